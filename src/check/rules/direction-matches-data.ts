import type { Wording } from '../../derive/wording.ts';
import { moveOf } from '../../derive/direction.ts';
import { listText } from '../../format/list.ts';
import type { JudgedRelation, SentenceClaims } from '../claims/sentence-claims.ts';
import { speaksOfFigures } from '../claims/half-cited.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks what a clause says of how a cited indicator has moved: that it rose, is falling, got better, levelled off,
 * doubled, is higher than a year ago, fell for the third year running or is at its highest. Where it names times, it is
 * held to these alone; otherwise the figure before or that of a year before must bear it out.
 * Why: a sentence about a trend outlives the trend.
 * Does not catch: what is hoped, expected or only thought of.
 */
export default defineRule({
  id: 'direction-matches-data',
  severity: 'error',
  summary: 'A figure that is said to rise, fall, improve or stay the same does so.',
  check({ derived, claims }, report) {
    if (!derived) return;
    for (const sentence of claims) {
      for (const claim of sentence.relations) {
        if (claim.truth !== false || !isOfTime(claim) || !speaksOfFigures(claim, sentence.cited)) continue;
        const { relation, judged, certain } = claim;
        const { id } = judged[0]!.derived.indicator;
        const said = saidIn(claim, sentence);
        report({
          message: `The text says \`${said}\`, but ${truthOf(claim, derived.wording)}.`,
          place: sentence.cited.place(relation.start, relation.end),
          hint: `Say how \`${id}\` has moved, or put it in with \`:kpi[${id}]{show=change}\`.`,
          actual: said,
          uncertain: !certain || !sentence.isCertain({ clause: relation.clause, stretches: [relation], isNegated: relation.negated, isRun: relation.run !== null }, judged.map(({ derived }) => derived)),
        });
      }
    }
  },
});

/** Numbers that are wrong are another rule's. */
function isOfTime({ relation: { against }, judged }: JudgedRelation): boolean {
  return (against === 'earlier' || against === 'best') && judged.some(({ held }) => held?.truth === false && (held.why === 'way' || held.why === 'run'));
}

function saidIn({ relation }: JudgedRelation, { cited }: SentenceClaims): string {
  return cited.sentence.text.slice(relation.start, relation.end);
}

/** How each of the indicators moved instead. */
function truthOf({ relation, judged }: JudgedRelation, wording: Wording): string {
  const found = judged.slice(0, 3).flatMap(({ derived, held }) => {
    if (held?.truth !== false) return [];
    const { ours, other } = held.pair;
    const { id } = derived.indicator;
    if (relation.against === 'best') {
      return [`\`${id}\` is ${ours.figure.text} ${wording.period(ours.at, ours.period).phrase} and was ${other.figure.text} ${wording.period(other.at, other.period).phrase}`];
    }
    const move = moveOf(derived.indicator, ours, other, wording);
    const judgedWord = (relation.way === 'better' || relation.way === 'worse') && move ? ` (${move.direction.word.toLowerCase()})` : '';
    const until = ours === derived.current?.reading ? '' : ` and ${wording.period(ours.at, ours.period).phrase}`;
    const since = move?.direction.basis ?? `since ${wording.period(other.at, other.period).name}`;
    return until === ''
      ? [`\`${id}\` went from ${other.figure.text} to ${ours.figure.text} ${since}${judgedWord}`]
      : [`\`${id}\` was ${other.figure.text} ${wording.period(other.at, other.period).phrase}${until.replace(' and', ` and ${ours.figure.text}`)}${judgedWord}`];
  });
  return listText(found, wording.labels);
}

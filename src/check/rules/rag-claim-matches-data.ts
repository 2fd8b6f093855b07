import { listText } from '../../format/list.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isRated } from '../../derive/rag.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Derived } from '../facts/derived.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import { turnsNothing } from '../claims/accounted.ts';
import type { JudgedRelation, JudgedStanding, SentenceClaims } from '../claims/sentence-claims.ts';
import { clauseAt } from '../claims/clauses.ts';
import { isHalfCited, speaksOfFigures } from '../claims/half-cited.ts';
import { colourClaimsIn, tallyClaimsIn, type ColourClaim, type TallyClaim } from '../prose/standing-claims.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks what a sentence says of the cited indicators' standing: on or below target, green, amber or red, above or
 * below England, the region or statistical neighbours; and how many measures of how many have a colour.
 * Why: colours and "above target" are typed once and stay when the figures move.
 * Does not catch: above and below target where lower is better, which may be meant either way; benchmarks without a name; colours in
 * sentences that cite anything but indicators.
 */
export default defineRule({
  id: 'rag-claim-matches-data',
  severity: 'error',
  summary: 'What is said to be on target, red or above England is so.',
  check({ derived, citedSentences, claims, reader }, report) {
    if (!derived) return;
    for (const cited of citedSentences) {
      for (const tally of tallyClaimsIn(cited.sentence.text, reader.quantitiesOf(cited.sentence))) wrongTally(tally, cited, derived).forEach(report);
    }
    for (const sentence of claims) {
      const { cited, relations, standings } = sentence;
      const { wording } = derived;
      const colours = colourClaimsIn(cited.sentence.text);
      const isClear = !isHalfCited(cited) && new Set(colours.map(({ colour }) => colour)).size === 1 && tallyClaimsIn(cited.sentence.text, reader.quantitiesOf(cited.sentence)).length === 0;
      if (isClear) wrongColour(colours[0]!, sentence, wording).forEach(report);
      for (const standing of standings) if (speaksOfFigures(standing, cited)) wrongStanding(standing, sentence, wording).forEach(report);
      for (const relation of relations) if (speaksOfFigures(relation, cited)) wrongComparison(relation, sentence, wording).forEach(report);
    }
  },
});

function wrongColour(claim: ColourClaim, sentence: SentenceClaims, wording: Wording): Finding[] {
  const { cited, clauses } = sentence;
  const rated = cited.indicators.filter(({ printed }) => isRated(printed.rag.state));
  if (rated.length === 0 || rated.length < cited.indicators.length || isDated(cited) || rated.some(({ printed }) => printed.rag.state === claim.colour)) return [];
  return [{
    message: `The text says \`${claim.phrase}\`, but ${standingText(rated, wording)}.`,
    place: cited.place(claim.start, claim.end),
    hint: rightColour(rated[0]!),
    actual: claim.phrase,
    expected: rated[0]!.printed.rag.state,
    uncertain: !sentence.isCertain({ clause: clauseAt(clauses, claim.start), stretches: [claim] }, rated),
  }];
}

function wrongStanding({ standing, truth, judged, certain }: JudgedStanding, sentence: SentenceClaims, wording: Wording): Finding[] {
  const { cited, clauses } = sentence;
  const first = judged[0]?.derived;
  if (truth !== false || !first || isDated(cited)) return [];
  const said = cited.sentence.text.slice(standing.start, standing.end);
  return [{
    message: `The text says \`${said}\`, but ${standing.time === null ? standingText(judged.map(({ derived }) => derived), wording) : earlierText(judged, wording)}.`,
    place: cited.place(standing.start, standing.end),
    hint: rightColour(first),
    actual: said,
    expected: first.printed.rag.state,
    uncertain: !certain || !sentence.isCertain({ clause: clauseAt(clauses, standing.start), stretches: [standing, ...(standing.gap ? [standing.gap.quantity] : [])], times: [standing.time], isNegated: true }, judged.map(({ derived }) => derived)),
  }];
}

function rightColour({ indicator: { id } }: DerivedIndicator): string {
  return `Correct the word, or put it in with \`:kpi[${id}]{show=rag}\`.`;
}

function standingText(rated: readonly DerivedIndicator[], wording: Wording): string {
  const words = rated.slice(0, 3).map(({ indicator, printed }) =>
    `\`${indicator.id}\` is ${printed.current!.figure.text}, ${printed.rag.word.toLowerCase()} (${printed.rag.state}; the target is ${printed.target!.text})`,
  );
  return listText(words, wording.labels);
}

function earlierText(judged: JudgedStanding['judged'], wording: Wording): string {
  const words = judged.slice(0, 3).map(({ derived: { indicator, printed }, reading }) =>
    `\`${indicator.id}\` was ${reading.figure.text} ${wording.period(reading.at, reading.period).phrase} (the target is ${printed.target!.text})`,
  );
  return listText(words, wording.labels);
}

/** A figure put in for another day is what a claim may be about. */
function isDated({ sentence }: CitedSentence): boolean {
  return sentence.figures.some(({ reference }) => reference.at !== undefined || reference.period !== undefined);
}

function wrongComparison({ relation, judged, truth, certain }: JudgedRelation, sentence: SentenceClaims, wording: Wording): Finding[] {
  const { cited } = sentence;
  if (truth !== false || relation.against === 'earlier' || relation.against === 'best' || isDated(cited)) return [];
  const found = judged.flatMap(({ derived, held }) => {
    if (held?.truth !== false) return [];
    const { ours, other } = held.pair;
    const { name } = derived.compared.find(({ reading }) => reading === other)!;
    const period = wording.period(other.at, other.period).text;
    const then = ours === derived.current?.reading ? '' : ` ${wording.period(ours.at, ours.period).phrase}`;
    const verb = name.endsWith('s') && name !== wording.region ? 'are' : 'is';
    return [`\`${derived.indicator.id}\` ${then === '' ? 'is' : 'was'} ${ours.figure.text}${then}, where ${name} ${then === '' ? verb : verb === 'is' ? 'was' : 'were'} ${other.figure.text} (${period})`];
  });
  const said = cited.sentence.text.slice(relation.start, relation.end);
  return [{
    message: `The text says \`${said}\`, but ${listText(found.slice(0, 3), wording.labels)}.`,
    place: cited.place(relation.start, relation.end),
    hint: `Correct the comparison, or give the figure with \`:kpi[${judged[0]!.derived.indicator.id}]{show=comparator of=${relation.against}}\`.`,
    actual: said,
    uncertain: !certain || !sentence.isCertain({ clause: relation.clause, stretches: [relation], isNegated: relation.negated }, judged.map(({ derived }) => derived)),
  }];
}

/** A tally is right when it is that of all measures with a target, of a theme, or of those cited. */
function wrongTally(claim: TallyClaim, cited: CitedSentence, { indicators }: Derived): Finding[] {
  const all = [...indicators.values()].filter(({ printed }) => printed.target !== null);
  const themes = [...new Set(all.map(({ indicator }) => indicator.themeId))].map((theme) => all.filter(({ indicator }) => indicator.themeId === theme));
  const sets = [all, [...indicators.values()], cited.indicators, ...themes].filter((set) => set.length === claim.total);
  const counts = sets.map((set) => set.filter(({ printed }) => printed.rag.state === claim.colour).length);
  if (counts.length === 0 || counts.includes(claim.count)) return [];
  return [{
    message: `The text says that \`${claim.count}\` of ${claim.total} are ${claim.colour}, but of the ${claim.total} measures ${counts[0] === 0 ? 'none is' : counts[0] === 1 ? '1 is' : `${counts[0]} are`} ${claim.colour}.`,
    place: cited.place(claim.start, claim.end),
    hint: 'Correct the number, or let `::scorecard` say it.',
    actual: String(claim.count),
    expected: String(counts[0]),
    // Of which of several sets so many are meant is sure only of those that are cited, or of all.
    uncertain: !turnsNothing(cited.sentence.text) || claim.total !== (cited.indicators.length === 0 ? all.length : cited.indicators.length),
  }];
}

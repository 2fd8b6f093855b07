import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Move } from '../../derive/direction.ts';
import type { Wording } from '../../derive/wording.ts';
import { listText } from '../../format/list.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import { directionClaimsIn, type DirectionClaim } from '../prose/direction-claims.ts';
import { bearsOut, beyond, movesMeant } from '../prose/movement.ts';
import { timesIn } from '../prose/times.ts';
import { defineRule } from '../engine/rule.ts';
import type { CheckLists } from '../../model/check-lists.ts';

/*
 * Checks words such as rising, fallen, improving, stable and at its highest beside cited indicators: at least one
 * of these must have moved so, since the figure before, since last year, along its series or since the time named.
 * Why: a sentence about a trend outlives the trend.
 * Does not catch: sentences that claim several directions at once, and those that cite anything but indicators.
 */
export default defineRule({
  id: 'direction-matches-data',
  severity: 'error',
  summary: 'A figure that is said to rise, fall, improve or stay the same does so.',
  check({ derived, citedSentences, reader }, report) {
    if (!derived) return;
    for (const cited of citedSentences) {
      const { indicators, others, sentence, place } = cited;
      if (indicators.length === 0 || others.length > 0) continue;
      const claims = directionClaimsIn(sentence.text, reader);
      const claim = claims[0];
      if (!claim || new Set(claims.map(({ direction }) => direction)).size > 1) continue;
      const instead = contradiction(claim, cited, derived.wording, reader.lists);
      if (instead === null) continue;
      report({
        message: `The text says \`${claim.phrase}\`, but ${instead}.`,
        place: place(claim.start, claim.end),
        hint: `Say how \`${indicators[0]!.indicator.id}\` has moved, or put it in with \`:kpi[${indicators[0]!.indicator.id}]{show=change}\`.`,
        actual: claim.phrase,
      });
    }
  },
});

/** What the indicators say instead; null as soon as one of them bears the claim out or cannot say. */
function contradiction({ direction }: DirectionClaim, { indicators, sentence }: CitedSentence, wording: Wording, lists: CheckLists): string | null {
  const found: string[] = [];
  for (const derived of indicators) {
    const instead = direction === 'highest' || direction === 'lowest'
      ? beyondText(direction, derived, wording)
      : movedOtherwise(derived, movesMeant(derived, timesIn(sentence.text), wording).filter(({ direction: { change } }) => change.value !== null), direction, lists);
    if (instead === null) return null;
    found.push(instead);
  }
  return listText(found.slice(0, 3), wording.labels);
}

function movedOtherwise(derived: DerivedIndicator, moves: readonly Move[], claimed: DirectionClaim['direction'], lists: CheckLists): string | null {
  const move = moves[0];
  if (!move || moves.some((each) => bearsOut(claimed, each, derived, lists)) || moves.every(({ direction }) => direction.state === 'no-change')) return null;
  const { id } = derived.indicator;
  const { from, to, basis, word } = move.direction;
  const judged = claimed === 'improving' || claimed === 'worsening' ? ` (${word.toLowerCase()})` : '';
  return `\`${id}\` went from ${from.text} to ${to.text} ${basis}${judged}`;
}

function beyondText(claimed: 'highest' | 'lowest', derived: DerivedIndicator, wording: Wording): string | null {
  const past = beyond(claimed, derived);
  const now = derived.current?.reading;
  if (!past || !now) return null;
  return `\`${derived.indicator.id}\` is ${now.figure.text} ${wording.period(now.at, now.period).phrase} and was ${past.figure.text} ${wording.period(past.at, past.period).phrase}`;
}

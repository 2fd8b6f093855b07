import { difference } from '../../format/decimal.ts';
import { roundTo } from '../../format/number.ts';
import { listText } from '../../format/list.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isGoal, isRated } from '../../derive/rag.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Derived } from '../facts/derived.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { Reader } from '../prose/reader.ts';
import { comparatorClaimsIn, tallyClaimsIn, targetClaimsIn, type ComparatorClaim, type TallyClaim, type TargetClaim } from '../prose/standing-claims.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks what a sentence says of the cited indicators' standing: on or below target, green, amber or red, above or
 * below England, the region or statistical neighbours; and how many measures of how many have a colour.
 * Why: colours and "above target" are typed once and stay when the figures move.
 * Does not catch: above and below target where lower is better, which may be meant either way; benchmarks without a name.
 */
export default defineRule({
  id: 'rag-claim-matches-data',
  severity: 'error',
  summary: 'What is said to be on target, red or above England is so.',
  check({ derived, citedSentences, reader }, report) {
    if (!derived) return;
    for (const cited of citedSentences) {
      for (const finding of findingsIn(cited, derived, reader)) report(finding);
    }
  },
});

function findingsIn(cited: CitedSentence, derived: Derived, reader: Reader): Finding[] {
  const { sentence, indicators, others } = cited;
  const { wording } = derived;
  const tallies = tallyClaimsIn(sentence.text, reader.quantitiesOf(sentence)).flatMap((claim) => wrongTally(claim, cited, derived));
  if (indicators.length === 0 || others.length > 0) return tallies;
  const targets = targetClaimsIn(sentence.text, reader);
  const comparisons = comparatorClaimsIn(sentence.text, wording.region);
  const clear = new Set(targets.map(({ claims }) => claims)).size === 1 && tallies.length === 0;
  return [
    ...tallies,
    ...(clear ? targets.slice(0, 1).flatMap((claim) => wrongStanding(claim, cited, wording)) : []),
    ...comparisons.flatMap((claim) => wrongComparison(claim, cited, wording)),
  ];
}

function wrongStanding(claim: TargetClaim, cited: CitedSentence, wording: Wording): Finding[] {
  const rated = cited.indicators.filter(({ printed }) => isRated(printed.rag.state));
  const isDated = cited.sentence.figures.some(({ reference }) => reference.at !== undefined || reference.period !== undefined);
  if (rated.length === 0 || rated.length < cited.indicators.length || isDated || rated.some((each) => standsSo(claim, each, cited.sentence.text))) return [];
  const words = rated.slice(0, 3).map(({ indicator, printed }) =>
    `\`${indicator.id}\` is ${printed.current!.figure.text}, ${printed.rag.word.toLowerCase()} (${printed.rag.state}; the target is ${printed.target!.text})`,
  );
  return [{
    message: `The text says \`${claim.phrase}\`, but ${listText(words, wording.labels)}.`,
    place: cited.place(claim.start, claim.end),
    hint: `Correct the word, or put it in with \`:kpi[${rated[0]!.indicator.id}]{show=rag}\`.`,
    actual: claim.phrase,
    expected: rated[0]!.printed.rag.state,
  }];
}

/** Whether an indicator stands as claimed, or may be meant to: near target counts as met where the text speaks of the minimum. */
function standsSo({ claims, phrase }: TargetClaim, { indicator, printed }: DerivedIndicator, text: string): boolean {
  const { state } = printed.rag;
  if (claims === 'green' || claims === 'amber' || claims === 'red') return state === claims;
  const isAboutSide = /above|below|short/i.test(phrase);
  if (isAboutSide && (indicator.polarity !== 'higher' || (indicator.target !== undefined && isGoal(indicator.target)))) return true;
  if (/\bminimum\b/i.test(text)) return true;
  return claims === 'met' ? state === 'green' : state !== 'green';
}

function wrongComparison(claim: ComparatorClaim, cited: CitedSentence, wording: Wording): Finding[] {
  const found: string[] = [];
  for (const derived of cited.indicators) {
    const against = derived.compared.filter(({ printed }) => printed.kind === claim.kind);
    // A figure put in for another day is what the comparison may be about.
    const isDated = cited.sentence.figures.some(({ reference }) => reference.at !== undefined || reference.period !== undefined);
    if (against.length === 0 || isDated) return [];
    const wrong = against.map((other) => wrongAgainst(claim, derived, other));
    const first = against[0]!;
    if (wrong.some((each) => !each)) return [];
    const { printed, name } = first;
    found.push(`\`${derived.indicator.id}\` is ${printed.ours!.text}, where ${name} ${name.endsWith('s') && name !== wording.region ? 'are' : 'is'} ${printed.figure.text} (${printed.periodText})`);
  }
  return [{
    message: `The text says \`${claim.phrase}\`, but ${listText(found.slice(0, 3), wording.labels)}.`,
    place: cited.place(claim.start, claim.end),
    hint: `Correct the comparison, or give the figure with \`:kpi[${cited.indicators[0]!.indicator.id}]{show=comparator of=${claim.kind}}\`.`,
    actual: claim.phrase,
  }];
}

/** Whether a comparator shows the contrary of a claim; equal figures show nothing. */
function wrongAgainst({ claims }: ComparatorClaim, derived: DerivedIndicator, { printed, reading }: DerivedIndicator['compared'][number]): boolean {
  const ours = printed.ours?.value;
  const theirs = reading.exact;
  if (typeof ours !== 'number' || theirs === null || derived.current?.reading.exact === null) return false;
  const gap = roundTo(difference(theirs, ours), reading.decimals);
  if (gap === 0) return false;
  if (claims === 'above') return gap < 0;
  if (claims === 'below') return gap > 0;
  return printed.verdict !== null && printed.verdict !== 'same' && printed.verdict !== claims;
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
  }];
}

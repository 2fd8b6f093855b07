import { compareText } from '../diagnostics/compare-text.ts';
import type { Comparator, ComparatorKind, Indicator } from '../model/indicator.ts';
import type { PeriodType } from '../model/period.ts';
import { difference } from '../format/decimal.ts';
import { differenceText, roundTo } from '../format/number.ts';
import { isGoal, isRateable } from './rag.ts';
import type { Observed } from './observations.ts';
import { areAlike, lengthText } from './period-length.ts';
import { finerDecimals, readingOf, type Reading } from './reading.ts';
import type { ReportComparator } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** A comparator as the report prints it, with what is needed to compare it. */
export interface Compared {
  reading: Reading;
  printed: ReportComparator;
  /** How a sentence calls it: `statistical neighbours`. */
  name: string;
  /** False where it covers a longer or shorter period than ours, so that neither is better. */
  alike: boolean;
}

type Verdict = Pick<ReportComparator, 'verdict' | 'verdictText'>;

const noVerdict: Verdict = { verdict: null, verdictText: null };
const kindOrder: readonly ComparatorKind[] = ['own-last-year', 'england', 'region', 'statistical-neighbours'];

/** Our own side of a comparison. */
export interface Ours {
  current: Reading | undefined;
  /** Our figure of the same period, where there is one. */
  at: (day: string, period: PeriodType) => Reading | undefined;
  /** Whether our series broke between a day and the current figure, so that the two do not compare. */
  isBroken: (since: string) => boolean;
}

/** All comparators of an indicator: kind by kind, newest first. */
export function comparedWith(indicator: Indicator, ours: Ours, wording: Wording): Compared[] {
  const comparators = indicator.comparators ?? [];
  return comparators
    .map((comparator) => compared(indicator, comparator, oursBeside(comparator, indicator, ours), wording))
    .sort(
      (a, b) =>
        kindOrder.indexOf(a.printed.kind) - kindOrder.indexOf(b.printed.kind) || compareText(b.reading.at, a.reading.at),
    );
}

/**
 * What a comparator is set against: our last year against the current figure; others against our figure of
 * the same period, and only the newest of its kind, where we have none of that period, against the current one.
 */
function oursBeside(comparator: Comparator, indicator: Indicator, { current, at, isBroken }: Ours): Reading | undefined {
  const { kind } = comparator;
  if (kind === 'own-last-year') return isBroken(comparator.at) ? undefined : current;
  const isNewest = (indicator.comparators ?? []).every((other) => other.kind !== kind || other.at <= comparator.at);
  return at(comparator.at, comparator.period ?? indicator.period) ?? (isNewest ? current : undefined);
}

/** Our own figure of a year earlier, set against the current one. */
export function comparedWithYearBefore(indicator: Indicator, { reading }: Observed, { current, isBroken }: Ours, wording: Wording): Compared {
  return asCompared(indicator, { kind: 'own-last-year', reading, label: wording.labels['comparator.own-last-year'], source: indicator.source ?? null }, isBroken(reading.at) ? undefined : current, wording);
}

function compared(indicator: Indicator, comparator: Comparator, ours: Reading | undefined, wording: Wording): Compared {
  const { kind, source = null } = comparator;
  return asCompared(indicator, { kind, reading: readingOf(indicator, comparator, wording), label: labelOf(comparator, wording), source }, ours, wording);
}

interface Other {
  kind: ComparatorKind;
  reading: Reading;
  label: string;
  source: string | null;
}

function asCompared(indicator: Indicator, { kind, reading, label, source }: Other, ours: Reading | undefined, wording: Wording): Compared {
  const name = nameInText(kind, wording);
  const alike = ours === undefined || areAlike(ours, reading);
  return {
    reading,
    name,
    alike,
    printed: {
      kind,
      label,
      at: reading.at,
      period: reading.period,
      periodText: wording.period(reading.at, reading.period).text,
      figure: reading.figure,
      ours: ours?.figure ?? null,
      source,
      ...verdictOn(indicator, ours, reading, kind, name, wording),
    },
  };
}

function verdictOn(
  indicator: Indicator, current: Reading | undefined, other: Reading, kind: ComparatorKind, name: string, wording: Wording,
): Verdict {
  if (!current || current.exact === null || other.exact === null || !isComparable(indicator, kind)) return noVerdict;
  if (!areAlike(current, other)) {
    const [ours, theirs] = [current, other].map((period) => lengthText(period, wording.labels));
    return { verdict: null, verdictText: wording.say('comparison.unlike', { ours: ours ?? '', theirs: theirs ?? '' }) };
  }
  const decimals = finerDecimals(current, other);
  const isSame = current.bare === other.bare;
  const says = (key: Parameters<Wording['say']>[0], gap: number): string =>
    wording.say(key, { name, difference: differenceText(gap, indicator.unit, decimals, wording.labels) });
  const gap = difference(other.exact, current.exact);
  const { polarity, target } = indicator;
  if (roundTo(gap, decimals) === 0) {
    return { verdict: polarity === 'neutral' ? null : 'same', verdictText: says(isSame ? 'comparison.same' : 'comparison.aboutSame', gap) };
  }
  if (polarity === 'higher' || polarity === 'lower') {
    const better = gap > 0 === (polarity === 'higher');
    return { verdict: better ? 'better' : 'worse', verdictText: says(better ? 'comparison.better' : 'comparison.worse', gap) };
  }
  if (isRateable(polarity, target) && isGoal(target)) {
    const further = difference(Math.abs(difference(target.goal, other.exact)), Math.abs(difference(target.goal, current.exact)));
    if (roundTo(further, decimals) === 0) return { verdict: 'same', verdictText: says('comparison.asClose', further) };
    return further < 0
      ? { verdict: 'better', verdictText: says('comparison.closer', further) }
      : { verdict: 'worse', verdictText: says('comparison.further', further) };
  }
  return { verdict: null, verdictText: says(gap > 0 ? 'comparison.higher' : 'comparison.lower', gap) };
}

/** A number of children in one council is neither high nor low beside that of a country. */
function isComparable(indicator: Indicator, kind: ComparatorKind): boolean {
  return indicator.unit !== 'count' || kind === 'own-last-year';
}

function labelOf({ kind, edition }: Comparator, wording: Wording): string {
  const name = wording.say(`comparator.${kind}`, { region: wording.region });
  return edition === undefined ? name : wording.say('comparator.edition', { name, edition });
}

function nameInText(kind: ComparatorKind, wording: Wording): string {
  const { region } = wording;
  if (kind !== 'region') return wording.labels[`comparatorInText.${kind}`];
  const isPartOfCountry = /^(north|south|east|west)\b/i.test(region);
  return wording.say(isPartOfCountry ? 'comparatorInText.regionWithArticle' : 'comparatorInText.region', { region });
}

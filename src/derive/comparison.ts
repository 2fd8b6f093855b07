import { compareText } from '../diagnostics/compare-text.ts';
import type { Comparator, ComparatorKind, Indicator } from '../model/indicator.ts';
import type { PeriodType } from '../model/period.ts';
import { difference } from '../format/decimal.ts';
import { differenceText, roundTo } from '../format/number.ts';
import { takesArticle } from '../format/region.ts';
import { isGoal, isRateable } from './rag.ts';
import type { Observed } from './observations.ts';
import { areAlike, lengthText } from './period-length.ts';
import { finerDecimals, readingOf, type Reading } from './reading.ts';
import type { ReportComparator } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** How ours stands to another figure. */
export type Standing = 'better' | 'worse' | 'higher' | 'lower' | 'closer' | 'further' | 'same' | 'aboutSame' | 'asClose';

/** A comparator as the report prints it, with what is needed to compare it. */
export interface Compared {
  reading: Reading;
  /** What it is set against. */
  ours: Reading | undefined;
  printed: ReportComparator;
  /** How a sentence calls it: `statistical neighbours`. */
  name: string;
  /** False where it covers a longer or shorter period than ours, so that neither is better. */
  alike: boolean;
  /** Null where the two are not compared. */
  standing: Standing | null;
}

type Verdict = Pick<ReportComparator, 'verdict' | 'verdictText'>;

const noVerdict: Verdict & { standing: null } = { verdict: null, verdictText: null, standing: null };
const kindOrder: readonly ComparatorKind[] = ['own-last-year', 'england', 'region', 'statistical-neighbours'];

/** Our own side of a comparison. */
export interface Ours {
  current: Reading | undefined;
  /** Our figure of the same period, where there is one: of the series, or what the report gives as last year. */
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

/** The figure that the report gives as our last year, the newest before the current one. */
export function statedLastYear(indicator: Indicator, current: Reading | undefined, wording: Wording): Reading | undefined {
  const stated = (indicator.comparators ?? []).filter(({ kind, at }) => kind === 'own-last-year' && (current === undefined || at < current.at));
  const newest = stated.sort((a, b) => compareText(b.at, a.at))[0];
  return newest && readingOf(indicator, newest, wording);
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
  const { standing, ...verdict } = verdictOn(indicator, ours, reading, kind, name, wording);
  return {
    reading,
    ours,
    name,
    alike,
    standing,
    printed: {
      kind,
      label,
      at: reading.at,
      period: reading.period,
      periodText: wording.period(reading.at, reading.period).text,
      figure: reading.figure,
      ours: ours?.figure ?? null,
      source,
      ...verdict,
    },
  };
}

function verdictOn(
  indicator: Indicator, current: Reading | undefined, other: Reading, kind: ComparatorKind, name: string, wording: Wording,
): Verdict & { standing: Standing | null } {
  if (!current || current.exact === null || other.exact === null || !isComparable(indicator, kind)) return noVerdict;
  if (!areAlike(current, other)) {
    const [ours, theirs] = [current, other].map((period) => lengthText(period, wording.labels));
    return { ...noVerdict, verdictText: wording.say('comparison.unlike', { ours: ours ?? '', theirs: theirs ?? '' }) };
  }
  const decimals = finerDecimals(current, other);
  const isSame = current.bare === other.bare;
  const as = (verdict: Verdict['verdict'], standing: Standing, gap: number): Verdict & { standing: Standing } => ({
    verdict,
    verdictText: wording.say(`comparison.${standing}`, { name, difference: differenceText(gap, indicator.unit, decimals, wording.labels) }),
    standing,
  });
  const gap = difference(other.exact, current.exact);
  const { polarity, target } = indicator;
  if (roundTo(gap, decimals) === 0) return as(polarity === 'neutral' ? null : 'same', isSame ? 'same' : 'aboutSame', gap);
  if (polarity === 'higher' || polarity === 'lower') {
    const better = gap > 0 === (polarity === 'higher');
    return better ? as('better', 'better', gap) : as('worse', 'worse', gap);
  }
  if (isRateable(polarity, target) && isGoal(target)) {
    const further = difference(Math.abs(difference(target.goal, other.exact)), Math.abs(difference(target.goal, current.exact)));
    if (roundTo(further, decimals) === 0) return as('same', 'asClose', further);
    return further < 0 ? as('better', 'closer', further) : as('worse', 'further', further);
  }
  return as(null, gap > 0 ? 'higher' : 'lower', gap);
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
  return wording.say(takesArticle(region) ? 'comparatorInText.regionWithArticle' : 'comparatorInText.region', { region });
}

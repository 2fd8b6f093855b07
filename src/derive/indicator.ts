import type { Indicator } from '../model/indicator.ts';
import type { PeriodType } from '../model/period.ts';
import { usualDecimals } from '../model/value.ts';
import { roundTo } from '../format/number.ts';
import { breakdownsOf } from './breakdown.ts';
import { comparedWith, comparedWithYearBefore, statedLastYear, type Compared } from './comparison.ts';
import { exemptionOf } from './disclosure.ts';
import { earlierReading, moveOf, type Move } from './direction.ts';
import { brokenBetween, latestUpTo, observed, yearBefore, type Observed } from './observations.ts';
import { quartilesOf } from './quartile.ts';
import { distanceToTarget, ragOf, ragStatus } from './rag.ts';
import type { ReportIndicator } from '../model/report.ts';
import { sentenceOf } from './sentence.ts';
import { greenText, targetOf } from './target.ts';
import type { Wording } from './wording.ts';

/** An indicator worked out: what is printed of it, and what the words of a section draw on. */
export interface DerivedIndicator {
  indicator: Indicator;
  observed: Observed[];
  compared: Compared[];
  /** Ours of a year earlier; null where there is none. */
  lastYear: Compared | null;
  current: Observed | null;
  move: Move | null;
  /** How far it is from its target, see `distanceToTarget`. */
  distance: number | null;
  /** Everything printed but what is known only when all sections and all indicators are read. */
  printed: Omit<ReportIndicator, 'citedBy' | 'worstFirst'>;
}

export function derivedIndicator(indicator: Indicator, wording: Wording): DerivedIndicator {
  const all = observed(indicator, wording);
  const current = latestUpTo(all, indicator.period, wording.asAt) ?? null;
  const before = current && yearBefore(all, current.reading);
  const stated = statedLastYear(indicator, current?.reading, wording);
  const isOurs = before && (stated === undefined || before.reading.figure.value !== null);
  // Without a figure of now it would be the verdict on one of a year ago, and read as the present one.
  const then = isOurs || stated === undefined || typeof current?.reading.exact !== 'number' ? [] : [stated];
  const own = [...all.map(({ reading }) => reading), ...then];
  const ours = {
    current: current?.reading,
    at: (day: string, of: PeriodType) => own.find((reading) => reading.at === day && reading.period === of),
    isBroken: (since: string) => current !== null && brokenBetween(all, since, current.reading),
  };
  const compared = comparedWith(indicator, ours, wording);
  const lastYear = isOurs ? comparedWithYearBefore(indicator, before, ours, wording) : compared.find(({ printed, reading }) => printed.kind === 'own-last-year' && reading.at === stated?.at) ?? null;
  const move = current && moveOf(indicator, current.reading, earlierReading(current.reading, lastYear?.reading, all), wording);
  const distance = distanceToTarget(current?.reading.exact ?? null, indicator.polarity, indicator.target);
  return {
    indicator, observed: all, compared, lastYear, current, move, distance,
    printed: printedIndicator(indicator, { all, current, compared, lastYear, move }, wording),
  };
}

interface Parts {
  all: Observed[];
  current: Observed | null;
  compared: Compared[];
  lastYear: Compared | null;
  move: Move | null;
}

function printedIndicator(indicator: Indicator, parts: Parts, wording: Wording): DerivedIndicator['printed'] {
  const { unit, polarity, period, target } = indicator;
  const { all, current, compared, lastYear, move } = parts;
  const others = compared.filter(({ printed }) => printed.kind !== 'own-last-year');
  const value = current?.reading.exact ?? null;
  const rag = ragStatus(ragOf(value, polarity, target), wording.labels);
  const asPrinted = current && value !== null ? roundTo(value, current.reading.decimals) : value;
  const trendPeriod = indicator.trend ?? period;
  const breakdowns = breakdownsOf(indicator, all, wording);
  const quartiles = quartilesOf(indicator, all, wording);
  return {
    id: indicator.id,
    reference: indicator.reference ?? null,
    title: indicator.title,
    tag: indicator.tag ?? null,
    theme: indicator.theme,
    themeId: indicator.themeId,
    definition: indicator.definition ?? null,
    numeratorLabel: indicator.numeratorLabel ?? null,
    denominatorLabel: indicator.denominatorLabel ?? null,
    unit,
    unitText: wording.labels[`unit.${unit}`],
    decimals: indicator.decimals ?? usualDecimals[unit],
    polarity,
    polarityText: wording.labels[`polarity.${polarity}`],
    period,
    periodTypeText: wording.labels[`periodType.${period}`],
    current: current?.printed ?? null,
    target: targetOf(indicator, wording),
    rag,
    lastYear: lastYear?.printed ?? null,
    comparators: others.map(({ printed }) => printed),
    ...(quartiles.length > 0 && { quartiles }),
    direction: move?.direction ?? null,
    trend: all.filter(({ reading }) => reading.period === trendPeriod).map(({ printed }) => printed),
    observations: all.map(({ printed }) => printed),
    ...(breakdowns.length > 0 && { breakdowns }),
    sentence: sentenceOf(
      {
        current, target: greenText(indicator, wording), rag, move, lastYear,
        rounded: ragOf(asPrinted, polarity, target) !== rag.state,
        comparators: latestOfEachKind(others),
        quartiles: quartiles.filter((each) => each.at === current?.reading.at && each.period === current.reading.period),
      },
      wording,
    ),
    source: indicator.source ?? null,
    ...exemptionOf(indicator),
    notes: wording.note(indicator.notes),
    judgements: indicator.judgements ?? [],
    ...wording.markOf(indicator),
  };
}

/** Newest comes first within a kind. */
function latestOfEachKind(compared: readonly Compared[]): Compared[] {
  return compared.filter(({ printed }, index) => compared.findIndex((other) => other.printed.kind === printed.kind) === index);
}

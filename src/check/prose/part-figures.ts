import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Wording } from '../../derive/wording.ts';
import { literalPattern } from '../../format/literal-pattern.ts';
import type { Figure, ReportBreakdown } from '../../model/report.ts';
import type { Unit } from '../../model/value.ts';
import { isNamed, type TimesNamed, type TrueFigure } from './true-figures.ts';

/** The numbers that an indicator says of those of its parts that a sentence names, of its newest period and of the times named. */
export function partFigures({ indicator, printed }: DerivedIndicator, text: string, named: TimesNamed, wording: Wording): TrueFigure[] {
  return (printed.breakdowns ?? []).flatMap((breakdown) =>
    breakdown.parts.filter(({ name }) => isSaid(name, text)).flatMap((part) => figuresOf(part, breakdown, indicator.unit, named, wording)),
  );
}

function isSaid(name: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

function figuresOf({ name, observations, againstWhole }: ReportBreakdown['parts'][number], { periods: [newest] }: ReportBreakdown, unit: Unit, named: TimesNamed, wording: Wording): TrueFigure[] {
  const truth = (figure: Figure | null, of: TrueFigure['unit'], at: string, period: Parameters<Wording['period']>[1]): TrueFigure[] =>
    figure === null || figure.value === null ? [] : [{ what: 'part', unit: of, value: figure.value, text: figure.text, phrase: `${name} ${wording.period(at, period).phrase}`, of: null }];
  const allowed = observations.filter(({ at }) => at === newest?.at || isNamed(at, named, wording.asAt));
  return [
    ...allowed.flatMap(({ figure, numerator, denominator, at, period }) => [...truth(figure, unit, at, period), ...truth(numerator, 'count', at, period), ...truth(denominator, 'count', at, period)]),
    ...(newest && unit === 'count' ? truth(againstWhole, 'percent', newest.at, newest.period) : []),
  ];
}

import { periodText } from '../../format/period.ts';
import type { FillInColumn } from '../../model/fill-in.ts';
import type { Indicator } from '../../model/indicator.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import type { PeriodType } from '../../model/period.ts';
import type { Project } from '../../model/project.ts';
import { boundText } from '../../format/number.ts';
import { figureText } from '../figures/figure-text.ts';
import { takesFraction } from '../scorecard/interpret.ts';
import { nextPeriod, seriesOf } from './next-period.ts';

/** A figure that is asked for, as a row of the workbook to be filled in. */
export interface Asked {
  cells: Partial<Record<FillInColumn, string>>;
  note: string | null;
  closed: FillInColumn[];
}

export interface AskedTheme {
  theme: string;
  rows: Asked[];
}

/** The next figure of every indicator, theme by theme; of one whose months are kept beside its usual figure, both. */
export function askedOf({ indicators, settings }: Project): AskedTheme[] {
  const labels = labelsWith(settings?.data.labels);
  const themes = Map.groupBy(indicators, ({ data }) => data.themeId);
  return [...themes.values()].map((all) => ({
    theme: all[0]!.data.theme,
    rows: all.flatMap(({ data }) => [data.period, ...(data.trend === undefined || data.trend === data.period ? [] : [data.trend])].map((period) => askedFor(data, period, labels))),
  }));
}

function askedFor(indicator: Indicator, period: PeriodType, labels: Labels): Asked {
  const { id, title, unit, target, definition, numeratorLabel, denominatorLabel } = indicator;
  const series = seriesOf(indicator, period);
  const last = series.at(-1);
  const at = nextPeriod(series, period);
  const explained = [definition, numeratorLabel && `Numerator: ${numeratorLabel}.`, denominatorLabel && `Denominator: ${denominatorLabel}.`].filter((each) => each !== undefined && each !== '').join('\n');
  return {
    cells: {
      id,
      title,
      unit: labels[`unit.${unit}`],
      covers: labels[`periodType.${period}`],
      ...(target === undefined ? {} : { target: 'upper' in target ? [target.minimum, target.upper].flatMap((bound) => (bound === undefined ? [] : [boundText(bound, unit, labels)])).join(' to ') : boundText(target.goal, unit, labels) }),
      ...(last === undefined ? {} : { lastPeriod: periodText(last.at, period, labels), lastFigure: figureText(last, unit, labels) }),
      ...(at === null ? {} : { at }),
    },
    note: explained === '' ? null : explained,
    closed: takesFraction(indicator) ? [] : ['numerator', 'denominator'],
  };
}

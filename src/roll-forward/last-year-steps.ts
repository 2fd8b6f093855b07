import { dateText } from '../format/date.ts';
import { figureText } from '../import/figures/figure-text.ts';
import { placesOfIndicators } from '../import/figures/places.ts';
import type { Keys, YamlValue } from '../import/yaml/edit.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import { labelsWith } from '../model/labels.ts';
import type { PeriodType } from '../model/period.ts';
import type { Project } from '../model/project.ts';
import { step, type Step } from './step.ts';

/**
 * Where a report gives last year's figures by hand, this year's become that as well. They stay in the series, so that sentences that
 * show them still can, and count as last year's once a later figure stands there.
 */
export function lastYearSteps(project: Project, asAt: string): Step[] {
  const places = placesOfIndicators(project);
  const labels = labelsWith(project.settings?.data.labels);
  return project.indicators.flatMap(({ data, origin }) =>
    handed(data).flatMap((period) => {
      const latest = latestOf(data, period, asAt);
      const keys = places.get(data.id);
      if (latest === undefined || keys === undefined || isKnown(data, latest, period)) return [];
      const into: Keys = [...keys, 'comparators'];
      const index = (data.comparators ?? []).findLastIndex(({ kind }) => kind === 'own-last-year') + 1;
      const said = `${figureText(latest, data.unit, labels)}, ${dateText(latest.at, labels)}`;
      return [step(origin.path, `${data.title}: our own last year`, { from: null, to: said }, [{ kind: 'insert', into, index, value: asLastYear(latest) }])];
    }),
  );
}

/** The period types of which this year's figure is wanted as last year's; none where no figure of last year is given by hand. */
function handed({ comparators = [], period }: Indicator): PeriodType[] {
  const own = comparators.filter(({ kind }) => kind === 'own-last-year');
  return own.length === 0 ? [] : [...new Set([period, ...own.map((each) => each.period ?? period)])];
}

function latestOf({ observations, period: usual }: Indicator, period: PeriodType, asAt: string): Observation | undefined {
  return observations.filter((each) => (each.period ?? usual) === period && each.at <= asAt).reduce<Observation | undefined>((latest, each) => (latest && latest.at >= each.at ? latest : each), undefined);
}

function isKnown({ comparators = [], period: usual }: Indicator, { at }: Observation, period: PeriodType): boolean {
  return comparators.some((each) => each.kind === 'own-last-year' && (each.period ?? usual) === period && each.at >= at);
}

/** A note or a break is said of a place in the series, where it stays. */
function asLastYear(latest: Observation): YamlValue {
  return { kind: 'own-last-year', ...Object.fromEntries(Object.entries(latest).filter(([name]) => name !== 'note' && name !== 'break')) };
}

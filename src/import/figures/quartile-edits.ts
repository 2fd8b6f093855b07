import { periodText } from '../../format/period.ts';
import { plainNumberText } from '../../format/number.ts';
import type { Indicator, Quartiles } from '../../model/indicator.ts';
import type { Labels } from '../../model/labels.ts';
import type { PeriodType } from '../../model/period.ts';
import type { Change } from '../proposal.ts';
import type { Keys, YamlEdit } from '../yaml/edit.ts';

/** Where the councils of England divide into quarters for one indicator and period, as a file gives it. */
export interface GivenQuartiles {
  indicator: string;
  at: string;
  period: PeriodType;
  councils: number;
  lower: number;
  median: number;
  upper: number;
  source: string;
  where: string;
}

const fields = ['councils', 'lower', 'median', 'upper'] as const;

export function quartileEdits(given: GivenQuartiles, indicator: Indicator, keys: Keys, labels: Labels): { change: Change; edits: YamlEdit[] } {
  const entries = indicator.quartiles ?? [];
  const found = entries.findIndex((entry) => entry.at === given.at && (entry.period ?? indicator.period) === given.period && (entry.among ?? 'england') === 'england');
  const said = (of: Partial<Pick<Quartiles, (typeof fields)[number]>>): string => `${[of.lower, of.median, of.upper].map((bound) => (bound === undefined ? 'none' : plainNumberText(bound))).join(', ')} (${of.councils} councils)`;
  const change = { what: `${indicator.title}, quartiles, ${periodText(given.at, given.period, labels)}`, where: given.where, to: said(given) };
  const list = [...keys, 'quartiles'];
  if (found === -1) {
    const { at, councils, lower, median, upper, source, period } = given;
    const value = { at, ...(period === indicator.period ? {} : { period }), councils, lower, median, upper, source };
    return { change: { ...change, status: 'new', from: null }, edits: [{ kind: 'insert', into: list, index: entries.findLastIndex((entry) => entry.at <= at) + 1, value, after: ['comparators', 'observations'] }] };
  }
  const entry = entries[found]!;
  const changed = fields.filter((field) => entry[field] !== given[field]);
  if (changed.length === 0) return { change: { ...change, status: 'same', from: said(entry) }, edits: [] };
  return { change: { ...change, status: 'changed', from: said(entry) }, edits: changed.map((field) => ({ kind: 'set', at: [...list, found, field], value: given[field], after: ['at', 'period', 'among', ...fields] })) };
}

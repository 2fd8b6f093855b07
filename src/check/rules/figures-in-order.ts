import { dateText } from '../../format/date.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import type { PeriodType } from '../../model/period.ts';
import { partsAsIndicators } from '../facts/every-series.ts';
import { monthsBetween } from '../facts/months.ts';
import { periodsOf, strayedIn } from '../facts/series.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the observations of one period type stand oldest first, that none is missing in a series that is
 * otherwise regular, a month among months, a year among years, and that they are as far apart as their period is long.
 * Why: a year typed wrongly moves a figure to another place of the chart, and a line drawn over a gap hides it.
 * Does not catch: a figure that is missing at the beginning or the end; series without a regular step. Of the parts of a
 * breakdown it reads the order alone: what they lack beside their whole is the business of `parts-make-whole`.
 */
export default defineRule({
  id: 'figures-in-order',
  severity: 'warning',
  summary: 'Observations stand oldest first, and none is missing in a regular series.',
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    const asAt = project.settings?.data.edition?.asAt ?? '9999-12-31';
    for (const part of project.indicators.flatMap(partsAsIndicators)) {
      for (const period of periodsOf(part.data)) {
        for (const finding of outOfOrder(part, datesOf(part.data, period), labels) ?? []) report(finding);
      }
    }
    for (const located of project.indicators) {
      for (const period of periodsOf(located.data)) {
        const dated = datesOf(located.data, period).filter(({ at }) => at <= asAt);
        for (const finding of outOfOrder(located, dated, labels) ?? otherStep(located, dated, period) ?? (strayedIn(located.data, asAt).length > 0 ? [] : missing(located, dated, period, labels))) report(finding);
      }
    }
  },
});

interface Dated {
  index: number;
  at: string;
}

/** Those without a figure count: they say that it is not there. Of those after the as-at date, and of the gaps that they leave, another rule speaks. */
function datesOf(indicator: Indicator, period: PeriodType): Dated[] {
  return indicator.observations.flatMap(({ at, period: own }, index) => ((own ?? indicator.period) === period ? [{ index, at }] : []));
}

function outOfOrder({ data, origin }: Located<Indicator>, dated: readonly Dated[], labels: Labels): Finding[] | undefined {
  const early = dated.find(({ at }, index) => index > 0 && at < dated[index - 1]!.at);
  if (!early) return undefined;
  const before = dated[dated.indexOf(early) - 1]!;
  return [{
    message: `The figure of \`${data.id}\` at ${dateText(early.at, labels)} stands after that at ${dateText(before.at, labels)}; figures stand oldest first.`,
    place: origin.place(['observations', early.index, 'at']),
    hint: 'Correct the date, its year perhaps, or move the figure to its place.',
    actual: early.at,
  }];
}

/** Months and quarters that are a year apart throughout are years. */
function otherStep({ data, origin }: Located<Indicator>, dated: readonly Dated[], period: PeriodType): Finding[] | undefined {
  const own = declared[period];
  const gaps = dated.slice(1).map(({ at }, index) => monthsBetween(dated[index]!.at, at));
  const [step] = gaps;
  if (own === undefined || dated.length < fewest || step === undefined || step === own || !gaps.every((gap) => gap === step)) return undefined;
  const meant = Object.keys(declared).find((each) => declared[each as PeriodType] === step);
  if (meant === undefined || period !== data.period) return undefined;
  return [{
    message: `The figures of \`${data.id}\` are ${apart(step)} apart, but their period type is \`${period}\`.`,
    place: origin.place(['period']),
    hint: `Write \`period: ${meant}\` if each of them covers ${step === 12 ? 'a year' : step === 1 ? 'a month' : 'a quarter'}; otherwise say in \`notes\` why there are no others, and waive this.`,
    actual: period,
    expected: meant,
  }];
}

function apart(step: number): string {
  return step === 1 ? 'a month' : step === 12 ? 'a year' : `${step} months`;
}

/** With fewer, nobody can tell what is regular. */
const fewest = 4;
const declared: Partial<Record<PeriodType, number>> = { month: 1, quarter: 3, annual: 12 };
const longerPeriods = [['annual', 12], ['quarter', 3]] as const;

function missing(located: Located<Indicator>, dated: readonly Dated[], period: PeriodType, labels: Labels): Finding[] {
  const { data, origin } = located;
  if (dated.length < fewest) return [];
  const gaps = dated.slice(1).map(({ at }, index) => monthsBetween(dated[index]!.at, at));
  const step = declared[period] ?? usual(gaps);
  if (step === undefined) return [];
  const irregular = gaps.filter((gap) => gap !== step).length;
  if (irregular > gaps.length / 3) return [];
  const apartFrom = (index: number): boolean => (gaps[index] ?? 0) > step;
  return gaps.flatMap((gap, index): Finding[] => {
    if (!apartFrom(index)) return [];
    const first = gaps.findLastIndex((_, before) => before < index && !apartFrom(before)) + 1;
    const end = gaps.findIndex((_, after) => after > index && !apartFrom(after));
    const run = gaps.slice(first, end === -1 ? undefined : end);
    const longer = run.length > 1 ? longerPeriods.find(([, months]) => months > step && run.includes(months)) : undefined;
    if (longer) return index === first + run.indexOf(longer[1]) ? [ofOtherPeriod(located, dated.slice(index, first + run.lastIndexOf(longer[1]) + 2), longer, step, labels)] : [];
    if (gap % step !== 0) return [];
    const [from, to] = [dated[index]!, dated[index + 1]!];
    const many = gap / step - 1;
    return [{
      message: `Between ${dateText(from.at, labels)} and ${dateText(to.at, labels)} ${many === 1 ? 'one figure' : `${many} figures`} of \`${data.id}\` ${many === 1 ? 'is' : 'are'} missing; the others are ${apart(step)} apart.`,
      place: origin.place(['observations', to.index, 'at']),
      hint: 'Correct the date, or add what is missing; where there is no figure, `status: x` says so.',
      actual: to.at,
    }];
  });
}

/** Of years that stand before or after months one thing is said, not that months are missing between them. */
function ofOtherPeriod({ data, origin }: Located<Indicator>, dated: readonly Dated[], [period, months]: readonly [string, number], step: number, labels: Labels): Finding {
  const [first, last] = [dated[0]!, dated.at(-1)!];
  return {
    message: `The figures of \`${data.id}\` from ${dateText(first.at, labels)} to ${dateText(last.at, labels)} are ${apart(months)} apart, where the others are ${apart(step)} apart.`,
    place: origin.place(['observations', first.index, 'at']),
    hint: `Give \`period: ${period}\` to each of them that covers ${months === 12 ? 'a year' : 'a quarter'}; otherwise add what is missing.`,
    actual: first.at,
  };
}

/** The step that more than half of the gaps have. */
function usual(gaps: readonly number[]): number | undefined {
  const [step, times] = [...Map.groupBy(gaps, (gap) => gap)].map(([gap, all]) => [gap, all.length] as const).sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return step > 0 && times * 2 > gaps.length ? step : undefined;
}

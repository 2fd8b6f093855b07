import { dateText } from '../../format/date.ts';
import { quarterOf } from '../../derive/quartile.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import type { Indicator, Quartiles } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import { valueOf } from '../../model/stated-figure.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the bounds of quartiles are all three there and stand in order, that a quartile which the source states
 * is the one that our figure and the bounds give, that each period is given once, and that we have a figure of it.
 * Why: a council that is said to be in the best quartile is believed.
 * Does not catch: bounds that are wrong but stand in order; a quartile that is stated without bounds.
 */
export default defineRule({
  id: 'quartile-agrees',
  severity: 'error',
  summary: 'Quartiles have bounds in order, and say of our figure what the bounds say.',
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const located of project.indicators) {
      const seen = new Map<string, number>();
      located.data.quartiles?.forEach((quartiles, index) => {
        const key = JSON.stringify([quartiles.among ?? 'england', quartiles.period ?? located.data.period, quartiles.at]);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        const finding = first === undefined ? wrongIn(located, quartiles, index, labels) : twice(located, quartiles, index, first);
        if (finding) report(finding);
      });
    }
  },
});

function twice({ data, origin }: Located<Indicator>, { at }: Quartiles, index: number, first: number): Finding {
  return {
    message: `\`${data.id}\` has the quartiles of \`${at}\` twice.`,
    place: origin.place(['quartiles', index, 'at']),
    hint: 'Take one of the two out, or correct its date.',
    related: [{ message: 'The first stands here.', place: origin.place(['quartiles', first]) }],
  };
}

const boundKeys = ['lower', 'median', 'upper'] as const;

/** The first thing that is wrong of one period: the others follow from it. */
function wrongIn(located: Located<Indicator>, quartiles: Quartiles, index: number, labels: Labels): Finding | undefined {
  const { data, origin } = located;
  const at = (key: keyof Quartiles | null, message: string, hint: string, more: Partial<Finding> = {}): Finding => ({ message, hint, place: origin.place(['quartiles', index, ...(key === null ? [] : [key])]), ...more });
  const [name, day] = [`\`${data.id}\``, dateText(quartiles.at, labels)];
  if (data.unit === 'count') return at(null, `${name} is a number of children, which grows with the council: it has no place among councils.`, 'Take `quartiles` out, or give the indicator as a rate or a percentage.');
  return wrongForm(data, quartiles, name, day, at) ?? wrongBounds(data, quartiles, name, day, at) ?? wrongPlace(data, quartiles, name, day, at);
}

type At = (key: keyof Quartiles | null, message: string, hint: string, more?: Partial<Finding>) => Finding;

function wrongForm({ polarity }: Indicator, quartiles: Quartiles, name: string, day: string, at: At): Finding | undefined {
  const missing = boundKeys.filter((key) => quartiles[key] === undefined);
  if (missing.length === 0) return undefined;
  if (missing.length < 3) return at(null, `The quartiles of ${name} at ${day} lack ${missing.map((key) => `\`${key}\``).join(' and ')}.`, 'Give all three bounds; or none of them, and the `quartile`.');
  if (quartiles.quartile === undefined) return at(null, `The quartiles of ${name} at ${day} have neither bounds nor a \`quartile\`.`, 'Give `lower`, `median` and `upper`, or the `quartile` as its source says it.');
  const hasBest = polarity === 'higher' || polarity === 'lower';
  return hasBest ? undefined : at('quartile', `The \`quartile\` of ${name} at ${day} says nothing, since with the polarity \`${polarity}\` neither end is the best.`, 'Give the bounds `lower`, `median` and `upper` instead.', { actual: String(quartiles.quartile) });
}

function wrongBounds({ unit }: Indicator, { lower, median, upper }: Quartiles, name: string, day: string, at: At): Finding | undefined {
  if (lower === undefined || median === undefined || upper === undefined) return undefined;
  if (lower > median || median > upper) return at(lower > median ? 'lower' : 'median', `The bounds of the quartiles of ${name} at ${day} are not in order: ${lower}, ${median}, ${upper}.`, 'Give the lowest number as `lower` and the highest as `upper`, whichever way is better.');
  const outside = unit === 'percent' ? boundKeys.find((key) => ({ lower, median, upper })[key] < 0 || ({ lower, median, upper })[key] > 100) : undefined;
  return outside && at(outside, `A bound of the quartiles of ${name} at ${day} is no percentage between 0 and 100.`, 'Correct the bound, or the `unit` of the indicator.');
}

function wrongPlace(indicator: Indicator, quartiles: Quartiles, name: string, day: string, at: At): Finding | undefined {
  const period = quartiles.period ?? indicator.period;
  const own = indicator.observations.find((each) => each.at === quartiles.at && (each.period ?? indicator.period) === period);
  if (own === undefined) return at('at', `${name} has no figure of its own of ${day} to be placed among councils.`, 'Correct the date or the `period`, add the figure, or take these quartiles out.', { actual: quartiles.at });
  const { value } = valueOf(own, indicator.unit);
  if (value === null || quartiles.quartile === undefined || quartiles.lower === undefined) return undefined;
  const worked = ranked.indexOf(quarterOf(value, indicator.polarity, quartiles) ?? '') + 1;
  if (worked === 0 || worked === quartiles.quartile) return undefined;
  return at('quartile', `${name} is said to stand in quartile ${quartiles.quartile} at ${day}, but by its figure and the bounds it stands in quartile ${worked}.`, 'Correct the quartile, a bound or the figure. Without `quartile` it is worked out.', { actual: String(quartiles.quartile), expected: String(worked) });
}

const ranked: readonly string[] = ['first', 'second', 'third', 'fourth'];

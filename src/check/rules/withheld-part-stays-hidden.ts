import { dateText } from '../../format/date.ts';
import { difference } from '../../format/decimal.ts';
import { listText } from '../../format/list.ts';
import { audienceOf } from '../../model/audience.ts';
import { labelsWith } from '../../model/labels.ts';
import type { Observation } from '../../model/indicator.ts';
import { defineRule } from '../engine/rule.ts';
import { exactIn, partsByPeriod } from '../facts/parts.ts';

/*
 * Checks that no part of a public breakdown that is kept back to protect somebody can be worked out: neither the only one
 * of its period, nor several that leave each of them one number only, because together they are as few or as many as
 * small counts can be, or nobody.
 * Why: whoever takes the other parts from the whole has what was to be hidden.
 * Does not catch: what can be worked out from another breakdown, another indicator or an earlier edition.
 */
export default defineRule({
  id: 'withheld-part-stays-hidden',
  severity: 'warning',
  summary: 'A part that is kept back cannot be worked out from the others and the whole.',
  check({ project, lists }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const { breakdown: { whole: located, breakdown }, at, whole, figures, silent } of partsByPeriod(project)) {
      const { data, origin } = located;
      if (breakdown.overlap === true || silent.length > 0 || !whole || audienceOf(data, project.settings?.data) !== 'public') continue;
      const hidden = figures.filter(({ observation }) => observation.status !== undefined);
      const [first, ...more] = hidden;
      if (!first || hidden.some(({ observation }) => observation.status !== 'c')) continue;
      const others = figures.filter((figure) => !hidden.includes(figure)).map(({ observation }) => observation);
      const left = (data.unit === 'count' ? leftOf(whole.observation, others, 'value') : null) ?? leftOf(whole.observation, others, 'numerator');
      if (left === null) continue;
      const each = onlyNumber(left, hidden.length, lists.largestSmallCount);
      if (each === null) continue;
      const names = listText(hidden.map(({ located: { part } }) => `\`${part.name}\``), labels);
      const ofWhat = `${names} of \`${data.id}\` by \`${breakdown.by}\``;
      report({
        message: more.length === 0
          ? `${ofWhat} is kept back at ${dateText(at, labels)}, but anybody can work it out from the whole and the other parts.`
          : `${ofWhat} are kept back at ${dateText(at, labels)}, but the whole and the other parts leave \`${left}\` for the ${hidden.length} of them, so each is \`${each}\`${each > 1 ? ', where no larger count is kept back' : ''}.`,
        place: origin.place([...first.keys, 'status']),
        hint: `Keep back the next smallest part as well with \`status: c\`, put ${more.length === 0 ? 'the two together' : 'these together with it'} into one part, or give the indicator \`audience: internal\`.`,
      });
    }
  },
});

/** What the parts that are given leave of the whole; null where that cannot be said exactly. */
function leftOf(whole: Observation, others: readonly Observation[], what: 'value' | 'numerator'): number | null {
  let left = exactIn(whole, what);
  for (const other of others) {
    const number = exactIn(other, what);
    if (left === null || number === null) return null;
    left = difference(number, left);
  }
  return left;
}

/** The number that each of so many must be, when they are `left` together and only counts from one to `most` are kept back. */
function onlyNumber(left: number, howMany: number, most: number): number | null {
  if (howMany === 1) return left;
  return [0, 1, most].find((each) => each * howMany === left) ?? null;
}

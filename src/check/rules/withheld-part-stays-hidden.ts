import { audienceOf } from '../../model/audience.ts';
import { dateText } from '../../format/date.ts';
import { labelsWith } from '../../model/labels.ts';
import { defineRule } from '../engine/rule.ts';
import { exactIn, partsByPeriod } from '../facts/parts.ts';

/*
 * Checks that a part of a public breakdown that is kept back to protect somebody cannot be worked out: that at least
 * one more part of its period is kept back too, or the whole is.
 * Why: whoever takes the other parts from the whole has the number that was to be hidden.
 * Does not catch: what can be worked out from another breakdown, another indicator or an earlier edition; two parts kept
 * back that are one child each.
 */
export default defineRule({
  id: 'withheld-part-stays-hidden',
  severity: 'warning',
  summary: 'A part that is kept back cannot be worked out from the others and the whole.',
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const { breakdown: { whole: located, breakdown }, at, whole, figures, silent } of partsByPeriod(project)) {
      const { data, origin } = located;
      if (breakdown.overlap === true || silent.length > 0 || !whole || audienceOf(data, project.settings?.data) !== 'public') continue;
      const [hidden, ...more] = figures.filter(({ observation }) => observation.status !== undefined);
      if (hidden?.observation.status !== 'c' || more.length > 0) continue;
      const others = figures.filter((figure) => figure !== hidden);
      const isKnown = (what: 'value' | 'numerator'): boolean => [whole, ...others].every(({ observation }) => exactIn(observation, what) !== null);
      if (!(data.unit === 'count' && isKnown('value')) && !isKnown('numerator')) continue;
      report({
        message: `\`${hidden.located.part.name}\` of \`${data.id}\` by \`${breakdown.by}\` is kept back at ${dateText(at, labels)}, but anybody can work it out from the whole and the other parts.`,
        place: origin.place([...hidden.keys, 'status']),
        hint: 'Keep back the next smallest part as well with `status: c`, put the two together into one part, or give the indicator `audience: internal`.',
      });
    }
  },
});

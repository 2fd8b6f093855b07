import { difference } from '../../format/decimal.ts';
import { dateText } from '../../format/date.ts';
import { valueText } from '../../format/number.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import { valueOf } from '../../model/stated-figure.ts';
import { usualDecimals } from '../../model/value.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { exactIn, partsByPeriod, totalOf, type PartFigure, type PartsAt } from '../facts/parts.ts';

/*
 * Checks that the parts of a breakdown make up their whole at every period: numbers, numerators and denominators add up
 * to those of the indicator, no part is larger than it, a percentage, rate or average lies between its smallest and
 * its largest part, and no part is silent where others speak. Where a child may be in several parts, only that no part
 * is larger than a number.
 * Why: a table by age whose rows do not add up to the figure above it is the first thing that a reader works out.
 * Does not catch: two slips that even out; parts of a period in which one is withheld or given roughly.
 */
export default defineRule({
  id: 'parts-make-whole',
  severity: 'error',
  summary: 'The parts of a breakdown make up the figure of the indicator.',
  check({ project }, report) {
    const labels = labelsWith(project.settings?.data.labels);
    for (const parts of partsByPeriod(project)) {
      const finding = withoutWhole(parts, labels) ?? largerThanWhole(parts, labels) ?? (parts.breakdown.breakdown.overlap === true ? null : (silent(parts, labels) ?? otherTotal(parts, labels) ?? outOfReach(parts, labels)));
      if (finding) report(finding);
    }
  },
});

function nameOf({ breakdown: { whole, breakdown } }: PartsAt): string {
  return `\`${whole.data.id}\` by \`${breakdown.by}\``;
}

function withoutWhole(parts: PartsAt, labels: Labels): Finding | null {
  const { breakdown: { whole }, at, period, figures } = parts;
  if (parts.whole) return null;
  return {
    message: `Parts of ${nameOf(parts)} have figures at ${dateText(at, labels)}, but the indicator has none of the period type \`${period}\` for that day.`,
    place: whole.origin.place([...figures[0]!.keys, 'at']),
    hint: 'Correct the date or the `period`, or add the figure of the whole to `observations`; where it is not known, with `status: x`.',
    actual: at,
  };
}

function silent(parts: PartsAt, labels: Labels): Finding | null {
  const { breakdown: { whole }, at, silent: [first, ...more], figures } = parts;
  if (!first) return null;
  return {
    message: `\`${first.part.name}\` of ${nameOf(parts)} has no figure at ${dateText(at, labels)}, where other parts have one${more.length === 0 ? '' : `; nor ${more.length === 1 ? 'has 1 more part' : `have ${more.length} more parts`}`}.`,
    place: whole.origin.place([...first.keys, 'name']),
    hint: 'Add the figure, `value: 0` if there were none; otherwise say why there is no figure: `status: x` (not available), `z` (not applicable) or `c` (kept back).',
    related: [{ message: 'Another part has its figure here.', place: whole.origin.place(figures[0]!.keys) }],
  };
}

const counted = ['value', 'numerator', 'denominator'] as const;

/** Values add up only where they count; what they are made of always does. */
function otherTotal(parts: PartsAt, labels: Labels): Finding | null {
  const { breakdown: { whole: { data, origin } }, at, whole } = parts;
  for (const what of counted) {
    const said = what === 'value' && data.unit !== 'count' ? null : whole && exactIn(whole.observation, what);
    const total = totalOf(parts, what);
    if (said === null || said === undefined || total === null || total === said) continue;
    return {
      message: `The parts of ${nameOf(parts)} add up to ${what === 'value' ? '' : `a ${what} of `}\`${total}\` at ${dateText(at, labels)}, but the whole is \`${said}\`.`,
      place: origin.place([...parts.breakdown.keys, 'by']),
      hint: total < said
        ? `Correct a figure, or put the other ${difference(total, said)} into a part called \`Not known\`; where a child may be in several parts, write \`overlap: true\`.`
        : 'Correct a figure; where a child may be in several parts, write `overlap: true`.',
      related: [{ message: 'The whole stands here.', place: origin.place(['observations', whole!.index, what]) }],
      actual: String(total),
      expected: String(said),
    };
  }
  return null;
}

function largerThanWhole(parts: PartsAt, labels: Labels): Finding | null {
  const { breakdown: { whole: { data, origin } }, at, whole, figures } = parts;
  for (const what of counted) {
    const said = what === 'value' && data.unit !== 'count' ? null : whole && exactIn(whole.observation, what);
    if (said === null || said === undefined) continue;
    for (const { located: { part }, observation, keys } of figures) {
      const own = exactIn(observation, what);
      if (own === null || own <= said) continue;
      return {
        message: `\`${part.name}\` of ${nameOf(parts)} has ${what === 'value' ? '' : `a ${what} of `}\`${own}\` at ${dateText(at, labels)}, more than the whole, which has \`${said}\`.`,
        place: origin.place([...keys, what]),
        hint: 'Correct the one that is wrong.',
        related: [{ message: 'The whole stands here.', place: origin.place(['observations', whole!.index, what]) }],
        actual: String(own),
        expected: `at most ${said}`,
      };
    }
  }
  return null;
}

/** Of a percentage, a rate or an average, the whole is somewhere between its parts, but for what rounding takes away. */
function outOfReach(parts: PartsAt, labels: Labels): Finding | null {
  const { breakdown: { whole: { data, origin } }, at, whole, figures } = parts;
  if (data.unit === 'count' || !whole) return null;
  const value = ({ observation }: Pick<PartFigure, 'observation'>): number | null => (observation.qualifier === undefined ? valueOf(observation, data.unit).value : null);
  const said = value(whole);
  const known = figures.flatMap((figure) => { const own = value(figure); return own === null ? [] : [own]; });
  if (said === null || known.length < figures.length) return null;
  const decimals = Math.min(...[whole, ...figures].map(({ observation }) => observation.decimals ?? data.decimals ?? usualDecimals[data.unit]));
  const room = 10 ** -decimals;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (said >= least - room && said <= most + room) return null;
  const [low, high, all] = [least, most, said].map((number) => valueText(number, data.unit, decimals, labels));
  return {
    message: `${nameOf(parts)} lies between ${low} and ${high} at ${dateText(at, labels)}, so the whole cannot be ${all}.`,
    place: origin.place(['observations', whole.index]),
    hint: 'Correct the whole or a part, or add the part that is missing; where a child may be in several parts, write `overlap: true`.',
    related: figures.slice(0, 1).map(({ keys }) => ({ message: 'The parts stand here.', place: origin.place(keys) })),
    actual: all!,
    expected: `between ${low} and ${high}`,
  };
}

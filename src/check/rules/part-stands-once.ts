import { breakdownsOf, type LocatedBreakdown } from '../facts/every-series.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no two parts of a breakdown bear the same name, and no two breakdowns of an indicator are by the same.
 * Why: a reader cannot tell which of the two is meant, and their figures are added twice.
 * Does not catch: one group of children under two names.
 */
export default defineRule({
  id: 'part-stands-once',
  severity: 'error',
  summary: 'Each part of a breakdown, and each breakdown of an indicator, has a name of its own.',
  check({ project }, report) {
    const breakdowns = breakdownsOf(project);
    for (const { whole, breakdown, parts } of breakdowns) {
      const place = (keys: readonly (string | number)[]): Finding['place'] => whole.origin.place(keys);
      for (const [part, first] of repeated(parts, (each) => each.part.name)) {
        report({
          message: `\`${breakdown.by}\` of \`${whole.data.id}\` has two parts called \`${part.part.name}\`.`,
          place: place([...part.keys, 'name']),
          hint: 'Take one of the two out, or give it the name that it has.',
          related: [{ message: 'The first stands here.', place: place([...first.keys, 'name']) }],
          actual: part.part.name,
        });
      }
    }
    for (const own of Map.groupBy(breakdowns, ({ whole }) => whole).values()) {
      for (const [again, first] of repeated(own, ({ breakdown }) => breakdown.by)) {
        report({
          message: `\`${again.whole.data.id}\` is broken down by \`${again.breakdown.by}\` twice.`,
          place: byPlace(again),
          hint: 'Put the parts of both into one, or say what tells the parts of the second apart.',
          related: [{ message: 'The first stands here.', place: byPlace(first) }],
          actual: again.breakdown.by,
        });
      }
    }
  },
});

function byPlace({ whole, keys }: LocatedBreakdown): Finding['place'] {
  return whole.origin.place([...keys, 'by']);
}

/** Those whose name one before them has, each with that one; capitals make no other name. */
function repeated<T>(entries: readonly T[], nameOf: (entry: T) => string): [T, T][] {
  return [...Map.groupBy(entries, (entry) => nameOf(entry).toLowerCase()).values()].flatMap(([first, ...others]) => others.map((other): [T, T] => [other, first!]));
}

import type { Named } from '../facts/names.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that no two things in the report have the same id: indicators, evidence, findings,
 * recommendations, actions, inspections and numbered statements share one namespace.
 * Why: a citation must lead to one thing only.
 * Does not catch: two ids for one and the same thing.
 */
export default defineRule({
  id: 'id-is-unique',
  severity: 'error',
  summary: 'No two things in the report have the same id.',
  check({ names }, report) {
    const first = new Map<string, Named>();
    for (const named of names) {
      const earlier = first.get(named.id);
      if (!earlier) {
        first.set(named.id, named);
        continue;
      }
      const there = earlier.place();
      report({
        message: `The id \`${named.id}\` is used twice; the first is ${article(earlier.kind)} at ${there.path}:${there.start.line}.`,
        place: named.place(),
        hint: 'Give one of them another id, and change the citations that mean it.',
        related: [{ message: `\`${named.id}\` is first used here.`, place: there }],
      });
    }
  },
});

function article(kind: Named['kind']): string {
  if (kind === 'evidence') return 'a piece of evidence';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

import type { Located } from '../../model/origin.ts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that an acronym stands once in the glossary.
 * Why: at its first use on a page it is spelled out, and only one meaning can be.
 * Does not catch: an acronym used in the text in another meaning than the glossary's.
 */
export default defineRule({
  id: 'acronym-has-one-meaning',
  severity: 'error',
  summary: 'An acronym stands once in the glossary.',
  check({ project }, report) {
    const first = new Map<string, Located<GlossaryTerm>>();
    for (const located of project.glossary) {
      const { acronym, term } = located.data;
      if (acronym === undefined) continue;
      const earlier = first.get(acronym);
      if (!earlier) {
        first.set(acronym, located);
        continue;
      }
      report({
        message: `\`${acronym}\` stands for \`${term}\` here and for \`${earlier.data.term}\` above.`,
        place: located.origin.place(['acronym']),
        hint: 'Keep the one that the text means, and write the other out in full.',
        related: [{ message: 'The first stands here.', place: earlier.origin.place(['acronym']) }],
      });
    }
  },
});

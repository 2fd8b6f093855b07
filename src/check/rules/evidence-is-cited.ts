import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each source in the evidence register is cited somewhere.
 * Why: evidence that nothing rests on was gathered for nothing, or its claim was left out.
 * Does not catch: a source that is cited where it does not belong. A list by ::evidence is no citation.
 */
export default defineRule({
  id: 'evidence-is-cited',
  severity: 'info',
  summary: 'Every source in the evidence register is cited somewhere.',
  needs: ['sections'],
  check({ project, outlines }, report) {
    const cited = new Set(outlines.flatMap(({ plan }) => plan.references.cited));
    for (const { data, origin } of project.evidence) {
      if (cited.has(data.id)) continue;
      report({
        message: `Nothing in the report cites \`${data.id}\`.`,
        place: origin.place(['id']),
        hint: `Cite it where a claim rests on it, as \`[@${data.id}]\`, or take it out of the register.`,
      });
    }
  },
});

import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { blocksOf, statementsIn } from '../../model/section.ts';
import { claimsIn } from '../../derive/changes/claims-in.ts';
import { defineRule } from '../engine/rule.ts';
import { beforeOf } from '../facts/edition-before.ts';

/*
 * Checks that what a paragraph says that it was, `{#improve-visits was="2.8 A4"}`, is the number or the id of a paragraph
 * or an action in the frozen edition before.
 * Why: the page of what changed sets the two side by side, and a promise of last year would be told as kept or dropped by the wrong words.
 * Does not catch: a paragraph that is there and was not the one meant.
 */
export default defineRule({
  id: 'earlier-place-exists',
  severity: 'error',
  summary: 'What a paragraph says that it was stands in the edition before.',
  needs: ['sections'],
  check({ project }, report) {
    if (project.settings === null) return;
    const frozen = beforeOf(project)?.frozen ?? null;
    const claims = frozen === null ? [] : claimsIn(frozen.report);
    const known = [...claims, ...(frozen?.report.actions ?? [])].flatMap(({ number, id }) => [number, ...(id === null ? [] : [id])]);
    const names = new Set(known);
    for (const section of project.sections) {
      for (const { was = [], place } of statementsIn(blocksOf(section))) {
        for (const name of was.filter((each) => !names.has(each))) {
          report({
            message: frozen === null ? `\`was\` names \`${name}\`, but the edition before this one is not frozen in data/editions/.` : `\`${name}\` is neither a paragraph nor an action in the edition before, “${frozen.title}”.`,
            place,
            hint: frozen === null ? 'Take `was` out, or freeze the edition before it with `selfeval freeze`.' : didYouMean(name, known) ?? 'Write the number that the paragraph or the action has there, such as `2.8` or `A4`.',
            actual: name,
          });
        }
      }
    }
  },
});

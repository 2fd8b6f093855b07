import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Framework } from '../../model/framework.ts';
import { defineRule } from '../engine/rule.ts';
import { beyondAsAt } from '../facts/as-at.ts';
import { hasEnded } from '../facts/frameworks.ts';

/*
 * Checks that no inspection, evidence or progress is dated after the as-at date of the edition, as far as the date is known.
 * Why: an edition that speaks of what came later says where the service stood on two days at once; most often a year is mistyped.
 * Does not catch: what was written later about an earlier time.
 */
export default defineRule({
  id: 'source-not-after-as-at',
  severity: 'warning',
  summary: 'No inspection, evidence or progress is dated after the as-at date of the edition.',
  check({ project }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    if (asAt === undefined || beyondAsAt(project).length > 0) return;
    const need = (what: string, date: string | undefined, place: () => Place): void => {
      if (date === undefined || date <= asAt.slice(0, date.length)) return;
      report({
        message: `${what} is dated \`${date}\`, after the as-at date of this edition (\`${asAt}\`).`,
        place: place(),
        hint: "Correct the date, move the edition's `asAt`, or keep this for the next edition.",
        actual: date,
        expected: `${asAt} or earlier`,
      });
    };
    const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
    // Of an inspection after its framework had ended another rule speaks.
    const held = project.inspections.filter(({ data }) => !isAfter(frameworks.get(data.framework), data.start));
    for (const { data, origin } of held) need(`The inspection \`${data.id}\``, data.start, () => origin.place(['start']));
    for (const { data, origin } of project.evidence) need(`The evidence \`${data.id}\``, data.date, () => origin.place(['date']));
    for (const { data, origin } of project.actions) {
      data.progress?.forEach(({ date }, index) => need(`Progress of the action \`${data.id}\``, date, () => origin.place(['progress', index, 'date'])));
    }
  },
});

function isAfter(framework: Framework | undefined, date: string): boolean {
  return framework !== undefined && hasEnded(framework, date);
}

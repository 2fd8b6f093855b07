import { defineRule } from '../engine/rule.ts';

/*
 * Checks that the report has at least one section.
 * Why: a site with no words in it would look like a report that has nothing to say.
 * Does not catch: a section that says nothing.
 */
export default defineRule({
  id: 'report-has-sections',
  severity: 'error',
  summary: 'The report has at least one section.',
  needs: ['sections'],
  check({ project }, report) {
    if (project.sections.length > 0 || !project.settings) return;
    report({
      message: 'There is no section in content/; expected at least one Markdown file.',
      place: project.settings.origin.place([]),
      hint: 'Add a file such as content/10-early-help.md.',
    });
  },
});

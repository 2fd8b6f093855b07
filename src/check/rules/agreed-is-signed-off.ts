import { defineRule } from '../engine/rule.ts';

/*
 * Checks that what is `agreed` says by which role and when, for the report and for each section.
 * Why: `agreed` by nobody is a draft.
 * Does not catch: a sign-off that was never given.
 */
export default defineRule({
  id: 'agreed-is-signed-off',
  severity: 'error',
  summary: 'What is agreed says who agreed it, and when.',
  needs: ['settings'],
  check({ project }, report) {
    const message = (what: string): string => `${what} is \`agreed\`, but there is no \`signOff\` with the role and the date.`;
    const hint = 'Add `signOff` with `role` and `date`, or set `status: draft`.';
    const { settings } = project;
    if (settings?.data.status === 'agreed' && !settings.data.signOff) {
      report({ message: message('The report'), place: settings.origin.place(['status']), hint });
    }
    for (const { matter, origin } of project.sections) {
      if (matter.status === 'agreed' && !matter.signOff) {
        report({ message: message(`The section \`${matter.title}\``), place: origin.place(['status']), hint });
      }
    }
  },
});

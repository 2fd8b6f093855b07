import type { Place } from '../../diagnostics/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { institution } from '../prose/people/institutions.ts';
import { phrasePattern } from '../prose/phrase-pattern.ts';

/*
 * Checks that owners, those who signed off, and those who answer for a covering report are roles and not people: no given name with a surname after it.
 * Why: people move on while the report stays, and a name on a web page is personal data.
 * Does not catch: names that are not in the list of given names; initials.
 */
export default defineRule({
  id: 'role-not-name',
  severity: 'warning',
  summary: 'Owners, those who signed off and those who answer for a covering report are roles, not people.',
  check({ project, lists }, report) {
    const name = new RegExp(`${phrasePattern(lists.givenNames, { anyCase: false }).source}( \\p{Lu}[\\p{L}'’-]+)`, 'u');
    const need = (role: string | undefined, place: () => Place): void => {
      const found = role === undefined ? null : name.exec(role);
      if (!found || institution.test(found[1] ?? '') || institution.test(role?.slice(found.index + found[0].length) ?? '')) return;
      report({
        message: `\`${found[0]}\` looks like the name of a person; expected a role.`,
        place: place(),
        hint: 'Name the role, such as `Head of Early Help`.',
        actual: found[0],
      });
    };
    const { settings } = project;
    need(settings?.data.signOff?.role, () => settings!.origin.place(['signOff', 'role']));
    for (const field of ['reportOf', 'author'] as const) need(settings?.data.committee?.[field], () => settings!.origin.place(['committee', field]));
    settings?.data.committee?.accountableDirectors?.forEach((role, index) => need(role, () => settings.origin.place(['committee', 'accountableDirectors', index])));
    for (const { matter, origin } of project.sections) {
      need(matter.owner, () => origin.place(['owner']));
      need(matter.signOff?.role, () => origin.place(['signOff', 'role']));
    }
    for (const { data, origin } of [...project.evidence, ...project.actions]) need(data.owner, () => origin.place(['owner']));
  },
});

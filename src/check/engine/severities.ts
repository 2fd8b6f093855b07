import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Project } from '../../model/project.ts';
import type { Rule } from './rule.ts';
import { waiverProblem } from './waiver-rules.ts';

/** The rules as grave as they are in this report and as it wants them; those that it has switched off, and those that would miss what could not be read, are left out. */
export function rulesFor(project: Project, rules: readonly Rule[]): Rule[] {
  const own = project.settings?.data.checks?.severities ?? {};
  const isDraft = project.settings?.data.status === 'draft';
  return rules.flatMap((rule) => {
    if (rule.needs?.some((part) => project.unread.has(part)) === true) return [];
    const wanted = Object.hasOwn(own, rule.id) ? own[rule.id] : undefined;
    if (wanted === 'off') return [];
    return { ...rule, severity: wanted ?? (isDraft ? rule.whileDraft : undefined) ?? rule.severity };
  });
}

/** Severities set for rules that there are not: the author believes that something is looked for. */
export function unknownSeverities(project: Project, rules: readonly Rule[]): Diagnostic[] {
  const { settings } = project;
  const known = rules.map(({ id }) => id);
  return Object.keys(settings?.data.checks?.severities ?? {})
    .filter((name) => !known.includes(name))
    .map((name) =>
      waiverProblem('severity-unknown-rule', {
        message: `\`${name}\` is not a rule whose severity can be set.`,
        ...(settings ? { place: settings.origin.keyPlace(['checks', 'severities', name]) } : {}),
        hint: didYouMean(name, known) ?? 'Take it out, or look the name up in docs/messages.md.',
        actual: name,
      }),
    );
}

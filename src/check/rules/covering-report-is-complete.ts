import { listText } from '../../format/list.ts';
import { committeePath } from '../../model/file-names.ts';
import { labelsWith } from '../../model/labels.ts';
import type { Settings } from '../../model/settings.ts';
import { defineRule } from '../engine/rule.ts';

const fields = {
  name: 'which committee it goes to', date: 'when it meets', reportOf: 'whose report it is', wards: 'the wards affected', keyDecision: 'whether it is a key decision',
  author: 'the role that wrote it', accountableDirectors: 'the accountable directors', backgroundPapers: 'the background papers',
} as const satisfies Partial<Record<keyof NonNullable<Settings['committee']>, string>>;

const parts = ['summary', 'recommendations', 'reasons', 'consultation', 'financial', 'legal'] as const;

/*
 * Checks that a covering report, where the report goes to a committee, gives every field and has words under every heading.
 * Why: a committee's clerk sends a report back that lacks one of them, and an empty one is printed as not given.
 * Does not catch: words that say nothing.
 */
export default defineRule({
  id: 'covering-report-is-complete',
  severity: 'warning',
  summary: 'The covering report for a committee gives every field and has words under every heading.',
  needs: ['settings', 'committee'],
  check({ project }, report) {
    const { settings, committee: words } = project;
    const given = settings?.data.committee;
    if (!settings || (given === undefined && words === null)) return;
    const labels = labelsWith(settings.data.labels);
    const missing = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => given?.[field] === undefined);
    if (missing.length > 0) {
      report({
        message: `The covering report does not say ${listText(missing.map((field) => fields[field]), labels)}.`,
        place: settings.origin.place(given === undefined ? [] : ['committee']),
        hint: `Give \`${missing.join('`, `')}\` under \`committee\`.`,
      });
    }
    const titles = new Set((words?.parts ?? []).filter(({ groups }) => groups.some(({ blocks }) => blocks.length > 0)).map(({ title }) => (title ?? []).map((piece) => (piece.type === 'text' ? piece.value : '')).join('').trim().toLowerCase()));
    const unwritten = parts.map((part) => labels[`covering.${part}`]).filter((title) => !titles.has(title.toLowerCase()));
    if (unwritten.length === 0) return;
    report({
      message: `The covering report has no words for ${listText(unwritten.map((title) => title.toLowerCase()), labels)}.`,
      place: words === null ? settings.origin.place(['committee']) : { path: committeePath, start: { line: 1, column: 1 } },
      hint: `Write ${unwritten.length === 1 ? 'it' : 'them'} in \`${committeePath}\` under ${listText(unwritten.map((title) => `\`## ${title}\``), labels)}.`,
    });
  },
});

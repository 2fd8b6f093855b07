import type { Change } from '../proposal.ts';

export interface Recorded {
  name: string;
  today: string;
  rule: string;
  changes: readonly Change[];
  lists: readonly { title: string; lines: readonly string[] }[];
}

/** What went where and what stayed over, as a text to be worked through; nothing of the report is made of it. */
export function recordOf({ name, today, rule, changes, lists }: Recorded): string {
  const went = { title: 'Where each heading went', lines: changes.map(({ where, what, to }) => `${where}: ${what}: ${to ?? ''}`) };
  return [
    `${name}, taken into the report on ${today}`,
    rule,
    'This list is no part of the report. When you have worked through it, delete it.',
    ...[went, ...lists].map(({ title, lines }) => `${title}\n${'-'.repeat(title.length)}\n${lines.map((line) => `- ${line}`).join('\n')}`),
  ].join('\n\n') + '\n';
}

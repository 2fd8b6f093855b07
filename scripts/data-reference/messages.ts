import { rules } from '../../src/check/engine/registry.ts';
import { waiverRules } from '../../src/check/engine/waiver-rules.ts';
import { parseRules } from '../../src/parse/parse-rules.ts';
import { releaseRules } from '../../src/release/release-rules.ts';
import { readRules } from '../../src/read/read-rules.ts';

const groups: readonly { title: string; of: readonly string[] }[] = [
  { title: 'Files', of: ['folder', 'report', 'file', 'settings', 'framework', 'edition', 'front', 'more'] },
  { title: 'How YAML is written', of: ['yaml'] },
  { title: 'Fields', of: ['field'] },
  { title: 'Small numbers', of: ['small'] },
  { title: 'Waivers and severities', of: ['waiver', 'severity'] },
];
const textGroup = 'The words of a section';

/** The whole text of docs/messages.md: every message by the name at its end. */
export function messagesReference(): string {
  const found = Object.entries({ ...readRules, ...parseRules, ...waiverRules, ...releaseRules }).map(([id, { severity, meaning }]) => ({ id, severity, meaning }));
  const inGroup = (title: string): typeof found => found.filter(({ id }) => groupOf(id) === title);
  const chapters = [...groups.map(({ title }) => title), textGroup].map((title) => table(title, inGroup(title)));
  const checks = rules.map(({ id, severity, whileDraft, summary }) => ({
    id: `[\`${id}\`](rules/${id}.md)`,
    severity: whileDraft === undefined ? severity : `${severity}, ${whileDraft} in a draft`,
    meaning: summary,
  }));
  return `# Every message

Each message of selfeval ends in a name. Here is what each name means. An **error** must be mended before anything is
published; a **warning** could mislead a reader, and the report is made all the same. A few are open while the report is a
draft, and errors once it is agreed. How to mend it stands under the message itself;
[authoring.md](authoring.md#when-something-is-wrong) has the common ones in other words.

<!-- Made by npm run docs. Do not change it by hand. -->

${chapters.join('\n\n')}

## What the report says

These compare one thing in the report with another. Each has a page with an example that is wrong and one that is right.

| name | | what it checks |
| --- | --- | --- |
${checks.map(row).join('\n')}
`;
}

function groupOf(id: string): string {
  return groups.find(({ of }) => of.includes(id.split('-')[0] ?? ''))?.title ?? textGroup;
}

interface Message { id: string; severity: string; meaning: string }

function table(title: string, messages: readonly Message[]): string {
  const rowsOf = messages.map((message) => row({ ...message, id: `\`${message.id}\`` }));
  return [`## ${title}`, '', '| name | | what it means |', '| --- | --- | --- |', ...rowsOf].join('\n');
}

function row({ id, severity, meaning }: Message): string {
  return `| ${id} | ${severity} | ${meaning.replaceAll('|', '\\|')} |`;
}

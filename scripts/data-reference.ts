/*
 * Writes docs/data.md, docs/messages.md, docs/report-1.schema.json, schemas/ and .vscode/ from the schemas, labels and
 * rules, and into docs/rules/ what is said of each wrong example, so that they cannot say anything else than what is
 * checked. Run it after changing one of these: npm run docs
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rules } from '../src/check/engine/registry.ts';
import { defaultLabels } from '../src/model/default-labels.ts';
import { comparatorKind } from '../src/model/indicator.ts';
import { embedNames, kpiPeriods, kpiShows } from '../src/model/section.ts';
import { editionTables, editionWords } from './data-reference/edition-chapter.ts';
import { fieldTables, type FieldTable } from './data-reference/fields.ts';
import { messagesReference } from './data-reference/messages.ts';
import { reportFiles, type ReportFile } from './data-reference/report-files.ts';
import { frameworksChapter } from './data-reference/shipped-frameworks.ts';
import { embedWords, showWords } from './data-reference/writing.ts';
import { ownSchemas } from './editor/own-schemas.ts';
import { vscodeFiles } from './editor/vscode.ts';
import { reportSchema } from './report-schema.ts';
import { withFindings } from './rule-pages.ts';

/** The whole text of docs/data.md. */
export function dataReference(): string {
  return [opening(), ...reportFiles.map(fileChapter), editionChapter(), inTheText(), frameworksChapter(), labelsChapter()].join('\n\n') + '\n';
}

function opening(): string {
  return `# The files of a report

This page lists every file of a report and every field that a file may have. It is made from the same rules by which your
report is checked, so it is always right. To learn how to write a report, begin with [authoring.md](authoring.md).

<!-- Made by npm run docs. Do not change it by hand. -->

| file | what it is |
| --- | --- |
${reportFiles.map((file) => `| [\`${file.path}\`](#${slug(heading(file))}) | ${file.what.split('. ')[0]?.replace(/\.$/, '')} |`).join('\n')}
| [\`data/editions/<id>.json\`](#earlier-editions-dataeditionsidjson) | An earlier edition, as it was published |
| \`public/\` | The logo and other images: png, jpg, gif or svg |

## How to write YAML

- Files that end in \`.yaml\` hold fields: a name (its key), a colon, a space, what it holds. What is inside a field is indented by two
  spaces. Never use the Tab key.
- A list has one line for each item, which begins with a hyphen and a space; a short one can stand in square brackets:
  \`[one, two]\`.
- Put text in straight quotes when it has a colon followed by a space, or begins with a sign such as \`%\`, \`#\`, \`[\` or \`"\`:
  \`title: "Visits: the last four weeks"\`.
- Put a number in quotes when it is a name and not an amount: \`id: "2024"\`, \`reference: "2.10"\`.
- A line that begins with \`#\` is a note to yourself.
- A field that this page does not list is an error, so that a misspelt one is never lost.

**Ids.** An id is a short name that you choose: lower-case letters, digits and single hyphens, at most 60 signs, such as
\`eh-seen-4wk\`. Indicators, evidence, inspections, findings, recommendations, actions and paragraphs share one set of ids, so
no two of them may have the same. Keep an id once a report has been published: links and next year's report rest on it.

**Dates.** A day is written \`2024-03-31\`, a month \`2024-03\`, a year in quotes: \`"2024"\`. Where a day, month or year is allowed,
be as exact as your source and no more.

**Figures.** Give a numerator and a denominator where you have them, and the figure is worked out. Else give a \`value\`.
Write numbers without commas or percent signs: \`2056\`, \`89.5\`. Where there is no figure, say why with a \`status\`.`;
}

function heading(file: ReportFile): string {
  return `${file.path.split('/')[0] === 'content' ? 'Section' : title(file.name)}: ${file.path}`;
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The anchor that a heading gets on GitHub. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-');
}

function fileChapter(file: ReportFile): string {
  const example = file.name === 'section' ? `\`\`\`yaml\n---\n${file.example}---\n\`\`\`` : `\`\`\`yaml\n${file.example}\`\`\``;
  const tables = fieldTables(file.schema).map((table) => fieldTableText(table));
  return [`## ${heading(file)}`, file.what, 'For example:', example, ...tables].join('\n\n');
}

function editionChapter(): string {
  return ['## Earlier editions: data/editions/<id>.json', editionWords, ...editionTables().map((table) => fieldTableText(table))].join('\n\n');
}

function fieldTableText(table: FieldTable): string {
  const lines = table.fields.map((field) =>
    `| \`${field.name}\` | ${field.holds} | ${field.required ? 'yes' : ''} | ${cell(field.description)} |`,
  );
  const head = table.path.length === 0 ? [] : [`### ${table.path.map((name) => `\`${name}\``).join(' › ')}`, intro(table)];
  return [...head, ['| field | holds | needed | what it is |', '| --- | --- | --- | --- |', ...lines].join('\n')].join('\n\n');
}

function intro(table: FieldTable): string {
  const about = table.description === '' ? '' : `${table.description} `;
  if (table.choice) return `${about}${table.choice} kind.`;
  return `${about}${table.many ? 'Each item of the list has these fields.' : 'It has these fields.'}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function inTheText(): string {
  const shows = kpiShows.map((show) => `| \`${show}\` | ${showWords[show].prints} | ${showWords[show].example} |`);
  const embeds = embedNames.map((name) => `| ${embedWords[name].write} | ${embedWords[name].puts} |`);
  return `## In the text of a section

Below its front matter, a section is written in Markdown. Besides headings, lists, tables, links, images and footnotes these
have a meaning:

| write | to |
| --- | --- |
| \`## What we know\`, \`## How we know it\`, \`## What next\` | answer the three questions; a section of the kind \`practice\` needs all three |
| \`### Strengths\`, \`### Areas for improvement\` | say what the points below are |
| \`## Key messages\` | put the points below on the home page |
| \`[@assessments-45wd; @early-help-audit-2024]\` | say what the sentence rests on, by ids |
| \`:kpi[assessments-45wd]\` | put a figure into the sentence |
| \`{#improve-fathers}\` after a space, at the end of a paragraph or point | give it an id, so that actions can answer it and others cite it |
| \`:::internal\` … \`:::\` | keep what stands between the two lines out of the public edition |

### Figures in a sentence

\`:kpi[id]\` prints the current figure of an indicator. In curly brackets you can say what to show, and of what:
\`:kpi[assessments-45wd]{show=change}\`.

| \`show=\` | prints | such as |
| --- | --- | --- |
${shows.join('\n')}

- \`at=2023-12-31\` takes an earlier figure.
- \`period=\` takes a figure of another period type, where the indicator has several: ${kpiPeriods.map((period) => `\`${period}\``).join(', ')}.
- \`part="Under 5"\` takes the figure of a part; \`by="Age"\` says of which breakdown, where two have a part of that name.
- \`of=\` says whose figure \`show=comparator\` prints: ${comparatorKind.options.map((kind) => `\`${kind}\``).join(', ')}.

### Charts, tables and lists

Each stands on a line of its own, with an empty line before and after.

| write | to put in |
| --- | --- |
${embeds.join('\n')}`;
}

function labelsChapter(): string {
  const rows = Object.entries(defaultLabels).map(([key, words]) => `| \`${key}\` | ${cell(words)} |`);
  return `## Labels

Every word that the product itself prints. To use your own, name the label under \`labels\` in \`data/report.yaml\`. A word in
curly brackets, such as \`{figure}\`, is filled in: keep it as it is. Where two labels end in \`.one\` and \`.other\`, the first is
for one and the second for any other number. If you change the words of the three questions, of strengths, of areas for
improvement or of key messages, write your headings with your own words too.

| label | usual words |
| --- | --- |
${rows.join('\n')}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../docs/data.md', import.meta.url), dataReference());
  writeFileSync(new URL('../docs/messages.md', import.meta.url), messagesReference());
  writeFileSync(new URL('../docs/report-1.schema.json', import.meta.url), reportSchema());
  for (const rule of rules) {
    const page = new URL(`../docs/rules/${rule.id}.md`, import.meta.url);
    if (existsSync(page)) writeFileSync(page, withFindings(readFileSync(page, 'utf8'), rule));
  }
  writeAll('../schemas/', await ownSchemas());
  writeAll('../.vscode/', vscodeFiles());
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  const place = new URL(folder, import.meta.url);
  mkdirSync(place, { recursive: true });
  for (const [name, text] of files) writeFileSync(new URL(name, place), text);
}

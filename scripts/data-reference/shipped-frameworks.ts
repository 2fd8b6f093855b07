import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { framework, type Framework, type JudgementArea, type Scale } from '../../src/model/framework.ts';

const folder = new URL('../../src/frameworks/', import.meta.url);

/** The frameworks that come with the product, by the day on which they began. */
export function shippedFrameworks(): Framework[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => framework.parse(parse(readFileSync(new URL(name, folder), 'utf8'))))
    .sort((a, b) => (a.from === b.from ? a.id.localeCompare(b.id) : a.from.localeCompare(b.from)));
}

/** The chapter that gives authors the ids of judgements and the words of grades. */
export function frameworksChapter(): string {
  const all = shippedFrameworks();
  const list = all.map((one) => `| [\`${one.id}\`](#${one.id}) | ${one.title} | ${one.from} | ${one.to ?? ''} |`);
  return `## Frameworks that come with the product

Name them by these ids in \`framework\`, of the report and of each inspection. A grade may be written as its label, in capitals
or not, or by its id. Judgements that a report has and this page lacks, and grades of another time, are errors.

| id | name | from | to |
| --- | --- | --- | --- |
${list.join('\n')}

${all.map(oneFramework).join('\n\n')}`;
}

function oneFramework(one: Framework): string {
  const parts = [`### ${one.id}`, `${one.title}. Inspected by ${one.inspectorate}.`];
  if (one.scale) parts.push(`Grades, worst first: ${gradesOf(one.scale)}.`);
  if (one.judgements.length > 0) {
    parts.push(['| judgement | in full |', '| --- | --- |', ...one.judgements.map(judgementRow)].join('\n'));
  } else {
    parts.push('It makes no graded judgements.');
  }
  if (one.topics) parts.push(['| topic | in full |', '| --- | --- |', ...one.topics.map((topic) => `| \`${topic.id}\` | ${topic.label} |`)].join('\n'));
  if (one.notes) parts.push(one.notes);
  return parts.join('\n\n');
}

function gradesOf(scale: Scale): string {
  return scale.grades.map((grade) => `\`${grade.label}\``).join(', ');
}

function judgementRow(area: JudgementArea): string {
  const remarks = [
    area.parent ? `; a part of \`${area.parent}\`` : '',
    area.separate ? '; judges another body' : '',
    area.scale ? `; grades: ${gradesOf(area.scale)}` : '',
  ];
  return `| \`${area.id}\` | ${area.label}${remarks.join('')} |`;
}

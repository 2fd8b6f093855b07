import { dateText, monthOf } from '../format/date.ts';
import { defaultLabels } from '../model/default-labels.ts';
import type { Area, Grade, Pack, PublishedInspection } from '../published/pack.ts';
import { frameworkOn } from './areas.ts';
import { yamlLine, yamlText } from './yaml.ts';

const words: Readonly<Record<Grade, string>> = { outstanding: 'Outstanding', good: 'Good', 'requires-improvement': 'Requires improvement to be good', inadequate: 'Inadequate' };
const kinds: Readonly<Record<PublishedInspection['kind'], string>> = { standard: 'Standard inspection', short: 'Short inspection' };

/** What Ofsted has published of the council since 2018: dates, grades and, of the newest, where the report is. Recommendations are not in its lists. */
export function inspectionFiles({ inspections, inspectionsAsAt }: Pack, { number }: Area): Map<string, string> {
  return new Map(inspections.filter(({ council }) => council === number).map((inspection) => [`data/inspections/${inspection.start.slice(0, 7)}.yaml`, textOf(inspection, inspectionsAsAt)]));
}

function textOf({ kind, start, end, published, link, grades }: PublishedInspection, asAt: string): string {
  return inspectionText({
    id: `ofsted-${start.slice(0, 7)}`, kind, start, end, published, link,
    title: `${kinds[kind]}, ${monthOf(start, defaultLabels)}`,
    source: `Ofsted's published outcomes, up to ${dateText(asAt, defaultLabels)}`,
    judged: judgedUnder(start, grades),
  });
}

/** What was judged under the framework of that day, in the words of the grades; null where no grade is known. */
export function judgedUnder(start: string, grades: Readonly<Record<'overall' | 'leaders' | 'help-and-protection' | 'children-in-care' | 'care-leavers', Grade | null>>): [judgement: string, grade: string | null][] {
  const framework = frameworkOn(start);
  const judged: [string, Grade | null][] =
    framework === 'ilacs-2018'
      ? [['leaders', grades.leaders], ['help-and-protection', grades['help-and-protection']], ['children-in-care-and-care-leavers', grades['children-in-care']], ['overall', grades.overall]]
      : [['leaders', grades.leaders], ['help-and-protection', grades['help-and-protection']], ['children-in-care', grades['children-in-care']], ['care-leavers', grades['care-leavers']], ...(framework === 'ilacs-2023' ? [['overall', grades.overall] as [string, Grade | null]] : [])];
  return judged.map(([judgement, grade]) => [judgement, grade === null ? null : words[grade]]);
}

export interface InspectionText {
  id: string;
  kind: string;
  title: string;
  start: string;
  end: string | null;
  published: string | null;
  link: string | null;
  topic?: string | null;
  source: string;
  judged: readonly (readonly [judgement: string, grade: string | null])[];
}

/** The file of an inspection, or of a visit, which has no grades. */
export function inspectionText({ id, kind, title, start, end, published, link, topic = null, source, judged }: InspectionText): string {
  return [
    '# yaml-language-server: $schema=../../schemas/inspection.json',
    `id: ${id}`,
    `framework: ${kind === 'focused-visit' ? kind : frameworkOn(start)}`,
    `title: ${yamlText(title)}`,
    `start: ${start}`,
    ...(end === null ? [] : [`end: ${end}`]),
    ...(published === null ? [] : [`published: ${published}`]),
    ...(link === null ? [] : [`link: ${link}`]),
    ...(topic === null ? [] : [`topic: ${yamlText(topic)}`]),
    `source: ${yamlText(source)}`,
    ...(judged.length === 0 ? [] : ['judgements:', ...judged.map(([judgement, grade]) => `  - ${yamlLine(grade === null ? { judgement, status: 'missing' } : { judgement, grade })}`)]),
    '# What the inspectors asked for stands in their report. To add each with what became of it, take the sign # from the lines below:',
    '#recommendations:',
    `#  - { id: recommendation-1, text: "What they asked for.", paragraph: "12", judgements: [leaders], response: "What was done." }`,
    '',
  ].join('\n');
}

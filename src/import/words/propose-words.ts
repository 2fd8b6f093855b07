import { labelsWith } from '../../model/labels.ts';
import { asId, uniqueNames } from '../../model/names.ts';
import type { Change, ImportProblem, Proposal, ReportNow } from '../proposal.ts';
import { lostParagraphs } from './nothing-lost.ts';
import { offeredFigures } from './offered-figures.ts';
import { placeWords, type StayedOver } from './place.ts';
import { recordOf } from './record.ts';
import { sectionFiles, type SectionFile } from './section-files.ts';
import { paragraphsOf, textOf, type WordsDocument } from './words-document.ts';

/** What a document of last year would become in the report: new sections, pictures, and a record of what went where. */
export function proposeWords(document: WordsDocument, given: { name: string; kind: string }, { project, today, recorded = [] }: ReportNow): Proposal {
  const labels = labelsWith(project.settings?.data.labels);
  const title = titleOf(given.name);
  const paragraphs = paragraphsOf(document.blocks).filter((paragraph) => textOf(paragraph).trim() !== '');
  if (paragraphs.length === 0) {
    return { understood: [`${given.kind} without a word in it.`], changes: [], problems: [{ where: given.name, message: 'There are no words in this document; its pages may be pictures, as a scanner makes them.', hint: 'Import the document from which it was printed.' }], questions: [], writes: new Map() };
  }
  const placed = placeWords(document, title, labels);
  const made = sectionFiles(placed.sections, document.notes, { sectionPaths: [...project.texts.keys()].filter((path) => /^content\/[^/]+\.md$/.test(path)), images: project.images }, labels);
  const stayed: StayedOver[] = [...placed.stayedOver, ...made.stayedOver, ...document.beside.map(({ what, text }) => ({ number: null, text, why: what }))];
  const all = [...paragraphs, ...[...document.notes.values()].flatMap(paragraphsOf)];
  stayed.push(...lostParagraphs(all, made.files.map(({ text }) => text), [...stayed.map(({ text }) => text), ...placed.went.map((each) => each.title)]).map((paragraph) => ({ number: paragraph.number, text: textOf(paragraph), why: 'it could not be placed' })));
  const figures = offeredFigures(document.blocks, project);
  const fileOf = (section: unknown): SectionFile | undefined => made.files.find((file) => file.section === section);
  const taken = made.files.filter(({ instead }) => instead !== null);
  const recordPath = `imported/${uniqueNames(recorded.map((file) => file.replace(/\.txt$/, '')))(`${asId(title) || 'document'}-${today}`)}.txt`;
  const changes = placed.went.flatMap((went): Change[] => {
    const file = fileOf(went.section);
    return file ? [{ status: 'new', what: `“${shortened(went.title)}” (${went.how})`, where: placeIn(went.number), from: null, to: went.as === 'a section of its own' ? file.path : `${file.path}, ${went.as}` }] : [];
  });
  const untold = made.files.filter(({ section }) => !placed.went.some((went) => went.section === section));
  const lists = [
    { title: 'Stayed over', lines: stayed.map(({ number, text, why }) => `${number === null ? '' : `${placeIn(number)}: `}“${shortened(text)}”: ${why}`) },
    { title: 'Changes that were open; what they added is taken, what they took out is not', lines: document.openChanges.map(({ kind, number, by, text }) => `${placeIn(number)}: ${kind}${by === '' ? '' : ` by ${by}`}: “${shortened(text)}”`) },
    { title: 'Comments; they are not taken into the report', lines: document.comments.map(({ number, by, text, about }) => `${placeIn(number)}${about === '' ? '' : `, “${shortened(about)}”`}: ${by === '' ? '' : `${by}: `}${shortened(text, 160)}`) },
    { title: 'Figures that the report has too: you may write the figure of the data in their place', lines: figures.map(({ number, sentence, written, kpi, says, indicator }) => `${placeIn(number)}: \`${written}\` in “${shortened(sentence)}”: ${indicator} says ${says}, written ${kpi}`) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    understood: [
      `${given.kind}: ${counted(paragraphs.length, 'paragraph')}, ${counted(document.blocks.filter(({ type }) => type === 'table').length, 'table')}, ${counted(made.pictures.size, 'picture')}, ${counted(document.notes.size, 'note')}.`,
      ...(made.files.length === 0 ? [] : [placed.rule]),
      ...untold.map(({ path, section }) => `What stands before the first of them is the section “${section.title}”, ${path}.`),
      ...taken.map(({ path, instead }) => `There is a section of that name already, ${instead}: it stays as it is, and the new one is ${path}.`),
    ],
    changes: [...untold.map(({ path, section }): Change => ({ status: 'new', what: `“${section.title}”`, where: placeIn(1), from: null, to: path })), ...changes],
    problems: problemsOf(made.files),
    questions: [],
    // Where nothing is written there is no record in which a text stands at full length.
    lists: made.files.length === 0 ? wholeLists(document, stayed, lists) : lists.map((list) => ({ ...list, wholeIn: recordPath })),
    pictures: new Map([...made.pictures].map(([src, bytes]) => [`public/${src}`, bytes])),
    writes: made.files.length === 0 ? new Map() : new Map([
      ...made.files.map(({ path, text }) => [path, text] as const),
      [recordPath, recordOf({ name: given.name, today, rule: placed.rule, changes, lists: wholeLists(document, stayed, lists) })],
    ]),
  };
}

/** In the record texts stand at full length. */
function wholeLists(document: WordsDocument, stayed: readonly StayedOver[], lists: readonly { title: string; lines: readonly string[] }[]): { title: string; lines: readonly string[] }[] {
  return lists.map((list) => {
    if (list.title === 'Stayed over') return { ...list, lines: stayed.map(({ number, text, why }) => `${number === null ? '' : `${placeIn(number)}: `}“${text}”: ${why}`) };
    if (list.title.startsWith('Changes')) return { ...list, lines: document.openChanges.map(({ kind, number, by, text }) => `${placeIn(number)}: ${kind}${by === '' ? '' : ` by ${by}`}: “${text}”`) };
    if (list.title.startsWith('Comments')) return { ...list, lines: document.comments.map(({ number, by, text, about }) => `${placeIn(number)}${about === '' ? '' : `, “${about}”`}: ${by === '' ? '' : `${by}: `}${text}`) };
    return list;
  });
}

const longestSection = 300_000;

function problemsOf(files: readonly SectionFile[]): ImportProblem[] {
  return files.filter(({ text }) => text.length > longestSection).map(({ path, section }) => ({ where: path, message: `The section “${section.title}” is longer than can be read.`, hint: 'Divide it in the document with headings of the same level, and import it again.' }));
}

function titleOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ').trim();
}

export function placeIn(number: number): string {
  return `paragraph ${number}`;
}

export function shortened(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

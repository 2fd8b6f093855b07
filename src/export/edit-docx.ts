import { createDeriver } from '../derive/deriver.ts';
import { markingOf } from '../derive/edition.ts';
import { figureInText } from '../derive/kpi.ts';
import { unitsOf, type Unit } from '../import/edited/units.ts';
import { anchorOf, manifestOf, manifestProperties, tokenKey } from '../import/edited/manifest.ts';
import type { UnitToken } from '../import/edited/unit-runs.ts';
import type { WordsRun } from '../import/words/words-document.ts';
import { walk } from '../model/content.ts';
import { labelsWith } from '../model/labels.ts';
import { slugOf } from '../model/names.ts';
import type { WholeProject } from '../model/project.ts';
import { blocksOf, type KpiReference, type Section } from '../model/section.ts';
import { wordsOfSection } from '../import/edited/words-of-section.ts';
import { writeEditDocx, type EditBlock, type EditRun } from '../office/docx/edit-docx.ts';
import type { OutputFile } from '../publish/manifest.ts';
import { ExportProblem } from './exporter.ts';

/** A section as a Word file to be edited by who answers for it, made of the report as it is written: nothing in it is held back. */
export function editFile(project: WholeProject, id: string): OutputFile {
  const section = project.sections.find((each) => each.id === id);
  if (!section) throw new ExportProblem(`There is no section \`${id}\`. The sections are ${project.sections.map((each) => each.id).join(', ')}.`);
  const { council, edition } = project.settings.data;
  const labels = labelsWith(project.settings.data.labels);
  const units = unitsOf(wordsOfSection(section.path, project.texts.get(section.path) ?? ''), labels);
  if (units === null) throw new ExportProblem(`The section \`${id}\` has marks of Markdown that are not as they should be. Mend first what check says of ${section.path}.`);
  const figures = figuresIn(project, section);
  const sources = sourcesIn(project);
  const blocks = [
    ...beside([
      { style: 'title', text: section.matter.title },
      { style: 'beside', text: 'Edit the words as you like: change, add, move and take out sentences, with Track Changes or without. Bold and italics come along.' },
      { style: 'beside', text: 'What is grey is put in by the report: figures come from the data, and a number in square brackets is a source, listed at the end. Leave it where it belongs, move it with its sentence, or take it out with it. If a figure is wrong, write a comment beside it.' },
      { style: 'beside', text: 'Save the file under its own name, as .docx, and send it back.' },
    ], 0),
    ...blocksFor(units, figures, sources),
    ...(sources.used().length === 0 ? [] : beside([{ style: 'beside', text: 'The numbers in square brackets stand for:' }, ...sources.used().map((title, index) => ({ style: 'beside' as const, text: `[${index + 1}] ${title}` }))], 10)),
  ];
  const content = writeEditDocx(
    { blocks, knows: manifestProperties(id, manifestOf(units)), accent: '1D5B66', marking: markingOf(project.settings.data, 'authors', labels) },
    { title: `${section.matter.title}, to be edited – ${council.name}`, subject: edition.title, creator: council.name, description: 'Made to be edited and taken back by selfeval import.', keywords: '', day: edition.asAt },
  );
  return { path: `${[slugOf(council.shortName) || 'council', edition.id, id, 'to-edit'].join('-')}.docx`, content: Buffer.from(content) };
}

/** What belongs to the file and not to the section. */
function beside(lines: readonly { style: 'title' | 'beside'; text: string }[], from: number): EditBlock[] {
  return lines.map(({ style, text }, index) => ({ type: 'words', style, level: 0, list: null, anchor: anchorOf.beside(from + index), runs: [{ type: 'text', text }] }));
}

interface Sources {
  number: (id: string) => number;
  used: () => string[];
}

function sourcesIn(project: WholeProject): Sources {
  const titles = new Map([
    ...project.indicators.map(({ data }) => [data.id, data.title] as const),
    ...project.evidence.map(({ data }) => [data.id, data.title] as const),
    ...project.actions.map(({ data }) => [data.id, data.title] as const),
    ...project.inspections.flatMap(({ data }) => [[data.id, data.title] as const, ...[...(data.findings ?? []), ...(data.recommendations ?? [])].map(({ id, text }) => [id, text] as const)]),
  ]);
  const ids: string[] = [];
  return {
    number(id) {
      if (!ids.includes(id)) ids.push(id);
      return ids.indexOf(id) + 1;
    },
    used: () => ids.map((id) => titles.get(id) ?? id),
  };
}

/** What each `:kpi` of a section says, by where it stands in the file. */
function figuresIn({ settings, indicators }: WholeProject, section: Section): (token: UnitToken) => string {
  const { wording, indicator } = createDeriver()(settings.data);
  const derived = new Map(indicators.map(({ data }) => [data.id, indicator(data)]));
  const references: KpiReference[] = [];
  walk(blocksOf(section), (node) => {
    if (node.type === 'kpi') references.push(node);
  });
  return ({ raw }) => {
    const reference = references.find((each) => raw.startsWith(`:kpi[${each.indicator}]`) && attributesOf(each).every((attribute) => raw.includes(attribute)) && attributesOf(each).length === (raw.match(/=/g)?.length ?? 0));
    return reference ? figureInText(reference, derived.get(reference.indicator), false, wording).text : raw;
  };
}

function attributesOf({ show, period, at, of, part, by }: KpiReference): string[] {
  return [...(show === 'value' ? [] : [show]), ...[period, at, of, part, by].filter((each) => each !== undefined)];
}

function blocksFor(units: readonly Unit[], figures: (token: UnitToken) => string, sources: Sources): EditBlock[] {
  let list = 1;
  return units.map((unit, index): EditBlock => {
    const anchor = anchorOf.unit(index);
    const runs = (words: readonly WordsRun[]): EditRun[] => words.flatMap((run) => runFor(run, unit, index, figures, sources));
    if (unit.kind === 'table') return { type: 'table', anchor, rows: unit.cells.map((row) => row.map((cell) => runs(cell.runs))) };
    const before = units[index - 1];
    if (unit.kind === 'item' && unit.ordered && !(before?.kind === 'item' && (before.level > unit.level || (before.ordered && before.level === unit.level)))) list += 1;
    const style = { heading: 'heading', paragraph: 'body', item: 'item', quote: 'quote', fixture: 'body' }[unit.kind] as Extract<EditBlock, { type: 'words' }>['style'];
    return { type: 'words', style, level: Math.min(unit.level, 8), list: unit.kind === 'item' ? (unit.ordered ? list : 1) : null, anchor, runs: runs(unit.runs) };
  });
}

function runFor(run: WordsRun, unit: Unit, index: number, figures: (token: UnitToken) => string, sources: Sources): EditRun[] {
  if (run.type === 'text') return [{ type: 'text', text: run.text, ...(run.strong && { strong: run.strong }), ...(run.emphasis && { emphasis: run.emphasis }), ...(run.deleted && { deleted: run.deleted }) }];
  if (run.type === 'break') return [run];
  if (run.type !== 'token') return [];
  const token = unit.tokens[Number(run.tag)]!;
  const text = shown(token, run.text, figures, sources);
  const key = tokenKey(index, Number(run.tag), text);
  return [{ type: 'locked', text, anchor: anchorOf.token(key), tag: `selfeval:${key}`, name: names[token.kind] }];
}

const names: Readonly<Record<UnitToken['kind'], string>> = { figure: 'From the data', source: 'Source', link: 'Link', picture: 'Picture', note: 'Note', code: 'As it stands', block: 'Put in by the report' };

function shown(token: UnitToken, text: string, figures: (token: UnitToken) => string, sources: Sources): string {
  if (token.kind === 'figure') return figures(token);
  if (token.kind === 'source') return `[${Array.from(token.raw.matchAll(/@([a-z0-9-]+)/g), ([, id = '']) => sources.number(id)).join(', ')}]`;
  return token.kind === 'block' ? blockShown(token.raw) : text || ' ';
}

const blocks: readonly [RegExp, string][] = [
  [/^::chart/, 'Here the report puts in a chart.'],
  [/^::scorecard/, 'Here the report puts in a table of figures.'],
  [/^::evidence/, 'Here the report puts in the evidence of this section.'],
  [/^::actions/, 'Here the report puts in the actions of this section.'],
  [/^::judgements/, 'Here the report puts in the judgements.'],
  [/^:{3,}\s*internal/, 'From here on for the council and Ofsted only:'],
  [/^:{3,}/, 'To here for the council and Ofsted only.'],
  [/^<!--/, 'Here is a remark for authors, which is not printed.'],
  [/^\[\^/, 'Here is a footnote: '],
];

function blockShown(raw: string): string {
  const found = blocks.find(([pattern]) => pattern.test(raw))?.[1];
  if (found === undefined) return raw.replace(/\s+/g, ' ').trim() || 'Here is a line of its own.';
  return found.endsWith(': ') ? found + raw.replace(/^\[\^[^\]]*\]:\s*/, '').replace(/\s+/g, ' ') : found;
}

import type { FigureEntry, FiguresView, NoteView, PartView, SectionView } from '../views/section.ts';
import { word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutChapter, Run } from './blocks.ts';
import { heading, paragraph, proseBlocks, type ProseSetting } from './prose.ts';
import { layoutTable } from './table.ts';
import { runsOf, tagged, text } from './words.ts';
import { cell, tableOf } from '../views/table.ts';

export function sectionChapter(writing: Writing, view: SectionView): LayoutChapter {
  const notes = new Map<string, LayoutBlock[]>();
  const setting: ProseSetting = { writing, section: view.place, notes };
  for (const note of view.footnotes?.entries ?? []) notes.set(note.letter, noteBlocks(setting, note));
  return {
    place: view.place,
    number: String(view.number),
    title: tagged(writing, [text(view.title)], view),
    landscape: false,
    annex: false,
    blocks: [
      ...(view.kind === null ? [] : [paragraph([text(view.kind)], 'quiet')]),
      ...(view.summary === null ? [] : [paragraph([text(view.summary)], 'lead')]),
      ...(view.facts.length === 0 ? [] : [{ type: 'facts', entries: view.facts.map((fact) => ({ term: fact.term, words: [text(fact.text)] })) } as const]),
      ...(view.figures ? figuresBlocks(writing, view.title, view.figures) : []),
      ...view.parts.flatMap((part) => partBlocks(setting, part)),
    ],
  };
}

export function noteBlocks(setting: ProseSetting, note: NoteView): LayoutBlock[] {
  return proseBlocks(setting, note.blocks);
}

function partBlocks(setting: ProseSetting, part: PartView): LayoutBlock[] {
  return [
    ...(part.title === null ? [] : [heading(2, runsOf(setting, part.title), part.place)]),
    ...part.groups.flatMap((group) => [
      ...(group.title === null ? [] : [heading(1 + group.depth, runsOf(setting, group.title), group.place)]),
      ...proseBlocks(setting, group.blocks),
    ]),
  ];
}

/** What stands beside the text on a screen, the figures that the section rests on: before its words, since a table that comes last is often alone on a page. */
function figuresBlocks(writing: Writing, section: string, { heading: title, entries, more, tally }: FiguresView): LayoutBlock[] {
  const table = tableOf<FigureEntry>(word(writing, 'section.figuresCaption', { section }), [
    { head: word(writing, 'scorecard.indicator'), cell: ({ name }) => cell(name.text, { to: name.to, ...(name.internal ? { internal: true } : {}) }) },
    { head: word(writing, 'scorecard.current'), numeric: true, cell: ({ current }) => current },
    { head: word(writing, 'scorecard.rag'), cell: ({ rag, target }) => cell(rag.word, { mark: { type: 'rag', state: rag.state }, below: target === null ? [] : [target] }) },
  ], entries);
  const quiet: Run[][] = [...(tally ? [[text(tally.sentence)]] : []), ...(more ? [[text(more.text, { to: more.to })]] : [])];
  return [heading(2, [text(title)]), { type: 'table', table: layoutTable(writing, table) }, ...quiet.map((words) => paragraph(words, 'quiet'))];
}

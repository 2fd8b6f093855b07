import type { FindingView, InspectionView, RecommendationView } from '../views/inspection.ts';
import type { HistoryView, InspectionEntry, InspectionsView } from '../views/inspections.ts';
import { given, type Headed } from '../views/lists.ts';
import { cell, tableOf } from '../views/table.ts';
import { word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutItem, LayoutTable } from './blocks.ts';
import { heading, paragraph } from './prose.ts';
import { layoutTable, plainCell } from './table.ts';
import { lineRuns, linkRuns, linksInLine, tagged, text } from './words.ts';
import { citedBlocks } from './registers.ts';

export function inspectionsBlocks(writing: Writing, { empty, history, list }: InspectionsView, each: readonly InspectionView[]): LayoutBlock[] {
  return [
    ...(empty === null ? [] : [paragraph([text(empty)])]),
    ...(history ? [heading(2, [text(history.heading)]), paragraph([text(history.sentence)]), { type: 'table', table: historyTable(writing, history) } as const, paragraph([text(history.legend)], 'quiet')] : []),
    ...(list.entries.length > 0 ? [heading(2, [text(list.heading)]), { type: 'table', table: listTable(writing, word(writing, 'inspections.listCaption'), list.entries) } as const] : []),
    ...each.flatMap((inspection) => inspectionBlocks(writing, inspection)),
  ];
}

/** A column for each inspection; a head says its date and its framework. */
export function historyTable(writing: Writing, { caption, judgement, columns, rows }: HistoryView): LayoutTable {
  return {
    caption,
    note: null,
    columns: [
      { head: [text(judgement)], numeric: false },
      ...columns.map(({ when, framework, name }) => ({ head: [...linkRuns(writing, { ...name, text: when }), text(`, ${framework}`, { quiet: true })], numeric: false })),
    ],
    rows: rows.map(({ label, cells }) => ({
      place: null,
      cells: [
        plainCell([text(label)]),
        ...cells.map(({ text: words, called, kind }) => ({ ...plainCell([text(words)], ...(called === null ? [] : [[text(called, { quiet: true })]])), state: kind === 'grade' ? null : ('absent' as const) })),
      ],
    })),
  };
}

function listTable(writing: Writing, caption: string, entries: readonly InspectionEntry[]): LayoutTable {
  return layoutTable(writing, tableOf<InspectionEntry>(caption, [
    { head: word(writing, 'inspections.name'), cell: ({ name, framework }) => cell(name.text, { to: name.to, below: [framework], ...(name.internal ? { internal: true } : {}) }) },
    { head: word(writing, 'inspection.when'), cell: ({ when }) => cell(when) },
    { head: word(writing, 'judgements.decided'), cell: ({ gradeText }) => cell(gradeText ?? '') },
  ], entries, ({ place }) => place));
}

function inspectionBlocks(writing: Writing, view: InspectionView): LayoutBlock[] {
  return [
    heading(2, tagged(writing, [text(view.title)], view), view.place),
    ...(view.summary === null ? [] : [paragraph([text(view.summary)], 'lead')]),
    { type: 'facts', entries: view.facts.map((fact) => ({ term: fact.term, words: lineRuns(fact) })) },
    ...(view.judgements ? [heading(3, [text(view.judgements.heading)]), { type: 'table', table: layoutTable(writing, view.judgements.table) } as const, ...(view.judgements.notes === null ? [] : [paragraph([text(view.judgements.notes)], 'quiet')])] : []),
    ...findings(writing, view.strengths),
    ...findings(writing, view.improvements),
    ...(view.recommendations ? [heading(3, [text(view.recommendations.heading)]), { type: 'list', items: view.recommendations.entries.map((entry, index) => recommendationItem(writing, entry, index + 1)) } as const] : []),
  ];
}

function findings(writing: Writing, list: Headed<FindingView> | null): LayoutBlock[] {
  return list === null ? [] : [heading(3, [text(list.heading)]), { type: 'list', items: list.entries.map((entry) => ({ number: null, place: entry.place, blocks: foundBlocks(writing, entry) })) }];
}

/** What was found, where the inspection's own report says it, and what it bears on. */
function foundBlocks(writing: Writing, entry: FindingView): LayoutBlock[] {
  const said = given(entry.paragraph, entry.bearsOn && `${entry.bearsOn.term}: ${entry.bearsOn.text}`);
  return [paragraph([...tagged(writing, [text(entry.text)], entry), ...(said.length === 0 ? [] : [text(` ${said.join('. ')}.`, { quiet: true })])])];
}

function recommendationItem(writing: Writing, entry: RecommendationView, number: number): LayoutItem {
  const { response, actions, standing, again, shown, citedBy } = entry;
  return {
    number: `${number}.`,
    place: entry.place,
    blocks: [
      ...foundBlocks(writing, entry),
      paragraph([text(`${response.label}: `, { strong: true }), text(response.text)], response.given ? 'answer' : 'answer-missing'),
      paragraph([text(`${standing.label}: `, { strong: true }), text(standing.text)], standing.isOpen ? 'answer-missing' : 'answer'),
      ...(again.length === 0 ? [] : [paragraph(linksInLine(writing, again), 'answer')]),
      ...(shown === null ? [] : [paragraph([text(`${shown.label}: `, { strong: true }), ...linksInLine(writing, shown.links)], 'answer')]),
      ...(actions.links.length === 0 ? [] : [paragraph([text(`${actions.label}: `, { strong: true }), ...linksInLine(writing, actions.links)], 'answer')]),
      ...(citedBy.entries.length === 0 ? [] : citedBlocks(writing, citedBy)),
    ],
  };
}

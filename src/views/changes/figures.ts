import { markOf } from '../../model/audience.ts';
import type { Changes, Figure, FigureChange } from '../../model/report.ts';
import { given, headed, type Headed } from '../lists.ts';
import { directionView } from '../marks.ts';
import { cell, figureCell, tableOf, type Cell, type ColumnOf, type Table } from '../table.ts';
import { word, type Writing } from '../writing.ts';
import { sideBySide, type SideBySide } from './side-by-side.ts';

export interface FiguresView {
  /** Those that moved, that stayed, that do not compare, that only one edition has. */
  groups: { heading: string; table: Table }[];
  same: string | null;
  definitions: Headed<SideBySide> | null;
}

const groups = ['worse', 'better', 'neither', 'level', 'samePeriod', 'notCompared', 'first', 'lost', 'new', 'gone'] as const;

type Group = (typeof groups)[number];

export function figuresView(writing: Writing, { since, figures, sameFigures }: Changes): FiguresView {
  const byGroup = Map.groupBy(figures, groupOf);
  return {
    groups: groups.flatMap((group) => {
      const entries = byGroup.get(group) ?? [];
      const heading = word(writing, `changes.figures.${group}`);
      return entries.length === 0 ? [] : [{ heading, table: tableOf(word(writing, 'changes.caption', { group: heading, edition: since.id }), columnsOf(writing, since.id, group, entries), entries) }];
    }),
    same: sameFigures,
    definitions: headed(word(writing, 'changes.figures.definitions'), figures.flatMap((figure) => definitionOf(writing, since.id, figure))),
  };
}

function groupOf({ state, direction, reason, from }: FigureChange): Group {
  switch (state) {
    case 'moved':
      return direction?.state === 'worsening' ? 'worse' : direction?.state === 'improving' ? 'better' : 'neither';
    case 'no-change':
      return 'level';
    case 'same-period':
      return 'samePeriod';
    case 'not-compared':
      return reason !== 'no-figure' ? 'notCompared' : from ? 'lost' : 'first';
    default:
      return state;
  }
}

function columnsOf(writing: Writing, edition: string, group: Group, figures: readonly FigureChange[]): ColumnOf<FigureChange>[] {
  const name: ColumnOf<FigureChange> = { head: word(writing, 'scorecard.indicator'), cell: nameCell };
  const from: ColumnOf<FigureChange> = { head: word(writing, 'changes.then', { edition }), numeric: true, cell: (change) => datedCell(writing, change.from, change.fromPeriod) };
  const to: ColumnOf<FigureChange> = { head: word(writing, 'changes.now'), numeric: true, cell: (change) => datedCell(writing, change.to, change.toPeriod) };
  const move: ColumnOf<FigureChange> = { head: word(writing, 'changes.figure.change'), cell: moveCell };
  const rating: ColumnOf<FigureChange> = { head: word(writing, 'changes.figure.rating'), cell: (change) => ratingCell(writing, change) };
  const notes: ColumnOf<FigureChange> = { head: word(writing, group === 'notCompared' ? 'changes.figure.why' : 'changes.figure.notes'), cell: notesCell };
  const ratings = figures.some((change) => change.rating !== null) ? [rating] : [];
  switch (group) {
    case 'worse': case 'better': case 'neither':
      return [name, from, to, move, ...ratings];
    case 'level': case 'samePeriod':
      return [name, from, to, ...(figures.some((change) => change.notes.length > 0) ? [notes] : []), ...ratings];
    case 'notCompared':
      return [name, from, to, notes];
    case 'first': case 'new':
      return [name, to];
    case 'lost': case 'gone':
      return [name, from];
  }
}

function nameCell({ indicator, title, ...marked }: FigureChange): Cell {
  return cell(title, { to: indicator === null ? null : { page: 'indicator', id: indicator }, ...markOf(marked) });
}

function datedCell(writing: Writing, figure: Figure | null, period: string | null): Cell {
  return figure ? { ...figureCell(figure), below: given(period) } : cell(word(writing, 'figure.none'), { state: 'absent' });
}

function moveCell({ direction, notes }: FigureChange): Cell {
  const view = directionView(direction);
  return view ? cell(view.word, { mark: { type: 'direction', direction: view }, below: [view.change, ...notes] }) : cell('', { below: notes });
}

function notesCell({ notes: [first = '', ...others] }: FigureChange): Cell {
  return cell(first, { below: others });
}

function ratingCell(writing: Writing, { rating }: FigureChange): Cell {
  return rating ? cell(rating.to.word, { mark: { type: 'rag', state: rating.to.state }, below: [word(writing, 'changes.figure.was', { rating: rating.from.word })] }) : cell('');
}

function definitionOf(writing: Writing, edition: string, { title, indicator, definition, ...marked }: FigureChange): SideBySide[] {
  if (!definition) return [];
  const name = { text: title, to: indicator === null ? null : ({ page: 'indicator', id: indicator } as const), ...markOf(marked) };
  return [sideBySide(definition, { then: { text: word(writing, 'changes.then', { edition }), to: null, earlier: null }, now: name, note: null })];
}

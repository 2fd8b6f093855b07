import type { Coverage, CoverageCell } from '../model/report.ts';
import { linkTo, type Link } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { cell, tableOf, type Cell, type Table } from './table.ts';
import { word, type Writing } from './writing.ts';

type Area = Coverage['areas'][number];

export interface CoverageView {
  title: string;
  description: string;
  sentence: string | null;
  /** A row an area, a column a question. */
  table: Table<Area> | null;
  /** What is cited and not counted, under none of the questions. */
  aside: string | null;
  empty: string | null;
}

export function coverageView(writing: Writing): CoverageView {
  const { areas, sentence, asideText = null } = writing.report.coverage;
  return {
    title: word(writing, 'coverage.title'),
    description: word(writing, 'coverage.intro'),
    sentence,
    table: areas.length === 0 ? null : gridOf(writing, areas),
    aside: asideText,
    empty: areas.length === 0 ? word(writing, 'coverage.empty') : null,
  };
}

/** To the grid from the register of evidence. */
export function coverageLink(writing: Writing): Link {
  return { text: word(writing, 'coverage.link'), to: { page: 'coverage' } };
}

function gridOf(writing: Writing, areas: readonly Area[]): Table<Area> {
  return tableOf<Area>(word(writing, 'coverage.caption'), [
    { head: word(writing, 'coverage.area'), cell: (area) => areaCell(writing, area) },
    ...(['know', 'how', 'next'] as const).map((question) => ({ head: word(writing, `question.${question}`), cell: ({ cells }: Area) => answerCell(writing, cells.find((each) => each.question === question)!) })),
  ], areas, ({ area }) => ({ page: 'coverage', anchor: area }));
}

function areaCell(writing: Writing, { label, sections, missingText }: Area): Cell {
  const links = pick(writing.lookup.sections, sections).map((section) => linkTo('section', section));
  return cell(label, { below: given<Cell['below'][number]>(links.length === 0 ? word(writing, 'coverage.noSection') : links, missingText) });
}

function answerCell(writing: Writing, { text, newest, undatedText, thin, thinText }: CoverageCell): Cell {
  return cell(text, { state: thin === 'nothing' ? 'absent' : null, flag: thinText, below: given(newest && word(writing, 'coverage.newest', { date: newest.text }), undatedText) });
}

import type { BreakdownView } from '../views/breakdown.ts';
import type { IndicatorView } from '../views/indicator.ts';
import { given } from '../views/lists.ts';
import type { Writing } from '../views/writing.ts';
import type { LayoutBlock } from './blocks.ts';
import { chartBlock } from './chart.ts';
import { bullets, heading, paragraph } from './prose.ts';
import { layoutTable } from './table.ts';
import { lineRuns, tagged, text } from './words.ts';
import { citedRuns } from './registers.ts';

/** One indicator of the annex, under a heading of its own. */
export function indicatorBlocks(writing: Writing, view: IndicatorView): LayoutBlock[] {
  const { reference, title, headline, period, rag, target, quartile, direction } = view;
  const facts = given(...headline.below.filter((line) => typeof line === 'string'), period, rag.word, target, quartile, direction && `${direction.word}, ${direction.change} ${direction.basis}`);
  return [
    heading(2, tagged(writing, [...(reference === null ? [] : [text(`${reference} `, { quiet: true })]), text(title)], view), view.place),
    paragraph([text(given(view.theme, view.tag).join(', '))], 'quiet'),
    paragraph([text(headline.text, { strong: true }), text(` ${facts.join('; ')}`)], 'figure'),
    view.chart ? chartBlock(writing, view.chart) : paragraph([text(view.sentence)]),
    ...view.tables.flatMap(({ heading: words, table }) => [heading(3, [text(words)]), { type: 'table', table: layoutTable(writing, table) } as const]),
    ...view.breakdowns.flatMap((breakdown) => breakdownBlocks(writing, breakdown)),
    heading(3, [text(view.facts.heading)]),
    { type: 'facts', entries: view.facts.entries.map((fact) => ({ term: fact.term, words: lineRuns(fact) })) },
    heading(3, [text(view.citedBy.heading)]),
    ...(view.citedBy.entries.length === 0 ? [paragraph([text(view.citedBy.none)], 'quiet')] : bullets(view.citedBy.entries.map((entry) => citedRuns(writing, entry)))),
  ];
}

function breakdownBlocks(writing: Writing, view: BreakdownView): LayoutBlock[] {
  const { multiples, bars, sentence } = view;
  return [
    heading(3, [text(view.heading)]),
    ...(sentence === null || multiples || bars ? [] : [paragraph([text(sentence)])]),
    ...(multiples ? [{ type: 'multiples', title: tagged(writing, [text(multiples.title)], view), sentence: given(sentence, multiples.note).join(' '), multiples } as const] : []),
    ...(bars ? [chartBlock(writing, bars)] : []),
    { type: 'table', table: layoutTable(writing, view.table) },
    ...view.notes.map((note) => paragraph([text(note)], 'quiet')),
  ];
}

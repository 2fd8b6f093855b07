import type { MoverView, OverviewView } from '../views/home.ts';
import type { Writing } from '../views/writing.ts';
import type { LayoutBlock, Run } from './blocks.ts';
import { bullets, heading, paragraph } from './prose.ts';
import { layoutTable } from './table.ts';
import { linkRuns, runsOf, tagged, text } from './words.ts';

export function overviewBlocks(writing: Writing, view: OverviewView): LayoutBlock[] {
  const { standing, tally, movers, neutralMovers, keyMessages } = view;
  return [
    ...(view.summary === null ? [] : [paragraph([text(view.summary)], 'lead')]),
    ...(keyMessages ? [heading(2, [text(keyMessages.heading)]), ...bullets(keyMessages.entries.map((entry) => tagged(writing, runsOf({ writing, notes: new Map() }, entry.text), entry)))] : []),
    ...(standing ? [heading(2, [text(standing.heading)]), { type: 'table', table: layoutTable(writing, standing.view.table) } as const, ...(standing.view.noOwn === null ? [] : [paragraph([text(standing.view.noOwn)], 'quiet')])] : []),
    ...(tally ? [heading(2, [text(tally.heading)]), paragraph([text(tally.view.sentence)]), ...view.atAGlance.map((sentence) => paragraph([text(sentence)]))] : []),
    ...(movers ? [heading(2, [text(movers.heading)]), ...bullets(movers.entries.map((mover) => moverRuns(writing, mover)))] : []),
    ...(neutralMovers ? [heading(2, [text(neutralMovers.heading)]), paragraph([text(neutralMovers.intro)]), ...bullets(neutralMovers.entries.map((mover) => moverRuns(writing, mover)))] : []),
  ];
}

/** A name, both figures with their dates, and what came of it. */
function moverRuns(writing: Writing, { name, from, to, direction }: MoverView): Run[] {
  return [...linkRuns(writing, name, { strong: true }), text(`: ${from} → ${to}. ${direction.word}, ${direction.change}.`)];
}

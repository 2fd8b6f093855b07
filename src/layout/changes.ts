import type { WordChange } from '../model/report.ts';
import type { ChangesView } from '../views/changes/changes.ts';
import type { GoneClaim, Numbers } from '../views/changes/claims.ts';
import type { SideBySide } from '../views/changes/side-by-side.ts';
import { given, type Headed } from '../views/lists.ts';
import type { Table } from '../views/table.ts';
import type { Writing } from '../views/writing.ts';
import type { LayoutBlock, Run } from './blocks.ts';
import { bullets, heading, paragraph } from './prose.ts';
import { layoutTable } from './table.ts';
import { citedRuns } from './registers.ts';
import { linkRuns, linksInLine, text } from './words.ts';

/** What changed since the edition before: what is reworded stands one under the other. */
export function changesBlocks(writing: Writing, { description, sentence, remarks, promises, recommendations, figures, judgements, claims }: ChangesView): LayoutBlock[] {
  const tables = (groups: readonly { heading: string; table: Table }[]): LayoutBlock[] => groups.flatMap((group) => [heading(3, [text(group.heading)]), tableBlock(writing, group.table)]);
  return [
    paragraph([text(description)], 'lead'),
    ...[sentence, ...remarks].map((each) => paragraph([text(each)])),
    ...(promises ? [
      heading(2, [text(promises.heading)], promises.place),
      ...given(promises.intro).map((intro) => paragraph([text(intro)])),
      ...tables(promises.view.groups),
      ...listUnder(promises.view.newActions, ({ due, ...link }) => [...linkRuns(writing, link), ...aside(due)]),
    ] : []),
    ...(recommendations ? [
      heading(2, [text(recommendations.heading)], recommendations.place),
      ...(recommendations.view.table ? [tableBlock(writing, recommendations.view.table)] : []),
      ...given(recommendations.view.same).map((same) => paragraph([text(same)])),
    ] : []),
    ...(figures ? [
      heading(2, [text(figures.heading)], figures.place),
      ...given(figures.intro, figures.view.same).map((same) => paragraph([text(same)])),
      ...tables(figures.view.groups),
      ...pairsUnder(writing, figures.view.definitions),
    ] : []),
    ...(judgements ? [
      heading(2, [text(judgements.heading)], judgements.place),
      ...given(judgements.view.same).map((same) => paragraph([text(same)])),
      ...(judgements.view.table ? [tableBlock(writing, judgements.view.table)] : []),
      ...listUnder(judgements.view.inspections, ({ when, ...link }) => [...linkRuns(writing, link), ...aside(when)]),
    ] : []),
    ...(claims ? [
      heading(2, [text(claims.heading)], claims.place),
      ...pairsUnder(writing, claims.view.reworded),
      ...listUnder(claims.view.gone, (claim) => goneRuns(writing, claim)),
      ...listUnder(claims.view.added, ({ kind, ...link }) => [...citedRuns(writing, link), ...aside(kind)]),
      ...[claims.view.refigured, claims.view.same].flatMap((numbers) => numbersUnder(writing, numbers)),
    ] : []),
  ];
}

function tableBlock(writing: Writing, table: Table): LayoutBlock {
  return { type: 'table', table: layoutTable(writing, table) };
}

function listUnder<Entry>(list: Headed<Entry> | null, runs: (entry: Entry) => Run[]): LayoutBlock[] {
  return list ? [heading(3, [text(list.heading)]), ...bullets(list.entries.map(runs))] : [];
}

function numbersUnder(writing: Writing, list: Numbers | null): LayoutBlock[] {
  const [title, ...entries] = listUnder(list, ({ section, pairs }) => [...linkRuns(writing, section), text(': '), ...linksInLine(writing, pairs)]);
  return list && title ? [title, paragraph([text(list.intro)]), ...entries] : [];
}

function aside(words: string | null): Run[] {
  return words === null ? [] : [text(` (${words})`, { quiet: true })];
}

function pairsUnder(writing: Writing, list: Headed<SideBySide> | null): LayoutBlock[] {
  if (!list) return [];
  return [heading(3, [text(list.heading)]), ...list.entries.flatMap(({ then, now, note }) => [
    ...[then, now].map(({ head, pieces }) => paragraph([...linkRuns(writing, head, { quiet: true }), text(': ', { quiet: true }), ...pieces.flatMap(changedRuns)])),
    ...given(note).map((words) => paragraph([text(words)], 'quiet')),
  ])];
}

/** Struck out what is gone and strong what is new, since a document has one colour of words. */
function changedRuns({ change, text: words }: WordChange, index: number): Run[] {
  const look = change === 'gone' ? { deleted: true } as const : change === 'new' ? { strong: true } as const : {};
  return [...(index === 0 ? [] : [text(' ')]), text(words, look)];
}

function goneRuns(writing: Writing, { number, text: words, section, became, none }: GoneClaim): Run[] {
  return [text(`${number.text} ${words}`), text(` (${section}: `, { quiet: true }), ...(none === null ? linksInLine(writing, became, { quiet: true }) : [text(none, { quiet: true })]), text(')', { quiet: true })];
}

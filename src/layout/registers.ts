import type { AboutView } from '../views/about.ts';
import type { ActionsView, ThreadView } from '../views/actions.ts';
import type { EvidenceRegisterView } from '../views/evidence.ts';
import type { EvidenceView } from '../views/evidence-entry.ts';
import type { GlossaryView } from '../views/glossary.ts';
import type { StatementLink } from '../views/link.ts';
import { given, type CitedBy } from '../views/lists.ts';
import type { Cell } from '../views/table.ts';
import type { Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutItem, Run } from './blocks.ts';
import { bullets, heading, paragraph } from './prose.ts';
import { layoutTable } from './table.ts';
import { lineRuns, linksInLine, linkRuns, tagged, text } from './words.ts';

export function evidenceBlocks(writing: Writing, { description, empty, groups }: EvidenceRegisterView): LayoutBlock[] {
  return [
    paragraph([text(description)], 'lead'),
    ...(empty === null ? [] : [paragraph([text(empty)])]),
    ...groups.flatMap(({ heading: words, count, place, entries }) => [
      heading(2, [text(words), text(` ${count}`, { quiet: true })], place),
      ...entries.flatMap((entry) => evidenceEntry(writing, entry)),
    ]),
  ];
}

function evidenceEntry(writing: Writing, entry: EvidenceView): LayoutBlock[] {
  return [
    heading(3, tagged(writing, [text(entry.title)], entry), entry.place),
    paragraph([text(given(entry.date, entry.scope, entry.owner).join('; '))], 'quiet'),
    ...(entry.summary === null ? [] : [paragraph([text(entry.summary)])]),
    ...(entry.read ? [paragraph(lineRuns(entry.read))] : []),
    ...citedBlocks(writing, entry.citedBy),
  ];
}

/** The paragraphs that cite something, or that none does. */
export function citedBlocks(writing: Writing, { heading: words, entries, none }: CitedBy): LayoutBlock[] {
  if (entries.length === 0) return [paragraph([text(none)], 'quiet')];
  return [paragraph([text(`${words}: `), ...entries.flatMap((entry, index) => [...(index === 0 ? [] : [text('; ')]), ...numberRuns(writing, entry)])], 'quiet')];
}

/** The number of a paragraph with its section. */
function numberRuns(writing: Writing, { number, section, ...entry }: StatementLink): Run[] {
  return [...linkRuns(writing, { ...entry, text: number }), text(`, ${section}`)];
}

/** A paragraph that cites something, in its own words. */
export function citedRuns(writing: Writing, { number, section, text: words, ...entry }: StatementLink): Run[] {
  return [...linkRuns(writing, { ...entry, text: number }), text(` ${words}`), text(` (${section})`, { quiet: true })];
}

export function actionsBlocks(writing: Writing, { description, plan, threads, gaps, loose, empty }: ActionsView): LayoutBlock[] {
  return [
    paragraph([text(description)], 'lead'),
    ...(empty === null ? [] : [paragraph([text(empty)])]),
    ...(plan ? [heading(2, [text(plan.heading)]), { type: 'table', table: layoutTable(writing, plan.table) } as const] : []),
    ...(threads ? threadsBlocks(writing, threads) : []),
    ...(gaps ? [heading(2, [text(gaps.heading)]), paragraph([text(gaps.intro)]), ...bullets(gaps.entries.map((entry) => citedRuns(writing, entry)))] : []),
    ...(loose ? [heading(2, [text(loose.heading)]), paragraph([text(loose.intro)]), ...bullets(loose.entries.map((entry) => linkRuns(writing, entry)))] : []),
  ];
}

function threadsBlocks(writing: Writing, { heading: words, reached, answered }: NonNullable<ActionsView['threads']>): LayoutBlock[] {
  return [
    heading(2, [text(words)]),
    paragraph([text(reached.sentence)]),
    { type: 'table', table: layoutTable(writing, reached.table) },
    paragraph([text(reached.counted)], 'quiet'),
    ...(answered ? [paragraph([text(answered.intro)]), { type: 'list', items: answered.entries.map((thread) => threadItem(writing, thread)) } as const] : []),
  ];
}

function threadItem(writing: Writing, { improvement, cards }: ThreadView): LayoutItem {
  return {
    number: improvement.number,
    place: null,
    blocks: [
      paragraph([...linkRuns(writing, improvement), text(` (${improvement.section})`, { quiet: true })]),
      ...cards.map(({ label, entries, none }) =>
        paragraph([text(`${label}: `, { strong: true }), ...(none === null ? entries.flatMap((entry, index) => [...(index === 0 ? [] : [text('; ')]), ...entryRuns(writing, entry)]) : [text(none)])], none === null ? 'answer' : 'answer-missing')),
    ],
  };
}

function entryRuns(writing: Writing, entry: Cell): Run[] {
  const below = entry.below.flatMap((line): Run[] => [text(', '), ...(typeof line === 'string' ? [text(line)] : linksInLine(writing, line))]);
  return [...tagged(writing, [text(entry.text, { to: entry.to })], entry), ...below];
}

export function glossaryBlocks({ description, empty, terms }: GlossaryView): LayoutBlock[] {
  return [
    paragraph([text(description)], 'lead'),
    ...(empty === null ? [] : [paragraph([text(empty)])]),
    ...(terms.length === 0 ? [] : [{ type: 'facts', entries: terms.map(({ name, term, meaning }) => ({ term: name, words: [text(given(term, meaning).join('. '))] })) } as const]),
  ];
}

export function aboutBlocks({ facts, parts }: AboutView): LayoutBlock[] {
  return [
    { type: 'facts', entries: facts.map((fact) => ({ term: fact.term, words: lineRuns(fact) })) },
    ...parts.flatMap(({ heading: words, paragraphs, lines }) => [heading(2, [text(words)]), ...paragraphs.map((sentence) => paragraph([text(sentence)])), ...bullets(lines.map(lineRuns))]),
  ];
}

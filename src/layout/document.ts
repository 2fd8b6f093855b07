import type { Report, Target } from '../model/report.ts';
import { given } from '../views/lists.ts';
import type { Chapter, WholeView } from '../views/whole-report.ts';
import { wholeReportView } from '../views/whole-report.ts';
import { startWriting, word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutChapter, LayoutDocument } from './blocks.ts';
import { changesBlocks } from './changes.ts';
import { indicatorBlocks } from './indicator.ts';
import { inspectionsBlocks } from './inspections.ts';
import { overviewBlocks } from './overview.ts';
import { heading, paragraph } from './prose.ts';
import { aboutBlocks, actionsBlocks, evidenceBlocks, glossaryBlocks } from './registers.ts';
import { sectionChapter } from './section.ts';
import { tablesOfGroups } from './table.ts';
import { text } from './words.ts';

/** The whole report in the order in which it is read; `stamp` is the fingerprint of what it was made from. */
export function layoutDocument(report: Report, stamp: string): LayoutDocument {
  const writing = startWriting(report);
  const whole = wholeReportView(writing, stamp);
  return {
    ...layoutDocumentFrame(writing),
    description: whole.overview.view.description,
    cover: { ...whole.cover, logo: report.council.logo === null ? null : { src: report.council.logo, alt: report.council.logoAlt } },
    contents: whole.contents.heading,
    chapters: chaptersOf(writing, whole),
  };
}

/** What every document of a report says of itself on its pages; its words are still to come. */
export function layoutDocumentFrame(writing: Writing): LayoutDocument {
  const { edition, council, audience, audienceText } = writing.report;
  return {
    title: edition.title,
    council: council.name,
    description: edition.summary ?? edition.title,
    colour: council.colour,
    cover: null,
    marking: edition.marking,
    running: given(council.shortName, edition.title, edition.draft && word(writing, 'frame.draft'), audience !== 'public' && audienceText).join(' – '),
    contents: null,
    pageOf: word(writing, 'document.page'),
    captions: { table: word(writing, 'document.table'), chart: word(writing, 'document.chart'), part: word(writing, 'document.tablePart') },
    chapters: [],
  };
}

/** So many columns of the action plan have room on a page that stands upright, on which its lists are easier to read. */
const columnsUpright = 3;

function chaptersOf(writing: Writing, whole: WholeView): LayoutChapter[] {
  const { overview, scorecard, indicators, inspections, evidence, actions, changes, glossary, about } = whole;
  return [
    chapter(overview, overviewBlocks(writing, overview.view)),
    ...whole.sections.map((section) => sectionChapter(writing, section)),
    { ...chapter(scorecard, scorecardBlocks(writing, scorecard)), landscape: true },
    chapter(inspections, inspectionsBlocks(writing, inspections.view, whole.inspectionPages)),
    chapter(evidence, evidenceBlocks(writing, evidence.view)),
    { ...chapter(actions, actionsBlocks(writing, actions.view)), landscape: (actions.view.plan?.table.columns.length ?? 0) > columnsUpright },
    chapter(glossary, glossaryBlocks(glossary.view)),
    chapter(about, aboutBlocks(about.view)),
    ...(changes ? [{ ...chapter(changes, changesBlocks(writing, changes.view)), annex: true }] : []),
    ...(indicators ? [{ ...chapter(indicators, [paragraph([text(indicators.view.intro)], 'lead'), ...indicators.view.entries.flatMap((entry) => indicatorBlocks(writing, entry))]), annex: true }] : []),
  ];
}

function chapter({ place, title }: Chapter<unknown>, blocks: LayoutBlock[]): LayoutChapter {
  return { place, number: null, title: [text(title)], landscape: false, annex: false, blocks };
}

function scorecardBlocks(writing: Writing, { view: { intro, empty, tally, table } }: WholeView['scorecard']): LayoutBlock[] {
  return [
    paragraph([text(intro)], 'lead'),
    ...given(empty, tally?.sentence, table.note).map((sentence) => paragraph([text(sentence)])),
    ...tablesOfGroups(writing, table).flatMap(({ title, sentence, table: rows }) => [heading(2, [text(title)]), paragraph([text(sentence)], 'quiet'), { type: 'table', table: rows } as const]),
  ];
}

/** What a place is called in a document that is one file: letters, digits and hyphens, never the same for two. */
export function placeName(place: Target): string {
  const start = 'id' in place ? `${place.page}-${place.id}` : place.page;
  return place.anchor === undefined ? start : `${start}--${place.anchor}`;
}

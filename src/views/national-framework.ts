import { listText } from '../format/list.ts';
import { markOf } from '../model/audience.ts';
import type { LabelKey } from '../model/labels.ts';
import type { NationalTag } from '../model/national-framework.ts';
import type { NationalEntry, ReportAction, ReportIndicator, ReportInspection, ReportRecommendation, Target } from '../model/report.ts';
import { actionTable } from './action-table.ts';
import { figureTable } from './figures.ts';
import type { Link } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { nationalPlace } from './national-tags.ts';
import { cell, tableOf, type ColumnOf, type Table } from './table.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

/** Everything that bears on the children's social care national framework, by outcome and enabler. */
export interface NationalFrameworkView {
  title: string;
  description: string;
  /** How many name an outcome or enabler at all, of how many there are. */
  tagged: string;
  /** What each outcome and enabler has, a row each, those with nothing among them. */
  counts: Table<NationalEntry>;
  /** Those that have anything. */
  entries: NationalView[];
}

export interface NationalView {
  place: Target;
  name: string;
  title: string;
  /** Where its indicators stand. */
  sentence: string | null;
  indicators: Table<ReportIndicator> | null;
  recommendations: Table | null;
  actions: Table<ReportAction> | null;
}

export function nationalFrameworkView(writing: Writing): NationalFrameworkView {
  return {
    title: word(writing, 'nationalFramework.title'),
    description: word(writing, 'nationalFramework.intro'),
    tagged: taggedText(writing),
    counts: countsTable(writing),
    entries: writing.report.nationalFramework.filter((entry) => sizeOf(entry) > 0).map((entry) => viewOf(writing, entry)),
  };
}

function sizeOf({ indicators, recommendations, actions }: NationalEntry): number {
  return indicators.length + recommendations.length + actions.length;
}

/** `Of 54 indicators 38, of 25 recommendations 6 and of 36 actions 18 name an outcome or enabler.` */
function taggedText(writing: Writing): string {
  const { indicators, inspections, actions } = writing.report;
  const part = (stem: 'areas.indicators' | 'recommendations.count' | 'areas.actions', all: readonly { nationalFramework?: readonly NationalTag[] | undefined }[]): string | false =>
    all.length > 0 && word(writing, 'nationalFramework.taggedOf', { all: countWord(writing, stem, all.length), count: all.filter(({ nationalFramework = [] }) => nationalFramework.length > 0).length });
  const parts = given(part('areas.indicators', indicators), part('recommendations.count', inspections.flatMap(({ recommendations }) => recommendations)), part('areas.actions', actions));
  return parts.length === 0 ? word(writing, 'nationalFramework.nothing') : word(writing, 'nationalFramework.tagged', { parts: listText(parts, writing.report.labels) });
}

function countsTable(writing: Writing): Table<NationalEntry> {
  const count = (head: LabelKey, of: (entry: NationalEntry) => number): ColumnOf<NationalEntry> => ({ head: word(writing, head), numeric: true, cell: (entry) => cell(String(of(entry))) });
  return tableOf<NationalEntry>(word(writing, 'nationalFramework.counts'), [
    { head: word(writing, 'nationalFramework.tag'), cell: (entry) => cell(`${entry.name}: ${entry.title}`, { to: sizeOf(entry) === 0 ? null : nationalPlace(entry.tag) }) },
    count('nationalFramework.indicators', ({ indicators }) => indicators.length),
    count('inspection.recommendations', ({ recommendations }) => recommendations.length),
    count('nav.actions', ({ actions }) => actions.length),
  ], writing.report.nationalFramework);
}

/** To the page from what bears on the framework. */
export function nationalFrameworkLink(writing: Pick<Writing, 'report'>): Link {
  return { text: word(writing, 'nationalFramework.link'), to: { page: 'national-framework' } };
}

function viewOf(writing: Writing, entry: NationalEntry): NationalView {
  const { tag, name, title, sentence } = entry;
  const indicators = pick(writing.lookup.indicators, entry.indicators);
  const actions = pick(writing.lookup.actions, entry.actions);
  const recommendations = entry.recommendations.flatMap(({ inspection: id, anchor }) => pick(writing.lookup.inspections, [id]).flatMap((inspection) => inspection.recommendations.filter((each) => each.anchor === anchor).map((recommendation) => ({ inspection, recommendation }))));
  const caption = (of: 'nav.scorecard' | 'inspection.recommendations' | 'nav.actions'): string => `${name}: ${word(writing, of)}`;
  return {
    place: nationalPlace(tag),
    name, title, sentence,
    indicators: indicators.length === 0 ? null : { ...figureTable(writing, indicators), caption: caption('nav.scorecard') },
    recommendations: recommendations.length === 0 ? null : recommendationsTable(writing, caption('inspection.recommendations'), recommendations),
    actions: actions.length === 0 ? null : { ...actionTable(writing, actions), caption: caption('nav.actions') },
  };
}

interface Asked { inspection: ReportInspection; recommendation: ReportRecommendation }

function recommendationsTable(writing: Writing, caption: string, asked: readonly Asked[]): Table<Asked> {
  return tableOf<Asked>(caption, [
    { head: word(writing, 'recommendations.asked'), cell: ({ inspection, recommendation }) => cell(spellOut(writing, recommendation.text), { to: { page: 'inspection', id: inspection.id, anchor: recommendation.anchor }, below: [inspection.title], ...markOf(recommendation) }) },
    { head: word(writing, 'recommendations.standing'), cell: ({ recommendation: { standing, standingText } }) => cell(standingText, { state: standing === 'unanswered' ? 'absent' : null }) },
  ], asked);
}

import { markOf } from '../model/audience.ts';
import type { NationalEntry, ReportAction, ReportIndicator, ReportInspection, ReportRecommendation, Target } from '../model/report.ts';
import { actionTable } from './action-table.ts';
import { figureTable } from './figures.ts';
import type { Link } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { nationalPlace } from './national-tags.ts';
import { cell, tableOf, type Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** Everything that bears on the children's social care national framework, by outcome and enabler. */
export interface NationalFrameworkView {
  title: string;
  description: string;
  entries: NationalView[];
}

export interface NationalView {
  place: Target;
  name: string;
  title: string;
  /** Where its indicators stand. */
  sentence: string | null;
  /** Which of indicators, recommendations and actions it has none of. */
  missing: string | null;
  indicators: Table<ReportIndicator> | null;
  recommendations: Table | null;
  actions: Table<ReportAction> | null;
}

export function nationalFrameworkView(writing: Writing): NationalFrameworkView {
  return {
    title: word(writing, 'nationalFramework.title'),
    description: word(writing, 'nationalFramework.intro'),
    entries: writing.report.nationalFramework.map((entry) => viewOf(writing, entry)),
  };
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
  const isBare = indicators.length + recommendations.length + actions.length === 0;
  const missing = isBare ? [word(writing, 'nationalFramework.nothing')] : given(indicators.length === 0 && word(writing, 'nationalFramework.noIndicator'), recommendations.length === 0 && word(writing, 'nationalFramework.noRecommendation'), actions.length === 0 && word(writing, 'nationalFramework.noAction'));
  const caption = (of: 'nav.scorecard' | 'inspection.recommendations' | 'nav.actions'): string => `${name}: ${word(writing, of)}`;
  return {
    place: nationalPlace(tag),
    name, title, sentence,
    missing: missing.length === 0 ? null : missing.join(' '),
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

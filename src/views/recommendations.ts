import { nationalMentions } from './national-tags.ts';
import { listText } from '../format/list.ts';
import { markOf } from '../model/audience.ts';
import { recommendationStanding } from '../model/report/inspection.ts';
import type { RecommendationStanding, ReportInspection, ReportRecommendation } from '../model/report.ts';
import { actionLink, linkTo, statementLink, type Link, type Mention } from './link.ts';
import { given, headed, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { missingSaidOnce } from './missing.ts';
import { cell, givenCell, tableOf, type Cell, type Table } from './table.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

export interface RecommendationsView {
  title: string;
  description: string;
  /** How many there are of each standing. */
  tally: string | null;
  /** Those whose theme several inspections raised, oldest first within each, and last what this edition says of it. */
  again: (Headed<RaisedAgain> & { intro: string }) | null;
  /** By inspection, newest first: each with its table, or of very many how they stand, since the page of the inspection has them. */
  groups: { name: Link; when: string; told: Table<ReportRecommendation> | string }[];
  /** The inspections and visits of which no recommendation stands here. */
  without: string | null;
  empty: string | null;
}

export interface RaisedAgain {
  theme: string;
  recommendations: (Link & { when: string; standing: string; isOpen: boolean })[];
}

/** With more recommendations than this the register leads to the page of each inspection, which tells of each all that it would. */
const togetherAtMost = 100;

export function recommendationsView(writing: Writing): RecommendationsView {
  const inspections = writing.report.inspections.filter(({ recommendations }) => recommendations.length > 0);
  const silent = writing.report.inspections.filter(({ recommendations }) => recommendations.length === 0);
  const all = inspections.flatMap(({ recommendations }) => recommendations);
  const again = headed(word(writing, 'recommendations.again'), raisedAgain(writing));
  return {
    title: word(writing, 'recommendations.title'),
    description: word(writing, 'recommendations.intro'),
    tally: all.length === 0 ? null : tallyOfRecommendations(writing, all),
    again: again && { ...again, intro: word(writing, 'recommendations.againIntro') },
    groups: inspections.map((inspection) => ({ name: linkTo('inspection', inspection), when: inspection.when, told: all.length > togetherAtMost ? tallyOfRecommendations(writing, inspection.recommendations) : tableOfOne(writing, inspection) })),
    without: all.length === 0 || silent.length === 0 ? null : word(writing, 'recommendations.without', { inspections: listText(silent.map(({ title }) => title), writing.report.labels) }),
    empty: all.length === 0 ? word(writing, 'recommendations.empty') : null,
  };
}

/** To the register from the page of all inspections; null where there is nothing in it. */
export function recommendationsLink(writing: Writing): Link | null {
  const count = writing.report.inspections.reduce((sum, { recommendations }) => sum + recommendations.length, 0);
  return count === 0 ? null : { text: countWord(writing, 'recommendations.link', count), to: { page: 'recommendations' } };
}

/** How many there are of each standing, in a sentence. */
export function tallyOfRecommendations(writing: Writing, all: readonly ReportRecommendation[]): string {
  const standings = recommendationStanding.options.flatMap((standing) => {
    const count = all.filter((each) => each.standing === standing).length;
    return count === 0 ? [] : [countWord(writing, `recommendations.tally.${standing}`, count)];
  });
  return word(writing, 'recommendations.tally', { recommendations: countWord(writing, 'recommendations.count', all.length), standings: listText(standings, writing.report.labels) });
}

/** Each theme once, the one that was raised last first. */
function raisedAgain(writing: Writing): RaisedAgain[] {
  const seen = new Set<string>();
  const { inspections } = writing.report;
  return inspections.flatMap((inspection) => inspection.recommendations.flatMap((recommendation): RaisedAgain[] => {
    if (recommendation.again.length === 0 || seen.has(recommendation.anchor)) return [];
    const others = new Set(recommendation.again.map(({ anchor }) => anchor));
    const theme = inspections.toReversed().flatMap((each) => each.recommendations.filter(({ anchor }) => others.has(anchor) || anchor === recommendation.anchor).map((one) => ({ inspection: each, one })));
    for (const { one } of theme) seen.add(one.anchor);
    return [{
      theme: recommendation.theme ?? '',
      recommendations: [
        ...theme.map(({ inspection: { id, when }, one }) => ({
          text: spellOut(writing, one.text), to: { page: 'inspection', id, anchor: one.anchor } as const, when, standing: one.standingText, isOpen: isUnanswered(one.standing), ...markOf(one),
        })),
        ...stillSaid(writing, theme.map(({ one }) => one)),
      ],
    }];
  }));
}

/** The areas for improvement of this edition that cite one of them. */
function stillSaid(writing: Writing, theme: readonly ReportRecommendation[]): RaisedAgain['recommendations'] {
  const { edition, threads } = writing.report;
  const citing = new Set(theme.flatMap(({ citedBy }) => citedBy.map(({ anchor }) => anchor)));
  return threads.flatMap(({ statement }) => {
    if (!citing.has(statement.anchor)) return [];
    const { text, number, section: _, ...link } = statementLink(statement);
    return [{ ...link, text: spellOut(writing, `${number} ${text}`), when: edition.asAt.text, standing: word(writing, 'recommendations.againHere'), isOpen: false }];
  });
}

function tableOfOne(writing: Writing, inspection: ReportInspection): Table<ReportRecommendation> {
  const caption = word(writing, 'recommendations.caption', { inspection: inspection.title });
  return missingSaidOnce(writing, tableOf<ReportRecommendation>(caption, [
    { head: word(writing, 'recommendations.asked'), cell: (recommendation) => askedCell(writing, inspection, recommendation) },
    { head: word(writing, 'recommendations.done'), cell: (recommendation) => doneCell(writing, recommendation) },
    { head: word(writing, 'recommendations.shown'), whenBare: word(writing, 'recommendations.nothingShown'), cell: (recommendation) => shownCell(writing, recommendation) },
    { head: word(writing, 'recommendations.standing'), cell: ({ standing, standingText }) => cell(standingText, { state: isUnanswered(standing) ? 'absent' : null }) },
  ], inspection.recommendations, ({ anchor }) => ({ page: 'recommendations', anchor })));
}

function askedCell(writing: Writing, { id }: ReportInspection, { text, paragraph, anchor, again, nationalFramework, ...marked }: ReportRecommendation): Cell {
  const national = nationalMentions(writing, { nationalFramework });
  return cell(spellOut(writing, text), {
    to: { page: 'inspection', id, anchor },
    below: given<Cell['below'][number]>(paragraph && word(writing, 'inspection.paragraph', { paragraph }), national.length > 0 && national, ...againLinks(writing, again).map((link) => [link])),
    ...markOf(marked),
  });
}

/** To the same theme at other inspections, oldest first. */
export function againLinks(writing: Writing, again: ReportRecommendation['again']): Link[] {
  return again.map(({ inspection, anchor, title, ...marked }) => ({ text: word(writing, 'recommendations.againAt', { inspection: title }), to: { page: 'inspection', id: inspection, anchor }, ...markOf(marked) }));
}

/** What is said in answer, or why there is none. */
export function responseText(writing: Writing, { response, unanswered }: Pick<ReportRecommendation, 'response' | 'unanswered'>): string {
  return response ?? (unanswered === undefined ? word(writing, 'inspection.noResponse') : word(writing, 'inspection.unanswered', { why: unanswered }));
}

function doneCell(writing: Writing, recommendation: ReportRecommendation): Cell {
  const { response, actions, citedBy } = recommendation;
  const links = [...pick(writing.lookup.actions, actions).map(actionLink), ...citedBy.map(statementLink).map((link) => ({ ...link, text: `${link.number} ${link.section}` }))];
  return { ...givenCell(response && spellOut(writing, response), spellOut(writing, responseText(writing, recommendation))), below: links.map((link) => [link]) };
}

function shownCell(writing: Writing, { evidence }: ReportRecommendation): Cell {
  if (evidence.length === 0) return givenCell(null, word(writing, 'recommendations.nothingShows'));
  const [first, ...others] = evidenceLinks(evidence);
  return cell(first!.text, { ...first, below: others.map((other) => [other]) });
}

export function evidenceLinks(evidence: ReportRecommendation['evidence']): Mention[] {
  return evidence.map(({ title, target, ...marked }) => ({ text: title, to: target, ...markOf(marked) }));
}

function isUnanswered(standing: RecommendationStanding): boolean {
  return standing === 'unanswered';
}

import { listText } from '../format/list.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import { markOf, type Marked } from '../model/audience.ts';
import type { Backlink, Brief, BriefArea, BriefRisk, BriefStrength, Enquiry, ReportComparator, ReportIndicator, ReportRecommendation, Target } from '../model/report.ts';
import { datedFigure, inShort, reasonView, recommendationAt, verdictOn, type ReasonView } from './brief-reasons.ts';
import { enquiriesWithRoom } from './brief-room.ts';
import { changesLink } from './changes/changes.ts';
import { isOfEarlierPeriod, newestComparators } from './comparisons.ts';
import { editionFacts, moverView, type MoverView } from './home.ts';
import { linkTo, statementLink, type Link } from './link.ts';
import { given, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { tallyOfRecommendations } from './recommendations.ts';
import { latestCell, ownCell } from './standing.ts';
import { cell, tableOf, type Cell, type Table } from './table.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

/** The brief for the annual engagement meeting: what two sides of paper bear, and on a screen all that stands behind it. */
export interface BriefView {
  title: string;
  description: string;
  /** That all of it is for the council and Ofsted only; null in a report whose brief is for everyone. */
  note: string | null;
  facts: string[];
  areas: { heading: string; table: Table };
  changed: { heading: string; sentences: string[]; movers: MoverView[]; more: More | null } | null;
  /** With what a strength is borne out by. */
  strengths: Part<StrengthView> & { intro: string | null };
  risks: { heading: string; table: Table | null; none: string; more: More | null };
  recommendations: { heading: string; tally: string | null; table: Table | null; none: string; more: More | null };
  enquiries: Part<EnquiryView> & { intro: string };
  /** What found no room, where it is asked for. */
  beyond: { heading: string; place: Target; strengths: Headed<StrengthView> | null; enquiries: Headed<EnquiryView> | null } | null;
}

interface Part<Entry> extends Headed<Entry> {
  none: string;
  more: More | null;
}

/** How many more there are, and where they stand: on another page, or below on this one. */
export interface More {
  text: string;
  to: Target;
}

export interface StrengthView extends Marked {
  statement: Link & { number: string };
  /** What it rests on. */
  basis: string;
}

export interface EnquiryView extends Marked {
  /** The number of its paragraph, or in a word where it stands. */
  number: string;
  name: Link;
  reasons: ReasonView[];
}

/** What a meeting bears; of lines of enquiry fewer where two sides of paper have no room for them. */
const shown = { strengths: 4, risks: 6, recommendations: 6, enquiries: 14 };

export function briefView(writing: Writing, brief: Brief): BriefView {
  const strengths = brief.strengths.map((strength) => strengthView(writing, strength));
  const enquiries = brief.enquiries.map((enquiry) => enquiryView(writing, enquiry));
  const below = { page: 'brief', anchor: 'beyond' } as const;
  const before: Pick<BriefView, 'areas' | 'changed' | 'strengths' | 'risks' | 'recommendations'> = {
    areas: { heading: word(writing, 'brief.areas'), table: areaTable(writing, brief.areas) },
    changed: changedView(writing, brief),
    strengths: { heading: word(writing, 'brief.strengths'), intro: strengths.length === 0 ? null : countWord(writing, 'brief.strengthsIntro', strengths.length), entries: strengths.slice(0, shown.strengths), none: word(writing, 'brief.noStrengths'), more: more(writing, strengths.length - shown.strengths, 'brief.moreBelow', below) },
    risks: {
      heading: word(writing, 'brief.risks'),
      table: brief.risks.length === 0 ? null : riskTable(writing, brief.risks.slice(0, shown.risks)),
      none: word(writing, 'brief.noRisks'),
      more: more(writing, brief.risks.length - shown.risks, 'brief.moreInScorecard', { page: 'scorecard' }),
    },
    recommendations: recommendationsPart(writing, brief),
  };
  const asked = enquiriesWithRoom(before, enquiries.slice(0, shown.enquiries));
  const beyond = {
    strengths: rest(strengths, shown.strengths, word(writing, 'brief.otherStrengths')),
    enquiries: rest(enquiries, asked, word(writing, 'brief.otherEnquiries')),
  };
  return {
    title: word(writing, 'brief.title'),
    description: word(writing, 'brief.intro'),
    note: brief.internal ? word(writing, 'brief.internal') : null,
    facts: editionFacts(writing),
    ...before,
    enquiries: { heading: word(writing, 'brief.enquiries'), intro: word(writing, 'brief.enquiriesIntro'), entries: enquiries.slice(0, asked), none: word(writing, 'brief.noEnquiries'), more: more(writing, enquiries.length - asked, 'brief.moreBelow', below) },
    beyond: beyond.strengths === null && beyond.enquiries === null ? null : { heading: word(writing, 'brief.beyond'), place: below, ...beyond },
  };
}

/** To the brief, in an edition that has one. */
export function briefLink(writing: Pick<Writing, 'report'>): Link | null {
  return writing.report.brief === null ? null : { text: word(writing, 'nav.brief'), to: { page: 'brief' } };
}

function more(writing: Writing, count: number, stem: 'brief.moreBelow' | 'brief.moreInScorecard' | 'brief.moreRecommendations', to: Target): More | null {
  return count > 0 ? { text: countWord(writing, stem, count), to } : null;
}

function rest<Entry>(entries: readonly Entry[], from: number, heading: string): Headed<Entry> | null {
  return entries.length > from ? { heading, entries: entries.slice(from) } : null;
}

function areaTable(writing: Writing, areas: readonly BriefArea[]): Table {
  const standings = new Map(writing.report.standings.map((standing) => [standing.judgement, standing]));
  const rows = areas.flatMap((area) => {
    const standing = standings.get(area.judgement);
    return standing ? [{ area, standing }] : [];
  });
  type Row = (typeof rows)[number];
  const hasOwn = rows.some(({ standing }) => standing.own !== null);
  return tableOf<Row>(word(writing, 'brief.areasCaption'), given(
    { head: word(writing, 'judgements.judgement'), cell: ({ standing }: Row) => cell(standing.shortLabel) },
    { head: word(writing, 'standing.latest'), cell: ({ standing }: Row) => ({ ...latestCell(writing, standing), below: given(standing.latest?.when) }) },
    hasOwn && { head: word(writing, 'standing.own'), cell: ({ standing }: Row) => ownCell(writing, standing) },
    { head: word(writing, 'brief.figures'), cell: ({ area }: Row) => figuresCell(writing, area) },
    { head: word(writing, 'brief.found'), cell: ({ area }: Row) => foundCell(writing, area) },
  ), rows);
}

function figuresCell(writing: Writing, { tally, sentences }: BriefArea): Cell {
  if (tally.total === 0) return cell(word(writing, 'brief.noFigures'), { state: 'absent' });
  return cell([tally.sentence, ...sentences].join(' '));
}

function foundCell(writing: Writing, { strengths, improvements, improvementsWithoutAction, overdue }: BriefArea): Cell {
  const found = given(
    countWord(writing, 'brief.strengthCount', strengths), countWord(writing, 'home.improvements', improvements),
    improvementsWithoutAction > 0 && countWord(writing, 'brief.withoutAction', improvementsWithoutAction), overdue > 0 && countWord(writing, 'brief.overdueCount', overdue),
  );
  return cell(found.join('; '));
}

function changedView(writing: Writing, { moved }: Brief): BriefView['changed'] {
  const movers = writing.report.movers.flatMap((mover) => moverView(writing, mover));
  const { changes } = writing.report;
  if (movers.length === 0 && changes === null) return null;
  const link = changes && changesLink(writing, changes);
  return { heading: word(writing, changes ? 'brief.changed' : 'home.movers'), sentences: given(changes?.sentence, moved, changes && movers.length > 0 && word(writing, 'brief.moversIntro')), movers, more: link && { text: link.text, to: link.to } };
}

function strengthView(writing: Writing, { statement, evidence, figures, bearing }: BriefStrength): StrengthView {
  const { lookup } = writing;
  const registered = pick(lookup.evidence, evidence).map(({ title, kindText, date }) => listText(given(title, uncapitalised(kindText), date?.text), { ...writing.report.labels, 'list.and': writing.report.labels['list.comma'] }));
  const measured = pick(lookup.indicators, figures).map((indicator) => word(writing, 'brief.strengthFigure', { title: indicator.title, figure: given(datedFigure(writing, indicator), bearing.includes(indicator.id) && standingOf(writing, indicator)).join(writing.report.labels['list.comma']) }));
  return { statement: { ...statementLink(statement), text: spellOut(writing, inShort(statement.text)) }, basis: spellOut(writing, [...measured, ...registered].join('; ')), ...markOf(statement) };
}

/** Why a figure is good, in the fewest words. */
function standingOf(writing: Writing, indicator: ReportIndicator): string {
  const better = newestComparators(indicator).find(({ verdict }) => verdict === 'better');
  const words = given(indicator.rag.state === 'green' && uncapitalised(indicator.rag.word), better && verdictOn(writing, indicator, better), indicator.direction?.state === 'improving' && `${uncapitalised(indicator.direction.word)} ${indicator.direction.basis}`);
  return words.join(writing.report.labels['list.comma']);
}

function riskTable(writing: Writing, risks: readonly BriefRisk[]): Table {
  const rows = risks.flatMap(({ indicator: id, paragraph }) => {
    const indicator = writing.lookup.indicators.get(id);
    return indicator ? [{ indicator, paragraph }] : [];
  });
  type Row = (typeof rows)[number];
  return tableOf<Row>(word(writing, 'brief.risksCaption'), given(
    { head: word(writing, 'scorecard.indicator'), cell: ({ indicator }: Row) => cell(spellOut(writing, indicator.title), { to: linkTo('indicator', indicator).to, ...markOf(indicator) }) },
    { head: word(writing, 'scorecard.current'), cell: ({ indicator }: Row) => cell(indicator.current?.figure.text ?? '', { below: given(indicator.current?.periodText) }) },
    rows.some(({ indicator }) => indicator.target) && { head: word(writing, 'scorecard.target'), cell: ({ indicator }: Row) => cell(indicator.target?.shortText ?? word(writing, 'rag.no-target'), { state: indicator.target ? null : 'absent', ...(indicator.target && { mark: { type: 'rag', state: indicator.rag.state } }) }) },
    rows.some(({ indicator }) => comparedLines(writing, indicator).length > 0) && { head: word(writing, 'brief.compared'), cell: ({ indicator }: Row) => comparedCell(writing, indicator) },
    { head: word(writing, 'brief.moved'), cell: ({ indicator: { direction } }: Row) => cell(direction ? `${direction.word} ${direction.change.text}` : word(writing, 'direction.none'), { state: direction ? null : 'absent', below: given(direction?.basis) }) },
    { head: word(writing, 'brief.paragraph'), cell: ({ paragraph }: Row) => paragraphCell(writing, paragraph) },
  ), rows);
}

/** Those of an earlier period stand together, with the figure of ours that they are set against. */
function comparedLines(writing: Writing, indicator: ReportIndicator): string[] {
  const compared = newestComparators(indicator).filter(({ verdict }) => verdict !== null);
  const line = ({ label, verdict }: ReportComparator, figure: string): string => word(writing, 'brief.comparedWith', { label, figure, verdict: word(writing, `indicator.${verdict ?? 'same'}`) });
  const [earlier, others] = [compared.filter((each) => isOfEarlierPeriod(indicator, each)), compared.filter((each) => !isOfEarlierPeriod(indicator, each))];
  return [
    ...others.map((each) => line(each, each.at === indicator.current?.at ? each.figure.text : word(writing, 'brief.figure', { figure: each.figure.text, period: each.periodText }))),
    ...[...Map.groupBy(earlier, ({ periodText }) => periodText)].map(([period, together]) =>
      word(writing, 'brief.comparedThen', { period, figure: together[0]?.ours?.text ?? '', others: together.map((each) => line(each, each.figure.text)).join('; ') })),
  ];
}

function comparedCell(writing: Writing, indicator: ReportIndicator): Cell {
  const lines = comparedLines(writing, indicator);
  return lines.length === 0 ? cell(word(writing, 'brief.notCompared'), { state: 'absent' }) : cell(lines.join('; '));
}

function paragraphCell(writing: Writing, paragraph: Backlink | null): Cell {
  return paragraph === null ? cell(word(writing, 'brief.noParagraph'), { state: 'absent' }) : cell(paragraph.number, { to: { page: 'section', id: paragraph.section, anchor: paragraph.anchor }, ...markOf(paragraph) });
}

function recommendationsPart(writing: Writing, { recommendations }: Brief): BriefView['recommendations'] {
  const open = recommendations.flatMap((each) => recommendationAt(writing, each) ?? []);
  const first = open.slice(0, shown.recommendations);
  type Row = (typeof open)[number];
  return {
    heading: word(writing, 'brief.recommendations'),
    tally: open.length === 0 ? null : tallyOfRecommendations(writing, open.map(({ recommendation }) => recommendation)),
    table: first.length === 0 ? null : tableOf<Row>(word(writing, 'brief.recommendationsCaption'), [
      { head: word(writing, 'recommendations.asked'), cell: ({ inspection: { id, when }, recommendation: { text, anchor, ...marked } }) => cell(spellOut(writing, inShort(text)), { to: { page: 'inspection', id, anchor }, below: [when], ...markOf(marked) }) },
      { head: word(writing, 'recommendations.standing'), cell: ({ recommendation: { standing, standingText } }) => cell(standingText, { state: standing === 'unanswered' ? 'absent' : null }) },
      { head: word(writing, 'brief.answeredBy'), cell: ({ recommendation }) => answeredCell(writing, recommendation) },
    ], first),
    none: word(writing, 'brief.noRecommendations'),
    more: more(writing, open.length - first.length, 'brief.moreRecommendations', { page: 'recommendations' }),
  };
}

/** Its actions by number and the paragraphs that speak of it; what was said in answer is a link away. */
function answeredCell(writing: Writing, { actions, citedBy }: ReportRecommendation): Cell {
  const numbers = [
    ...pick(writing.lookup.actions, actions).map((action) => ({ text: action.number, to: { page: 'actions', anchor: action.id } as const, ...markOf(action) })),
    ...citedBy.map((link) => ({ text: link.number, to: { page: 'section', id: link.section, anchor: link.anchor } as const, ...markOf(link) })),
  ];
  if (numbers.length === 0) return cell(word(writing, 'brief.nothingAnswers'), { state: 'absent' });
  const [first, ...others] = numbers;
  return cell(first!.text, { ...first, below: others.length === 0 ? [] : [others] });
}

function enquiryView(writing: Writing, enquiry: Enquiry): EnquiryView {
  const { text, target, paragraph, sections, reasons } = enquiry;
  return {
    number: target.page === 'changes' ? '' : paragraph?.number ?? numbersOf(writing, sections),
    name: { text: spellOut(writing, inShort(text)), to: target, ...markOf(enquiry) },
    reasons: reasons.map((reason) => reasonView(writing, reason, text)),
    ...markOf(enquiry),
  };
}

/** `4 and 5`: the numbers of the sections that answer for it. */
function numbersOf(writing: Writing, sections: readonly string[]): string {
  const numbers = pick(writing.lookup.sections, sections).map(({ number }) => String(number));
  return numbers.length === 0 ? word(writing, 'brief.noNumber') : listText(numbers, writing.report.labels);
}

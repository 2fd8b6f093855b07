import { beginning } from '../format/beginning.ts';
import { listText } from '../format/list.ts';
import { firstSentence } from '../format/first-sentence.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import { markOf, type Marked } from '../model/audience.ts';
import type { EnquiryReason, ReportComparator, ReportIndicator, ReportInspection, ReportRecommendation } from '../model/report.ts';
import { isOfEarlierPeriod, isOfSamePeriod, newestComparators } from './comparisons.ts';
import { given } from './lists.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** Why something is likely to be asked about, in a sentence. */
export interface ReasonView extends Marked {
  text: string;
}

type ReasonOf<Kind extends EnquiryReason['kind']> = Extract<EnquiryReason, { kind: Kind }>;

/** Two sides of paper bear no more of one sentence; all of it is a link away. */
const longestSentence = 220;

export function inShort(text: string): string {
  return beginning(firstSentence(text), longestSentence);
}

/** A reason below the words that say what it is about, which it does not repeat. */
export function reasonView(writing: Writing, reason: EnquiryReason, about: string): ReasonView {
  switch (reason.kind) {
    case 'off-target':
      return ofIndicator(writing, reason, about, (indicator) => offTarget(writing, indicator, reason));
    case 'worse-than-others':
      return ofIndicator(writing, reason, about, (indicator) => worseThanOthers(writing, indicator, reason));
    case 'worsening':
      return ofIndicator(writing, reason, about, ({ direction }) => word(writing, 'brief.reason.worsening', { word: direction?.word ?? '', change: direction?.change.text ?? '', basis: direction?.basis ?? '' }));
    case 'unspoken':
      return ofIndicator(writing, reason, about, (indicator) => unspoken(writing, indicator));
    case 'one-figure':
      return ofIndicator(writing, reason, null, (indicator) => word(writing, 'brief.reason.oneFigure', { title: indicator.title, figure: datedFigure(writing, indicator) }));
    case 'overdue':
      return overdue(writing, reason);
    case 'unanswered': {
      const asked = recommendationAt(writing, reason.recommendation);
      return { text: word(writing, reason.inWords ? 'brief.reason.answeredInWords' : 'brief.reason.unanswered', { inspectorate: asked?.inspection.inspectorate ?? '', when: asked?.inspection.when ?? '' }), ...markOf(asked?.recommendation ?? {}) };
    }
    case 'asked-before':
      return askedBefore(writing, reason);
    case 'thin-evidence':
      return { text: thinEvidence(writing, reason) };
    case 'no-outcome':
      return { text: word(writing, 'brief.reason.noOutcome', { promises: writing.report.changes?.unlinkedText ?? '' }) };
    case 'no-action':
      return { text: word(writing, 'brief.reason.noAction') };
    case 'no-source':
      return { text: word(writing, 'brief.reason.noSource') };
  }
}

/** Under the title of the indicator, unless that is what it is about or its sentence names it. */
function ofIndicator(writing: Writing, { indicator: id }: { indicator: string }, about: string | null, say: (indicator: ReportIndicator) => string): ReasonView {
  const indicator = writing.lookup.indicators.get(id);
  if (!indicator) return { text: '' };
  const said = say(indicator);
  return { text: spellOut(writing, about === null || about === indicator.title ? said : word(writing, 'brief.reason.ofIndicator', { title: indicator.title, said: uncapitalised(said) })), ...markOf(indicator) };
}

/** `17.5 (30 September 2021)`. */
export function datedFigure(writing: Writing, { current }: Pick<ReportIndicator, 'current'>): string {
  return current ? word(writing, 'brief.figure', { figure: current.figure.text, period: current.periodText }) : word(writing, 'figure.none');
}

/** That it is worse than others, or than it was, is a reason of its own. */
function unspoken(writing: Writing, indicator: ReportIndicator): string {
  const { state, word: why } = indicator.rag;
  if (state !== 'red' && state !== 'amber') return word(writing, 'brief.reason.unspokenAlone');
  return word(writing, 'brief.reason.unspoken', { figure: datedFigure(writing, indicator), why: uncapitalised(why) });
}

function offTarget(writing: Writing, indicator: ReportIndicator, { worsening }: ReasonOf<'off-target'>): string {
  const values = { figure: datedFigure(writing, indicator), target: indicator.target?.text ?? '' };
  const { direction } = indicator;
  if (!worsening || !direction) return word(writing, 'brief.reason.offTarget', values);
  return word(writing, 'brief.reason.worseningOffTarget', { ...values, before: word(writing, 'brief.figure', { figure: direction.from.text, period: direction.fromPeriod }) });
}

function worseThanOthers(writing: Writing, indicator: ReportIndicator, { comparators, lowestQuartile }: ReasonOf<'worse-than-others'>): string {
  const worse = newestComparators(indicator).filter(({ kind }) => comparators.includes(kind));
  const parts = [...Map.groupBy(worse, (comparator) => oursBeside(writing, indicator, comparator))].map(([ours, others]) =>
    word(writing, 'brief.reason.worse', { ours, others: listText(others.map((each) => verdictBeside(writing, indicator, each)), writing.report.labels) }));
  const quartile = lowestQuartile && indicator.quartiles?.find(({ among, quarter }) => among === 'england' && quarter === 'fourth');
  const current = datedFigure(writing, indicator);
  const placed = quartile && word(writing, 'brief.reason.quartile', { quartile: uncapitalised(quartile.word), among: quartile.amongText });
  return `${given(...parts, placed && given(!parts.some((part) => part.startsWith(current)) && current, placed).join(writing.report.labels['list.comma'])).join('; ')}.`;
}

/** Our figure that a comparator is set against, with its own period: that of the comparator where we have one of it, otherwise the current one. */
function oursBeside(writing: Writing, indicator: ReportIndicator, comparator: ReportComparator): string {
  return isOfSamePeriod(indicator, comparator) ? word(writing, 'brief.figure', { figure: comparator.ours?.text ?? '', period: comparator.periodText }) : datedFigure(writing, indicator);
}

/** `1.2 worse than England (16.3)`, with the date of theirs where ours beside it is of another. */
function verdictBeside(writing: Writing, indicator: ReportIndicator, comparator: ReportComparator): string {
  const { verdictText, figure, periodText } = comparator;
  const theirs = isOfSamePeriod(indicator, comparator) ? figure.text : word(writing, 'brief.theirs', { figure: figure.text, period: periodText });
  return word(writing, 'brief.reason.worseThan', { verdict: verdictText ?? '', figure: theirs });
}

/** The same beside the current figure: where that is newer than theirs, with the figure of ours from which the difference is reckoned. */
export function verdictOn(writing: Writing, indicator: ReportIndicator, comparator: ReportComparator): string {
  if (!isOfEarlierPeriod(indicator, comparator)) return verdictBeside(writing, indicator, comparator);
  const { verdictText, figure, periodText, ours } = comparator;
  return word(writing, 'brief.reason.worseThan', { verdict: verdictText ?? '', figure: word(writing, 'brief.both', { ours: ours?.text ?? '', theirs: figure.text, period: periodText }) });
}



function overdue(writing: Writing, { action: id }: ReasonOf<'overdue'>): ReasonView {
  const action = writing.lookup.actions.get(id);
  if (!action) return { text: '' };
  const { number, title, due, statusText } = action;
  return { text: spellOut(writing, word(writing, 'brief.reason.overdue', { number, title, due: due?.text ?? '', status: uncapitalised(statusText) })), ...markOf(action) };
}

function askedBefore(writing: Writing, { recommendations }: ReasonOf<'asked-before'>): ReasonView {
  const asked = recommendations.flatMap((each) => recommendationAt(writing, each) ?? []);
  const said = asked.map(({ inspection: { inspectorate, when }, recommendation }) => word(writing, 'brief.reason.asked', { text: inShort(recommendation.text).replace(/\.$/, ''), inspectorate, when }));
  return { text: spellOut(writing, word(writing, 'brief.reason.askedBefore', { recommendations: said.join('; ') })), ...(asked.some(({ recommendation }) => recommendation.internal) ? { internal: true } : {}) };
}

function thinEvidence(writing: Writing, { area, question }: ReasonOf<'thin-evidence'>): string {
  const cell = writing.report.coverage.areas.find((each) => each.area === area)?.cells.find((each) => each.question === question);
  if (!cell?.thin) return '';
  return word(writing, `brief.reason.thin.${cell.thin}`, { question: word(writing, `question.${question}`), sources: cell.text, date: cell.newest?.text ?? '' });
}

/** A recommendation with the inspection that made it. */
export function recommendationAt({ lookup }: Writing, { inspection: id, anchor }: { inspection: string; anchor: string }): { inspection: ReportInspection; recommendation: ReportRecommendation } | undefined {
  const inspection = lookup.inspections.get(id);
  const recommendation = inspection?.recommendations.find((each) => each.anchor === anchor);
  return inspection && recommendation && { inspection, recommendation };
}

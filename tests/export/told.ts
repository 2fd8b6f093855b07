import type { LabelKey } from '../../src/model/labels.ts';
import type { Changes, Figure, Report, ReportBlock, ReportInline, ThreadStep } from '../../src/model/report.ts';
import { short } from '../pages/short.ts';

/** What a report tells, each as one line, whoever tells it: the same for the released report and for what is read out of a file. */
export interface Told {
  /** Each figure: its indicator, its period, how it is said. */
  figures: string[];
  /** Each figure of a part of those whom an indicator counts. */
  parts: string[];
  /** Each place among councils: its indicator, its period, our figure and the quarter. */
  quartiles: string[];
  /** Each indicator with its figure of this edition and its rating. */
  scorecard: string[];
  /** Each judgement of each inspection with its grade. */
  grades: string[];
  /** Sections with their numbers, and every heading within them. */
  headings: string[];
  /** The numbers of all paragraphs. */
  statements: string[];
  recommendations: string[];
  actions: string[];
  /** Each figure of either edition, as both say it, and the number of each paragraph that is reworded, gone or new. */
  changes: string[];
  /** How many areas for improvement of each judgement area have each step of the thread. */
  reach: string[];
}

export const kinds = ['figures', 'parts', 'quartiles', 'scorecard', 'grades', 'headings', 'statements', 'recommendations', 'actions', 'changes', 'reach'] as const satisfies (keyof Told)[];

export function nothingTold(): Told {
  return { figures: [], parts: [], quartiles: [], scorecard: [], grades: [], headings: [], statements: [], recommendations: [], actions: [], changes: [], reach: [] };
}

/** What is known to whoever reads a file: the language of its report. */
export type Language = Pick<Report, 'labels' | 'glossary'>;

/** A line of what belongs together: in the same words whether or not acronyms are spelled out where a page first uses them, and without the tag of what is internal. */
export function lineOf({ labels, glossary }: Language, ...words: (string | null | undefined)[]): string {
  const said = words.map((each) => (each ?? '').replace(/[\s\u00a0]+/g, ' ').trim());
  return said.map((each) => short(each.replace(new RegExp(` ${labels['internal.tag']}$`), ''), { glossary })).join(' · ');
}

/** In a sentence a period has no capital letter, at the head of a cell it has one. */
export function period(words: string): string {
  return words.replace(/^./u, (letter) => letter.toLowerCase());
}

/** An indicator by its reference and its title. */
export function named({ reference, title }: { reference: string | null; title: string }): string {
  return [reference, title].filter((each) => each !== null).join(' ');
}

/** What each step of the thread is called at the head of a column. */
export const headOfStep = { evidence: 'thread.evidence', action: 'action.action', owner: 'action.owner', due: 'action.due', measure: 'action.measure', 'on-target': 'rag.green' } as const satisfies Record<ThreadStep, LabelKey>;

/** All that a report tells. */
export function toldBy(report: Report): Told {
  const line = (...words: string[]): string => lineOf(report, ...words);
  return {
    figures: report.indicators.flatMap((indicator) => indicator.observations.map(({ periodText, figure }) => line(named(indicator), period(periodText), figure.text))),
    parts: report.indicators.flatMap((indicator) => (indicator.breakdowns ?? []).flatMap(({ by, parts }) => parts.flatMap(({ name, observations }) => observations.map(({ periodText, figure }) => line(named(indicator), by, name, period(periodText), figure.text))))),
    quartiles: report.indicators.flatMap((indicator) => (indicator.quartiles ?? []).map(({ periodText, ours, word }) => line(named(indicator), period(periodText), ours.text, word))),
    scorecard: report.indicators.map((indicator) => line(named(indicator), indicator.current?.figure.text ?? report.labels['figure.none'], indicator.rag.word)),
    grades: report.inspections.flatMap(({ title, judgements }) => judgements.map(({ label, text }) => line(title, label, text))),
    headings: report.sections.flatMap(({ number, title, parts }) => [
      `${number} ${title}`,
      ...parts.flatMap((part) => [...(part.title === null ? [] : [plain(part.title)]), ...part.groups.flatMap((group) => [...(group.title === null ? [] : [plain(group.title)]), ...group.blocks.flatMap(headingsIn)])]),
    ]).map((heading) => line(heading)),
    statements: report.sections.flatMap(({ parts }) => parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap(numbersIn)))),
    recommendations: report.inspections.flatMap(({ title, recommendations }) => recommendations.map(({ text }) => line(title, text))),
    actions: report.actions.map(({ number, title }) => line(`${number} ${title}`)),
    reach: report.threadReach.areas.flatMap(({ label, steps }) => steps.map(({ step, count }) => line(label, report.labels[headOfStep[step]], String(count)))),
    changes: report.changes === null ? [] : changesIn(report, report.changes),
  };
}

function changesIn(report: Report, { figures, claims: { reworded, gone, added } }: Changes): string[] {
  const said = (figure: Figure | null, at: string | null): string | null => figure && at && `${figure.text}, ${at}`;
  return [
    ...figures.map(({ title, from, fromPeriod, to, toPeriod }) => lineOf(report, title, said(from, fromPeriod), said(to, toPeriod))),
    ...reworded.map(({ then, now }) => changedParagraph(then.number, now.number)),
    ...gone.map(({ then }) => changedParagraph(then.number, null)),
    ...added.map(({ now }) => changedParagraph(null, now.number)),
  ];
}

/** A numbered paragraph of the edition before, and the one of this edition that says it. */
export function changedParagraph(then: string | null, now: string | null): string {
  return `${then ?? 'none'} → ${now ?? 'none'}`;
}

/** The number with which words begin. */
export function numberAt(words: string): string | null {
  return /^(\d+\.\d+[a-z]?)\b/.exec(words)?.[1] ?? null;
}

function headingsIn(block: ReportBlock): string[] {
  if (block.type === 'heading') return [plain(block.children)];
  return block.type === 'quote' ? block.children.flatMap(headingsIn) : [];
}

function numbersIn(block: ReportBlock): string[] {
  if (block.type === 'paragraph') return block.statement ? [block.statement.number] : [];
  if (block.type === 'list') return block.items.flatMap((item) => [...(item.statement ? [item.statement.number] : []), ...item.children.flatMap(numbersIn)]);
  return block.type === 'quote' ? block.children.flatMap(numbersIn) : [];
}

function plain(inlines: readonly ReportInline[]): string {
  return inlines.map((inline) => {
    if ('children' in inline) return plain(inline.children);
    switch (inline.type) {
      case 'text': case 'code': return inline.value;
      case 'figure': return inline.text;
      case 'acronym': return inline.acronym;
      case 'break': return ' ';
      default: return '';
    }
  }).join('');
}

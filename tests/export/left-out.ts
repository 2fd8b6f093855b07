import type { Report, ReportSection } from '../../src/model/report.ts';
import { lineOf, named, period, type Told } from './told.ts';

/** What one format does not tell as the report does, by decision. */
export interface LeftOut {
  format: string;
  kind: keyof Told;
  why: string;
  /** What it tells instead, and nothing else. */
  tells: (report: Report, all: readonly string[]) => string[];
}

const nothing = (): string[] => [];

/** The headings under which a numbered paragraph stands. */
function headingsOfStatements(report: Report): string[] {
  return report.sections.flatMap(({ number, title, parts }) => {
    const numbered = parts.filter((part) => JSON.stringify(part.groups).includes('"statement":'));
    return numbered.length === 0 ? [] : [`${number} ${title}`, ...numbered.flatMap(({ titleText }) => (titleText === null ? [] : [titleText]))];
  }).map((heading) => lineOf(report, heading));
}

/** The sections that have slides of their own. */
function sectionsOnSlides({ sections }: Report): ReportSection[] {
  return sections.filter(({ kind, parts }) => kind !== 'appendix' && parts.every(({ keyMessages }) => !keyMessages));
}

function isFound({ parts }: ReportSection): boolean {
  return parts.some(({ groups }) => groups.some(({ finding }) => finding !== null));
}

/** It shows the numbers of its subject, and needs no words besides. */
function isOverviewOfFigures({ kind, indicators }: ReportSection): boolean {
  return kind === 'overview' && indicators.length > 0;
}

/** The number of every statement, wherever in the tree it stands. */
function numbersIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('number' in node && 'finding' in node && 'sources' in node) return [String(node.number)];
  return Object.values(node).flatMap(numbersIn);
}

/** All that any format leaves out: whatever is not listed here, every format tells whole. */
export const leftOut: readonly LeftOut[] = [
  {
    format: 'docx without annex', kind: 'figures', tells: nothing,
    why: 'Every figure of every period stands in the details of the indicators, which are an annex: the body has the figures of this edition in its scorecard and charts.',
  },
  {
    format: 'docx without annex', kind: 'parts', tells: nothing,
    why: 'They stand in the details of the indicators, which are an annex.',
  },
  {
    format: 'docx without annex', kind: 'quartiles', tells: nothing,
    why: 'They stand in the details of the indicators, which are an annex; the newest stands in the scorecard.',
  },
  {
    format: 'docx without annex', kind: 'changes', tells: nothing,
    why: 'What changed is an annex: the report can be read without it.',
  },
  { format: 'pptx', kind: 'changes', tells: nothing, why: 'Slides say where things stand, for a meeting; what changed is for who has the edition before in hand.' },
  {
    format: 'pptx', kind: 'quartiles',
    tells: (report) => report.indicators.flatMap((indicator) => (indicator.quartiles ?? []).slice(0, 1).map(({ word }) => lineOf(report, named(indicator), word))),
    why: 'Slides show the newest place among councils, beside the figure of this edition.',
  },
  {
    format: 'pptx', kind: 'figures',
    tells: (report) => report.indicators.map((indicator) => lineOf(report, named(indicator), period(indicator.current?.periodText ?? indicator.periodTypeText), indicator.current?.figure.text ?? report.labels['figure.none'])),
    why: 'Slides show the figures of this edition; earlier ones are drawn as charts, with their workbooks.',
  },
  { format: 'pptx', kind: 'parts', tells: nothing, why: 'Slides show the whole of an indicator; its parts are for who works on them.' },
  {
    format: 'pptx', kind: 'grades',
    tells: ({ history, ...report }) => history.rows.flatMap(({ label, cells }) => cells.map(({ text }, column) => lineOf(report, history.columns[column]!.when, label, text))),
    why: 'Slides follow each line of judgement through the years, in the words of the present framework.',
  },
  {
    format: 'pptx', kind: 'headings',
    tells: (report) => sectionsOnSlides(report).map(({ number, title }) => lineOf(report, `${number} ${title}`)),
    why: 'Each slide says in a sentence what it shows, below the name of its section. Appendices are for who reads the whole; key messages stand at the beginning, and not again as a section.',
  },
  {
    format: 'pptx', kind: 'statements',
    tells: (report) => sectionsOnSlides(report).flatMap((section) => (isFound(section) ? numbersIn(section.parts.flatMap(({ groups }) => groups.filter(({ finding }) => finding !== null))) : isOverviewOfFigures(section) ? [] : numbersIn(section.parts))),
    why: 'Of a section that has them, slides say its strengths and areas for improvement; how they are known, and what comes next, is said by evidence and actions. What finds no room is named by its number.',
  },
  { format: 'pptx', kind: 'recommendations', tells: nothing, why: 'Slides say what is done: the actions with what they answer.' },
  { format: 'pptx', kind: 'reach', tells: nothing, why: 'Slides say how many areas for improvement have an action, and name those that have none.' },
  ...(['xlsx', 'csv'] as const).map((format): LeftOut => ({
    format, kind: 'reach', tells: nothing,
    why: 'It is counted from areas for improvement and actions, which have a table each.',
  })),
  ...(['xlsx', 'csv'] as const).map((format): LeftOut => ({
    format, kind: 'headings', tells: headingsOfStatements,
    why: 'Tables have what stands under a heading, each paragraph with the section and the part that it is in.',
  })),
];

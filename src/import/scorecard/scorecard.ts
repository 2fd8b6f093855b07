import type { Indicator } from '../../model/indicator.ts';
import { labelsWith } from '../../model/labels.ts';
import { importsPath } from '../../model/imports.ts';
import type { Given } from '../files/given.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { isPublished } from '../figures/published-source.ts';
import { proposeFigures } from '../figures/propose-figures.ts';
import type { Importer, ImportProblem, ProposeOptions, Question, ReportNow } from '../proposal.ts';
import { currentOf } from './current.ts';
import { findTables, type Table } from './find-tables.ts';
import { interpret, type Lost } from './interpret.ts';
import { createMatcher, rowKey, type Matcher } from './match-rows.ts';
import { measuresOf, type Measure } from './measures.ts';
import { remembered } from './remember.ts';
import { needsScale, scaleOf, type Scale } from './scale.ts';
import { settled, settledTargets } from './settle.ts';
import { differencesInRag, statedRags, type StatedRag } from './stated-rag.ts';
import { problemsOfSheets, sentencesOf } from './understood.ts';

/** The tables of figures that councils make of their case system each month. */
export const scorecard: Importer = {
  takes: 'a scorecard of your own (.xlsx or .csv), with a row or a column for each measure',
  async recognises(given) {
    return (await tablesIn(given, null)).length > 0;
  },
  async propose(given, report, { answers, partial }) {
    const tables = await tablesIn(given, report.project.settings?.data.council?.region ?? null);
    const labels = labelsWith(report.project.settings?.data.labels);
    const indicators = new Map(report.project.indicators.map(({ data }) => [data.id, data]));
    const { matcher, confirmed } = matcherOf(report, answers, tables);
    const read = tables.map((table) => readTable(table, matcher, answers));
    const figures = settled(read.flatMap((each) => each.figures), indicators, labels);
    const targets = settledTargets(read.flatMap((each) => each.targets), indicators);
    const lost = [...read.flatMap((each) => each.lost), ...figures.lost, ...targets.lost];
    const proposed = proposeFigures(report, figures.figures, targets.targets);
    const memory = remembered(report.project, confirmed);
    const writes = memory === null ? proposed.writes : new Map([...proposed.writes, [importsPath, memory]]);
    return {
      understood: sentencesOf(given, await given.sheets(), tables, read, figures.figures.length),
      changes: [...proposed.changes, ...lost.map(({ where, what, why }) => ({ status: 'not understood' as const, what, where, from: null, to: why }))],
      problems: [
        ...problemsOfSheets(await given.sheets()),
        ...read.flatMap(({ left }) => left).map(({ where, what, why }): ImportProblem => ({ where, message: `${what}: ${why}.`, hint: 'Nothing needs to be done where that is right.' })),
        ...differencesInRag(read.flatMap(({ rags }) => rags), figures.figures, targets.targets, indicators),
        ...proposed.problems,
      ],
      questions: read.flatMap((each) => each.questions),
      writes: lost.length > 0 && !partial ? new Map() : writes,
    };
  },
};

async function tablesIn(given: Given, region: string | null): Promise<Table[]> {
  const sheets = (await given.sheets()).filter(({ isHidden }) => !isHidden);
  return sheets.flatMap((sheet) => findTables(sheet, { fileName: given.name, region }));
}

const leaveOut = '-';

function questionKey(measure: Measure): string {
  return `row ${rowKey(measure.name)}`;
}

/** Knows rows by what was confirmed before and by what was answered just now. */
function matcherOf({ project }: ReportNow, answers: ProposeOptions['answers'], tables: readonly Table[]): { matcher: Matcher; confirmed: Map<string, string | null> } {
  const confirmed = new Map<string, string | null>();
  for (const measure of tables.flatMap(measuresOf)) {
    const answer = answers.get(questionKey(measure));
    if (answer !== undefined) confirmed.set(rowKey(measure.name), answer === leaveOut ? null : answer);
  }
  const before = project.imports.map(({ data: { row, indicator } }): [string, string | null] => [row, indicator ?? null]);
  const acronyms = new Map(project.glossary.flatMap(({ data: { acronym, term } }): [string, string][] => (acronym === undefined ? [] : [[acronym, term]])));
  return { matcher: createMatcher({ indicators: project.indicators.map(({ data }) => data), confirmed: new Map([...before, ...confirmed]), acronyms }), confirmed };
}

interface ReadTable {
  rows: number;
  current: string | null;
  figures: GivenFigure[];
  targets: GivenTarget[];
  rags: StatedRag[];
  lost: Lost[];
  left: Lost[];
  questions: Question[];
}

function readTable(table: Table, matcher: Matcher, answers: ProposeOptions['answers']): ReadTable {
  const { current, question } = currentOf(table, answers);
  const measures = measuresOf(table);
  const read: ReadTable = { rows: measures.length, current: current.at, figures: [], targets: [], rags: [], lost: [], left: [], questions: question === null ? [] : [question] };
  const matched: { measure: Measure; indicator: Indicator }[] = [];
  for (const measure of measures) {
    const match = matcher(measure.name);
    if (match.kind === 'sure') matched.push({ measure, indicator: match.indicator });
    if (match.kind !== 'unsure') continue;
    read.lost.push({ where: measure.where, what: rowKey(measure.name), why: whyUnsure(match.near) });
    read.questions.push(questionOf(measure, match.near));
  }
  const shared = sharedScale(matched);
  for (const { measure, indicator } of matched) {
    const { figures, targets, lost, left } = interpret(measure, indicator, scaleOf(measure, indicator) ?? shared, current);
    read.figures.push(...figures);
    read.targets.push(...targets);
    read.lost.push(...lost);
    read.left.push(...left);
    read.rags.push(...statedRags(measure, indicator));
  }
  return read;
}

function whyUnsure(near: readonly Indicator[]): string {
  const [only] = near;
  if (only === undefined) return 'no indicator is called so';
  return near.length === 1 && isPublished(only) ? `${only.id} has published figures, among which your own would stand` : `perhaps ${near.map(({ id }) => id).slice(0, 3).join(' or ')}`;
}

/** The scale of rows that do not show theirs: that of all others of the table, where those agree. */
function sharedScale(matched: readonly { measure: Measure; indicator: Indicator }[]): Scale | null {
  const shown = new Set(matched.filter(({ measure, indicator }) => needsScale(measure, indicator)).map(({ measure, indicator }) => scaleOf(measure, indicator)).filter((scale) => scale !== null));
  return shown.size === 1 ? [...shown][0]! : null;
}

function questionOf(measure: Measure, near: readonly Indicator[]): Question {
  return {
    key: questionKey(measure),
    words: `Which indicator is the row \`${rowKey(measure.name)}\` (${measure.where}) about?`,
    answers: [...near.map((indicator) => ({ value: indicator.id, words: `${indicator.title} (${indicator.id}${isPublished(indicator) ? ', published figures' : ''})` })), { value: leaveOut, words: 'None of the report: leave this row out, now and next time' }],
  };
}

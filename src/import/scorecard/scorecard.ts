import { defaultLabels } from '../../model/default-labels.ts';
import type { Indicator } from '../../model/indicator.ts';
import { labelsWith } from '../../model/labels.ts';
import { importsPath } from '../../model/imports.ts';
import type { Given } from '../files/given.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { isPublished } from '../figures/published-source.ts';
import { proposeFigures } from '../figures/propose-figures.ts';
import type { Importer, ImportProblem, ProposeOptions, Question, ReportNow } from '../proposal.ts';
import { askTogether, type OpenRow } from './ask-together.ts';
import { currentOf } from './current.ts';
import { findTables, type Surroundings, type Table } from './find-tables.ts';
import { contradiction, isOfKind } from './fits.ts';
import { interpret, type Lost } from './interpret.ts';
import { createMatcher, rowKey, type Match, type Matcher } from './match-rows.ts';
import { measuresOf, type Measure } from './measures.ts';
import { newcomersFor, type Newcomers } from './new-indicators.ts';
import { remembered } from './remember.ts';
import { needsScale, scaleOf, type Scale } from './scale.ts';
import { differencesInWords } from './stated-words.ts';
import { settled, settledTargets } from './settle.ts';
import { differencesInRag, statedRags, type StatedRag } from './stated-rag.ts';
import { problemsOfSheets, sentencesOf } from './understood.ts';
import { writeNew } from './write-new.ts';
import { someYear, yearQuestion, yearSaid } from './year-question.ts';

/** The tables of figures that councils make of their case system each month. */
export const scorecard: Importer = {
  takes: 'a scorecard of your own (.xlsx or .csv), with a row or a column for each measure',
  async recognises(given) {
    return (await tablesIn(given)).length > 0 || (await tablesIn(given, { firstYear: someYear })).length > 0;
  },
  async propose(given, report, { answers, partial }) {
    const region = report.project.settings?.data.council?.region ?? null;
    const tables = await tablesIn(given, { region, firstYear: yearSaid(answers) });
    const yearless = yearQuestion(tables, await tablesIn(given, { firstYear: someYear }), answers);
    const labels = labelsWith(report.project.settings?.data.labels);
    const indicators = new Map(report.project.indicators.map(({ data }) => [data.id, data]));
    const { matcher, confirmed } = matcherOf(report, answers, tables);
    const newcomers = newcomersFor(report.project, answers);
    const read = tables.map((table) => readTable(table, matcher, newcomers, answers));
    for (const { indicator } of newcomers.all) indicators.set(indicator.id, indicator);
    const figures = settled(read.flatMap((each) => each.figures), indicators, labels);
    const targets = settledTargets(read.flatMap((each) => each.targets), indicators);
    const lost = [...read.flatMap((each) => each.lost), ...figures.lost, ...targets.lost, ...(yearless === null ? [] : [{ where: given.name, what: 'the months', why: 'nothing says of which year they are' }])];
    const proposed = proposeFigures(report, figures.figures, targets.targets);
    const added = writeNew(report, newcomers.all, figures.figures, targets.targets, proposed.writes, labels);
    const memory = remembered(report, confirmed);
    const writes = memory.text === null ? added.writes : new Map([...added.writes, [importsPath, memory.text]]);
    // A file of the report that cannot be edited keeps the whole from being taken, as a row that is not understood does.
    for (const { where, message } of [...proposed.refused, ...added.problems]) lost.push({ where, what: 'a file of the report', why: message });
    const many = manyQuestion(read.flatMap((each) => each.unknown), answers);
    const ofRows = read.flatMap((each) => each.questions);
    const questions = askTogether(read.flatMap((each) => each.open), many === null ? ofRows : [many, ...ofRows.filter(({ key }) => !many.rows.has(key))]);
    return {
      understood: sentencesOf(given, await given.sheets(), tables, read, figures.figures.length),
      changes: [...proposed.changes, ...added.changes, ...lost.map(({ where, what, why }) => ({ status: 'not understood' as const, what, where, from: null, to: why }))],
      problems: [
        ...problemsOfSheets(await given.sheets()),
        ...read.flatMap(({ left }) => left).map(({ where, what, why }): ImportProblem => ({ where, message: `${what}: ${why}.`, hint: 'Nothing needs to be done where that is right.' })),
        ...proposed.problems.filter((problem) => !proposed.refused.includes(problem)),
        ...read.flatMap(({ differences }) => differences),
        ...differencesInRag(read.flatMap(({ rags }) => rags), figures.figures, targets.targets, indicators),
        ...memory.problems,
      ],
      questions: yearless !== null ? [yearless] : questions,
      writes: lost.length > 0 && !partial ? new Map() : writes,
    };
  },
};

async function tablesIn(given: Given, { region = null, firstYear = null }: Partial<Pick<Surroundings, 'region' | 'firstYear'>> = {}): Promise<Table[]> {
  const sheets = (await given.sheets()).filter(({ isHidden }) => !isHidden);
  return sheets.flatMap((sheet) => findTables(sheet, { fileName: given.name, region, firstYear }));
}

const leaveOut = '-';
const makeNew = '+';

/** What is asked once of all rows that are like nothing in the report. */
const manyKey = 'unknown rows';
const fewestMany = 3;

function questionKey(measure: Measure): string {
  return `row ${rowKey(measure.name)}`;
}

/** Knows rows by what was confirmed before and by what was answered just now. */
function matcherOf({ project }: ReportNow, answers: ProposeOptions['answers'], tables: readonly Table[]): { matcher: Matcher; confirmed: Map<string, string | null> } {
  const confirmed = new Map<string, string | null>();
  for (const measure of tables.flatMap(measuresOf)) {
    const answer = answers.get(questionKey(measure));
    if (answer !== undefined && answer !== makeNew) confirmed.set(rowKey(measure.name), answer === leaveOut ? null : answer);
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
  /** Rows that become indicators once more is said of them. */
  open: OpenRow[];
  /** Where the sheet says otherwise than the report what a figure is. */
  differences: ImportProblem[];
  /** Rows that are like nothing in the report, and of which nothing was said. */
  unknown: Measure[];
}

function readTable(table: Table, matcher: Matcher, newcomers: Newcomers, answers: ProposeOptions['answers']): ReadTable {
  const { current, question } = currentOf(table, answers);
  const measures = measuresOf(table);
  const read: ReadTable = { rows: measures.length, current: current.at, figures: [], targets: [], rags: [], lost: [], left: [], questions: question === null ? [] : [question], open: [], differences: [], unknown: [] };
  const matched: { measure: Measure; indicator: Indicator }[] = [];
  for (const measure of measures) {
    const match = ofKind(matcher(measure.name), measure);
    if (match.kind === 'sure') {
      const why = contradiction(measure, match.indicator);
      if (why === null) matched.push({ measure, indicator: match.indicator });
      else read.lost.push({ where: measure.where, what: rowKey(measure.name), why });
    }
    if (match.kind !== 'unsure') continue;
    const said = answers.get(questionKey(measure)) ?? (!match.isAlike && answers.get(manyKey) === makeNew ? makeNew : null);
    const made = said === makeNew ? newcomers.of(measure) : null;
    if (made !== null && 'indicator' in made) {
      matched.push({ measure, indicator: made.indicator });
      continue;
    }
    if (made !== null) {
      read.lost.push({ where: measure.where, what: rowKey(measure.name), why: 'it is not said yet what kind of indicator it becomes' });
      read.open.push(made);
      continue;
    }
    if (!match.isAlike) read.unknown.push(measure);
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
    read.differences.push(...differencesInWords(measure, indicator));
  }
  return read;
}

function whyUnsure(near: readonly Indicator[]): string {
  const [only] = near;
  if (only === undefined) return 'no indicator is called so';
  return near.length === 1 && isPublished(only) ? `${only.id} has published figures, among which your own would stand` : `perhaps ${near.map(({ id }) => id).slice(0, 3).join(' or ')}`;
}

/** Words alone are not enough for a row that is of another kind than the indicator. */
function ofKind(match: Match, measure: Measure): Match {
  if (match.kind !== 'sure' || match.by === 'name' || isOfKind(measure, match.indicator)) return match;
  return { kind: 'unsure', near: [match.indicator], isAlike: true };
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
    answers: [...near.map((indicator) => ({ value: indicator.id, words: `${indicator.title} (${indicator.id}: ${kindOf(indicator)})` })), { value: makeNew, words: 'A new indicator, made of this row' }, { value: leaveOut, words: 'None of the report: leave this row out, now and next time' }],
  };
}

/** Of many rows that the report knows nothing of it is asked once, before each of them is. */
function manyQuestion(unknown: readonly Measure[], answers: ProposeOptions['answers']): (Question & { rows: ReadonlySet<string> }) | null {
  if (unknown.length < fewestMany || answers.has(manyKey)) return null;
  return {
    key: manyKey,
    words: `${unknown.length} rows are like no indicator of the report, such as \`${rowKey(unknown[0]!.name)}\`. What shall become of them?`,
    answers: [{ value: makeNew, words: 'A new indicator of each' }, { value: 'each', words: 'Ask for each row' }],
    rows: new Set(unknown.map(questionKey)),
  };
}

/** What tells an indicator from another of the same name: `percentage, year, published figures`. */
function kindOf(indicator: Indicator): string {
  return [defaultLabels[`unit.${indicator.unit}`], defaultLabels[`periodType.${indicator.period}`], isPublished(indicator) ? 'published figures' : ''].filter((part) => part !== '').join(', ').toLowerCase();
}

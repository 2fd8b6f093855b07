import type { Indicator } from '../../model/indicator.ts';
import { usualDecimals } from '../../model/value.ts';
import { periodType } from '../../model/period.ts';
import { importsPath } from '../../model/imports.ts';
import { labelsWith } from '../../model/labels.ts';
import { roundTo } from '../../format/number.ts';
import { periodText } from '../../format/period.ts';
import { proposeFigures } from '../figures/propose-figures.ts';
import { figureText, valueOf } from '../figures/figure-text.ts';
import type { GivenFigure } from '../figures/figure.ts';
import type { GivenQuartiles } from '../figures/quartile-edits.ts';
import { FileRefused, type Given } from '../files/given.ts';
import { decoded } from '../files/decoded.ts';
import { readCsv } from '../files/csv.ts';
import type { Sheet } from '../files/sheet.ts';
import type { Answers, Change, Importer, ImportProblem, Proposal, Question, ReportNow } from '../proposal.ts';
import { choiceFrom, choiceInWords } from './choose.ts';
import { figuresFrom, quartilesFrom, type Wanted } from './given-figures.ts';
import { keeping, keptFor, type Kept } from './kept.ts';
import { newIndicatorFrom, withNewIndicator, type NewIndicator } from './new-indicator.ts';
import { meaningOf, recognise } from './recognise.ts';
import { isLait, readLait } from './lait.ts';
import { isTidy, readTidy, type TidyFile, type TidyMeasure } from './tidy-file.ts';
import { isOnlyDated, kindInWords, type YearMeaning } from './tidy-period.ts';
import { areaOf, councilIn, councilKey, seriesOf, type TidyRead } from './tidy-series.ts';

/** Figures of every council, as the department and others publish them on Explore Education Statistics. */
export const tidy: Importer = {
  takes: 'a data file of Explore Education Statistics (.csv) or of the Local Authority Interactive Tool',
  async recognises(given) {
    const head = (await firstSheet(given))[0] ?? [];
    return isTidy(head) || isLait(head);
  },
  async propose(given, report, { answers, partial }) {
    const file = await openTidy(given);
    const settings = report.project.settings?.data;
    const pack = await report.pack();
    const onsCode = settings?.council?.onsCode ?? '';
    const council = councilIn(file, onsCode, pack);
    if (council === null) throw new FileRefused(`This file has no figures of ${settings?.council?.shortName ?? 'the council'} (${onsCode}).`, 'Download the file with all local authorities, and see that `onsCode` in data/report.yaml is right.');
    const area = areaOf(pack, onsCode) ?? pack.areas.find(({ number }) => number === council);
    const wanted = (measure: TidyMeasure | undefined, indicator?: Indicator): Wanted => ({
      council, region: settings?.council?.region ?? '', pack, area,
      decimals: Math.min(measure?.decimals ?? 1, indicator === undefined ? 3 : Math.max(indicator.decimals ?? usualDecimals[indicator.unit], 0)),
      source: `${publisherOf(file)}, ${given.name}`,
    });
    return proposalOf({ given, file, report, answers, partial, council, wanted });
  },
};

export async function openTidy(given: Given): Promise<TidyFile> {
  const table = await firstSheet(given);
  if (isLait(table[0] ?? [])) return readLait(table);
  const beside = await given.beside(metadataName(given));
  return readTidy(table, beside === null ? null : textsOf(readCsv(decoded(beside))));
}

async function firstSheet(given: Given): Promise<string[][]> {
  const [sheet] = await given.sheets();
  return sheet === undefined ? [] : textsOf(sheet);
}

function metadataName({ name }: Given): string {
  return name.replace(/\.csv$/i, '.meta.csv');
}

function publisherOf(file: TidyFile): string {
  return file.isLait === true ? 'Local Authority Interactive Tool' : 'Explore Education Statistics';
}

function textsOf({ rows }: Sheet): string[][] {
  return rows.map((row) => row.map(({ value }) => (value === null ? '' : String(value))));
}

interface Opened {
  given: Given;
  file: TidyFile;
  report: ReportNow;
  answers: Answers;
  partial: boolean;
  council: number;
  wanted: (measure: TidyMeasure | undefined, indicator?: Indicator) => Wanted;
}

/** Where figures go, and how it became known. */
type Destination = Kept & { how: 'chosen' | 'kept' | 'recognised' };

function proposalOf(opened: Opened): Proposal {
  const { file, report, answers, council } = opened;
  const { kept, problem } = keptFor(report.project.texts, file);
  const problems: ImportProblem[] = problem === null ? [] : [{ where: importsPath, message: problem, hint: 'Mend it, or move it elsewhere; then what it said is asked again.' }];
  const known: Destination[] = kept.map((each) => ({ ...each, how: 'kept' }));
  const wantsOther = ['measure', 'into'].some((key) => answers.has(key));
  if (!wantsOther) {
    const held = new Set(known.map(({ indicator }) => indicator));
    known.push(...recognise(file, council, report.project.indicators.map(({ data }) => data)).filter(({ indicator }) => !held.has(indicator.id)).map(({ choice, indicator, meaning }): Destination => ({ choice, indicator: indicator.id, meaning, how: 'recognised' })));
    if (known.length > 0) return proposalFor(opened, known, null, problems);
  }
  const chosen = choiceFrom(file, answers);
  if ('question' in chosen) return asking(opened, chosen.question, problems);
  const { choice } = chosen;
  const measure = file.measures.find(({ column }) => column === choice.measure)!;
  const into = answers.get('into');
  const indicator = report.project.indicators.find(({ data }) => data.id === into)?.data;
  if (indicator === undefined && into !== newOne) return asking(opened, intoQuestion(report, choiceInWords(file, choice)), problems);
  const meaning = choice.time === 'reporting year' ? ((indicator && meaningOf(indicator)) ?? yearFrom(answers)) : null;
  if (choice.time === 'reporting year' && meaning === null) return asking(opened, yearQuestion, problems);
  if (indicator) return proposalFor(opened, [{ choice, indicator: indicator.id, meaning, how: 'chosen' }], null, problems);
  const made = newIndicatorFrom(report.project, measure, choiceInWords(file, choice), answers);
  if ('question' in made) return asking(opened, made.question, problems);
  return proposalFor(opened, [{ choice, indicator: made.id, meaning, how: 'chosen' }], made, problems);
}

const newOne = 'new';

function asking({ file, given }: Opened, question: Question, problems: readonly ImportProblem[]): Proposal {
  return { understood: aboutFile(given, file), changes: [], problems, questions: [question], writes: new Map() };
}

function aboutFile(given: Given, file: TidyFile): string[] {
  const { rows, measures, filters, hasMetadata, otherLevels } = file;
  const times = [...new Set(rows.map(({ time }) => time))].sort();
  return [
    `A file of ${file.isLait === true ? 'the ' : ''}${publisherOf(file)}: ${rows.length.toLocaleString('en-GB')} rows of ${times.length} ${times.length === 1 ? 'period' : 'periods'} (${times[0] ?? ''} to ${times.at(-1) ?? ''}), ${measures.length} ${measures.length === 1 ? 'measure' : 'measures'}${filters.length === 0 ? '' : `, with ${filters.map(({ label }) => label).join(', ')} to choose from`}.`,
    ...(file.isLait === true ? [] : [hasMetadata ? 'Its metadata file was read with it.' : `There is no ${metadataName(given)} beside it; which columns hold figures is told by what stands in them.`]),
    ...(otherLevels.length === 0 ? [] : [`Left out are rows of other levels: ${otherLevels.join(', ')}.`]),
  ];
}

function intoQuestion({ project }: ReportNow, words: string): Question {
  const wanted = new Set(wordsOf(words));
  const near = project.indicators.map(({ data }) => ({ data, score: wordsOf(data.title).filter((word) => wanted.has(word)).length })).sort((a, b) => b.score - a.score);
  return { key: 'into', words: `Of which indicator are these figures (${words})? One that is not listed is given by its id, with --answer "into=ID".`, answers: [{ value: newOne, words: 'a new one' }, ...near.slice(0, nearest).map(({ data }) => ({ value: data.id, words: `${data.title} (${data.id})` }))] };
}

/** So many indicators are offered, those first whose titles have words in common. */
const nearest = 15;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{4,}|\d+/g) ?? [];
}

const yearMeanings: readonly { value: string; words: string }[] = [
  { value: 'annual 03-31', words: 'the year to 31 March' }, { value: 'snapshot 03-31', words: '31 March, a day' },
  { value: 'annual 09-30', words: 'the year to 30 September' }, { value: 'snapshot 09-30', words: '30 September, a day' },
  { value: 'annual 08-31', words: 'the school year to 31 August' }, { value: 'annual 12-31', words: 'the calendar year' },
  { value: 'snapshot 06-30', words: '30 June, a day (as of the population)' }, { value: 'snapshot 01-31', words: 'a day in January (as of the school census)' },
];

const yearQuestion: Question = { key: 'year', words: 'What does the file mean by a reporting year?', answers: yearMeanings };

function yearFrom(answers: Answers): YearMeaning | null {
  const [, type, ends] = /^(\w+) (\d\d-\d\d)$/.exec(answers.get('year') ?? '') ?? [];
  const period = periodType.safeParse(type);
  return ends !== undefined && period.success && yearMeanings.some(({ value }) => value === answers.get('year')) ? { ends, period: period.data } : null;
}

function proposalFor(opened: Opened, destinations: readonly Destination[], made: NewIndicator | null, problems: ImportProblem[]): Proposal {
  const { given, file, report, partial, council, wanted } = opened;
  const figures: GivenFigure[] = [];
  const quartiles: GivenQuartiles[] = [];
  const sources = new Map<string, string>();
  const lost: Change[] = [];
  const understood = aboutFile(given, file);
  const writes = new Map<string, string>();
  const changes: Change[] = [];
  const labels = labelsWith(report.project.settings?.data.labels);
  for (const { choice, indicator: id, meaning, how } of destinations) {
    const read = seriesOf(file, choice, meaning);
    const indicator = report.project.indicators.find(({ data }) => data.id === id)?.data;
    const words = choiceInWords(file, choice);
    if (indicator === undefined && made === null) {
      problems.push({ where: importsPath, message: `It says that \`${words}\` belongs to \`${id}\`, which the report does not have.`, hint: 'Correct the id there, or take the entry out.' });
      continue;
    }
    lost.push(...notUnderstood(read, words, opened));
    const measure = file.measures.find(({ column }) => column === choice.measure);
    const of = wanted(measure, indicator);
    const since = indicator?.observations.map(({ at }) => at).sort()[0] ?? '';
    const own = figuresFrom(read.series, of, since);
    const isBetterLow = (indicator?.polarity ?? made?.polarity) === 'lower';
    const divided = (indicator?.unit ?? made?.unit) === 'count' ? [] : quartilesFrom(read.series, of, isBetterLow, since).filter(({ at }) => !isPlaced(indicator, at, own));
    understood.push(`${words} → ${indicator?.title ?? made!.title} (${hows[how]}): ${(read.series.get(councilKey(council)) ?? []).length} figures of the council${choice.time === 'reporting year' ? '' : `, ${kindInWords(choice.time)}`}.`);
    if (isOnlyDated(choice.time)) understood.push('A report has no type for such periods: each figure stands at their last day.');
    if (indicator === undefined && made !== null) {
      const text = withNewIndicator(report.project.texts, made, { figures: own, quartiles: divided, decimals: of.decimals, source: of.source, notes: isOnlyDated(choice.time) ? `Figures are of ${kindInWords(choice.time)}.` : undefined });
      if (text === null) problems.push({ where: made.path, message: 'The new indicator cannot be put at the end of this file safely.', hint: 'Choose another theme.' });
      else writes.set(made.path, text);
      changes.push(...own.filter(({ of: whose }) => whose === 'own').map((figure): Change => ({ status: 'new', what: `${made.title}, ${periodText(figure.at, figure.period ?? 'annual', labels)}`, where: `line ${figure.line}`, from: null, to: figureText(figure, made.unit, labels) })));
      continue;
    }
    if (indicator) sources.set(id, withSource(indicator.source, of.source));
    figures.push(...own.map(({ line, ...figure }) => ({ ...figure, indicator: id, where: `line ${line}` })));
    quartiles.push(...divided.map((each) => ({ ...each, indicator: id, where: given.name })));
  }
  const proposed = proposeFigures(report, figures, [], { quartiles, sources });
  for (const [path, text] of proposed.writes) writes.set(path, text);
  const imports = keeping(report.project.texts, destinations);
  if (imports !== null && (writes.size > 0 || destinations.some(({ how }) => how === 'chosen'))) writes.set(importsPath, imports);
  if (destinations.every(({ how }) => how !== 'chosen')) understood.push('To take other figures of this file, begin with --answer "measure=COLUMN".');
  return { understood, changes: [...changes, ...proposed.changes, ...lost], problems: [...problems, ...proposed.problems], questions: [], writes: lost.length > 0 && !partial ? new Map() : writes };
}

const newerFrom = '; newer figures from ';

/** Where an indicator's figures come from, with the file that brings the newest: one that did so before goes unsaid. */
function withSource(source: string | undefined, file: string): string {
  const before = source?.split(newerFrom)[0];
  return before === undefined || before === file ? file : `${before}${newerFrom}${file}`;
}

/** Whether the report says already where the councils divide beside such a figure: then it stays, though another file may count a council more. */
function isPlaced(indicator: Indicator | undefined, at: string, figures: readonly { of: string; at: string; value?: number; decimals: number }[]): boolean {
  if (!indicator?.quartiles?.some((each) => each.at === at && (each.among ?? 'england') === 'england')) return false;
  const before = indicator.observations.find((each) => each.at === at);
  const now = figures.find((each) => each.of === 'own' && each.at === at);
  const was = before?.status === undefined && before !== undefined ? valueOf(before, indicator.unit) : null;
  return now?.value !== undefined && was !== null && roundTo(was, now.decimals) === roundTo(now.value, now.decimals);
}

const hows: Readonly<Record<Destination['how'], string>> = { chosen: 'as you chose', kept: `as ${importsPath} says`, recognised: 'known by its figures' };

/** What of the lines that were meant could not be read. */
function notUnderstood({ unread, twice }: TidyRead, words: string, { given }: Opened): Change[] {
  return [
    ...unread.map(({ line, text }): Change => ({ status: 'not understood', what: words, where: `line ${line}`, from: null, to: text })),
    ...(twice === null ? [] : [{ status: 'not understood', what: `${words}: a second figure of one area and period. Put ${metadataName(given)} beside the file, which says what there is to choose.`, where: `line ${twice}`, from: null, to: null } as const]),
  ];
}

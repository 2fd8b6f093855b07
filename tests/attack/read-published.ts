import { readChart } from '../pages/read-chart.ts';
import { placeIn, type Place } from '../pages/read-page.ts';
import { readCsv } from '../export/read-csv.ts';
import { earlierFolder, type Published } from './published.ts';

/** What a file says, as far as a number comes into it. */
export type Statement = { where: string; edition: 'this' | 'earlier' } & Said;

type Said =
  | { kind: 'count'; cell: string; value: number; give: number }
  | { kind: 'withheld'; cell: string }
  /** So much of a scale (100, 10,000) is one count of another. */
  | { kind: 'share'; part: string; whole: string; scale: number; value: number; give: number }
  | { kind: 'difference'; to: string; from: string; since?: 'earlier'; value: number; give: number }
  /** A number that is said nowhere else of this indicator. */
  | { kind: 'unexplained'; number: string };

export type Role = 'value' | 'numerator' | 'denominator';

/** A count by itself: `plans/Age:Under 1/2022-03-31/snapshot/value`. */
export const cellOf = (id: string, part: string, at: string, period: string, role: Role): string => [id, part, at, period, role].join('/');

interface Given { value: number | null; text: string; status: string }
interface Seen { at: string; period: string; periodText: string; periodShort: string; figure: Given; numerator: Given | null; denominator: Given | null; fraction: string | null }
interface Moved { from: Given; to: Given; change: Given; fromPeriod: string; toPeriod: string }
interface Compared { kind: string; at: string; period: string; figure: Given; ours: Given | null; verdictText: string | null }
interface Told {
  id: string; title: string; unit: string; period: string; sentence: string; current: Seen | null; trend: Seen[]; observations: Seen[]; lastYear: Compared | null; comparators: Compared[]; direction: Moved | null;
  breakdowns?: { by: string; sentence: string | null; parts: { name: string; observations: Seen[]; againstWhole: Given | null }[]; periods: { at: string; period: string }[] }[];
}
interface ToldReport {
  disclosure: { method: string; threshold: number };
  indicators: Told[];
  movers: { indicator: string; direction: Moved }[];
  neutralMovers: { indicator: string; direction: Moved }[];
  changes: { figures: { indicator: string | null; from: Given | null; fromPeriod: string | null; to: Given | null; toPeriod: string | null; direction: Moved | null }[] } | null;
}

export interface Read {
  statements: Statement[];
  policies: Partial<Record<Statement['edition'], { method: string; threshold: number }>>;
}

/** Opens every file and writes down what is said in it. */
export function readPublished(files: Published): Read {
  const policies: Read['policies'] = {};
  const statements = (['this', 'earlier'] as const).flatMap((edition) => {
    const folder = edition === 'this' ? '' : earlierFolder;
    const text = files.get(`${folder}report.json`);
    if (text === undefined) return [];
    const report = JSON.parse(text) as ToldReport;
    policies[edition] = report.disclosure;
    const said = (where: string, all: readonly Said[]): Statement[] => all.map((each) => ({ where: folder + where, edition, ...each }));
    const byTitle = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
    return [
      ...report.indicators.flatMap((indicator) => said('report.json', inReport(indicator))),
      ...[...report.movers, ...report.neutralMovers].flatMap(({ indicator, direction }) => said('report.json', moved(byTitle.get(indicator)!, direction))),
      ...(report.changes?.figures ?? []).flatMap((change) => {
        const indicator = change.indicator === null ? undefined : byTitle.get(change.indicator);
        if (indicator === undefined) return [];
        const since = change.direction === null ? [] : moved(indicator, change.direction).filter(({ kind }) => kind === 'difference');
        return [
          // The figure of the edition before is quoted as that gave it.
          ...said('report.json', atPeriod(indicator, change.from, change.fromPeriod)).map((each) => ({ ...each, edition: 'earlier' as const })),
          ...said('report.json', [...atPeriod(indicator, change.to, change.toPeriod), ...since.map((each) => ({ ...each, since: 'earlier' as const }))]),
        ];
      }),
      ...csvOf(files, folder, 'figures').flatMap((row) => said('figures.csv', inRow(byTitle, row, ''))),
      ...csvOf(files, folder, 'breakdowns').flatMap((row) => said('breakdowns.csv', inRow(byTitle, row, `${row['broken_down_by']}:${row['part']}`))),
      ...csvOf(files, folder, 'comparators').flatMap((row) => said('comparators.csv', inComparison(byTitle.get(row['indicator_id']!)!, row))),
      ...csvOf(files, folder, 'scorecard').flatMap((row) => said('scorecard.csv', inScorecard(byTitle.get(row['indicator_id']!)!, row))),
      ...report.indicators.flatMap((indicator) => [
        ...said('charts', inChart(indicator, files.get(`${folder}charts/${indicator.id}.svg`))),
        ...said('charts', inChartData(indicator, files.get(`${folder}charts/${indicator.id}.json`))),
        ...said('sparklines', inSparkline(indicator, files.get(`${folder}sparklines/${indicator.id}.svg`))),
        ...(indicator.breakdowns ?? []).flatMap((breakdown) => said('bars', inBars(indicator, breakdown, files.get(`${folder}bars/${indicator.id}/${breakdown.by}.svg`)))),
      ]),
    ];
  });
  return { statements, policies };
}

const scaleOf = (unit: string): number => (unit === 'percent' ? 100 : unit === 'rate' ? 10_000 : 1);
const isCount = ({ unit }: Told): boolean => unit === 'count';

/** `1,204`, `−3`, `89.7%`: the number and how far the true one may lie from it. */
function numbersIn(text: string): { value: number; give: number; text: string }[] {
  return [...text.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([found]) => {
    const plain = found.replaceAll(',', '').replace('−', '-');
    return { value: Number(plain), give: 0.5 * 10 ** -(plain.split('.')[1]?.length ?? 0), text: found };
  });
}

const nothing: Given = { value: null, text: '', status: 'x' };

function figureSaid(indicator: Told, part: string, { at, period, figure, numerator, denominator, fraction }: Pick<Seen, 'at' | 'period' | 'figure'> & Partial<Seen>): Said[] {
  const cell = (role: Role): string => cellOf(indicator.id, part, at, period, role);
  const counted = (role: Role, { value, text }: Given = nothing): Said[] => (value === null ? [] : [{ kind: 'count', cell: cell(role), value, give: 0 }, ...textCount(cell(role), text)]);
  if (isCount(indicator)) return figure.value === null ? [{ kind: 'withheld', cell: cell('value') }, ...textCount(cell('value'), figure.text)] : counted('value', figure);
  const shares = (value: number, give: number): Said => ({ kind: 'share', part: cell('numerator'), whole: cell('denominator'), scale: scaleOf(indicator.unit), value, give });
  const inWords = numbersIn(figure.text)[0];
  const [top, bottom] = numbersIn(fraction ?? '');
  return [
    ...(typeof numerator?.value !== 'number' ? [{ kind: 'withheld', cell: cell('numerator') } as const] : []),
    ...(typeof denominator?.value !== 'number' ? [{ kind: 'withheld', cell: cell('denominator') } as const] : []),
    ...counted('numerator', numerator ?? nothing), ...counted('denominator', denominator ?? nothing),
    ...(top === undefined || bottom === undefined ? [] : [{ kind: 'count', cell: cell('numerator'), value: top.value, give: 0 } as const, { kind: 'count', cell: cell('denominator'), value: bottom.value, give: 0 } as const]),
    ...(figure.value === null ? [] : [shares(figure.value, Math.min(1e-9, numbersIn(String(figure.value))[0]?.give ?? 0))]),
    ...(inWords === undefined ? [] : [shares(inWords.value, inWords.give)]),
  ];
}

function textCount(cell: string, text: string): Said[] {
  return numbersIn(text).slice(0, 1).map(({ value }) => ({ kind: 'count', cell, value, give: 0 }));
}

function inReport(indicator: Told): Said[] {
  const own = [...indicator.observations, ...indicator.trend, ...(indicator.current ? [indicator.current] : [])].flatMap((seen) => figureSaid(indicator, '', seen));
  const lastYear = indicator.lastYear ? [...figureSaid(indicator, '', indicator.lastYear), ...compared(indicator, indicator.lastYear)] : [];
  const parts = (indicator.breakdowns ?? []).flatMap(({ by, parts: all, periods: [newest], sentence }) => [
    ...all.flatMap(({ name, observations, againstWhole }) => [
      ...observations.flatMap((seen) => figureSaid(indicator, `${by}:${name}`, seen)),
      ...(isCount(indicator) && newest && againstWhole ? [againstWhole.value, ...numbersIn(againstWhole.text).map((each) => each)].flatMap((each): Said[] => {
        if (each === null) return [];
        const { value, give } = typeof each === 'number' ? { value: each, give: 1e-9 } : each;
        const cell = (part: string): string => cellOf(indicator.id, part, newest.at, newest.period, 'value');
        return [{ kind: 'share', part: cell(`${by}:${name}`), whole: cell(''), scale: 100, value, give }];
      }) : []),
    ]),
    ...(sentence === null ? [] : unexplained(indicator, sentence)),
  ]);
  return [...own, ...lastYear, ...parts, ...(indicator.direction ? moved(indicator, indicator.direction) : []), ...inSentence(indicator), ...unexplained(indicator, indicator.sentence)];
}

/** `19 better than last year`: how far our figure is from the other. */
function compared(indicator: Told, { at, period, verdictText }: Compared): Said[] {
  const { current } = indicator;
  const size = verdictText === null ? undefined : numbersIn(verdictText)[0];
  if (!isCount(indicator) || current === null || size === undefined || current.figure.value !== null) return [];
  return [{ kind: 'unexplained', number: `${size.text} beside ${at} ${period}` }];
}

/** Our figure of a period that is only named in words. */
function seenAt(indicator: Told, periodText: string | null): Seen | undefined {
  return indicator.observations.find((each) => each.periodText === periodText);
}

function atPeriod(indicator: Told, given: Given | null, periodText: string | null): Said[] {
  const seen = seenAt(indicator, periodText);
  if (given === null || seen === undefined || given.value === null) return [];
  return figureSaid(indicator, '', { at: seen.at, period: seen.period, figure: given }).filter(({ kind }) => kind !== 'withheld');
}

function moved(indicator: Told, { from, to, change, fromPeriod, toPeriod }: Moved): Said[] {
  const [first, last] = [seenAt(indicator, fromPeriod) ?? (indicator.lastYear ? { ...indicator.lastYear } : undefined), seenAt(indicator, toPeriod)];
  if (first === undefined || last === undefined) return [];
  const difference = (value: number, give: number): Said => ({ kind: 'difference', from: cellOf(indicator.id, '', first.at, first.period, 'value'), to: cellOf(indicator.id, '', last.at, last.period, 'value'), value, give });
  const inWords = numbersIn(change.text.replace('+', ''))[0];
  return [
    ...atPeriod(indicator, from, fromPeriod), ...atPeriod(indicator, to, toPeriod),
    ...(isCount(indicator) && change.value !== null ? [difference(change.value, 0)] : []),
    ...(isCount(indicator) && inWords ? [difference(inWords.value, 0)] : []),
  ];
}

/** `Down 19 from 60 in August 2021`, `25 in August 2022`. */
function inSentence(indicator: Told): Said[] {
  const { current, lastYear, direction, sentence } = indicator;
  if (!isCount(indicator) || current === null) return [];
  const cell = ({ at, period }: { at: string; period: string }): string => cellOf(indicator.id, '', at, period, 'value');
  const first = /^([\d,]+) (?:at|in|from|between|on|for) /.exec(sentence)?.[1];
  const change = /\b(up|down) (?:by )?([\d,]+)(?: from ([\d,]+))?/i.exec(sentence);
  const before = direction === null ? undefined : (seenAt(indicator, direction.fromPeriod) ?? lastYear ?? undefined);
  return [
    ...(first === undefined ? [] : textCount(cell(current), first)),
    ...(change && before ? [{ kind: 'difference', from: cell(before), to: cell(current), value: numbersIn(change[2]!)[0]!.value * (change[1]!.toLowerCase() === 'up' ? 1 : -1), give: 0 } as const] : []),
  ];
}

/** Numbers in a sentence that are those of no figure of the indicator and no part of a date. */
function unexplained(indicator: Told, sentence: string): Said[] {
  const words = JSON.stringify({ ...indicator, sentence: '', breakdowns: (indicator.breakdowns ?? []).map((each) => ({ ...each, sentence: '' })) });
  const known = new Set(numbersIn(words.replace(/"(?:at|periodText|periodShort|fromPeriod|toPeriod|id)":"[^"]*"/g, '')).map(({ text }) => text.replace(/^[−-]/, '')));
  const dates = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b|\b(?:19|20)\d\d\b/g;
  return numbersIn(sentence.replace(dates, '')).filter(({ text }) => !known.has(text.replace(/^[−-]/, ''))).map(({ text }) => ({ kind: 'unexplained', number: text }));
}

function csvOf(files: Published, folder: string, table: string): Record<string, string>[] {
  const text = files.get(`${folder}data-csv/${table}.csv`);
  return text === undefined ? [] : readCsv(text);
}

const givenIn = (text: string | undefined): Given => (text !== undefined && /^-?[\d.]+$/.test(text) ? { value: Number(text), text, status: 'known' } : { value: null, text: '', status: text ?? '' });
const given = (text: string | undefined): Given | null => (text === undefined || text === '' ? null : givenIn(text));

function inRow(byTitle: ReadonlyMap<string, Told>, row: Record<string, string>, part: string): Said[] {
  const indicator = byTitle.get(row['indicator_id']!)!;
  const seen = [...indicator.observations, ...(indicator.breakdowns ?? []).flatMap((each) => each.parts.flatMap(({ observations }) => observations))].find(({ at, periodText }) => at === row['date'] && periodText === row['period']);
  if (seen === undefined) return [{ kind: 'unexplained', number: `a row of ${row['period']}` }];
  const figure = { at: seen.at, period: seen.period, numerator: given(row['numerator']), denominator: given(row['denominator']) };
  return [...figureSaid(indicator, part, { ...figure, figure: { ...givenIn(row['value']), text: '' } }), ...figureSaid(indicator, part, { ...figure, figure: { value: null, status: '', text: row['shown'] ?? '' } }).filter(({ kind }) => kind !== 'withheld')];
}

function inComparison(indicator: Told, row: Record<string, string>): Said[] {
  if (row['compared_with'] !== 'Last year' || indicator.lastYear === null || !isCount(indicator)) return [];
  const { at, period } = indicator.lastYear;
  const theirs = givenIn(row['their_value']);
  const ours = givenIn(row['our_value']);
  return [
    ...(theirs.value === null ? [] : figureSaid(indicator, '', { at, period, figure: theirs })),
    ...(ours.value === null || indicator.current === null ? [] : figureSaid(indicator, '', { ...indicator.current, figure: ours })),
  ];
}

function inScorecard(indicator: Told, row: Record<string, string>): Said[] {
  const value = givenIn(row['value']);
  const change = numbersIn((row['change'] ?? '').replace(/^'?\+?/, ''))[0];
  const before = indicator.direction === null ? undefined : (seenAt(indicator, indicator.direction.fromPeriod) ?? indicator.lastYear ?? undefined);
  const lastYear = givenIn(row['last_year']);
  const { current } = indicator;
  if (!isCount(indicator) || current === null) return [];
  const cell = ({ at, period }: { at: string; period: string }): string => cellOf(indicator.id, '', at, period, 'value');
  return [
    ...(value.value === null ? [] : textCount(cell(current), value.text)), ...textCount(cell(current), row['shown'] ?? ''),
    ...(lastYear.value === null || indicator.lastYear === null ? [] : textCount(cell(indicator.lastYear), lastYear.text)),
    ...(change === undefined ? [] : before === undefined ? [{ kind: 'unexplained', number: change.text } as const] : [{ kind: 'difference', to: cell(current), from: cell(before), value: change.value, give: 0 } as const]),
  ];
}

/** What the line of a chart says by its height above the axis. */
function inChart(indicator: Told, svg: string | undefined): Said[] {
  if (svg === undefined || !/text-anchor="end"/.test(svg)) return [];
  const figure = placeIn(`<figure><p class="chart-title">${indicator.title}</p><div class="chart-wide">${svg}</div></figure>`);
  const { line, pixel, days } = readChart(figure);
  if (line.length === 0) return [];
  const marked = days.flatMap(({ x, text }) => indicator.trend.filter(({ periodShort }) => periodShort === text).map(({ at }) => ({ x, day: dayOf(at) })));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined || first.day === last.day) return [];
  const xOf = (at: string): number => first.x + ((dayOf(at) - first.day) / (last.day - first.day)) * (last.x - first.x);
  return line.flatMap(({ x, value }) => {
    const nearest = indicator.trend.toSorted((a, b) => Math.abs(xOf(a.at) - x) - Math.abs(xOf(b.at) - x))[0]!;
    return drawn(indicator, '', nearest, value, pixel * 0.6);
  });
}

const dayOf = (at: string): number => Date.parse(at) / 86_400_000;

function drawn(indicator: Told, part: string, { at, period }: { at: string; period: string }, value: number, give: number): Said[] {
  const cell = (role: Role): string => cellOf(indicator.id, part, at, period, role);
  if (isCount(indicator)) return [{ kind: 'count', cell: cell('value'), value, give }];
  return [{ kind: 'share', part: cell('numerator'), whole: cell('denominator'), scale: scaleOf(indicator.unit), value, give }];
}

function inChartData(indicator: Told, text: string | undefined): Said[] {
  if (text === undefined) return [];
  const { config } = JSON.parse(text) as { config: { type: string; data: { datasets: { data: unknown[] }[] } } };
  if (config.type !== 'line') return [];
  const points = config.data.datasets[0]!.data as { x: number; y: number | null; text: string }[];
  return points.flatMap(({ x, y, text: words }) => {
    const seen = indicator.trend.find(({ at }) => dayOf(at) === x);
    if (seen === undefined) return [];
    const said = words.replace(seen.periodText, '');
    return [...(y === null ? [] : drawn(indicator, '', seen, y, 1e-9)), ...numbersIn(said).slice(0, 1).flatMap(({ value, give }) => drawn(indicator, '', seen, value, isCount(indicator) ? 0 : give))];
  });
}

/** A line without an axis: where two of its points are known, every other is. */
function inSparkline(indicator: Told, svg: string | undefined): Said[] {
  const path = /<path d="(M[^"]*)" fill="none"/.exec(svg ?? '')?.[1];
  const points = [...(path ?? '').matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })).filter(({ x, y }, index, all) => x !== all[index - 1]?.x || y !== all[index - 1]?.y);
  const recent = indicator.trend.slice(-6);
  const known = recent.filter(({ figure }) => figure.value !== null);
  if (points.length > known.length) return [{ kind: 'unexplained', number: `${points.length} points of a line of ${known.length}` }];
  const [low, high] = [known.toSorted((a, b) => a.figure.value! - b.figure.value!)[0], known.toSorted((a, b) => b.figure.value! - a.figure.value!)[0]];
  if (points.length < known.length || low === undefined || high === undefined || low.figure.value === high.figure.value) return [];
  const [lowY, highY] = [points[known.indexOf(low)]!.y, points[known.indexOf(high)]!.y];
  const perPixel = (high.figure.value! - low.figure.value!) / (lowY - highY || 1);
  return known.flatMap((seen, index) => drawn(indicator, '', seen, low.figure.value! + (lowY - points[index]!.y) * perPixel, Math.abs(perPixel) * 0.3));
}

/** What bars say by their lengths, the longest of which is known. */
function inBars(indicator: Told, { by, parts, periods: [newest] }: NonNullable<Told['breakdowns']>[number], svg: string | undefined): Said[] {
  if (svg === undefined || newest === undefined) return [];
  const isOurs = (place: Place): boolean => place.attribute('fill')?.startsWith('var(--chart-line,') === true;
  const picture = placeIn(svg);
  const bars = [...picture.all('g').filter(isOurs).flatMap((group) => group.all('path')), ...picture.all('path').filter(isOurs)];
  const lengths = bars.flatMap((bar) => /^M[-\d.]+ [-\d.]+h([-\d.]+)v[-\d.]+h[-\d.]+z/.exec(bar.attribute('d') ?? '')?.[1] ?? []).map(Number);
  const at = parts.flatMap(({ name, observations }) => observations.filter((each) => each.at === newest.at && each.period === newest.period).map((seen) => ({ name, seen })));
  const known = at.filter(({ seen }) => seen.figure.value !== null);
  const longest = known.toSorted((a, b) => b.seen.figure.value! - a.seen.figure.value!)[0];
  if (lengths.length > known.length) return [{ kind: 'unexplained', number: `${lengths.length} bars of ${known.length}` }];
  if (longest === undefined || lengths.length !== known.length || longest.seen.figure.value === 0) return [];
  const perPixel = longest.seen.figure.value! / lengths[known.indexOf(longest)]!;
  return known.flatMap(({ name, seen }, index) => drawn(indicator, `${by}:${name}`, seen, lengths[index]! * perPixel, perPixel * 0.2));
}

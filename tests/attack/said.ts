/** What a file says, as far as a number comes into it. */
export type Statement = { where: string; edition: 'this' | 'earlier' } & Said;

export type Said =
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

export interface Given { value: number | null; text: string; status: string }

export interface Seen { at: string; period: string; periodText: string; periodShort: string; figure: Given; numerator: Given | null; denominator: Given | null; fraction: string | null }

export interface Moved { from: Given; to: Given; change: Given; fromPeriod: string; toPeriod: string }

export interface Compared { kind: string; at: string; period: string; figure: Given; ours: Given | null; verdictText: string | null }

export interface Told {
  id: string; title: string; unit: string; period: string; sentence: string; current: Seen | null; trend: Seen[]; observations: Seen[]; lastYear: (Compared & { periodText: string }) | null; comparators: Compared[]; direction: Moved | null;
  breakdowns?: { by: string; sentence: string | null; parts: { name: string; observations: Seen[]; againstWhole: Given | null }[]; periods: { at: string; period: string }[] }[];
}

export interface ToldReport {
  /** The words of the report, by which the heads of its tables are known. */
  labels: Record<string, string>;
  disclosure: { method: string; threshold: number };
  indicators: Told[];
  movers: { indicator: string; direction: Moved }[];
  neutralMovers: { indicator: string; direction: Moved }[];
  changes: { figures: { indicator: string | null; from: Given | null; fromPeriod: string | null; to: Given | null; toPeriod: string | null; direction: Moved | null }[] } | null;
}

export const scaleOf = (unit: string): number => (unit === 'percent' ? 100 : unit === 'rate' ? 10_000 : 1);

export const isCount = ({ unit }: Told): boolean => unit === 'count';

/** `1,204`, `−3`, `89.7%`: the number and how far the true one may lie from it. */
export function numbersIn(text: string): { value: number; give: number; text: string }[] {
  return [...text.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([found]) => {
    const plain = found.replaceAll(',', '').replace('−', '-');
    return { value: Number(plain), give: 0.5 * 10 ** -(plain.split('.')[1]?.length ?? 0), text: found };
  });
}

const nothing: Given = { value: null, text: '', status: 'x' };

export function figureSaid(indicator: Told, part: string, { at, period, figure, numerator, denominator, fraction }: Pick<Seen, 'at' | 'period' | 'figure'> & Partial<Seen>): Said[] {
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

export function textCount(cell: string, text: string): Said[] {
  return numbersIn(text).slice(0, 1).map(({ value }) => ({ kind: 'count', cell, value, give: 0 }));
}

/** Our figure of a period that is only named in words. */
export function seenAt(indicator: Told, periodText: string | null): Seen | undefined {
  return indicator.observations.find((each) => each.periodText === periodText);
}

export function atPeriod(indicator: Told, given: Given | null, periodText: string | null): Said[] {
  const seen = seenAt(indicator, periodText);
  if (given === null || seen === undefined || given.value === null) return [];
  return figureSaid(indicator, '', { at: seen.at, period: seen.period, figure: given }).filter(({ kind }) => kind !== 'withheld');
}

export function moved(indicator: Told, { from, to, change, fromPeriod, toPeriod }: Moved): Said[] {
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
export function inSentence(indicator: Told): Said[] {
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

/** A figure with its period beside it: `92 at 31 March 2021`, `17.8 per 10,000, 31 March 2021`. */
export function mentioned(indicator: Told, text: string): Said[] {
  const seen = new Map([...(indicator.lastYear === null ? [] : [indicator.lastYear]), ...indicator.observations].map((each) => [each.periodText, each]));
  return [...seen].flatMap(([periodText, { at, period }]) => {
    const said = new RegExp(`(?<!England(?:'s)?:? )(?<![\\d.,])([−-]?\\d[\\d,]*(?:\\.\\d+)?%?)(?: per 10,000| days?| children| in all)?(?:,| at| in| on| for| from|, at|, in) ${periodText}(?! to )`, 'gi');
    return [...text.matchAll(said)].flatMap(([, number]) => figureSaid(indicator, '', { at, period, figure: { value: null, text: number!, status: '' } }).filter(({ kind }) => kind !== 'withheld'));
  });
}

/** What stands in words beside figures and is no figure: days, what rates are of, and what the policy is. */
const noFigure = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d\d\b|\b(?:19|20)\d\d(?: to \d\d\b|-\d\d(?:-\d\d)?|\/\d\d)?\b|\b10,000\b|\bfrom 1 to \d+\b|\bnearest 5\b|\bAxis from .*? not from 0\b|Q[1-4]\b/g;
const known = new WeakMap<Told, { numbers: Set<string>; names: string[] }>();

/** A number however it is written: a workbook holds fewer digits than CSV, and a percentage as a share of one. */
const sizeOf = (value: number): string => Math.abs(value).toPrecision(10);

function numbersOf(given: unknown): Set<string> {
  const figures = JSON.stringify(given).replace(/"(?:at|periodText|periodShort|fromPeriod|toPeriod|id|indicator|name|title)":"[^"]*"|"(?:worstFirst|decimals)":\d+/g, '').replaceAll(noFigure, '');
  return new Set(numbersIn(figures).map(({ value }) => sizeOf(value)));
}

/** What the edition before said of an indicator and how far it has moved since, as the report gives it: it is quoted where changes are told, and held to that edition where the report is read. */
export function quotedOf({ changes }: ToldReport, { id }: Told): ReadonlySet<string> {
  return numbersOf((changes?.figures ?? []).filter(({ indicator }) => indicator === id).map(({ from, to, direction }) => ({ from, to, direction })));
}

/** Every number that is given of an indicator, and the names of its parts, of which some have numbers in them. */
function knownOf(indicator: Told): { numbers: Set<string>; names: string[] } {
  const found = known.get(indicator);
  if (found) return found;
  const numbers = numbersOf({ ...indicator, sentence: '', breakdowns: (indicator.breakdowns ?? []).map((each) => ({ ...each, sentence: '' })) });
  const names = [indicator.title, ...(indicator.breakdowns ?? []).flatMap(({ parts }) => parts.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  known.set(indicator, { numbers, names });
  return { numbers, names };
}

/** Numbers in words that are those of no figure of the indicator, are not quoted, and are no part of a date. */
export function unexplained(indicator: Told, words: string, quoted: ReadonlySet<string> = new Set()): Said[] {
  const { numbers, names } = knownOf(indicator);
  const left = names.reduce((text, name) => text.replaceAll(new RegExp(name, 'gi'), ''), words).replaceAll(noFigure, '');
  return numbersIn(left).filter(({ value }) => !numbers.has(sizeOf(value)) && !quoted.has(sizeOf(value))).map(({ text }) => ({ kind: 'unexplained', number: `${text} in “${words.slice(0, 200)}”` }));
}

export const givenIn = (text: string | undefined): Given => (text !== undefined && /^-?[\d.]+$/.test(text) ? { value: Number(text), text, status: 'known' } : { value: null, text: '', status: text ?? '' });

export const given = (text: string | undefined): Given | null => (text === undefined || text === '' ? null : givenIn(text));

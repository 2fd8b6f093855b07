import type { Constraint } from './consistent.ts';
import { Knowledge, most } from './consistent.ts';
import type { Published } from './published.ts';
import { readPublished } from './read-published.ts';
import { cellOf, type Role, type Statement } from './said.ts';
import type { Figure, Measure, World } from './world.ts';

/** What a reader has found out, or has found that is not worked out of what is released. */
export type Leak = { kind: 'narrowed'; cell: string; left: number[] } | { kind: 'not released'; said: string };

export interface Attack {
  leaks: Leak[];
  /** How many small counts were asked after. */
  protected: number;
  /** Questions that took too long to answer. */
  givenUp: number;
}

const referred = (reference: string): [id: string, role: Role] => {
  const [id = '', role = 'value'] = reference.split('.');
  return [id, role as Role];
};

interface Place { measure: Measure; part: string; figure: Figure; period: string }

/** Every figure of ours in the report, parts and last year among them. */
function placesIn({ measures }: World): Place[] {
  return measures.flatMap((measure) => {
    const place = (part: string) => (figure: Figure): Place => ({ measure, part, figure, period: figure.period ?? measure.period });
    return [
      ...measure.observations.map(place('')),
      ...(measure.comparators ?? []).filter(({ kind }) => kind === 'own-last-year').map(place('')),
      ...(measure.breakdowns ?? []).flatMap(({ by, parts }) => parts.flatMap(({ name, observations }) => observations.map(place(`${by}:${name}`)))),
    ];
  });
}

/** What every count is in truth, those behind a percentage that is given by itself among them. */
export function truthOf(world: World): Map<string, number> {
  const truth = new Map<string, number>();
  const places = placesIn(world);
  const put = ({ measure, part, figure, period }: Place, role: Role, value: number | undefined): void => {
    if (value !== undefined) truth.set(cellOf(measure.id, part, figure.at, period, role), value);
  };
  for (const place of places) {
    const { measure, figure } = place;
    if (measure.unit === 'count') put(place, 'value', figure.value);
    put(place, 'numerator', figure.numerator);
    put(place, 'denominator', figure.denominator);
  }
  for (const place of places) {
    const { measure, part, figure, period } = place;
    if (measure.unit === 'count' || figure.value === undefined) continue;
    const [id, role] = referred(measure.sameAs?.denominator ?? '');
    const denominator = figure.denominator ?? truth.get(cellOf(id, part, figure.at, period, role));
    if (denominator === undefined) continue;
    put(place, 'denominator', denominator);
    put(place, 'numerator', Math.round((figure.value * denominator) / (measure.unit === 'percent' ? 100 : 10_000)));
  }
  const shares = new Set(world.measures.filter(({ unit }) => unit === 'percent').map(({ id }) => id));
  for (const [cell, value] of [...truth]) {
    if (cell.endsWith('/numerator') && shares.has(cell.split('/')[0]!)) truth.set(cell.replace(/numerator$/, 'rest'), truth.get(cell.replace(/numerator$/, 'denominator'))! - value);
  }
  return truth;
}

/** Links everything that the files say and finds, for each small count, which numbers are left. */
export function attack(world: World, files: Published): Attack {
  const truth = truthOf(world);
  const { statements, policies } = readPublished(files);
  const knowledge = new Knowledge();
  const leaks: Leak[] = [];
  const exempt = new Set(world.measures.filter(({ disclosure }) => disclosure !== undefined).map(({ id }) => id));
  const isExempt = (cell: string): boolean => exempt.has(cell.split('/')[0]!);
  const { threshold } = world.policy;

  const links = linksIn(world, truth);
  for (const link of links) knowledge.relate(link);
  for (const cell of truth.keys()) if (cell.endsWith('/rest')) whatRestIs(cell);
  const shown = shownIn(statements);
  const shares = new Map(statements.flatMap((each) => (each.kind === 'share' && each.give < 1e-6 ? [[`${each.edition} ${each.part}`, each.value]] : [])));
  for (const statement of statements) learn(statement);
  if (!knowledge.isConsistent) leaks.push({ kind: 'not released', said: 'what is said contradicts itself' });

  const targets = [...truth].filter(([cell, value]) => value >= 1 && value <= threshold && !isExempt(cell) && (!cell.endsWith('/rest') || isSensitive(cell)));
  const numbers = Array.from({ length: threshold }, (_, index) => index + 1);
  for (const [cell] of targets) {
    const left = knowledge.possible(cell, numbers, truth);
    if (left.length < threshold) leaks.push({ kind: 'narrowed', cell, left });
  }
  return { leaks, protected: targets.length, givenUp: knowledge.givenUp };

  function isSensitive(cell: string): boolean {
    return world.measures.find(({ id }) => id === cell.split('/')[0])?.sensitiveRest === true;
  }

  function whatRestIs(cell: string): void {
    if (isSensitive(cell)) small(cell, threshold);
  }

  /** The reader is taken to know of a count that is kept back whether it is a small one. */
  function small(cell: string, upTo: number): void {
    const value = truth.get(cell);
    if (value === undefined) return;
    if (value >= 1 && value <= upTo) knowledge.learn(cell, { low: 1, high: upTo, hole: null });
    else knowledge.learn(cell, { low: 0, high: most, hole: [1, upTo] });
  }

  function rounded(cell: string, from: number, to: number, upTo: number): void {
    if (to === 0) knowledge.learn(cell, { low: 0, high: 0, hole: null });
    else knowledge.learn(cell, { low: from - 2, high: to + 2, hole: [1, upTo] });
  }

  function learn(statement: Statement): void {
    const { edition } = statement;
    const { method, threshold: upTo } = policies[edition]!;
    const told = (what: string): void => void leaks.push({ kind: 'not released', said: `${statement.where} (${edition}): ${what}` });
    const released = (cell: string): number | undefined => shown.get(`${edition} ${cell}`);
    switch (statement.kind) {
      case 'unexplained':
        told(statement.number);
        return;
      case 'withheld':
        if (!isExempt(statement.cell)) small(statement.cell, upTo);
        return;
      case 'count': {
        const { cell, value, give } = statement;
        const own = released(cell);
        if (own !== undefined && Math.abs(own - value) <= give + 1e-6) {
          if (give > 0) return;
        } else if (own !== undefined) told(`${cell} is ${value}, elsewhere ${own}`);
        if (method === 'round' && !isExempt(cell)) {
          if (give === 0 && value % 5 === 0) {
            rounded(cell, value, value, upTo);
            return;
          }
          if (give === 0) told(`${cell} is ${value}, which is not rounded`);
        }
        knowledge.relate({ terms: [[1, cell]], low: value - give, high: value + give });
        return;
      }
      case 'difference': {
        const { from, to, since, value, give } = statement;
        const [before, after] = [shown.get(`${since ?? edition} ${from}`), released(to)];
        if (before !== undefined && after !== undefined && Math.abs(after - before - value) <= give + 1e-6) return;
        told(`from ${from} to ${to} it is ${value}`);
        knowledge.relate({ terms: [[1, to], [-1, from]], low: value - give, high: value + give });
        return;
      }
      case 'share': {
        const { part, whole, scale, value, give } = statement;
        const same = shares.get(`${edition} ${part}`);
        if (same !== undefined && give > 1e-6 && Math.abs(same - value) <= give + 1e-6) return;
        if (scale === 1) {
          meanOf(whole, value, give);
          return;
        }
        const [numerator, denominator] = [released(part), released(whole) ?? releasedElsewhere(whole, edition)];
        if (numerator !== undefined && denominator !== undefined) {
          if (Math.abs((scale * numerator) / denominator - value) <= give + 1e-6) return;
          told(`${part} of ${whole} is ${value}`);
        } else if (method === 'round' && denominator !== undefined && !isExempt(part)) {
          const [least, greatest] = [((value - give) * denominator) / scale, ((value + give) * denominator) / scale];
          const [low, high] = [Math.ceil((least - 1e-6) / 5) * 5, Math.floor((greatest + 1e-6) / 5) * 5];
          if (low <= high) {
            rounded(part, low, high, upTo);
            return;
          }
        } else if (denominator === undefined && numerator === undefined && !isCell(whole)) return;
        const known = give < 1e-6 && scale !== 1 ? precisionOf(value) : give;
        knowledge.relate({ terms: [[scale, part], [-(value - known), whole]], low: 0, high: Number.POSITIVE_INFINITY });
        knowledge.relate({ terms: [[scale, part], [-(value + known), whole]], low: Number.NEGATIVE_INFINITY, high: 0 });
        return;
      }
    }
  }

  /** A mean that is given exactly is a whole number of days only of some numbers of children. */
  function meanOf(cell: string, value: number, give: number): void {
    const printed = shown.get(`this ${cell}`);
    if (printed === undefined || give > 1e-6 || isExempt(cell)) return;
    const precision = precisionOf(value);
    const fits = Array.from({ length: 5 }, (_, index) => printed - 2 + index).filter((count) => count > 0 && Math.abs(value * count - Math.round(value * count)) <= precision * count + 1e-6);
    if (fits.length > 0) knowledge.learn(cell, { low: Math.min(...fits), high: Math.max(...fits), hole: null });
  }

  function isCell(cell: string): boolean {
    return truth.has(cell);
  }

  /** The number of another indicator that counts the same. */
  function releasedElsewhere(cell: string, edition: Statement['edition']): number | undefined {
    const [id = '', part = '', at = '', period = ''] = cell.split('/');
    const measure = world.measures.find((each) => each.id === id);
    if (measure?.sameAs?.denominator === undefined || !cell.endsWith('/denominator')) return undefined;
    const [other, role] = referred(measure.sameAs.denominator);
    return shown.get(`${edition} ${cellOf(other, part, at, period, role)}`);
  }
}

/** Figures that an author typed are given to so many decimals; those that are worked out are exact. */
function precisionOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals > 4 ? 1e-9 : 0.5 * 10 ** -decimals;
}

/** What is given in so many words in the tables of each edition. */
function shownIn(statements: readonly Statement[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const statement of statements) {
    if (statement.kind === 'count' && statement.give === 0 && statement.where.endsWith('report.json')) {
      const key = `${statement.edition} ${statement.cell}`;
      if (!shown.has(key)) shown.set(key, statement.value);
    }
  }
  return shown;
}

/** What adds up to what, by the words of the report. */
function linksIn(world: World, truth: ReadonlyMap<string, number>): Constraint[] {
  const links: Constraint[] = [];
  const sums = (total: string, parts: readonly string[], signs: readonly number[] = []): void => {
    if ([total, ...parts].every((cell) => truth.has(cell))) links.push({ terms: [[-1, total], ...parts.map((cell, index) => [signs[index] ?? 1, cell] as const)], low: 0, high: 0 });
  };
  const places = placesIn(world);
  const dates = [...new Set(places.map(({ figure }) => figure.at))].sort();
  for (const { measure, part, figure: { at }, period } of places) {
    const cell = (role: Role | 'rest', of = part): string => cellOf(measure.id, of, at, period, role as Role);
    sums(cell('denominator'), [cell('numerator'), cell('rest')]);
    for (const role of ['numerator', 'denominator'] as const) {
      const reference = measure.sameAs?.[role];
      if (reference === undefined) continue;
      const [id, other] = referred(reference);
      sums(cell(role), [cellOf(id, part, at, period, other)]);
    }
    if (part !== '') continue;
    for (const { by, parts } of measure.breakdowns ?? []) {
      for (const role of ['value', 'numerator', 'denominator', 'rest'] as const) sums(cell(role), parts.map(({ name }) => cell(role, `${by}:${name}`)));
    }
    if (measure.unit === 'count') {
      const months = monthsOf(at, period);
      if (months.length > 1) links.push({ terms: [[-1, cell('value')], ...months.map((month) => [1, cellOf(measure.id, '', month, 'month', 'value')] as const)], low: 0, high: 0 });
    }
  }
  for (const { total, parts } of world.known.totals) for (const at of dates) sums(cellOf(total, '', at, 'snapshot', 'value'), parts.map((id) => cellOf(id, '', at, 'snapshot', 'value')));
  for (const { stock, joining, leaving } of world.known.stocks) {
    dates.forEach((at, index) => {
      const before = dates.slice(0, index).findLast((day) => truth.has(cellOf(stock, '', day, 'snapshot', 'value')));
      if (before !== undefined) sums(cellOf(stock, '', at, 'snapshot', 'value'), [cellOf(stock, '', before, 'snapshot', 'value'), cellOf(joining, '', at, 'month', 'value'), cellOf(leaving, '', at, 'month', 'value')], [1, 1, -1]);
    });
  }
  return links;
}

/** The last days of the months that a period covers; none for a day. */
function monthsOf(at: string, period: string): string[] {
  const [year = 0, month = 0] = at.split('-').map(Number);
  const length = { quarter: 3, ytd: ((month + 8) % 12) + 1, 'rolling-12m': 12, annual: 12 }[period] ?? 0;
  return Array.from({ length }, (_, back) => new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10));
}

import { describe, expect, test } from 'vitest';
import {
  amount, areAlike, authored, change, current, dayWords, decimalsOf, fraction, hasTarget, isBetter, isNoChange, isOverYear, lastYear, monthsOf, movedFrom, oursBeside, periodWords, rag, rounded, said, targetWords,
  type Comparator, type Figure, type Indicator,
} from './authored.ts';
import { literalPattern } from '../../src/format/literal-pattern.ts';
import { readTable, type Row } from './read-page.ts';
import { sites } from './sites.ts';

describe.each(sites)('the pages of %s say what its files say', (_name, site) => {
  const report = authored(site.source);
  const byId = new Map(report.indicators.map((one) => [one.id, one]));
  const scorecard = new Map(readTable(site.page('scorecard.html').one('table.score')).map((row) => [row.place.attribute('id') ?? '', row]));
  const rowOf = ({ id }: Indicator): Row => scorecard.get(id) ?? fail(id);
  const rated = { green: 'On target', amber: 'Near target', red: 'Off target' };

  test('with every indicator of the files on the scorecard', () => {
    expect([...scorecard.keys()].toSorted()).toEqual([...byId.keys()].toSorted());
  });

  test('with the day of the figures', () => {
    expect(site.page('index.html').one('.masthead-facts').words).toContain(`As at ${dayWords(report.asAt)}`);
  });

  test.each(report.indicators.map((one) => [one.id, one] as const))('%s: each cell of the scorecard', (_id, one) => {
    const { cells } = rowOf(one);
    const now = current(report, one);
    const before = movedFrom(report, one);
    const state = rag(report, one);
    expect(cells['Current']).toEqual([said(one, now) ?? 'No figure', ...(now ? [fraction(now)] : [])].filter((piece) => piece !== undefined));
    const yearAgo = lastYear(report, one);
    // What no indicator has is said once above the table.
    const hasLastYear = report.indicators.some((other) => lastYear(report, other) !== undefined);
    const hasDirection = report.indicators.some((other) => movedFrom(report, other) !== undefined && current(report, other) !== undefined);
    expect(cells['Last year']?.[0]).toBe(hasLastYear ? (said(one, yearAgo) ?? 'No figure') : undefined);
    const yearAgoWords = yearAgo && periodWords(one, yearAgo);
    if (yearAgoWords !== undefined) expect(cells['Last year']?.[1]).toBe(yearAgoWords);
    expect(cells['Target']).toEqual([targetWords(one) ?? 'None']);
    expect(cells['Rating']).toEqual([state ? rated[state] : hasTarget(one) ? 'Not rated' : 'No target']);
    const [direction, moved] = cells['Direction'] ?? [];
    expect(direction).toBe(before && now ? directionWord(one, before, now) : hasDirection ? 'Nothing to compare with' : undefined);
    if (before && now) {
      expect(moved?.startsWith(`${change(one, before, now)} since `), moved).toBe(true);
      const since = periodWords(one, before);
      if (since !== undefined) expect(moved?.endsWith(since), moved).toBe(true);
    }
    const period = now && periodWords(one, now);
    if (period !== undefined) expect(cells['Period']?.at(-1)).toBe(sentenceCase(period));
  });

  test.each(report.indicators.map((one) => [one.id, one] as const))('%s: each cell of its figures', (_id, one) => {
    const page = site.page(`indicators/${one.id}.html`);
    if (one.observations.length === 0) return;
    const rows = page.all('table').find((each) => !('Our figure' in (readTable(each)[0]?.cells ?? {})))!.all('tbody tr').map((row) => row.all('*').filter(({ tag }) => tag === 'th' || tag === 'td').map(({ words }) => words));
    const newestFirst = one.observations.map((figure, index) => ({ figure, index })).sort((a, b) => (a.figure.at === b.figure.at ? b.index - a.index : a.figure.at < b.figure.at ? 1 : -1));
    expect(rows).toHaveLength(newestFirst.length);
    newestFirst.forEach(({ figure }, index) => {
      const [period, value, ...others] = rows[index]!;
      expect(value).toBe(said(one, figure));
      const words = periodWords(one, figure);
      if (words !== undefined) expect(period).toBe(words);
      const counts = fraction(figure)?.split(' of ');
      if (counts) expect(others.slice(0, 2)).toEqual(counts);
      if (figure.note !== undefined) expect(others.at(-1)).toContain(figure.note.slice(0, 20));
    });
  });

  test.each(report.indicators.map((one) => [one.id, one] as const))('%s: the figures of its sentence and of its target', (_id, one) => {
    const page = site.page(`indicators/${one.id}.html`);
    const sentence = page.one('.lead').words;
    const [now, before] = [current(report, one), movedFrom(report, one)];
    const isGiven = now !== undefined && now.status === undefined;
    if (isGiven) expect(sentence.toLowerCase().startsWith(said(one, now)!.toLowerCase())).toBe(true);
    if (isGiven && fraction(now)) expect(sentence).toContain(`, ${fraction(now)!}.`);
    if (before) expect(sentence).toContain(`${isNoChange(one, before, now!) ? 'ange' : change(one, before, now!).replace(/^[+−]/, '')} from ${said(one, before)!}`);
    for (const other of newestOfEachKind(one)) {
      if (other.status !== undefined) continue;
      const words = verdict(one, other);
      if (words.toLowerCase().startsWith('not compared')) expect(sentence).toContain(`: ${said(one, other)!}`);
      else if (other.at !== now?.at || (other.period ?? one.period) !== (now.period ?? one.period)) expect(sentence).toMatch(new RegExp(`${literalPattern(`${words}, which had ${said(one, other)!}`)}[^.]*${whenOurs(one, other)}`, 'i'));
      else expect(sentence).toMatch(standsBeside(words, nameOf(other, site.report.council.region), said(one, other)!));
    }
    const { target } = one;
    if (!target || !hasTarget(one) || 'goal' in target) return;
    const words = page.one('.headline-facts').all('li').map((line) => line.words).find((line) => line.startsWith('Target: ')) ?? '';
    expect([...words.replaceAll('10,000', '').matchAll(/[\d,.]*\d/g)].map(([number]) => number)).toEqual(
      [target.upper, ...(target.minimum === undefined || target.minimum === target.upper ? [] : [target.minimum])].map((bound) => bound.toLocaleString('en-GB')),
    );
  });

  /** Our figure of then, where the verdict is not on the one with which the sentence begins. */
  const whenOurs = (one: Indicator, other: Comparator): string => {
    const ours = oursBeside(report, one, other);
    return ours === undefined || ours === current(report, one) ? '\\.' : `, when ours was ${literalPattern(said(one, ours)!)}\\.`;
  };

  test('with the figure of each indicator that a statement rests on', () => {
    for (const id of report.sections.keys()) {
      for (const source of site.page(`${id}.html`).all('.sources li')) {
        const one = byId.get(/^indicators\/(.*)\.html$/.exec(source.all('a')[0]?.attribute('href') ?? '')?.[1] ?? '');
        const now = one && current(report, one);
        if (now) expect(source.one('.source-detail').words.toLowerCase().startsWith(said(one, now)!.toLowerCase()), source.words).toBe(true);
      }
    }
  });

  const placed = report.indicators.filter(({ quartiles = [] }) => quartiles.length > 0);
  test.skipIf(placed.length === 0)('the place of each figure among councils, counted from the bounds', () => {
    for (const one of placed) {
      const table = site.page(`indicators/${one.id}.html`).all('table').find((each) => readTable(each)[0]?.cells['We stand in the']);
      const rows = table ? readTable(table) : [];
      const wanted = one.quartiles!.toSorted((a, b) => (a.at < b.at ? 1 : -1)).flatMap(({ at, period = one.period, lower, median, upper, quartile }) => {
        const own = one.observations.find((each) => each.at === at && (each.period ?? one.period) === period);
        const value = own && own.qualifier === undefined ? amount(one, own) : undefined;
        if (value === undefined) return [];
        const ranked = ['First quartile', 'Second quartile', 'Third quartile', 'Fourth quartile'];
        if (lower === undefined) return [ranked[quartile! - 1]];
        if (one.polarity === 'lower') return [ranked[value <= lower ? 0 : value <= median! ? 1 : value <= upper! ? 2 : 3]];
        const fromBelow = value >= upper! ? 3 : value >= median! ? 2 : value >= lower ? 1 : 0;
        return [one.polarity === 'higher' ? ranked[3 - fromBelow] : ['Lowest quarter', 'Lower middle quarter', 'Upper middle quarter', 'Highest quarter'][fromBelow]];
      });
      expect([one.id, rows.map(({ cells }) => cells['We stand in the']?.[0])]).toEqual([one.id, wanted]);
    }
  });

  const compared = report.indicators.filter(({ comparators = [] }) => comparators.length > 0);
  test.each(compared.map((one) => [one.id, one] as const))('%s: each comparison', (_id, one) => {
    const page = site.page(`indicators/${one.id}.html`);
    const tables = page.all('table').map(readTable).filter(([row]) => row !== undefined && 'Our figure' in row.cells && !('We stand in the' in row.cells));
    const kinds = ['own-last-year', 'england', 'region', 'statistical-neighbours'];
    const yearAgo = lastYear(report, one);
    const newest = newestOfEachKind(one).toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    const inOrder = [...(yearAgo ? [{ ...yearAgo, kind: 'own-last-year' as const }] : []), ...newest];
    expect(tables[0]!.map(({ cells }) => [cells['Value']?.[0], cells['Our figure']?.[0], cells['Ours is']?.[0]])).toEqual(
      inOrder.map((other) => [said(one, other), said(one, oursBeside(report, one, other)) ?? 'None', verdict(one, other)]),
    );
    const earlier = one.comparators!.filter((other) => other.kind !== 'own-last-year' && !newest.includes(other));
    const days = [...new Set(earlier.map(({ at }) => at))].sort().reverse();
    expect((tables[1] ?? []).map(({ cells }) => Object.values(cells).slice(1).flat())).toEqual(days.map((day) => {
      const row = earlier.filter(({ at }) => at === day).toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
      const ours = row.map((other) => said(one, oursBeside(report, one, other))).find((text) => text !== undefined) ?? 'None';
      const columns = kinds.filter((kind) => earlier.some((other) => other.kind === kind));
      return [ours, ...columns.flatMap((kind) => {
        const other = row.find((each) => each.kind === kind);
        return other === undefined ? ['None'] : [said(one, other)!, ...shortly(verdict(one, other), one)];
      })];
    }));
  });

  test('with what moved most, from its earlier figure to its current one', () => {
    const movers = site.page('index.html').all('section').filter((place) => place.attribute('aria-labelledby') === 'movers-heading').flatMap((place) => place.all('.mover')).map((mover) => {
      const one = byId.get(/indicators\/(.*)\.html/.exec(mover.one('a').attribute('href') ?? '')?.[1] ?? '')!;
      return { one, size: sizeOfMove(one), pieces: mover.one('.mover-values').pieces, change: mover.one('.sub-inline').words };
    });
    for (const { one, pieces, change: words } of movers) {
      const [from, to] = [movedFrom(report, one)!, current(report, one)!];
      const dated = (figure: Figure): string => [said(one, figure), periodWords(one, figure)].join(', ');
      if (periodWords(one, from) !== undefined) expect([pieces[0], pieces.at(-1)]).toEqual([dated(from), dated(to)]);
      expect(words).toBe(change(one, from, to));
      expect(isOverYear(one, from, to), one.id).toBe(true);
    }
    const sizes = report.indicators.map(sizeOfMove).filter((size) => size > 0).sort((a, b) => b - a);
    expect(movers.map(({ size }) => size.toFixed(6))).toEqual(sizes.slice(0, 5).map((size) => size.toFixed(6)));
  });

  test('with as many in each state as there are', () => {
    const states = report.indicators.map((one) => rag(report, one) ?? (hasTarget(one) ? 'not-rated' : 'no-target'));
    const counts = site.page('index.html').all('.tally')[0]!.all('li').map((entry) => [entry.classes.at(-1), Number(entry.one('b').words)]);
    const expected = (['green', 'amber', 'red', 'not-rated', 'no-target'] as const).map((state) => [`rag-${state}`, states.filter((each) => each === state).length]);
    expect(counts).toEqual(expected.filter(([, count]) => count !== 0));
  });

  test.each([...report.sections])('with the figures of "%s" in its sentences, in their order', (id, markdown) => {
    const references = [...markdown.matchAll(/:kpi\[([a-z0-9-]+)\](?:\{([^}]*)\})?/g)].map(([, indicator = '', attributes = '']) => ({ one: byId.get(indicator)!, attributes }));
    const figures = site.page(`${id}.html`).all('.section-text .figure').map(({ words }) => words);
    expect(figures).toHaveLength(references.length);
    references.forEach(({ one, attributes }, index) => {
      const meant = figureInText(one, Object.fromEntries(attributes.split(/\s+/).map((pair) => pair.split('='))) as Record<string, string>);
      if (meant !== undefined) expect(figures[index]?.toLowerCase(), `${one.id} ${attributes}`).toBe(meant.toLowerCase());
    });
  });

  /** What `:kpi` stands for; undefined for what is read from the report elsewhere. */
  function figureInText(one: Indicator, { show = 'value', at, period, of }: Record<string, string>): string | undefined {
    const own = period ?? one.period;
    const onDay = at === undefined ? undefined : one.observations.filter((figure) => figure.at === at);
    const figure = onDay
      ? (onDay.find((each) => (each.period ?? one.period) === own) ?? onDay[0])
      : one.observations.filter((each) => (each.period ?? one.period) === own && each.at <= report.asAt).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!figure) return undefined;
    switch (show) {
      case 'value': return figure.status === undefined ? said(one, figure) : `(figure ${said(one, figure) ?? ''})`;
      case 'fraction': return fraction(figure);
      case 'numerator': return fraction(figure)?.split(' of ')[0];
      case 'denominator': return fraction(figure)?.split(' of ')[1];
      case 'comparator': return of === undefined ? undefined : said(one, (one.comparators ?? []).filter(({ kind }) => kind === of).sort((a, b) => (a.at < b.at ? 1 : -1))[0]);
      case 'date': return periodWords(one, figure);
      case 'rag': { const state = rag(report, one); return state && at === undefined && period === undefined ? rated[state] : undefined; }
      default: return undefined;
    }
  }

  /** In widths of the amber band; in fives of percentage points, or in tenths of the earlier figure, where there is none. */
  function sizeOfMove(one: Indicator): number {
    const [from, to] = [movedFrom(report, one), current(report, one)];
    if (!from || !to || isNoChange(one, from, to) || !isOverYear(one, from, to)) return 0;
    const [before, now] = [amount(one, from)!, amount(one, to)!];
    if (isBetter(one, before, now) === undefined) return 0;
    const { target } = one;
    const band = !target || !hasTarget(one) ? 0 : 'goal' in target ? (target.near ?? target.within) - target.within : target.minimum === undefined ? 0 : Math.abs(target.upper - target.minimum);
    const yardstick = band > 0 ? band : one.unit === 'percent' ? 5 : Math.abs(before) / 10;
    return yardstick === 0 ? 0 : Math.abs(now - before) / yardstick;
  }

  function verdict(one: Indicator, other: Comparator): string {
    const ours = oursBeside(report, one, other);
    const [mine, theirs] = [ours && amount(one, ours), amount(one, other)];
    const isRough = ours?.qualifier !== undefined || other.qualifier !== undefined;
    if (!ours || mine === undefined || theirs === undefined || isRough || (one.unit === 'count' && other.kind !== 'own-last-year')) return 'Not compared';
    if (!areAlike(one, ours, other)) return `not compared, because ours covers ${lengthWords(monthsOf(one, ours))} and theirs ${lengthWords(monthsOf(one, other))}`;
    const decimals = Math.max(decimalsOf(one, ours), decimalsOf(one, other));
    const name = nameOf(other, site.report.council.region);
    const size = change(one, { ...other, decimals }, { ...ours, decimals }).replace(/^[+−]/, '');
    if (isNoChange(one, other, ours)) return `${said(one, ours) === said(one, other) ? 'the same as' : 'about the same as'} ${name}`;
    const better = isBetter(one, theirs, mine);
    if (better === undefined) return `${size} ${mine > theirs ? 'higher' : 'lower'} than ${name}`;
    if (one.polarity !== 'target') return `${size} ${better ? 'better' : 'worse'} than ${name}`;
    const goal = one.target && 'goal' in one.target ? one.target.goal : 0;
    const closer = rounded(Math.abs(Math.abs(mine - goal) - Math.abs(theirs - goal)), decimals);
    return `${closer} ${better ? 'closer to' : 'further from'} the goal than ${name}`;
  }
});

/** `… worse than London (16.3%) and England (14.5%)`: the words of a verdict without its size, then its name among others. */
function standsBeside(words: string, name: string, figure: string): RegExp {
  const how = words.slice(0, -name.length).replace(/^[\d,.]+%?(?: (?:percentage points?|days?|per 10,000|points?))* /, '');
  const safe = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${safe(how)}(?:[^()]* \\([^()]*\\)(?:, | and ))*${safe(`${name} (${figure})`)}`, 'i');
}

function newestOfEachKind({ comparators = [] }: Indicator): Comparator[] {
  return comparators.filter(({ kind, at }) => kind !== 'own-last-year' && !comparators.some((other) => other.kind === kind && other.at > at));
}

/** Of a verdict, whether ours is better; nothing where neither is. */
function shortly(words: string, { polarity }: Indicator): string[] {
  if (words === 'Not compared') return [words];
  if (words.startsWith('not compared') || polarity === 'neutral') return [];
  if (/better|closer/.test(words)) return ['ours better'];
  return /worse|further/.test(words) ? ['ours worse'] : ['about the same'];
}

function lengthWords(months: number): string {
  return months === 0 ? '1 day' : `${months} month${months === 1 ? '' : 's'}`;
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function directionWord(one: Indicator, before: Figure, now: Figure): string {
  if (isNoChange(one, before, now)) return 'No change';
  const [from, to] = [amount(one, before)!, amount(one, now)!];
  const better = areAlike(one, before, now) ? isBetter(one, from, to) : undefined;
  if (better === undefined) return to > from ? 'Increasing' : 'Decreasing';
  return better ? 'Improving' : 'Worsening';
}

function nameOf({ kind }: Comparator, region: string): string {
  switch (kind) {
    case 'own-last-year': return 'last year';
    case 'england': return 'England';
    case 'statistical-neighbours': return 'statistical neighbours';
    case 'region': return /^(?:north|south|east|west)/i.test(region) ? `the ${region}` : region;
  }
}

function fail(id: string): never {
  throw new Error(`The scorecard has no row ${id}.`);
}

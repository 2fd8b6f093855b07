import { describe, expect, test } from 'vitest';
import type { ReportBreakdown, ReportComparator, ReportIndicator, ReportObservation } from '../../src/model/report.ts';
import { rating, travel, travelOf } from './marks.ts';
import { readTable, readTerms } from './read-page.ts';
import { readBacklinks, backlinksTo } from './backlinks.ts';
import { present, short, sites } from './sites.ts';

describe.each(sites)('the page of an indicator of %s', (_name, site) => {
  const { report } = site;
  const { labels } = report;

  describe.each(report.indicators.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const page = site.page(`indicators/${one.id}.html`).one('main');
    const breakdowns = one.breakdowns ?? [];
    const byParts = page.all('.breakdown');
    const quartiles = one.quartiles ?? [];
    const figureTables = page.all('table').slice(0, page.all('table').length - breakdowns.length);
    const tables = quartiles.length > 0 ? figureTables.slice(0, -1) : figureTables;
    const isNewest = ({ kind, at }: ReportComparator, index: number): boolean => one.comparators.findIndex((other) => other.kind === kind && other.at >= at) === index;
    const newest = [...(one.lastYear ? [one.lastYear] : []), ...one.comparators.filter(isNewest)];
    const earlier = one.comparators.filter((each, index) => !isNewest(each, index));

    test('is headed by its theme, reference and title', () => {
      expect(page.one('.kicker').pieces).toEqual(present(one.theme, one.tag));
      expect(page.one('h1').pieces).toEqual(present(one.reference, one.title));
    });

    test('gives its figure with fraction, period, rating, target and direction', () => {
      const facts = page.one('.headline-facts');
      expect(page.one('.headline-value').words).toBe(one.current?.figure.text ?? labels['figure.none']);
      expect(page.one('.headline-value').classes.includes('withheld')).toBe(one.current?.figure.status !== 'known');
      expect(facts.all('li').map(({ words }) => words)).toEqual(present(
        one.current?.fraction, one.current?.periodText, one.rag.word, one.target && `Target: ${one.target.text}`, quartiles[0]?.at === one.current?.at && quartiles[0]?.text,
        one.direction && `${one.direction.word} ${one.direction.change.text} ${one.direction.basis}`,
      ));
      expect(rating(facts)).toEqual(one.rag);
      expect(facts.has('.direction') ? travel(facts) : null).toEqual(one.direction && travelOf(one.direction));
    });

    test('says in a sentence what it shows', () => {
      expect(short(page.one('.lead').words, report)).toBe(one.sentence);
    });

    test('lists every figure, newest first, cell by cell', () => {
      const table = one.observations.length === 0 ? [] : readTable(tables[0]!);
      expect(table.map(({ cells }) => cells)).toEqual(figureRows(one));
      expect(table.map(({ place }) => place.has('.withheld'))).toEqual(one.observations.map(({ figure }) => figure.status !== 'known').reverse());
    });

    test('sets the newest of each comparator beside our own figure, with the verdict', () => {
      const table = newest.length === 0 ? [] : readTable(tables[one.observations.length > 0 ? 1 : 0]!);
      expect(tables).toHaveLength([one.observations, newest, earlier].filter(({ length }) => length > 0).length);
      expect(table.map(({ cells }) => cells)).toEqual(newest.map(comparatorRow));
      expect(table.map(({ place }) => place.all('td').flatMap(({ classes }) => classes.filter((name) => name.startsWith('tone-'))))).toEqual(
        newest.map(({ verdict }) => present(verdict && `tone-${verdict}`)),
      );
    });

    test('sets those before side by side, the newest period first, with our figure of the period', () => {
      const table = earlier.length === 0 ? [] : readTable(tables.at(-1)!);
      const days = [...new Set(earlier.map(({ at }) => at))].sort().reverse();
      expect(table.map(({ cells }) => cells[labels['indicator.period']])).toEqual(days.map((day) => [earlier.find(({ at }) => at === day)!.periodText]));
      for (const [index, day] of days.entries()) {
        const { cells } = table[index]!;
        const row = earlier.filter(({ at }) => at === day);
        expect(cells[labels['indicator.ours']]).toEqual([row.find(({ ours }) => ours)?.ours?.text ?? labels['indicator.oursNone']]);
        for (const { label, figure, verdict, verdictText } of row) {
          const below = verdict === null ? (verdictText === null ? labels['indicator.noVerdict'] : null) : labels[`indicator.${verdict}`];
          expect(cells[label]).toEqual(present(figure.text, below));
        }
      }
    });

    test('says where we stand among councils, a row a period, with our figure, the bounds and how to read them', () => {
      const place = quartiles.length > 0 ? figureTables.at(-1)! : null;
      const hasBounds = quartiles.some(({ bounds }) => bounds);
      expect((place === null ? [] : readTable(place)).map(({ cells }) => cells)).toEqual(quartiles.map(({ periodText, ours, word, amongText, bounds }) => ({
        [labels['indicator.period']]: [periodText],
        [labels['indicator.ours']]: [ours.text],
        [labels['indicator.quartile']]: [word, amongText],
        ...(hasBounds && { [labels['indicator.quartileBounds']]: [bounds?.text ?? labels['indicator.oursNone']] }),
      })));
      const notes = page.all('.table-note').map(({ words }) => words).join(' ');
      for (const words of present(place && labels['scorecard.quartileNote'], ...quartiles.map(({ source }) => source))) expect(notes).toContain(words);
    });

    test('gives its parts cell by cell, the newest period first, and the whole below them', () => {
      expect(byParts.map((part) => part.one('h2').words)).toEqual(breakdowns.map(({ by }) => `By ${by.toLowerCase()}`));
      for (const [index, breakdown] of breakdowns.entries()) {
        const place = byParts[index]!;
        const rows = readTable(place.one('table'));
        expect(rows.map(({ cells }) => cells)).toEqual(partRows(one, breakdown));
        expect(rows.map(({ place: row }) => row.all('.withheld').length)).toEqual([...breakdown.parts, one].map(({ observations }) => cellsAt(breakdown, observations).filter((each) => each !== undefined && each.figure.status !== 'known').length));
        const said = place.all('p').map(({ words }) => short(words, report));
        for (const words of present(breakdown.sentence, breakdown.note, breakdown.source && `Source: ${breakdown.source}`, breakdown.overlap && labels['breakdown.overlap'])) expect(said).toContain(words);
      }
    });

    test('draws its parts side by side where two figures of one make a line, otherwise the newest as bars, under a title, for every width', () => {
      for (const [index, { parts, by, periods }] of breakdowns.entries()) {
        const figures = byParts[index]!.all('figure.chart');
        const lines = parts.some(({ observations }) => observations.filter(({ figure, period }) => figure.status === 'known' && period === (one.trend[0]?.period ?? one.period)).length > 1);
        expect(figures.map((figure) => figure.one('.chart-title').words)).toEqual([`${one.title}: by ${by.toLowerCase()}${lines ? '' : `, ${periods[0]!.periodText}`}`]);
        expect(figures.flatMap((figure) => figure.all('svg')).every((svg) => parts.every(({ name }) => svg.text.replace(/\s+/g, '').includes(name.replace(/\s+/g, ''))))).toBe(true);
        expect(figures[0]!.all('svg')).toHaveLength(2);
      }
    });

    test('tells its definition, unit, direction, period, target and source', () => {
      const facts: [string, string | null][] = [
        [labels['indicator.definition'], one.definition ?? labels['indicator.noDefinition']],
        [labels['indicator.unit'], one.unitText],
        [labels['indicator.polarity'], one.polarityText],
        [labels['indicator.periodType'], one.periodTypeText],
        [labels['indicator.target'], one.target?.text ?? labels['rag.no-target']],
        [labels['indicator.bearsOn'], one.bearsOn ?? null],
        [labels['nationalFramework.tags'], (one.nationalFramework ?? []).map((tag) => labels[`nationalFramework.${tag}.name`]).join(' and ') || null],
        [labels['indicator.measures'], report.actions.filter(({ measureIndicator }) => measureIndicator === one.id).map(({ number, title }) => short(`${number} ${title}`, report)).join('; ') || null],
        [labels['indicator.source'], one.source ?? labels['indicator.noSource']],
        [labels['indicator.smallNumbers'], one.protection ? labels[`indicator.smallNumbers.${one.protection}`] : (report.disclosure?.short ?? null)],
        [labels['indicator.notes'], one.notes],
      ];
      expect(readTerms(page.one('.side-facts')).map(([term, said]) => [term, short(said, report)])).toEqual(facts.filter(([, said]) => said !== null));
    });

    test('leads to the statements that cite it', () => {
      expect(readBacklinks(page, report)).toEqual(backlinksTo(one.citedBy, '../', report));
    });

    test('leads to its neighbours within the theme', () => {
      const ids = report.themes.find(({ id }) => id === one.themeId)?.indicators ?? [];
      const at = ids.indexOf(one.id);
      const neighbours = [ids[at - 1], ids[at + 1]].flatMap((id) => (id === undefined ? [] : [site.indicator(id)]));
      expect(page.all('.pager a').map((link) => [link.one('.pager-title').words, link.attribute('href')])).toEqual(
        neighbours.map(({ id, title }) => [title, `../indicators/${id}.html`]),
      );
    });
  });

  function figureRows({ observations, numeratorLabel, denominatorLabel }: ReportIndicator): Record<string, string[]>[] {
    const hasFraction = observations.some(({ numerator, denominator }) => numerator !== null || denominator !== null);
    const hasNote = observations.some(({ note, breakBefore }) => note !== null || breakBefore);
    const row = ({ periodText, figure, numerator, denominator, note, breakBefore }: ReportObservation): Record<string, string[]> => ({
      [labels['indicator.period']]: [periodText],
      [labels['indicator.value']]: [figure.text],
      ...(hasFraction ? {
        [numeratorLabel ?? labels['indicator.numerator']]: present(numerator?.text),
        [denominatorLabel ?? labels['indicator.denominator']]: present(denominator?.text),
      } : {}),
      ...(hasNote ? { [labels['indicator.note']]: present([note, breakBefore ? labels['indicator.break'] : null].filter((each) => each !== null).join(' ')) } : {}),
    });
    return observations.map(row).reverse();
  }

  function cellsAt({ periods }: ReportBreakdown, observations: readonly ReportObservation[]): (ReportObservation | undefined)[] {
    return periods.map(({ at, period }) => observations.find((each) => each.at === at && each.period === period));
  }

  function partRows({ unit, observations }: ReportIndicator, breakdown: ReportBreakdown): Record<string, string[]>[] {
    const against = labels[unit === 'count' ? 'breakdown.share' : 'breakdown.difference'];
    const whole = { name: labels['breakdown.all'], observations, againstWhole: null };
    const isCompared = breakdown.parts.some(({ againstWhole }) => againstWhole !== null);
    return [...breakdown.parts, whole].map((part) => {
      const [newest, ...earlier] = cellsAt(breakdown, part.observations).map((each, index): [string, string[]] => [
        breakdown.periods[index]!.periodText,
        each ? present(each.figure.text, each.fraction, each.note, each.breakBefore && labels['indicator.break']) : [labels['breakdown.none']],
      ]);
      return Object.fromEntries([[breakdown.by, [part.name]], newest!, ...(isCompared ? [[against, present(part.againstWhole?.text)] as const] : []), ...earlier]);
    });
  }

  function comparatorRow({ label, periodText, figure, ours, verdictText, source }: ReportComparator): Record<string, string[]> {
    return {
      [labels['indicator.comparator']]: [label],
      [labels['indicator.period']]: [periodText],
      [labels['indicator.value']]: [figure.text],
      [labels['indicator.ours']]: [ours?.text ?? labels['indicator.oursNone']],
      [labels['indicator.verdict']]: [verdictText ?? labels['indicator.noVerdict']],
      [labels['indicator.source']]: present(source),
    };
  }
});

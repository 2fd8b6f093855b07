import { readCsv } from '../export/read-csv.ts';
import { earlierFolder, workbookName, type Published } from './published.ts';
import { inPage } from './read-pages.ts';
import { inBars, inChart, inChartData, inSparkline } from './read-pictures.ts';
import { inComparison, inRow, inScorecard } from './read-tables.ts';
import { inWorkbook } from './read-workbook.ts';
import { atPeriod, cellOf, figureSaid, inSentence, isCount, moved, numbersIn, unexplained, type Compared, type Said, type Statement, type Told, type ToldReport } from './said.ts';

export interface Read {
  statements: Statement[];
  policies: Partial<Record<Statement['edition'], { method: string; threshold: number }>>;
}

const isOf = (edition: Statement['edition'], path: string): boolean => path.startsWith(earlierFolder) === (edition === 'earlier');

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
      ...[...files].filter(([path]) => path.endsWith('.html') && isOf(edition, path)).flatMap(([path, html]) => said(path.slice(folder.length), inPage(html, path, report))),
      ...(files.has(folder + workbookName) ? said(workbookName, inWorkbook(Buffer.from(files.get(folder + workbookName)!, 'latin1'), report)) : []),
    ];
  });
  return { statements, policies };
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

function csvOf(files: Published, folder: string, table: string): Record<string, string>[] {
  const text = files.get(`${folder}data-csv/${table}.csv`);
  return text === undefined ? [] : readCsv(text);
}

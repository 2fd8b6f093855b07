import { DomUtils, parseDocument } from 'htmlparser2';
import { placeIn, readTable, type Place } from '../pages/read-page.ts';
import { inChart, inChartData } from './read-pictures.ts';
import { cellOf, figureSaid, isCount, mentioned, moved, numbersIn, quotedOf, seenAt, unexplained, type Said, type Seen, type Told, type ToldReport } from './said.ts';

type Nodes = ReturnType<typeof parseDocument>['children'];
type Element = Extract<Nodes[number], { attribs: unknown }>;

/** What stands within a line of words. */
const inline: ReadonlySet<string> = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'tspan', 'time']);

/** Attributes that people hear or see, or that scripts sort and filter by. */
const isRead = (name: string): boolean => ['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'content', 'placeholder', 'title', 'value'].includes(name) || name.startsWith('data-');

/** Places in an order say nothing of how far two things are apart. */
const places: ReadonlySet<string> = new Set(['data-worst-first']);

/** Everything that a page says of figures: its tables by their heads, its charts by their points, and all other words, heard and seen, by the indicator that they stand beside. */
export function inPage(html: string, path: string, report: ToldReport): Said[] {
  const byId = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const own = byId.get(idIn(path) ?? '') ?? null;
  // A figure beside a day is there the one that the edition before gave.
  const tellsOfBoth = path === 'changes.html';
  const said: Said[] = [];
  const page = placeIn(html);
  if (own !== null) said.push(...inTables(own, page, report));
  for (const table of page.all('table.score')) said.push(...inScorecard(table, byId, report));
  walk(parseDocument(html, { withStartIndices: true, withEndIndices: true }).children, own, false);
  return said;

  /** Gives the words of what stands within a line; what begins a line of its own is read by itself. */
  function walk(nodes: Nodes, beside: Told | null, inParts: boolean): string {
    return nodes.map((node) => {
      if (!('attribs' in node)) return node.type === 'text' ? node.data : '';
      if (node.name === 'style' || node.name === 'path' || node.name === 'nav' || node.attribs['name'] === 'viewport') return '';
      const indicator = beside ?? onlyOne(node);
      const parts = inParts || (node.attribs['class'] ?? '').split(' ').includes('breakdown');
      for (const [name, value] of Object.entries(node.attribs)) {
        if (isRead(name) && !places.has(name) && !(name === 'data-order' && node.attribs['data-label'] === report.labels['scorecard.direction'])) read(value, indicator, parts);
      }
      if (node.name === 'script') {
        const data = DomUtils.textContent(node);
        if (node.attribs['type'] === 'application/json' && indicator !== null) said.push(...inChartData(indicator, data));
        if (node.attribs['type'] !== 'application/json') read(data, indicator, parts);
        return '';
      }
      if (node.name === 'svg' && own !== null && !parts && node.attribs['class'] === 'chart-picture' && isWide(node)) said.push(...inChart(own, html.slice(node.startIndex!, node.endIndex! + 1)));
      const words = walk(node.children, indicator, parts);
      if (inline.has(node.name)) return node.name === 'span' ? ` ${words} ` : words;
      if (!isAxis(node)) read(words, indicator, parts);
      return ' ';
    }).join('');
  }

  function read(text: string, beside: Told | null, inParts: boolean): void {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (!/\d/.test(words)) return;
    const about = beside ?? [...byId.values()].filter(({ title }) => words.includes(title)).sort((a, b) => b.title.length - a.title.length)[0];
    if (about === undefined) return;
    if (!inParts && !tellsOfBoth) said.push(...mentioned(about, words));
    said.push(...unexplained(about, words, tellsOfBoth ? quotedOf(report, about) : undefined));
  }

  /** The indicator to which all links lead that stand in a row, an item or a figure. */
  function onlyOne(element: Element): Told | null {
    if (!['tr', 'li', 'figure', 'article'].includes(element.name)) return null;
    const ids = new Set(DomUtils.getElementsByTagName('a', element).flatMap(({ attribs }) => idIn(attribs['href'] ?? '') ?? []));
    return ids.size === 1 ? (byId.get([...ids][0]!) ?? null) : null;
  }
}

const idIn = (address: string): string | undefined => /indicators\/(?:indicator-)?([^/]*)\.html$/.exec(address)?.[1];

/** Numbers along an axis are round ones; what is drawn against them is read by its length. */
function isAxis({ name, attribs, parent }: Element): boolean {
  const anchor = attribs['text-anchor'] ?? (parent !== null && 'attribs' in parent ? parent.attribs['text-anchor'] : undefined);
  return name === 'text' && anchor === 'end';
}

const isWide = (svg: Element): boolean => svg.parent !== null && 'attribs' in svg.parent && svg.parent.attribs['class'] === 'chart-wide';

const sentence = (text: string | undefined): string => (text ?? '').replace(/^./u, (letter) => letter.toLowerCase());
const periodOf = (indicator: Told, text: string | undefined): Seen | undefined => seenAt(indicator, text ?? '') ?? indicator.observations.find(({ periodText }) => sentence(periodText) === sentence(text));

/** What a cell shows, as a figure of its own. */
function shown(indicator: Told, part: string, at: Pick<Seen, 'at' | 'period'>, [text, ...below]: readonly string[], exact?: string): Said[] {
  const value = exact === undefined || exact === '' ? null : Number(exact);
  const fraction = below.find((each) => /^[\d,]+ of [\d,]+$/.test(each)) ?? null;
  return [{ value, text: text ?? '' }, { value: null, text: text ?? '' }].flatMap((figure) => figureSaid(indicator, part, { at: at.at, period: at.period, figure: { ...figure, status: '' }, fraction })).filter(({ kind }) => kind !== 'withheld');
}

/** The tables of the page of an indicator: its figures, and those of its parts. */
function inTables(indicator: Told, page: Place, { labels }: ToldReport): Said[] {
  const counted = (row: Record<string, string[]>, head: string, at: Seen, role: 'numerator' | 'denominator'): Said[] =>
    numbersIn(row[head]?.[0] ?? '').map(({ value }) => ({ kind: 'count', cell: cellOf(indicator.id, '', at.at, at.period, role), value, give: 0 }));
  const [breakdowns, tables] = [page.all('.breakdown'), page.all('article.indicator').flatMap((article) => article.own('table', ['.breakdown']))];
  return [
    ...tables.flatMap(readTable).flatMap(({ cells }) => {
      const at = periodOf(indicator, cells[labels['indicator.period']!]?.[0]);
      if (at === undefined || !(labels['indicator.value']! in cells) || labels['indicator.comparator']! in cells) return [];
      return [...shown(indicator, '', at, cells[labels['indicator.value']!]!), ...counted(cells, labels['indicator.numerator']!, at, 'numerator'), ...counted(cells, labels['indicator.denominator']!, at, 'denominator')];
    }),
    ...breakdowns.flatMap((each) => each.all('table')).flatMap(readTable).flatMap(({ cells }) => {
      const [[by, [part]], ...others] = Object.entries(cells) as [[string, string[]], ...[string, string[]][]];
      return others.flatMap(([head, words]) => {
        const at = periodOf(indicator, head);
        return at === undefined || words.length === 0 ? [] : shown(indicator, part === labels['breakdown.all'] ? '' : `${by}:${part}`, at, words);
      });
    }),
  ];
}

/** Each row of the scorecard, with the values by which it is sorted. */
function inScorecard(table: Place, byId: ReadonlyMap<string, Told>, { labels }: ToldReport): Said[] {
  return readTable(table).flatMap(({ place, cells }) => {
    const indicator = byId.get(idIn(place.one('th a').attribute('href') ?? '') ?? '');
    if (indicator === undefined) return [];
    const { current, lastYear, direction } = indicator;
    const orderOf = (head: string): string | undefined => place.all('td').find((cell) => cell.attribute('data-label') === head)?.attribute('data-order');
    const of = (at: Pick<Seen, 'at' | 'period'> | null, head: string): Said[] => (at === null ? [] : shown(indicator, '', at, cells[head] ?? [], orderOf(head)));
    const change = numbersIn((cells[labels['scorecard.direction']!]?.[1] ?? '').replace('+', ''))[0];
    const before = direction === null ? undefined : moved(indicator, direction).find(({ kind }) => kind === 'difference');
    return [
      ...of(current, labels['scorecard.current']!), ...of(lastYear, labels['scorecard.lastYear']!),
      ...(change === undefined || !isCount(indicator) ? [] : before?.kind === 'difference' ? [{ ...before, value: change.value }] : [{ kind: 'unexplained', number: change.text } as const]),
    ];
  });
}

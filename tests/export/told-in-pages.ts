import { strFromU8, unzipSync } from 'fflate';
import { placeIn, readTable, type Place } from '../pages/read-page.ts';
import { changedParagraph, lineOf, nothingTold, numberAt, period, type Language, type Told } from './told.ts';

/** What the report on one page tells. */
export function toldInOneFile(file: Uint8Array, language: Language): Told {
  return toldInPages([placeIn(strFromU8(file))], language);
}

/** What the pages of a site tell: not its page that holds the whole, which would hide what the others lack. */
export function toldInSite(zip: Uint8Array, language: Language): Told {
  const pages = Object.entries(unzipSync(zip)).filter(([path]) => path.endsWith('.html') && !path.endsWith('/whole-report.html'));
  return toldInPages(pages.map(([, content]) => placeIn(strFromU8(content))), language);
}

function toldInPages(pages: readonly Place[], language: Language): Told {
  const told = nothingTold();
  for (const page of pages) {
    for (const part of page.all('.changed')) readChanges(part, language, told);
    for (const article of page.all('article.indicator')) readIndicator(article, language, told);
    for (const article of page.all('article.inspection')) readInspection(article, language, told);
    page.all('.reach-name').forEach(({ pieces: [area] }, index) => {
      for (const step of page.all('.reach-steps')[index]!.all('li')) told.reach.push(lineOf(language, area, step.one('.reach-head').words, step.one('b').words));
    });
    const texts = page.all('.section-text');
    page.all('.section-head').forEach((head, section) => {
      told.headings.push(lineOf(language, titleIn(head).words));
      readSection(texts[section]!, language, told);
    });
    for (const table of page.all('table.actions').filter((each) => readTable(each).some(({ place }) => place.attribute('id') !== undefined))) {
      told.actions.push(...readTable(table).map(({ place }) => lineOf(language, place.all('th')[0]!.pieces.slice(0, 2).join(' '))));
    }
  }
  return told;
}

function readChanges(part: Place, language: Language, told: Told): void {
  const { labels } = language;
  for (const table of part.all('table.moved')) {
    for (const { cells } of readTable(table)) {
      const [indicator, now] = [cells[labels['scorecard.indicator']]?.[0], cells[labels['changes.now']]];
      const then = Object.entries(cells).find(([head]) => head !== labels['changes.now'] && head.startsWith(labels['changes.then'].replace('{edition}', '')))?.[1];
      const said = (pieces: string[] | undefined): string | null => (pieces && pieces.length > 1 ? pieces.slice(0, 2).join(', ') : null);
      if (indicator !== undefined) told.changes.push(lineOf(language, indicator, said(then), said(now)));
    }
  }
  for (const pair of part.all('.side-by-side')) {
    const [then, now] = pair.all('.side-head').map(({ words }) => numberAt(words.replace(/^.*?: /, '')));
    if (then && now) told.changes.push(changedParagraph(then, now));
  }
  for (const { words } of part.all('.changed-list .ref')) told.changes.push(changedParagraph(words, null));
  for (const { words } of [...part.all('.backlinks .ref'), ...part.all('.more-added a')]) told.changes.push(changedParagraph(null, words));
}

function readIndicator(article: Place, language: Language, told: Told): void {
  const { labels } = language;
  const name = titleIn(article).words;
  const line = (...words: (string | undefined)[]): string => lineOf(language, name, ...words);
  told.scorecard.push(line(article.one('.headline-value').words, article.one('.headline-facts').one('.rag').words));
  const breakdowns = article.all('.breakdown');
  for (const table of article.own('table', ['.breakdown'])) {
    for (const { cells } of readTable(table)) {
      const place = cells[labels['indicator.quartile']]?.[0];
      if (place !== undefined) told.quartiles.push(line(period(cells[labels['indicator.period']]?.[0] ?? ''), cells[labels['indicator.ours']]?.[0], place));
      if (labels['indicator.comparator'] in cells || !(labels['indicator.value'] in cells)) continue;
      told.figures.push(line(period(cells[labels['indicator.period']]?.[0] ?? ''), cells[labels['indicator.value']]?.[0]));
    }
  }
  for (const { cells } of breakdowns.flatMap((each) => readTable(each.one('table')))) {
    const [[by, [part]], ...others] = Object.entries(cells) as [[string, string[]], ...[string, string[]][]];
    if (part === labels['breakdown.all']) continue;
    for (const [head, [said]] of others) {
      if (said !== undefined && said !== labels['breakdown.none'] && head !== labels['breakdown.share'] && head !== labels['breakdown.difference']) told.parts.push(line(by, part, period(head), said));
    }
  }
}

function readInspection(article: Place, language: Language, told: Told): void {
  const name = titleIn(article).words;
  for (const table of article.all('table.judgements')) {
    for (const { cells } of readTable(table)) told.grades.push(lineOf(language, name, ...Object.values(cells).map(([said]) => said)));
  }
  told.recommendations.push(...article.all('.recommendation-text').map(({ words }) => lineOf(language, name, words)));
}

function readSection(text: Place, language: Language, told: Told): void {
  const headings = text.own('*', ['.notes']).filter(({ tag }) => /^h\d$/.test(tag));
  told.headings.push(...headings.map((heading) => lineOf(language, heading.wordsWithout('sup'))));
  told.statements.push(...text.all('.statement-number').map(({ words }) => words));
}

/** The first heading of something. */
function titleIn(place: Place): Place {
  const title = place.all('*').find(({ tag }) => /^h\d$/.test(tag));
  if (!title) throw new Error('It has no heading.');
  return title;
}

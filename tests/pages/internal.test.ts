import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, runSelfeval } from '../run-selfeval.ts';
import { publishedSearch } from './published-search.ts';
import { placeIn, readPage, type Place } from './read-page.ts';

/*
 * In this report all that is for the council and Ofsted only says `sealed`, and nothing else does; parts of what does say `locked`.
 */
const source = join(packageFolder, 'tests', 'reports', 'some-internal');
const place = mkdtempSync(join(tmpdir(), 'selfeval internal '));
const editions = ['public', 'internal', 'authors'] as const;

beforeAll(async () => {
  const runs = await Promise.all(editions.map((edition) => runSelfeval(['build', '--report', source, '--audience', edition, '--out', join(place, edition)])));
  expect(runs.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual(editions.map(() => [0, '']));
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function filesOf(edition: string): string[] {
  return readdirSync(join(place, edition), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|js|css)$/.test(file));
}

function pagesOf(edition: string): string[] {
  return filesOf(edition).filter((file) => file.endsWith('.html'));
}

/** Where each kind of thing stands as an item, and what it is called there. */
const printed: [page: string, where: string, name: string][] = [
  ['sealed.html', 'h1', '3 Sealed section'],
  ['front-door.html', 'nav.contents li', 'Sealed section'],
  ['front-door.html', '.pager-next', 'Sealed section'],
  ['index.html', '.section-entry h3', 'Sealed section'],
  ['search.html', 'section li', 'Sealed section'],
  ['whole-report.html', '.whole-contents li', 'Sealed section'],
  ['whole-report.html', '.section-head h2', '3 Sealed section'],
  ['actions.html', 'th .sub', 'Sealed section'],
  ['index.html', '.messages p', 'The sealed message: the budget for agency workers runs out in June.'],

  ['indicators/sealed-agency.html', 'h1', 'Sealed share of agency workers'],
  ['indicators/sealed-agency.html', '.chart-title', 'Sealed share of agency workers: yearly figures'],
  ['indicators/contacts-1wd.html', '.pager-next', 'Sealed share of agency workers'],
  ['scorecard.html', '.score th', 'Sealed share of agency workers'],
  ['index.html', '.mover', 'Sealed share of agency workers'],
  ['index.html', '.mover', 'Sealed number of complaints'],
  ['front-door.html', '.section-aside li', 'Sealed share of agency workers'],
  ['indicators/sealed-agency.html', '.chart-title', 'Sealed share of agency workers: by team'],
  ['front-door.html', '.chart-title', 'Sealed share of agency workers: yearly figures'],
  ['front-door.html', '.undrawn p', 'Sealed score of the staff survey'],
  ['front-door.html', '.figures th', 'Sealed share of agency workers'],
  ['front-door.html', '.sources li', 'Sealed share of agency workers'],
  ['front-door.html', '.actions td', 'Sealed share of agency workers: goal 15% or less'],
  ['actions.html', '.actions td', 'Sealed share of agency workers: goal 15% or less'],
  ['whole-report.html', '.thread .card p', 'Sealed share of agency workers: goal 15% or less'],
  ['whole-report.html', '.thread .card p', 'Sealed share of agency workers'],

  ['evidence.html', '.register-entry h3', 'Sealed audit of sickness'],
  ['front-door.html', '.evidence-list li', 'Sealed audit of sickness'],
  ['front-door.html', '.sources li', 'Sealed audit of sickness'],
  ['whole-report.html', '.thread .card p', 'Sealed audit of sickness'],

  ['actions.html', '.actions th', 'A2 Settle the sealed matter of pay'],
  ['front-door.html', '.actions th', 'A2 Settle the sealed matter of pay'],
  ['front-door.html', '.answer', 'A2 Settle the sealed matter of pay'],
  ['whole-report.html', '.thread .card p', 'A2 Settle the sealed matter of pay'],
  ['inspections/inspection-2021.html', '.recommendations .answer-list li', 'A2 Settle the sealed matter of pay'],
  ['sealed.html', '.sources li', 'Settle the sealed matter of pay'],

  ['inspections/sealed-inspection.html', 'h1', 'Sealed peer review'],
  ['inspections/sealed-inspection.html', '.findings li', 'The sealed finding is that workers are kind.'],
  ['inspections/sealed-inspection.html', '.findings li', 'The sealed weakness is that records are late.'],
  ['inspections/sealed-inspection.html', '.recommendation-text', 'Mend the sealed matter of records.'],
  ['inspections.html', '.inspection-list h3', 'Sealed peer review'],
  ['inspections.html', '.history thead th', 'June 2023, Sealed peer review'],
  ['front-door.html', '.judgements td', 'June 2023'],
  ['index.html', '.standing-words', 'Requires improvement to be good'],
  ['front-door.html', '.sources li', 'Sealed peer review'],
  ['front-door.html', '.sources li', 'The sealed finding is that workers are kind.'],
  ['sealed.html', '.sources li', 'Mend the sealed matter of records.'],

  ['front-door.html', '.sources li', 'Sealed words within an item, with an id of their own.'],
  ['indicators/sealed-agency.html', '.backlinks li', '2.3 Sealed words of a list: managers are off sick.'],
  ['indicators/contacts-1wd.html', '.backlinks li', '2.6 Sealed words of a paragraph.'],
  ['indicators/sealed-volume.html', '.backlinks li', '3.2 Nobody has planned what to do about this.'],
  ['whole-report.html', '.thread .card-improvement p', '2.3 Sealed words of a list: managers are off sick.'],
  ['actions.html', '.gaps li', '3.2 Nobody has planned what to do about this.'],
];

/** Elements whose words stand for something that stands beside them: hidden ones, and the way that leads to a page. */
const aside = /<head>.*?<\/head>|<script.*?<\/script>|<svg.*?<\/svg>|<nav class="govuk-breadcrumbs.*?<\/nav>|<(span|caption|p) class="govuk-visually-hidden">.*?<\/\1>/gs;

describe.each(['internal', 'authors'])('the edition for %s', (edition) => {
  const read = new Map<string, Place>();
  const page = (file: string): Place => {
    const known = read.get(file) ?? readPage(join(place, edition, file));
    read.set(file, known);
    return known;
  };

  it.each(printed)('on %s in %s tags “%s”', (file, where, name) => {
    const items = page(file).all(where).filter(({ words }) => words.includes(name) && !words.includes(`, ${name}`) && !words.includes(`${name}:`));
    expect(items.map(({ words }) => words)).not.toEqual([]);
    for (const item of items) expect(item.words).toMatch(new RegExp(`${name.replaceAll(/[.()]/g, '\\$&')} Internal(?![a-z])`));
  });

  it('names nothing that is internal without its tag in the same line', () => {
    const untagged = pagesOf(edition).filter((file) => file !== 'checklist.html').flatMap((file) => {
      const html = readFileSync(join(place, edition, file), 'utf8').replaceAll(aside, '').replaceAll(/ (?!class)[\w-]+="[^"]*"/g, '');
      const open = html.split('<div class="internal-words"');
      // The section of a statement stands under it, and is no item there.
      const outside = [open[0]!, ...open.slice(1).map((words) => afterDivision(words))].join('\n');
      return outside.split(/<\/(?:p|li|th|td|h\d|figcaption|dd)>(?!\s*<p class="sub")/).filter((line) => /sealed/i.test(line) && !line.includes('class="internal-tag"')).map((line) => [file, placeIn(line).words]);
    });
    expect(untagged).toEqual([]);
  });

  it('puts words that are internal into a group of that name, with the tag at their head', () => {
    const groups = page('front-door.html').all('.internal-words');
    expect(groups.map(({ words }) => words.slice(0, 30))).toEqual([
      expect.stringMatching(/^Internal 2\.3 Sealed words/), expect.stringMatching(/^Internal 2\.5a Sealed words/), expect.stringMatching(/^Internal 2\.6 Sealed words/), expect.stringMatching(/^Internal Sealed words of a no/),
    ]);
    for (const group of groups) expect([group.attribute('role'), group.attribute('aria-label')]).toEqual(['group', 'Internal']);
  });

  it('tags nothing that is for everyone', () => {
    for (const [file, where, name] of [
      ['front-door.html', 'h1', 'Front door'], ['scorecard.html', '.score th', 'Contacts decided'], ['evidence.html', 'h3', 'Audit of contacts'],
      ['actions.html', '.actions th', 'Add a manager'], ['inspections.html', 'h3', 'Inspection, May 2021'], ['front-door.html', '.sources li', 'Audit of contacts'],
    ] as const) {
      const items = page(file).all(where).filter(({ words }) => words.includes(name));
      expect(items.map((item) => item.has('.internal-tag'))).toEqual(items.map(() => false));
      expect(items).not.toEqual([]);
    }
  });

  it('lets search say it of what it finds', () => {
    const { rows, internal } = publishedSearch({ folder: join(place, edition) });
    expect(internal?.tag).toBe('Internal');
    const found = (text: string): boolean[] => rows.flatMap((row, index) => (row.join(' ').includes(text) ? [internal?.rows.includes(index) ?? false] : []));
    for (const name of ['Sealed section', 'Sealed share', 'Sealed audit', 'Settle the sealed', 'Sealed peer review', 'The sealed finding', 'Mend the sealed', 'Sealed words of a paragraph', 'The sealed message', 'Nobody has planned']) {
      expect([name, ...new Set(found(name))]).toEqual([name, true]);
    }
    for (const name of ['Contacts decided within', 'Audit of contacts', 'Add a manager', 'We read the records']) expect([name, ...new Set(found(name))]).toEqual([name, false]);
  });
});

describe('an edition in which everything of a kind is internal', () => {
  const copy = join(place, 'all internal');
  beforeAll(async () => {
    cpSync(source, copy, { recursive: true });
    appendFileSync(join(copy, 'data', 'report.yaml'), 'defaultAudience: internal\n');
    const { code, stderr } = await runSelfeval(['build', '--report', copy, '--audience', 'internal', '--out', join(place, 'all')]);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  });

  it.each([
    ['scorecard.html', 'All indicators are for the council and Ofsted only.', '.score th'],
    ['evidence.html', 'All evidence is for the council and Ofsted only.', '.register-entry h3'],
    ['inspections.html', 'All inspections are for the council and Ofsted only.', '.inspection-list h3'],
    ['inspections.html', 'All inspections are for the council and Ofsted only.', '.history thead th'],
    ['index.html', 'All sections are for the council and Ofsted only.', '.section-entry h3'],
  ])('says so once at the head of %s: “%s”', (file, said, where) => {
    const everywhere = readPage(join(place, 'all', file));
    const amongOthers = readPage(join(place, 'internal', file));
    expect(everywhere.all('.internal-note').map(({ words }) => words)).toEqual([`Internal ${said}`]);
    expect(everywhere.all(where).map((item) => item.has('.internal-tag'))).toEqual(amongOthers.all(where).map(() => false));
    expect(amongOthers.all(where).some((item) => item.has('.internal-tag'))).toBe(true);
    expect(amongOthers.has('.internal-note')).toBe(false);
  });

  it('says so once at the head of the actions, and of what they follow from on each', () => {
    const page = readPage(join(place, 'all', 'actions.html'));
    expect(page.one('.internal-note').words).toBe('Internal All actions are for the council and Ofsted only.');
    expect(page.all('.actions th .action-title').length).toBeGreaterThan(1);
    expect(page.all('.thread .card-improvement p').filter((words) => words.has('a')).map((card) => card.has('.internal-tag'))).not.toContain(false);
  });

  it('says so once beside the list of sections on each of them', () => {
    const nav = readPage(join(place, 'all', 'front-door.html')).one('nav.contents');
    expect(nav.one('.contents-heading').words).toMatch(/ Internal$/);
    expect(nav.all('li').map((entry) => entry.has('.internal-tag'))).not.toContain(true);
  });

  it('says so of each where it is listed with other kinds', () => {
    expect(readPage(join(place, 'all', 'front-door.html')).all('.sources li').map((entry) => entry.has('.internal-tag'))).not.toContain(false);
  });
});

describe('the public edition', () => {
  it('holds no word of it, and no mark where it was', () => {
    for (const file of filesOf('public')) {
      const text = readFileSync(join(place, 'public', file), 'utf8');
      expect([file, /sealed|locked/i.test(text)]).toEqual([file, false]);
      if (file.endsWith('.html')) expect([file, /internal|\bbrief\b/i.test(text)]).toEqual([file, false]);
    }
    expect(filesOf('public').filter((file) => file.startsWith('brief'))).toEqual([]);
    expect(publishedSearch({ folder: join(place, 'public') })).not.toHaveProperty('internal');
  });
});

/** What follows the division that these words begin within. */
function afterDivision(words: string): string {
  let depth = 1;
  for (const { 0: tag, index } of words.matchAll(/<\/?div\b/g)) {
    depth += tag === '</div' ? -1 : 1;
    if (depth === 0) return words.slice(index);
  }
  return '';
}

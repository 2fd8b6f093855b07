import { describe, expect, test } from 'vitest';
import type { ReportGrade } from '../../src/model/report.ts';
import { barFor, barOf, tally, tallyOf, travel, travelOf } from './marks.ts';
import { readTable } from './read-page.ts';
import { named, present, short, sites } from './sites.ts';
import { wordsOf } from './written.ts';

const hrefs = { home: 'index.html', scorecard: 'scorecard.html' };

describe.each(sites)('the home page of %s', (_name, site) => {
  const { report } = site;
  const { edition, labels } = report;
  const page = site.page(hrefs.home);

  test('names the edition, the day of its figures, its period and who agreed it', () => {
    expect(page.one('h1').words).toBe(edition.title);
    expect(page.all('.masthead-facts li').map(({ words }) => words)).toEqual(
      present(`As at ${edition.asAt.text}`, edition.period && `Covers ${edition.period}`, edition.statusText),
    );
    expect(page.all('.masthead-summary').map(({ words }) => short(words, report))).toEqual(present(edition.summary));
  });

  test('says where we stand on every judgement: the last grade, when it was given, and our own', () => {
    const table = page.one('table.standing');
    const hasOwn = report.standings.some(({ own }) => own !== null);
    const grades = report.framework.grades.map(({ label }) => label).join('');
    expect(readTable(table).map(({ cells }) => cells)).toEqual(
      report.standings.map(({ shortLabel, latest, latestText, own }) => ({
        [labels['judgements.judgement']]: [shortLabel],
        [labels['standing.latest']]: present(latest?.grade.label ?? latestText, latest && (latest.age === null ? latest.when : `${latest.when}, ${latest.age}`), latest?.note),
        ...(hasOwn ? { [labels['standing.own']]: own ? present(own.grade.label, own.reason) : ['None given'] } : {}),
        [grades]: [],
      })),
    );
    expect(page.all('.standing-read a').map((link) => link.attribute('href'))).toEqual(
      [...new Set(report.standings.flatMap(({ latest }) => (latest ? [`inspections/${latest.inspection}.html`] : [])))],
    );
    expect(table.one('.ladder-grades').all('span').map(({ words }) => words)).toEqual(report.framework.grades.map(({ label }) => label));
  });

  test('marks both grades on the ladder above the words of its head', () => {
    const onLadder = (grade: ReportGrade | undefined): string[] =>
      grade && grade.scale === report.framework.grades[0]?.scale ? [`${((grade.step - 0.5) / grade.outOf) * 100}%`] : [];
    const rows = readTable(page.one('table.standing')).map(({ place }) => ({
      last: place.all('circle.last').map((mark) => mark.attribute('cx')),
      own: place.all('svg svg').map((mark) => mark.attribute('x')),
      move: place.all('line.move').map((line) => [line.attribute('x1'), line.attribute('x2')]),
      stops: place.all('circle.stop').map((mark) => mark.attribute('cx')),
    }));
    expect(rows).toEqual(report.standings.map(({ latest, own }) => {
      const [last, ours] = [onLadder(latest?.grade), onLadder(own?.grade)];
      const moved = last.length > 0 && ours.length > 0 && last[0] !== ours[0];
      return { last, own: ours, move: moved ? [[last[0], ours[0]]] : [], stops: report.framework.grades.flatMap(onLadder) };
    }));
  });

  test('counts the indicators in each state, in numbers, in a sentence and as a bar', () => {
    const [all, ...others] = page.all('.tally').filter((place) => !place.classes.includes('tally-small'));
    expect(others).toEqual([]);
    expect(tally(all!)).toEqual(tallyOf(report.tally, report));
    expect(barOf(all!)).toEqual(barFor(report.tally));
    expect(page.all('.tally-sentence').map(({ words }) => words)).toEqual([report.tally.sentence, ...report.atAGlance]);
    expect(page.all('h2[id="tally-heading"]').map(({ words }) => words)).toEqual([`${report.tally.total} indicator${report.tally.total === 1 ? '' : 's'}`]);
  });

  test('shows what moved most: from where and when, to where and when, and how far', () => {
    const movers = page.all('.mover').map((place) => {
      const [from, , , to] = place.one('.mover-values').pieces;
      return {
        name: place.one('a').words, href: place.one('a').attribute('href'), from, to,
        change: place.one('.sub-inline').words, travel: travel(place), tone: place.classes.at(-1),
      };
    });
    expect(movers).toEqual([...report.movers, ...report.neutralMovers].map(({ indicator, direction }) => ({
      name: site.indicator(indicator).title, href: `indicators/${indicator}.html`,
      from: `${direction.from.text}, ${direction.fromPeriod}`, to: `${direction.to.text}, ${direction.toPeriod}`,
      change: direction.change.text, travel: travelOf(direction), tone: `mover-${travelOf(direction).tone}`,
    })));
  });

  test('prints the key messages with their figures', () => {
    const messages = page.all('.messages li').map((entry) => [short(entry.one('p').words, report), entry.one('a.more').attribute('href')]);
    expect(messages).toEqual(report.keyMessages.slice(0, 8).map(({ text, target }) => {
      if (target.page !== 'section') throw new Error('A key message stands in a section.');
      return [wordsOf(text), `${fileOf(target.id)}#${target.anchor ?? ''}`];
    }));
  });

  test('lists the sections with their numbers, ratings, areas for improvement and open actions', () => {
    const entries = page.all('li.section-entry').map((entry) => ({
      number: entry.one('.section-number').words,
      title: entry.one('h3 a').words,
      href: entry.one('h3 a').attribute('href'),
      areas: entry.all('.section-areas').map(({ words }) => words),
      tally: entry.has('.tally') ? tally(entry) : [],
      bar: barOf(entry),
      state: entry.all('.section-actions').map(({ words }) => words),
    }));
    expect(entries).toEqual(report.sections.map((section) => ({
      number: String(section.number),
      title: section.title,
      href: fileOf(section.id),
      areas: present([...section.judgements.map(({ shortLabel }) => shortLabel), ...present(section.kind !== 'practice' && section.kindText)].join(' · ')),
      tally: tallyOf(section.tally, report),
      bar: barFor(section.tally),
      state: stateOf(section.improvements, section.openActions),
    })));
  });

  test('counts every indicator in one section or in none', () => {
    const counted = ([...report.sections.map((section) => section.tally), report.elsewhere]);
    for (const state of ['green', 'amber', 'red', 'not-rated', 'no-target', 'total'] as const) {
      expect(counted.reduce((sum, each) => sum + each[state], 0), state).toBe(report.tally[state]);
    }
    const rest = page.all('div.section-entry');
    expect(rest.map(tally)).toEqual(report.elsewhere.total === 0 ? [] : [tallyOf(report.elsewhere, report)]);
  });

  /** Pages of sections bear their ids, but for those that another page has. */
  function fileOf(id: string): string {
    named(report.sections, id);
    return `${id}.html`;
  }
});

function stateOf(improvements: number, openActions: number): string[] {
  const said = present(improvements > 0 && `${improvements} ${improvements === 1 ? 'area' : 'areas'} for improvement`, openActions > 0 && `${openActions} open action${openActions === 1 ? '' : 's'}`);
  return said.length === 0 ? [] : [said.join(' · ')];
}

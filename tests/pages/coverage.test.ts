import { describe, expect, test } from 'vitest';
import { readTable } from './read-page.ts';
import { named, present, sites } from './sites.ts';

/** The words of a cell, without what divides those that lead somewhere. */
const plain = (pieces: readonly string[]): string => pieces.join(' ').replace(/\s*;\s*/g, ' ');

describe.each(sites)('the grid of what %s rests on', (_name, site) => {
  const { report } = site;
  const { coverage, labels, sections } = report;
  const page = site.page('coverage.html');

  test('says of every area and question what is cited, how new it is, and where it is thin', () => {
    const rows = page.has('table.coverage') ? readTable(page.one('table.coverage')).map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([head, pieces]) => [head, plain(pieces)]))) : [];
    expect(rows).toEqual(coverage.areas.map(({ label, sections: ids, missingText, cells }) => ({
      [labels['coverage.area']]: plain(present(label, ...(ids.length === 0 ? [labels['coverage.noSection']] : ids.map((id) => named(sections, id).title)), missingText ?? null)),
      ...Object.fromEntries(cells.map(({ question, text, newest, undatedText, thinText }) => [labels[`question.${question}`], plain(present(text, thinText, newest && `Newest: ${newest.text}`, undatedText ?? null))])),
    })));
    expect(page.all('main p').map(({ words }) => words)).toEqual(expect.arrayContaining(present(coverage.sentence, coverage.asideText ?? null)));
  });

  test('is led to from the evidence', () => {
    expect(site.page('evidence.html').all('main p a').map((link) => link.attribute('href'))).toContain('coverage.html');
  });
});

test('some report has answers that are thin, and some that are not', () => {
  const cells = sites.flatMap(([, { report }]) => report.coverage.areas.flatMap((area) => area.cells));
  expect(new Set(cells.map(({ thin }) => thin))).toEqual(new Set([null, 'nothing', 'one-kind']));
});

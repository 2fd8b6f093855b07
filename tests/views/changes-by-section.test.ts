import { describe, expect, it, test } from 'vitest';
import type { Changes, Report } from '../../src/model/report.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { changesView } from '../../src/views/changes/changes.ts';
import { changedSections, changesAreSplit, changesSectionView } from '../../src/views/changes/claims-by-section.ts';
import { searchDocuments } from '../../src/views/search-documents.ts';
import { startWriting } from '../../src/views/writing.ts';
import { worked } from '../reports/worked-examples.ts';

const report = await worked('Barking and Dagenham', 'public');
const changes = report.changes!;
/** The same with paragraphs so long that their words are too much for one page. */
const long: Changes = { ...changes, claims: { ...changes.claims, gone: changes.claims.gone.map(({ then, outcomes }) => ({ then: { ...then, text: `${then.text} `.repeat(9) }, outcomes })) } };
const large: Report = { ...report, changes: long };

const filesOf = (of: Report): string[] => outputPages(of).map((page) => pageFile(page)).filter((file) => file.startsWith('changes'));

describe('a report in which much is said otherwise', () => {
  const views = changedSections(long).map((section) => ({ section, view: changesSectionView(startWriting(large), long, section) }));

  it('has a page for each section of either edition, and a report with less has one', () => {
    expect([changesAreSplit(report), filesOf(report)]).toEqual([false, ['changes.html']]);
    expect(filesOf(large)).toEqual(['changes.html', ...views.map(({ section: { id } }) => `changes/${id}.html`)]);
    expect(new Set(views.map(({ section }) => section.id)).size).toBe(views.length);
    expect(views.some(({ section }) => section.isGone)).toBe(changes.sections.some(({ isGone }) => isGone));
  });

  it('tells on those pages of every paragraph and every promise, each once', () => {
    const told = <Entry>(entries: readonly (readonly Entry[] | undefined)[]): Entry[] => entries.flatMap((each) => each ?? []);
    const { reworded, gone, added, same } = long.claims;
    expect(told(views.map(({ view }) => view.claims.gone?.entries)).map(({ number }) => number.text).toSorted()).toEqual(gone.map(({ then }) => then.number).toSorted());
    expect(told(views.map(({ view }) => view.claims.added?.entries)).map(({ number }) => number).toSorted()).toEqual(added.map(({ now }) => now.number).toSorted());
    expect([told(views.map(({ view }) => view.claims.reworded?.entries)).length, told(views.map(({ view }) => view.claims.same?.entries.flatMap(({ pairs }) => pairs))).length]).toEqual([reworded.length, same.flatMap(({ pairs }) => pairs).length]);
    expect(views.flatMap(({ view }) => view.promises?.groups.flatMap(({ table }) => table.rows) ?? []).length).toBe(long.promises.length);
  });

  it('counts them on its first page, which leads there, and has every promise and no cut list', () => {
    const view = changesView(startWriting(large), { split: true });
    expect(view.claims).toBeNull();
    const rows = view.claimsIndex!.view.rows.map(({ cells }) => cells);
    expect(rows.map(([name]) => name!.to)).toEqual(views.map(({ section: { id } }) => ({ page: 'changes-section', id })));
    expect(rows.reduce((sum, [, ...counts]) => sum + counts.slice(0, 3).reduce((all, { text }) => all + Number(text), 0), 0)).toBe(long.claims.reworded.length + long.claims.gone.length + long.claims.added.length);
    expect(view.promises!.view.groups.slice(1).flatMap(({ table }) => table.rows).length).toBe(long.promises.length);
  });

  it('has the whole of it in what is read from beginning to end', () => {
    expect(changesView(startWriting(large)).claims!.view.gone!.entries.length).toBe(long.claims.gone.length);
  });
});

test.each([['one page', report, 'changes'], ['a page a section', large, 'changes-section']] as const)('search finds what is said no longer where %s tells of it', (_what, of, page) => {
  const found = searchDocuments(of).filter(({ kind }) => kind === of.labels['changes.claims.gone']);
  expect(found.map(({ reference, to }) => [reference, to.page, to.anchor])).toEqual(of.changes!.claims.gone.map(({ then: { number } }) => [number, page, `gone-${number.replace('.', '-')}`]));
});

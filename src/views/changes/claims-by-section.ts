import { markOf } from '../../model/audience.ts';
import type { Changes, ClaimChanges, EarlierClaim, Report, SectionChange, Target } from '../../model/report.ts';
import { cell, tableOf, type ColumnOf, type Table } from '../table.ts';
import { word, type Writing } from '../writing.ts';
import { longestBeginning, promisedGroups, type PromisesView } from './promises.ts';
import { claimsView, gonePlace, type ClaimsView } from './claims.ts';

/** What is said in other words in one section: a page of its own where the report has much of it. */
export interface ChangesSectionView {
  title: string;
  description: string;
  /** What it promised, and what became of it. */
  promises: { heading: string; groups: PromisesView['groups'] } | null;
  claims: ClaimsView;
}

/** With more characters to show than this, each section has a page of its own. */
const togetherAtMost = 40_000;

export function changesAreSplit({ changes }: Pick<Report, 'changes'>): boolean {
  return changes !== null && charactersOf(changes.claims) > togetherAtMost;
}

function charactersOf({ reworded, gone, added }: ClaimChanges): number {
  const both = reworded.reduce((sum, { then, now }) => sum + then.text.length + now.text.length, 0);
  return both + gone.reduce((sum, { then }) => sum + then.text.length, 0) + added.reduce((sum, { now }) => sum + Math.min(now.text.length, longestBeginning), 0);
}

/** The ids of the pages, in the order of the report: sections that only the edition before had come last. */
export function changedSections(changes: Changes): SectionChange[] {
  return changes.sections.filter(({ id }) => Object.values(claimsOf(changes, id)).some((claims) => claims.length > 0));
}

export function changesSectionView(writing: Writing, changes: Changes, { id, title, then }: SectionChange): ChangesSectionView {
  const groups = promisedGroups(writing, changes.since, changes.promises.filter((promise) => promise.then.section === then?.id), true);
  return {
    title: word(writing, 'changes.section.title', { section: title, edition: changes.since.id }),
    description: word(writing, 'changes.section.intro', { section: title, title: changes.since.title }),
    promises: groups.length === 0 ? null : { heading: word(writing, 'changes.promises'), groups },
    claims: claimsView(writing, changes, claimsOf(changes, id), { page: 'changes-section', id }),
  };
}

/** How much is said otherwise in each section, with the page that has the words. */
export function claimsIndex(writing: Writing, changes: Changes): Table {
  const rows = changedSections(changes).map((section) => ({ section, claims: claimsOf(changes, section.id) }));
  type Row = (typeof rows)[number];
  const count = (head: string, of: (claims: ClaimChanges) => number): ColumnOf<Row> => ({ head, numeric: true, cell: ({ claims }) => cell(String(of(claims))) });
  return tableOf<Row>(word(writing, 'changes.claims.index', { edition: changes.since.id }), [
    { head: word(writing, 'changes.claims.section'), cell: ({ section }) => cell(section.title, { to: { page: 'changes-section', id: section.id }, below: section.isGone ? [word(writing, 'changes.claims.sectionGone')] : [], ...markOf(section) }) },
    count(word(writing, 'changes.claims.reworded'), ({ reworded }) => reworded.length),
    count(word(writing, 'changes.claims.gone'), ({ gone }) => gone.length),
    count(word(writing, 'changes.claims.added'), ({ added }) => added.length),
    count(word(writing, 'changes.claims.otherFigures'), ({ refigured }) => refigured.length),
    count(word(writing, 'changes.claims.same'), ({ same }) => same.reduce((sum, { pairs }) => sum + pairs.length, 0)),
  ], rows);
}

/** Where the report tells of a paragraph that only the edition before has. */
export function placeOfGone(report: Pick<Report, 'changes'>, { section, number }: Pick<EarlierClaim, 'section' | 'number'>): Target {
  const id = report.changes?.sections.find(({ then }) => then?.id === section)?.id ?? section;
  return gonePlace(changesAreSplit(report) ? { page: 'changes-section', id } : { page: 'changes' }, { number });
}

/** What is gone is told where its section is told of, whatever id that has. */
function claimsOf({ claims, sections }: Changes, id: string): ClaimChanges {
  const then = sections.find((section) => section.id === id)?.then?.id;
  return {
    reworded: claims.reworded.filter(({ now }) => now.section === id),
    refigured: claims.refigured.filter(({ now }) => now.section === id),
    gone: claims.gone.filter((claim) => claim.then.section === then),
    added: claims.added.filter(({ now }) => now.section === id),
    same: claims.same.filter(({ section }) => section === id),
  };
}

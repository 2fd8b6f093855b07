import type { Report } from '../model/report.ts';
import { changedSections, changesAreSplit } from '../views/changes/claims-by-section.ts';
import { areaName, threadsAreSplit } from '../views/thread.ts';
import { earlierNote, type EarlierNote, type FrameView } from './html/frame.ts';
import { hasChecklist, routeName, type PageOfOne, type PageRef } from './links.ts';
import { currentBrief, currentChecklist, currentPresentPages, currentReport, isEarlierEdition } from './load-report.ts';
import { pages } from './html/pages.ts';

/** The last part of each address, for Astro's dynamic pages. */
export const sectionPaths = () => currentReport().sections.map(({ id }) => ({ params: { section: routeOf('section', id) } }));
export const indicatorPaths = () => currentReport().indicators.map(({ id }) => ({ params: { indicator: routeOf('indicator', id) } }));
export const inspectionPaths = () => currentReport().inspections.map(({ id }) => ({ params: { inspection: routeOf('inspection', id) } }));

/** One page a judgement area, where there are too many threads for one page. */
export const threadAreaPaths = () => (threadsAreSplit(currentReport()) ? currentReport().threadReach.areas.map((area) => ({ params: { area: routeOf('thread-area', areaName(area)) } })) : []);

/** One page a section, where the words of too many paragraphs changed for one page. */
export const changesSectionPaths = () => changedSectionsOf(currentReport()).map(({ id }) => ({ params: { section: routeOf('changes-section', id) } }));

/** The one address of the checklist, or none: a page that is not wanted is never made. */
export const checklistPaths = () => (hasChecklist(currentReport()) ? [{ params: { checklist: routeName({ page: 'checklist' }) } }] : []);

/** What a page says of an edition that is not the present one; null on the pages of that. */
export function earlierNoteOn(view: FrameView): EarlierNote | null {
  return isEarlierEdition() ? earlierNote(currentReport(), view, currentPresentPages()) : null;
}

/** The one address of the brief, or none. */
export const briefPaths = () => (currentReport().brief === null ? [] : [{ params: { brief: routeName({ page: 'brief' }) } }]);

export function briefPage() {
  return pages.brief(currentReport(), currentBrief());
}

export function briefFilePage() {
  return pages.briefFile(currentReport(), currentBrief());
}

export function checklistPage() {
  return pages.checklist(currentReport(), currentChecklist());
}

export function sectionPage(route: string | undefined) {
  return pages.section(currentReport(), idOf('section', route, (report) => report.sections));
}

export function indicatorPage(route: string | undefined) {
  return pages.indicator(currentReport(), idOf('indicator', route, (report) => report.indicators));
}

export function inspectionPage(route: string | undefined) {
  return pages.inspection(currentReport(), idOf('inspection', route, (report) => report.inspections));
}

export function threadAreaPage(route: string | undefined) {
  return pages.threadArea(currentReport(), route ?? '');
}

export function changesSectionPage(route: string | undefined) {
  return pages.changesSection(currentReport(), idOf('changes-section', route, changedSectionsOf));
}

function changedSectionsOf(report: Report): { id: string }[] {
  return report.changes && changesAreSplit(report) ? changedSections(report.changes) : [];
}

function routeOf(page: PageOfOne, id: string): string {
  return routeName({ page, id } satisfies PageRef);
}

const idsByRoute = new WeakMap<readonly unknown[], Map<string, string>>();

function idOf(page: PageOfOne, route: string | undefined, entriesOf: (report: Report) => readonly { id: string }[]): string {
  const entries = entriesOf(currentReport());
  const known = idsByRoute.get(entries) ?? new Map(entries.map(({ id }) => [routeOf(page, id), id]));
  idsByRoute.set(entries, known);
  return known.get(route ?? '') ?? '';
}

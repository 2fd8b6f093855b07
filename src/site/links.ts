import type { Report, Target } from '../model/report.ts';

/** A page of the site, without a place on it. */
export type PageRef = { page: FixedPage } | { page: 'section' | 'indicator' | 'inspection'; id: string };

type FixedPage = Exclude<Destination['page'], 'section' | 'indicator' | 'inspection'>;

/** Where a link can lead: a place in the report, or the page about it that only an internal edition has. */
type Destination = Target | { page: 'checklist'; anchor?: undefined };

/**
 * What is being written: the content of the page `ref`, on its own page or, when `whole` is set,
 * as a part of the whole report on one page.
 */
export interface Page {
  ref: PageRef;
  whole: boolean;
}

const fixedFiles: Readonly<Record<FixedPage, string>> = {
  home: 'index.html',
  scorecard: 'scorecard.html',
  inspections: 'inspections.html',
  evidence: 'evidence.html',
  actions: 'actions.html',
  glossary: 'glossary.html',
  search: 'search.html',
  accessibility: 'accessibility.html',
  about: 'about.html',
  whole: 'whole-report.html',
  checklist: 'checklist.html',
};

/** Fixed pages that the whole report does not repeat. */
const notInWhole: ReadonlySet<string> = new Set(['search', 'accessibility', 'whole', 'checklist']);

/** Names that a page cannot have: other pages' and folders' names, and the devices of Windows. */
const takenNames: ReadonlySet<string> = new Set([
  ...Object.values(fixedFiles).map((file) => file.replace('.html', '')),
  'assets', 'indicators', 'con', 'prn', 'aux', 'nul',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((port) => [`com${port}`, `lpt${port}`]),
]);

function nameOf(kind: string, id: string): string {
  return takenNames.has(id) ? `${kind}-${id}` : id;
}

/** The last part of a page's address without its ending, as Astro's routes want it. */
export function routeName(ref: PageRef): string {
  return pageFile(ref).replace(/^.*\//, '').replace(/\.html$/, '');
}

/** The file of a page, from the root of the output, with forward slashes. */
export function pageFile(ref: PageRef): string {
  switch (ref.page) {
    case 'section':
      return `${nameOf('section', ref.id)}.html`;
    case 'indicator':
      return `indicators/${nameOf('indicator', ref.id)}.html`;
    case 'inspection':
      return `inspections/${nameOf('inspection', ref.id)}.html`;
    default:
      return fixedFiles[ref.page];
  }
}

/** The link from what is being written to a place in the report. */
export function hrefFrom(from: Page, target: Destination): string {
  if (from.whole && !notInWhole.has(target.page)) return `#${wholeAnchor(target, target.anchor)}`;
  const anchor = target.anchor === undefined ? '' : `#${target.anchor}`;
  const file = pageFile(from.whole ? { page: 'whole' } : from.ref);
  const to = pageFile(target);
  return anchor && file === to ? anchor : `${upFrom(file)}${to}${anchor}`;
}

/** The link from what is being written to a file of the output, such as `assets/site.css`. */
export function fileFrom(from: Page, file: string): string {
  return upFrom(pageFile(from.whole ? { page: 'whole' } : from.ref)) + file.split('/').map(encodeURIComponent).join('/');
}

/** The link to an image of the report's `public/` folder. */
export function imageFrom(from: Page, image: string): string {
  return fileFrom(from, imageFile(image));
}

/** Where publish puts an image of `public/` in the output. */
export function imageFile(image: string): string {
  return `assets/images/${image}`;
}

/** The id that a place of the page gets: its own, or one that stays unique in the whole report. */
export function anchorOn(page: Page, anchor: string): string {
  return page.whole ? wholeAnchor(page.ref, anchor) : anchor;
}

/** The id of the beginning of a page within the whole report. */
export function startOnWhole(ref: PageRef): string {
  return wholeAnchor(ref, undefined);
}

function wholeAnchor(ref: PageRef, anchor: string | undefined): string {
  const start = 'id' in ref ? `${ref.page}-${ref.id}` : ref.page;
  return anchor === undefined ? start : `${start}--${anchor}`;
}

function upFrom(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}

/** Whether the edition has a page of what was found in it; a public one never has. */
export function hasChecklist({ audience }: Pick<Report, 'audience'>): boolean {
  return audience === 'internal';
}

/** Every page that the site of this report has. */
export function outputPages(report: Report): PageRef[] {
  return [
    { page: 'home' },
    ...report.sections.map(({ id }): PageRef => ({ page: 'section', id })),
    { page: 'scorecard' },
    ...report.indicators.map(({ id }): PageRef => ({ page: 'indicator', id })),
    { page: 'inspections' },
    ...report.inspections.map(({ id }): PageRef => ({ page: 'inspection', id })),
    { page: 'evidence' }, { page: 'actions' }, { page: 'glossary' }, { page: 'search' },
    { page: 'accessibility' }, { page: 'about' }, { page: 'whole' },
    ...(hasChecklist(report) ? [{ page: 'checklist' } as const] : []),
  ];
}

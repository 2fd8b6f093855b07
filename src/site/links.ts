import { editionFolder, imageFolder } from '../model/file-names.ts';
import type { Report, Target } from '../model/report.ts';
import { changedSections, changesAreSplit } from '../views/changes/claims-by-section.ts';
import { areaName, threadsAreSplit } from '../views/thread.ts';

/** A page of the site, without a place on it. */
export type PageRef = { page: FixedPage } | { page: PageOfOne; id: string };

/** Pages of which there are many, each about one thing. */
export type PageOfOne = 'section' | 'indicator' | 'inspection' | 'thread-area' | 'changes-section';

type FixedPage = Exclude<Destination['page'], PageOfOne>;

/** Where a link can lead: a place in the report, the page about it that only authors have, or the report or its brief as one file or on paper. */
type Destination = Target | { page: 'checklist' | 'file' | 'paper' | 'brief-file'; anchor?: undefined };

const fixedFiles: Readonly<Record<FixedPage, string>> = {
  home: 'index.html',
  scorecard: 'scorecard.html',
  inspections: 'inspections.html',
  recommendations: 'recommendations.html',
  evidence: 'evidence.html',
  coverage: 'coverage.html',
  actions: 'actions.html',
  thread: 'thread.html',
  changes: 'changes.html',
  'national-framework': 'national-framework.html',
  glossary: 'glossary.html',
  search: 'search.html',
  accessibility: 'accessibility.html',
  about: 'about.html',
  whole: 'whole-report.html',
  brief: 'brief.html',
  checklist: 'checklist.html',
  file: 'one-file.html',
  paper: 'paper.html',
  'brief-file': 'brief-file.html',
};

/** Fixed pages that the whole report does not repeat. */
const notInWhole: ReadonlySet<string> = new Set(['recommendations', 'coverage', 'thread', 'thread-area', 'changes-section', 'national-framework', 'search', 'accessibility', 'whole', 'brief', 'checklist', 'file', 'paper', 'brief-file']);

/** Names that a page cannot have: other pages' and folders' names, and the devices of Windows. */
const takenNames: ReadonlySet<string> = new Set([
  ...Object.values(fixedFiles).map((file) => file.replace('.html', '')),
  'assets', 'indicators', 'con', 'prn', 'aux', 'nul',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((port) => [`com${port}`, `lpt${port}`]),
]);

/** Two hyphens stand in no id, so that no other page has the name. */
function nameOf(kind: string, id: string): string {
  return takenNames.has(id) ? `${kind}--${id}` : id;
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
    case 'thread-area':
      return `thread/${nameOf('area', ref.id)}.html`;
    case 'changes-section':
      return `changes/${nameOf('section', ref.id)}.html`;
    default:
      return fixedFiles[ref.page];
  }
}

/** How what is printed on one page links, and what its places are called there. */
export interface Links {
  /** To a place in the report. */
  href(to: Destination): string;
  /** The id of a place that is printed here; null for the beginning of a page of its own. */
  id(place: Destination): string | null;
  /** To a file of the output, such as `assets/site.css`. */
  file(path: string): string;
  /** To an image of the report's `public/` folder. */
  image(path: string): string;
  /** To a page of an earlier edition; its home page unless said. */
  edition(id: string, to?: Target): string;
}

export function linksOn(page: PageRef): Links {
  const own = pageFile(page);
  const up = '../'.repeat(own.split('/').length - 1);
  const file = (path: string): string => up + path.split('/').map(encodeURIComponent).join('/');
  return {
    href(to) {
      const anchor = to.anchor === undefined ? '' : `#${to.anchor}`;
      const other = pageFile(to);
      return anchor && other === own ? anchor : `${up}${other}${anchor}`;
    },
    id: ({ anchor }) => anchor ?? null,
    file,
    image: (path) => file(imageFile(path)),
    edition: (id, to = { page: 'home' }) => `${file(`${editionFolder(id)}${pageFile(to)}`)}${to.anchor === undefined ? '' : `#${to.anchor}`}`,
  };
}

/** Within the report on one page, where what other pages print stands as well: links stay there, and ids stay unique. */
export function linksWithinWhole(): Links {
  const page = linksOn({ page: 'whole' });
  return {
    ...page,
    href: (to) => (notInWhole.has(to.page) ? page.href(to) : `#${idInWhole(to)}`),
    id: idInWhole,
  };
}

/** The place of the contents in a document that holds the whole report. */
export const contentsId = 'whole-contents';

/** Within the report as one file, which nothing lies beside: every link stays in it. */
export function linksWithinFile(): Links {
  const within = linksWithinWhole();
  return {
    ...within,
    href: (to) => (to.page === 'whole' || to.page === 'checklist' || (to.page === 'home' && to.anchor === 'sections') ? `#${contentsId}` : `#${idInWhole(to)}`),
  };
}

/** From such a folder to a page of the present edition, the home page unless another is named. */
export function presentFromEdition(file: string = fixedFiles.home): string {
  return `../../${file}`;
}

/** Where publish puts an image of `public/` in the output. */
export function imageFile(image: string): string {
  return imageFolder + image;
}

function idInWhole(place: Destination): string {
  const start = 'id' in place ? `${place.page}-${place.id}` : place.page;
  return place.anchor === undefined ? start : `${start}--${place.anchor}`;
}

/** Whether the edition has a page of what was found in it; one that leaves its authors never has. */
export function hasChecklist({ audience }: Pick<Report, 'audience'>): boolean {
  return audience === 'authors';
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
    { page: 'recommendations' }, { page: 'evidence' }, { page: 'coverage' }, { page: 'actions' },
    { page: 'thread' }, { page: 'national-framework' },
    ...(threadsAreSplit(report) ? report.threadReach.areas.map((area): PageRef => ({ page: 'thread-area', id: areaName(area) })) : []),
    ...(report.changes ? [{ page: 'changes' } as const] : []),
    ...(report.changes && changesAreSplit(report) ? changedSections(report.changes).map(({ id }): PageRef => ({ page: 'changes-section', id })) : []),
    { page: 'glossary' }, { page: 'search' },
    { page: 'accessibility' }, { page: 'about' }, { page: 'whole' },
    ...(report.brief === null ? [] : [{ page: 'brief' } as const]),
    ...(hasChecklist(report) ? [{ page: 'checklist' } as const] : []),
  ];
}

import type { PageRef } from './links.ts';

/** Kinds of pages by what their bodies are called: the report as one file and on paper is as the whole report is, and the brief's file as its page. */
export type PageKind = Exclude<PageRef['page'], 'file' | 'paper' | 'brief-file'>;

export function kindOf({ page }: PageRef): PageKind {
  if (page === 'brief-file') return 'brief';
  return page === 'file' || page === 'paper' ? 'whole' : page;
}

/** How every page looks around its own content. */
export const sharedStyles = 'site.css';

/** How the content of pages of a kind looks; laid over the shared styles. */
export function stylesOfKind(kind: PageKind): string {
  return `page-${kind}.css`;
}

/** The sources of the pages of each kind, which say what their styles must have. */
export const sourcesOfKind: Readonly<Record<PageKind, readonly string[]>> = {
  home: ['pages/index.astro'],
  section: ['pages/[section].astro'],
  scorecard: ['pages/scorecard.astro'],
  indicator: ['pages/indicators/[indicator].astro'],
  inspections: ['pages/inspections.astro'],
  inspection: ['pages/inspections/[inspection].astro'],
  recommendations: ['pages/recommendations.astro'],
  evidence: ['pages/evidence.astro'],
  coverage: ['pages/coverage.astro'],
  actions: ['pages/actions.astro'],
  thread: ['pages/thread.astro'],
  'thread-area': ['pages/thread/[area].astro'],
  'national-framework': ['pages/national-framework.astro'],
  changes: ['pages/changes.astro'],
  'changes-section': ['pages/changes/[section].astro'],
  glossary: ['pages/glossary.astro'],
  search: ['pages/search.astro', 'client/search.ts'],
  about: ['pages/about.astro'],
  accessibility: ['pages/accessibility.astro'],
  whole: ['pages/whole-report.astro', 'internal-pages/one-file.astro', 'internal-pages/paper.astro', 'client/search.ts'],
  brief: ['internal-pages/brief.astro', 'internal-pages/brief-file.astro'],
  checklist: ['internal-pages/checklist.astro'],
};

export const pageKinds = Object.keys(sourcesOfKind) as PageKind[];

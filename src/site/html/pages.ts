import type { Download } from '../../model/download.ts';
import type { Brief, Report } from '../../model/report.ts';
import type { PublishingChecklist } from '../../model/publishing-checklist.ts';
import { aboutView } from '../../views/about.ts';
import { accessibilityView } from '../../views/accessibility.ts';
import { actionsView } from '../../views/actions.ts';
import { briefView } from '../../views/brief.ts';
import { changesLink, changesView } from '../../views/changes/changes.ts';
import { changesSectionView } from '../../views/changes/claims-by-section.ts';
import { checklistView } from '../../views/checklist.ts';
import { coverageLink, coverageView } from '../../views/coverage.ts';
import { downloadsView } from '../../views/downloads.ts';
import { editionsView } from '../../views/editions.ts';
import { evidenceRegisterView } from '../../views/evidence.ts';
import { glossaryView } from '../../views/glossary.ts';
import { homeView } from '../../views/home.ts';
import { indicatorView } from '../../views/indicator.ts';
import { inspectionView } from '../../views/inspection.ts';
import { inspectionsView } from '../../views/inspections.ts';
import { pageLink, type Link } from '../../views/link.ts';
import { lookupOf, type Lookup } from '../../views/lookup.ts';
import { nationalFrameworkLink, nationalFrameworkView } from '../../views/national-framework.ts';
import { recommendationsLink, recommendationsView } from '../../views/recommendations.ts';
import { saidAtHead, type SaidAtHead } from '../../views/said-at-head.ts';
import { scorecardView } from '../../views/scorecard.ts';
import { paperView, type PaperChoice } from '../../views/paper.ts';
import { sectionView } from '../../views/section.ts';
import { areaName, threadAreaView, threadView } from '../../views/thread.ts';
import { wholeReportView } from '../../views/whole-report.ts';
import { startWriting, word, type Writing } from '../../views/writing.ts';
import { linksWithinFile, routeName, type PageRef } from '../links.ts';
import { contentsView } from './contents.ts';
import { frameView, type FrameOptions } from './frame.ts';
import { onPage, onPaper, withinBriefFile, withinFile, withinWhole, type OnPage } from './on-page.ts';
import { indicatorPager, sectionPager } from './pager.ts';
import { searchView } from './search.ts';

/** What an `.astro` page prints: the frame around it, what it says, and how that links from here. */
interface Page<View> {
  frame: ReturnType<typeof frameView>;
  on: OnPage;
  view: View;
}

function page<View extends FrameOptions>(report: Report, ref: PageRef, view: View, more: Pick<FrameOptions, 'above' | 'scripts'> = {}): Page<View> {
  const { title, description } = view;
  return { frame: frameView(report, ref, { title, description, ...more }), on: onPage(report, ref), view };
}

const lookups = new WeakMap<Report, Lookup>();

function lookupFor(report: Report): Lookup {
  const lookup = lookups.get(report) ?? lookupOf(report);
  lookups.set(report, lookup);
  return lookup;
}

function write(report: Report): Writing {
  return startWriting(report, lookupFor(report));
}

/** A page that lists everything of one kind. */
function listing<View extends FrameOptions>(
  report: Report, name: 'home' | 'scorecard' | 'inspections' | 'recommendations' | 'evidence' | 'actions', kind: Parameters<typeof saidAtHead>[1], view: (writing: Writing) => View, above: readonly Link[] = [],
): Page<View> & Pick<SaidAtHead, 'note'> {
  const said = saidAtHead(report, kind);
  return { ...page(report, { page: name }, view(write(said.report)), { above }), note: said.note };
}

/** Every page of the site, made from the report. */
export const pages = {
  home: (report: Report, downloads: readonly Download[] = []) => ({ ...listing(report, 'home', 'sections', homeView), downloads: downloadsView(write(report), downloads.filter(({ format }) => format !== 'csv')), editions: editionsView({ report }) }),
  scorecard: (report: Report) => listing(report, 'scorecard', 'indicators', scorecardView),
  inspections: (report: Report) => ({ ...listing(report, 'inspections', 'inspections', inspectionsView), register: recommendationsLink(write(report)) }),
  recommendations: (report: Report) => listing(report, 'recommendations', 'inspections', recommendationsView, [pageLink({ report }, 'inspections')]),
  evidence: (report: Report) => ({ ...listing(report, 'evidence', 'evidence', evidenceRegisterView), reach: coverageLink(write(report)) }),
  coverage: (report: Report) => page(report, { page: 'coverage' }, coverageView(write(report)), { above: [pageLink({ report }, 'evidence')] }),
  actions: (report: Report) => listing(report, 'actions', 'actions', (writing) => actionsView(writing, { threadsElsewhere: true })),
  thread: (report: Report) => ({ ...page(report, { page: 'thread' }, threadView(write(report))), national: nationalFrameworkLink({ report }) }),
  nationalFramework: (report: Report) => page(report, { page: 'national-framework' }, nationalFrameworkView(write(report)), { above: [pageLink({ report }, 'thread')] }),
  changes: (report: Report) => page(report, { page: 'changes' }, changesView(write(report), { split: true })),
  glossary: (report: Report) => page(report, { page: 'glossary' }, glossaryView(write(report))),
  accessibility: (report: Report) => page(report, { page: 'accessibility' }, accessibilityView(write(report))),
  about: (report: Report, stamp: string, downloads: readonly Download[] = []) => ({ ...page(report, { page: 'about' }, aboutView(write(report), stamp)), downloads: downloadsView(write(report), downloads), editions: editionsView({ report }) }),
  brief: (report: Report, brief: Brief) => page(report, { page: 'brief' }, briefView(write(report), brief)),
  briefFile: (report: Report, brief: Brief) => ({ ...page(report, { page: 'brief-file' }, briefView(write(report), brief)), on: withinBriefFile(report) }),
  checklist: (report: Report, found: PublishingChecklist) => page(report, { page: 'checklist' }, checklistView(write(report), found)),

  search(report: Report) {
    return page(report, { page: 'search' }, searchView(report), { scripts: ['assets/search-documents.js', 'assets/search.js'] });
  },

  whole(report: Report, stamp: string) {
    return { ...page(report, { page: 'whole' }, wholeReportView(write(report), stamp)), on: withinWhole(report) };
  },

  file(report: Report, stamp: string) {
    const [whole, search, accessibility] = [wholeReportView(write(report), stamp), searchView(report, linksWithinFile().href({ page: 'search' })), accessibilityView(write(report))];
    const { title, summary } = report.edition;
    const on = withinFile(report);
    return { frame: frameView(report, { page: 'file' }, { title, description: summary ?? title }), on, view: { whole, search, accessibility, places: { search: on.id({ page: 'search' }), accessibility: on.id({ page: 'accessibility' }) } } };
  },

  paper(report: Report, stamp: string, choice: PaperChoice) {
    const view = paperView(write(report), stamp, choice);
    return { frame: frameView(report, { page: 'paper' }, view), on: onPaper(report), view };
  },

  section(report: Report, id: string) {
    const section = known(lookupFor(report).sections, id);
    const view = sectionView(write(report), section);
    return { ...page(report, { page: 'section', id }, view), contents: contentsView(report, view), pager: sectionPager(report, section) };
  },

  indicator(report: Report, id: string) {
    const indicator = known(lookupFor(report).indicators, id);
    const above = [{ text: word({ report }, 'nav.scorecard'), to: { page: 'scorecard', anchor: id } } as const];
    const view = indicatorView(write(report), indicator);
    return { ...page(report, { page: 'indicator', id }, view, { above }), pager: indicatorPager(write(report), indicator) };
  },

  threadArea(report: Report, route: string) {
    const area = report.threadReach.areas.find((each) => routeName({ page: 'thread-area', id: areaName(each) }) === route);
    if (!area) throw new Error(`The report has no judgement area for a page called ${route}.`);
    return page(report, { page: 'thread-area', id: areaName(area) }, threadAreaView(write(report), area), { above: [pageLink({ report }, 'thread')] });
  },

  changesSection(report: Report, id: string) {
    const section = report.changes?.sections.find((each) => each.id === id);
    if (!report.changes || !section) throw new Error(`Neither edition has a section ${id}.`);
    return page(report, { page: 'changes-section', id }, changesSectionView(write(report), report.changes, section), { above: [changesLink({ report }, report.changes)] });
  },

  inspection(report: Report, id: string) {
    const view = inspectionView(write(report), known(lookupFor(report).inspections, id));
    return page(report, { page: 'inspection', id }, view, { above: [pageLink({ report }, 'inspections')] });
  },
};

function known<Entry>(entries: ReadonlyMap<string, Entry>, id: string): Entry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`The report has nothing called ${id} to make a page of.`);
  return entry;
}

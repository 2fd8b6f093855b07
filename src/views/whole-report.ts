import { markOf } from '../model/audience.ts';
import type { Target } from '../model/report.ts';
import { aboutView, type AboutView } from './about.ts';
import { actionsView, type ActionsView } from './actions.ts';
import { changesView, type ChangesView } from './changes/changes.ts';
import { evidenceRegisterView, type EvidenceRegisterView } from './evidence.ts';
import { glossaryView, type GlossaryView } from './glossary.ts';
import { editionFacts, overviewView, type OverviewView } from './home.ts';
import { indicatorView, type IndicatorView } from './indicator.ts';
import { inspectionView, type InspectionView } from './inspection.ts';
import { inspectionsView, type InspectionsView } from './inspections.ts';
import type { Link } from './link.ts';
import { scorecardView, type ScorecardView } from './scorecard.ts';
import { sectionView, type SectionView } from './section.ts';
import { word, type Writing } from './writing.ts';

/** The whole report as one document, in the order in which it is read. */
export interface WholeView extends WholeParts {
  title: string;
  description: string;
  cover: CoverView;
  contents: { heading: string; entries: ContentsEntry[] };
}

/** What stands behind the contents. */
export interface WholeParts {
  overview: Chapter<OverviewView>;
  sections: SectionView[];
  scorecard: Chapter<ScorecardView>;
  indicators: Chapter<{ title: string; intro: string; entries: IndicatorView[] }> | null;
  inspections: Chapter<InspectionsView>;
  inspectionPages: InspectionView[];
  evidence: Chapter<EvidenceRegisterView>;
  actions: Chapter<ActionsView>;
  changes: Chapter<ChangesView> | null;
  glossary: Chapter<GlossaryView>;
  about: Chapter<AboutView>;
}

export interface Chapter<View> {
  place: Target;
  title: string;
  view: View;
}

export interface CoverView {
  council: string;
  title: string;
  lines: string[];
  notice: string | null;
  /** A path below `public/`. */
  logo: string | null;
}

export interface ContentsEntry extends Link {
  number: string;
}

/** With more indicators than this, one document cannot hold their details as well. */
const detailsAtMost = 150;

/** What may be left out of it. */
export interface WholeOptions {
  /** The details of the indicators; without them, what leads to one leads to its row in the scorecard. */
  details: boolean;
  /** What changed since the edition before. */
  changes: boolean;
}

export function wholeReportView(writing: Writing, stamp: string, { details, changes }: WholeOptions = { details: true, changes: true }): WholeView {
  const { report } = writing;
  const detailed = details && report.indicators.length <= detailsAtMost;
  const overview = { place: { page: 'home' }, title: word(writing, 'whole.overview'), view: overviewView(writing) } as const;
  const view = {
    title: word(writing, 'nav.whole'),
    description: word(writing, 'whole.description'),
    cover: coverView(writing),
    overview,
    sections: report.sections.map((section) => sectionView(writing, section)),
    scorecard: chapter('scorecard', detailed ? scorecardView(writing) : scorecardView(writing, ({ id }) => ({ page: 'indicator', id }))),
    indicators: details ? indicatorsChapter(writing, detailed) : null,
    inspections: chapter('inspections', inspectionsView(writing)),
    inspectionPages: report.inspections.map((inspection) => inspectionView(writing, inspection)),
    evidence: chapter('evidence', evidenceRegisterView(writing)),
    actions: chapter('actions', actionsView(writing)),
    changes: changes && report.changes ? chapter('changes', changesView(writing)) : null,
    glossary: chapter('glossary', glossaryView(writing)),
    about: chapter('about', aboutView(writing, stamp)),
  };
  return { ...view, contents: { heading: word(writing, 'whole.contents'), entries: contentsOf(view) } };
}

function coverView(writing: Writing): CoverView {
  const { council, edition } = writing.report;
  return { council: council.name, title: edition.title, lines: editionFacts(writing), notice: edition.notice, logo: council.logo };
}

function chapter<View extends { title: string }>(page: 'scorecard' | 'inspections' | 'evidence' | 'actions' | 'changes' | 'glossary' | 'about', view: View): Chapter<View> {
  return { place: { page }, title: view.title, view };
}

function indicatorsChapter(writing: Writing, detailed: boolean): WholeView['indicators'] {
  const { indicators } = writing.report;
  if (indicators.length === 0) return null;
  const title = word(writing, 'whole.indicators');
  return {
    place: { page: 'scorecard', anchor: 'indicators' },
    title,
    view: {
      title,
      intro: detailed ? word(writing, 'whole.indicatorsIntro') : word(writing, 'whole.indicatorsLeftOut', { count: indicators.length }),
      entries: detailed ? indicators.map((indicator) => indicatorView(writing, indicator)) : [],
    },
  };
}

function contentsOf(view: WholeParts): ContentsEntry[] {
  const entry = ({ place, title }: Chapter<unknown>): ContentsEntry => ({ number: '', text: title, to: place });
  return [
    entry(view.overview),
    ...view.sections.map((section) => ({ number: String(section.number), text: section.title, to: section.place, ...markOf(section) })),
    ...[view.scorecard, ...(view.indicators ? [view.indicators] : []), view.inspections, view.evidence, view.actions, ...(view.changes ? [view.changes] : []), view.glossary, view.about].map(entry),
  ];
}

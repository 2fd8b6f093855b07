import type { Report } from '../../model/report.ts';
import { anchorOn, startOnWhole, type PageRef } from '../links.ts';
import { aboutContent, type AboutContent } from './about.ts';
import { actionsContent, type ActionsContent } from './actions.ts';
import { evidenceContent, type EvidenceContent } from './evidence.ts';
import { hasDetailsOnOnePage } from './figures.ts';
import { frameView, type FrameView } from './frame.ts';
import { glossaryContent, type GlossaryContent } from './glossary.ts';
import { homeContent, type HomeView } from './home.ts';
import { indicatorContent, type IndicatorContent } from './indicator.ts';
import { inspectionContent, type InspectionContent } from './inspection.ts';
import { inspectionsContent, type InspectionsContent } from './inspections.ts';
import { scorecardContent, type ScorecardContent } from './scorecard.ts';
import { sectionContent, type SectionContent } from './section.ts';
import { continueWriting, startWriting, word, type Writing } from './writing.ts';

/** Everything on one page, in the order in which it is printed. */
export interface WholeView {
  frame: FrameView;
  cover: CoverView;
  contents: { heading: string; entries: ContentsEntry[] };
  home: Omit<HomeView, 'frame'>;
  overview: { id: string; title: string };
  sections: SectionContent[];
  scorecard: Part<ScorecardContent>;
  indicators: Part<{ title: string; intro: string; entries: IndicatorContent[]; note: string | null }> | null;
  inspections: Part<InspectionsContent>;
  inspectionPages: InspectionContent[];
  evidence: Part<EvidenceContent>;
  actions: Part<ActionsContent>;
  glossary: Part<GlossaryContent>;
  about: Part<AboutContent>;
}

interface Part<T> {
  id: string;
  content: T;
}

export interface CoverView {
  council: string;
  title: string;
  lines: string[];
  marking: string | null;
  notice: string | null;
  logo: FrameView['logo'];
}

export interface ContentsEntry {
  number: string;
  text: string;
  href: string;
}

export function wholeReportView(report: Report, contentHash: string): WholeView {
  const start = startWriting(report, { ref: { page: 'whole' }, whole: false });
  const on = (ref: PageRef): Writing => continueWriting(start, { ref, whole: true }, 1);
  const title = word(start, 'nav.whole');
  const frame = frameView(start, { title, description: word(start, 'whole.description') });
  const overview = { id: startOnWhole({ page: 'home' }), title: word(start, 'whole.overview') };
  const view = {
    frame,
    cover: coverView(start, frame),
    home: homeContent(on({ page: 'home' })),
    overview,
    sections: report.sections.map((section) => {
      const ref: PageRef = { page: 'section', id: section.id };
      return sectionContent(on(ref), section, startOnWhole(ref));
    }),
    scorecard: { id: startOnWhole({ page: 'scorecard' }), content: scorecardContent(on({ page: 'scorecard' })) },
    indicators: indicatorsPart(start, on),
    inspections: { id: startOnWhole({ page: 'inspections' }), content: inspectionsContent(on({ page: 'inspections' })) },
    inspectionPages: report.inspections.map((inspection) => {
      const writing = on({ page: 'inspection', id: inspection.id });
      return inspectionContent({ ...writing, deeper: 2 }, inspection);
    }),
    evidence: { id: startOnWhole({ page: 'evidence' }), content: evidenceContent(on({ page: 'evidence' })) },
    actions: { id: startOnWhole({ page: 'actions' }), content: actionsContent(on({ page: 'actions' })) },
    glossary: { id: startOnWhole({ page: 'glossary' }), content: glossaryContent(on({ page: 'glossary' })) },
    about: { id: startOnWhole({ page: 'about' }), content: aboutContent(on({ page: 'about' }), contentHash) },
  };
  return { ...view, contents: { heading: word(start, 'whole.contents'), entries: contentsOf(view) } };
}

function coverView(writing: Writing, frame: FrameView): CoverView {
  const { council, edition } = writing.report;
  const lines = [frame.asAt, edition.period && word(writing, 'home.period', { period: edition.period }), edition.statusText];
  return {
    council: council.name,
    title: edition.title,
    lines: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
    marking: edition.marking,
    notice: edition.notice,
    logo: frame.logo,
  };
}

function indicatorsPart(start: Writing, on: (ref: PageRef) => Writing): WholeView['indicators'] {
  const { indicators } = start.report;
  if (indicators.length === 0) return null;
  const shown = hasDetailsOnOnePage(start.report) ? indicators : [];
  return {
    id: anchorOn({ ref: { page: 'scorecard' }, whole: true }, 'indicators'),
    content: {
      title: word(start, 'whole.indicators'),
      intro: word(start, 'whole.indicatorsIntro'),
      entries: shown.map((indicator) => indicatorContent({ ...on({ page: 'indicator', id: indicator.id }), deeper: 2 }, indicator)),
      note: shown.length === 0 ? word(start, 'whole.indicatorsLeftOut', { count: indicators.length }) : null,
    },
  };
}

function contentsOf(view: Omit<WholeView, 'contents'>): ContentsEntry[] {
  const plain = (id: string, text: string): ContentsEntry => ({ number: '', text, href: `#${id}` });
  return [
    plain(view.overview.id, view.overview.title),
    ...view.sections.map((section) => ({ number: String(section.number), text: section.title, href: `#${section.id ?? ''}` })),
    plain(view.scorecard.id, view.scorecard.content.title),
    ...(view.indicators ? [plain(view.indicators.id, view.indicators.content.title)] : []),
    plain(view.inspections.id, view.inspections.content.title),
    plain(view.evidence.id, view.evidence.content.title),
    plain(view.actions.id, view.actions.content.title),
    plain(view.glossary.id, view.glossary.content.title),
    plain(view.about.id, view.about.content.title),
  ];
}

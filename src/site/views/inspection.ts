import type { Report, ReportFinding, ReportInspection, ReportRecommendation } from '../../model/report.ts';
import { anchorOn, startOnWhole } from '../links.ts';
import { backlinks, type BacklinkView } from './cited.ts';
import { frameView, type FrameView } from './frame.ts';
import { safeHref } from './html.ts';
import { stepView, type StepView } from './judgement-table.ts';
import { lookupOf, pick } from './lookup.ts';
import type { LinkView } from './marks.ts';
import { link, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface InspectionView {
  frame: FrameView;
  content: InspectionContent;
}

export interface InspectionContent {
  id: string | null;
  level: number;
  title: string;
  facts: { term: string; text: string; href: string | null }[];
  summary: string | null;
  frameworkNotes: string | null;
  judgements: { heading: string; caption: string; judgement: string; decided: string; rows: JudgementEntry[] } | null;
  strengths: { heading: string; entries: FindingView[] } | null;
  improvements: { heading: string; entries: FindingView[] } | null;
  recommendations: { heading: string; entries: RecommendationView[] } | null;
}

export interface JudgementEntry {
  label: string;
  part: boolean;
  separate: string | null;
  grade: StepView | null;
  text: string;
  note: string | null;
}

export interface FindingView {
  anchor: string;
  text: string;
  paragraph: string | null;
}

export interface RecommendationView extends FindingView {
  response: { label: string; text: string; given: boolean };
  actions: LinkView[];
  actionsLabel: string;
  citedBy: BacklinkView[];
  citedLabel: string;
}

export function inspectionView(report: Report, id: string): InspectionView {
  const inspection = lookupOf(report).inspections.get(id);
  if (!inspection) throw new Error(`The report has no inspection ${id}.`);
  const writing = startWriting(report, { ref: { page: 'inspection', id: inspection.id }, whole: false });
  const content = inspectionContent(writing, inspection);
  const all = { text: word(writing, 'nav.inspections'), href: link(writing, { page: 'inspections' }) };
  const description = inspection.summary ?? `${inspection.title}, ${inspection.when}`;
  return { frame: frameView(writing, { title: inspection.title, description, above: [all] }), content };
}

export function inspectionContent(writing: Writing, inspection: ReportInspection): InspectionContent {
  const ofKind = (kind: ReportFinding['kind']): FindingView[] =>
    inspection.findings.filter((finding) => finding.kind === kind).map((finding) => findingView(writing, finding));
  return {
    id: writing.page.whole ? startOnWhole(writing.page.ref) : null,
    level: 1 + writing.deeper,
    title: inspection.title,
    facts: factsOf(writing, inspection),
    summary: inspection.summary && spellOut(writing, inspection.summary),
    frameworkNotes: inspection.frameworkNotes && spellOut(writing, inspection.frameworkNotes),
    judgements: judgementsOf(writing, inspection),
    strengths: headed(word(writing, 'finding.strengths'), ofKind('strength')),
    improvements: headed(word(writing, 'finding.improvements'), ofKind('area-for-improvement')),
    recommendations: headed(
      word(writing, 'inspection.recommendations'),
      inspection.recommendations.map((recommendation) => recommendationView(writing, recommendation)),
    ),
  };
}

function headed<T>(heading: string, entries: T[]): { heading: string; entries: T[] } | null {
  return entries.length === 0 ? null : { heading, entries };
}

function factsOf(writing: Writing, inspection: ReportInspection): InspectionContent['facts'] {
  const outside = inspection.link === null ? null : safeHref(inspection.link);
  const facts: { term: string; text: string | null; href: string | null }[] = [
    { term: word(writing, 'inspection.when'), text: inspection.when, href: null },
    { term: word(writing, 'inspection.published'), text: inspection.published?.text ?? null, href: null },
    { term: word(writing, 'inspection.framework'), text: inspection.frameworkTitle, href: null },
    { term: word(writing, 'inspection.inspectorate'), text: inspection.inspectorate, href: null },
    { term: word(writing, 'inspection.topic'), text: inspection.topic, href: null },
    { term: word(writing, 'inspection.report'), text: outside && word(writing, 'inspection.readReport'), href: outside },
    { term: word(writing, 'inspection.source'), text: inspection.source, href: null },
  ];
  return facts.flatMap(({ term, text, href }) => (text === null ? [] : [{ term, text, href }]));
}

function judgementsOf(writing: Writing, inspection: ReportInspection): InspectionContent['judgements'] {
  if (inspection.judgements.length === 0) return null;
  return {
    heading: word(writing, 'inspection.judgements'),
    caption: word(writing, 'inspection.judgementsCaption', { title: inspection.title, when: inspection.when }),
    judgement: word(writing, 'judgements.judgement'),
    decided: word(writing, 'judgements.decided'),
    rows: inspection.judgements.map((judgement) => ({
      label: judgement.label,
      part: judgement.parent !== null,
      separate: judgement.separate ? word(writing, 'inspection.separate') : null,
      grade: stepView(judgement.grade),
      text: judgement.text,
      note: judgement.note && spellOut(writing, judgement.note),
    })),
  };
}

function findingView(writing: Writing, { anchor, text, paragraph }: ReportFinding | ReportRecommendation): FindingView {
  return {
    anchor: anchorOn(writing.page, anchor),
    text: spellOut(writing, text),
    paragraph: paragraph && word(writing, 'inspection.paragraph', { paragraph }),
  };
}

function recommendationView(writing: Writing, recommendation: ReportRecommendation): RecommendationView {
  const { response } = recommendation;
  const finding = findingView(writing, recommendation);
  return {
    ...finding,
    response: {
      label: word(writing, 'inspection.response'),
      text: response === null ? word(writing, 'inspection.noResponse') : spellOut(writing, response),
      given: response !== null,
    },
    actions: pick(writing.lookup.actions, recommendation.actions).map((action) => ({
      text: `${action.number} ${action.title}`,
      href: link(writing, { page: 'actions', anchor: action.id }),
    })),
    actionsLabel: word(writing, 'nav.actions'),
    citedBy: backlinks(writing, recommendation.citedBy),
    citedLabel: word(writing, 'cited.heading'),
  };
}

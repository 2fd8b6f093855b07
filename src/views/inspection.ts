import { markOf, type Marked } from '../model/audience.ts';
import type { ReportFinding, ReportInspection, ReportRecommendation, Target } from '../model/report.ts';
import { datedTitle, decisionTable } from './judgements.ts';
import { bearsOn } from './judgement-areas.ts';
import { actionLink, firstLinks, safeHref, type Link, type Mention } from './link.ts';
import { citedBy, factsOf, headed, type CitedBy, type Fact, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { againLinks, evidenceLinks, responseText } from './recommendations.ts';
import type { Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

export interface InspectionView extends Marked {
  place: Target;
  title: string;
  description: string;
  facts: Fact[];
  summary: string | null;
  judgements: { heading: string; table: Table; notes: string | null } | null;
  strengths: Headed<FindingView> | null;
  improvements: Headed<FindingView> | null;
  recommendations: Headed<RecommendationView> | null;
}

export interface FindingView extends Marked {
  place: Target;
  text: string;
  /** Of the inspection's own report. */
  paragraph: string | null;
  bearsOn: Fact | null;
}

export interface RecommendationView extends FindingView {
  response: { label: string; text: string; given: boolean };
  actions: { label: string; links: Link[] };
  standing: { label: string; text: string; isOpen: boolean };
  again: Link[];
  /** The evidence and figures that show it; null where none is cited. */
  shown: { label: string; links: Mention[] } | null;
  citedBy: CitedBy;
}

export function inspectionView(writing: Writing, inspection: ReportInspection): InspectionView {
  const { id, title, summary, findings, recommendations } = inspection;
  const place = { page: 'inspection', id } as const;
  const ofKind = (kind: ReportFinding['kind']): FindingView[] => {
    const first = firstLinks();
    return findings.filter((finding) => finding.kind === kind).map((finding) => findingView(writing, place, finding, first));
  };
  const first = firstLinks();
  return {
    place,
    title,
    ...markOf(inspection),
    description: summary ?? datedTitle(writing, inspection),
    summary: summary && spellOut(writing, summary),
    facts: inspectionFacts(writing, inspection),
    judgements: judgementsOf(writing, inspection),
    strengths: headed(word(writing, 'finding.strengths'), ofKind('strength')),
    improvements: headed(word(writing, 'finding.improvements'), ofKind('area-for-improvement')),
    recommendations: headed(word(writing, 'inspection.recommendations'), recommendations.map((each) => recommendationView(writing, place, each, first))),
  };
}

function inspectionFacts(writing: Writing, inspection: ReportInspection): Fact[] {
  const outside = inspection.link === null ? null : safeHref(inspection.link);
  return factsOf(writing, {
    'inspection.when': inspection.when,
    'inspection.published': inspection.published?.text ?? null,
    'inspection.framework': inspection.frameworkTitle,
    'inspection.inspectorate': inspection.inspectorate,
    'inspection.topic': inspection.topic,
    'inspection.report': outside === null ? null : { text: word(writing, 'inspection.readReport'), outside },
    'inspection.source': inspection.source,
  });
}

function judgementsOf(writing: Writing, inspection: ReportInspection): InspectionView['judgements'] {
  if (inspection.judgements.length === 0) return null;
  return {
    heading: word(writing, 'inspection.judgements'),
    table: decisionTable(writing, inspection),
    notes: inspection.frameworkNotes && spellOut(writing, inspection.frameworkNotes),
  };
}

function findingView(writing: Writing, inspection: Target, found: ReportFinding | ReportRecommendation, first: ReturnType<typeof firstLinks>): FindingView {
  const { anchor, text, paragraph } = found;
  return {
    ...markOf(found),
    place: { ...inspection, anchor },
    text: spellOut(writing, text),
    paragraph: paragraph && word(writing, 'inspection.paragraph', { paragraph }),
    bearsOn: bearsOn(writing, found, first),
  };
}

function recommendationView(writing: Writing, inspection: Target, recommendation: ReportRecommendation, first: ReturnType<typeof firstLinks>): RecommendationView {
  const { response, actions, standing, standingText, again, evidence } = recommendation;
  return {
    ...findingView(writing, inspection, recommendation, first),
    response: {
      label: word(writing, 'inspection.response'),
      text: spellOut(writing, responseText(writing, recommendation)),
      given: response !== null,
    },
    standing: { label: word(writing, 'recommendations.standing'), text: standingText, isOpen: standing === 'unanswered' },
    again: againLinks(writing, again),
    shown: evidence.length === 0 ? null : { label: word(writing, 'recommendations.shown'), links: evidenceLinks(evidence).map((mention) => ({ ...mention, to: first(mention.to) })) },
    actions: { label: word(writing, 'nav.actions'), links: pick(writing.lookup.actions, actions).map(actionLink) },
    citedBy: citedBy(writing, recommendation.citedBy),
  };
}

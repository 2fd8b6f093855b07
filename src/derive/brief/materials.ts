import type { Backlink, CitedSource, Report, ReportIndicator, ReportRecommendation, Target } from '../../model/report.ts';
import type { EnquiryReason } from '../../model/report.ts';
import { markOf, type Marked } from '../../model/audience.ts';

/** A strength that the report names, and all that it rests on. */
export interface Strength {
  statement: Backlink;
  /** What it cites and shows, each once. */
  sources: readonly CitedSource[];
}

/** What the brief is worked out from: everything else that the report says. */
export interface BriefMaterials {
  report: Omit<Report, 'brief'>;
  strengths: readonly Strength[];
  /** The paragraph of the report that speaks of an indicator. */
  paragraphOn: (indicator: ReportIndicator) => Backlink | null;
}

/** One reason to ask, and what would be asked about. */
export interface EnquiryItem {
  about: About;
  reason: EnquiryReason;
}

export interface About extends Marked {
  text: string;
  target: Target;
  paragraph: Backlink | null;
  sections: readonly string[];
}

/** One line of enquiry: where it holds, in the order of the report. */
export type Enquire = (materials: BriefMaterials) => EnquiryItem[];

export function aboutStatement(paragraph: Backlink): About {
  const { text, section, anchor } = paragraph;
  return { text, target: { page: 'section', id: section, anchor }, paragraph, sections: [], ...markOf(paragraph) };
}

/**
 * The area for improvement that speaks of it. Any other paragraph may speak of much else, and is known by the indicator;
 * where only a table or a chart shows it, or nothing does, the indicator stands for itself.
 */
export function aboutIndicator(indicator: ReportIndicator, { report, paragraphOn }: BriefMaterials): About {
  const paragraph = paragraphOn(indicator);
  const ofItself = { text: indicator.title, target: { page: 'indicator' as const, id: indicator.id }, paragraph, sections: [], ...markOf(indicator) };
  if (paragraph === null || !isNumbered(paragraph)) return ofItself;
  const about = aboutStatement(paragraph);
  const isImprovement = report.threads.some(({ statement }) => statement.section === paragraph.section && statement.anchor === paragraph.anchor);
  return isImprovement ? about : { ...ofItself, target: about.target };
}

export function aboutRecommendation(inspection: string, recommendation: ReportRecommendation): About {
  const { text, anchor, citedBy } = recommendation;
  return { text, target: { page: 'inspection', id: inspection, anchor }, paragraph: citedBy[0] ?? null, sections: [], ...markOf(recommendation) };
}

/** Paragraphs have a number within their section: 4.12. */
export function isNumbered({ number }: Backlink): boolean {
  return number.includes('.');
}

/** The newest inspection that asked for anything; undefined where none did. */
export function lastThatAsked({ inspections }: Pick<Report, 'inspections'>): Report['inspections'][number] | undefined {
  return inspections.find(({ recommendations }) => recommendations.length > 0);
}

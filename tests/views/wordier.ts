import type { Report } from '../../src/model/report.ts';

/** The same report with each sentence that its brief prints so many times as long. */
export function wordier(report: Report, times: number): Report {
  const { brief, inspections } = report;
  if (brief === null) throw new Error('The edition has no brief.');
  const longer = (text: string): string => Array.from({ length: times }, () => text.replace(/[.!?]/g, '')).join(' and ');
  return {
    ...report,
    inspections: inspections.map((inspection) => ({ ...inspection, recommendations: inspection.recommendations.map((each) => ({ ...each, text: longer(each.text) })) })),
    brief: {
      ...brief,
      strengths: brief.strengths.map((strength) => ({ ...strength, statement: { ...strength.statement, text: longer(strength.statement.text) } })),
      enquiries: brief.enquiries.map((enquiry) => ({ ...enquiry, text: longer(enquiry.text) })),
    },
  };
}

import { z } from 'zod';

/**
 * Every word that the product itself prints. `{name}` stands for what is filled in; a label with
 * `one` and `other` forms is chosen by a count.
 */
export const defaultLabels = {
  'question.know': 'What we know',
  'question.how': 'How we know it',
  'question.next': 'What next',
  'finding.strengths': 'Strengths',
  'finding.improvements': 'Areas for improvement',
  'section.keyMessages': 'Key messages',
  'rag.green': 'On target',
  'rag.amber': 'Near target',
  'rag.red': 'Below target',
  'rag.unrated': 'No target',
  'rag.unratable': 'Not rated',
  'direction.improving': 'Improving',
  'direction.worsening': 'Worsening',
  'direction.increasing': 'Increasing',
  'direction.decreasing': 'Decreasing',
  'direction.no-change': 'No change',
  'withheld.c': 'suppressed to protect confidentiality',
  'withheld.x': 'not available',
  'withheld.z': 'not applicable',
  'withheld.low': 'rounds to 0 but is not 0',
  'withheld.u': 'too unreliable to publish',
  'qualifier.about': 'about {figure}',
  'qualifier.nearly': 'nearly {figure}',
  'qualifier.over': 'over {figure}',
  'qualifier.under': 'under {figure}',
  'chart.trendTitle': '{title}, {from} to {to}',
  'chart.comparisonTitle': '{title}, compared',
  'chart.ours': 'Us, {period}',
  'chart.comparator': '{name} {year}',
  'chart.comparatorFigure': '{name} {year}: {figure}',
  'chart.earlierFigure': '{figure}, {period}',
  'chart.target': 'Target: {figure}',
  'chart.nearTarget': 'Near target: {figure}',
  'chart.nearTargetZone': 'Near target',
  'chart.break': 'Break in series',
  'chart.cutAxis': 'Axis from {from} to {to}, not from 0',
  'chart.gap.c': 'suppressed',
  'chart.gap.x': 'not available',
  'chart.gap.z': 'not applicable',
  'chart.gap.low': 'rounds to 0',
  'chart.gap.u': 'unreliable',
  'chart.showLive': 'Explore this chart',
  'chart.showStill': 'Show the picture again',
  'chart.latestGrade': 'Last inspection, and its date',
  'chart.ownGrade': 'Our own judgement now',
  'chart.otherScale': '{grade}, {when}: an earlier scale',
} as const satisfies Record<string, string>;

export type LabelKey = keyof typeof defaultLabels;
export type Labels = Readonly<Record<LabelKey, string>>;

export const labelOverrides = z
  .strictObject(
    Object.fromEntries(Object.keys(defaultLabels).map((key) => [key, z.string().trim().min(1).optional()])) as Record<
      LabelKey,
      z.ZodOptional<z.ZodString>
    >,
  )
  .describe('Words printed in place of the usual ones.');

/** The report's words: the usual ones with its own in their place. */
export function labelsWith(overrides: Partial<Record<LabelKey, string | undefined>> | undefined): Labels {
  const labels: Record<LabelKey, string> = { ...defaultLabels };
  for (const [key, value] of Object.entries(overrides ?? {})) {
    if (value !== undefined) labels[key as LabelKey] = value;
  }
  return labels;
}

/** Fills `{name}` places; a name that has no value is left as it stands, so that tests see it. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

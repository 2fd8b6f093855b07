import { z } from 'zod';
import { defaultLabels } from './default-labels.ts';

export type LabelKey = keyof typeof defaultLabels;
export type Labels = Readonly<Record<LabelKey, string>>;

const label = z.string().trim().min(1).optional();

export const labelOverrides = z
  .strictObject(Object.fromEntries(Object.keys(defaultLabels).map((key) => [key, label])) as Record<LabelKey, typeof label>)
  .describe('Words printed in place of the usual ones.');

/** The report's words: the usual ones with its own in their place. */
export function labelsWith(overrides: Partial<Record<LabelKey, string | undefined>> | undefined): Labels {
  if (overrides === undefined) return defaultLabels;
  const labels: Record<LabelKey, string> = { ...defaultLabels };
  for (const key of Object.keys(labels) as LabelKey[]) labels[key] = overrides[key] ?? labels[key];
  return labels;
}

/** The words that a report was made with; those that came into use after it are the usual ones. */
export const reportLabels = z
  .record(z.string(), z.string())
  .transform((words) => labelsWith(words))
  .describe('Every word that the product itself prints, by its label.');

/** Fills `{name}` places; a name that has no value is left as it stands, so that tests see it. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

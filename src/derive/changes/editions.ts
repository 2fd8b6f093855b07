import { fill, type LabelKey } from '../../model/labels.ts';
import type { Report } from '../../model/report.ts';

/** Two editions of one report that are set beside each other. */
export interface Editions {
  before: Report;
  now: Report;
}

/** One of the product's own words, as the present edition has it. */
export type Say = (key: LabelKey, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn({ labels }: Pick<Report, 'labels'>): Say {
  return (key, values = {}) => fill(labels[key], values);
}

export function byId<Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

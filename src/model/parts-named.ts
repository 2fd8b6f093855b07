import type { KpiReference } from './section.ts';

interface Broken<Part> { by: string; parts: readonly Part[] }

/** The parts that a figure in a sentence may mean by its `part` and `by`; capitals make no other name. */
export function partsNamed<Part extends { name: string }>(breakdowns: readonly Broken<Part>[], { part = '', by }: Pick<KpiReference, 'part' | 'by'>): Part[] {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();
  return breakdowns.filter((breakdown) => by === undefined || isSame(breakdown.by, by)).flatMap(({ parts }) => parts.filter(({ name }) => isSame(name, part)));
}

import type { Diagnostic, Fix, Place } from '../../diagnostics/diagnostic.ts';

/** What a rule says of one place; its id and severity are added. */
export interface Finding {
  message: string;
  place: Place;
  hint?: string | undefined;
  related?: Diagnostic['related'];
  /** True where the words may mean something else: it is said as a warning at most. */
  uncertain?: boolean;
  actual?: string;
  expected?: string;
  /** The one right answer, only where there can be no other: `check --fix` puts it in. */
  fix?: Fix;
}

/** Takes what a rule finds, one finding after the other. */
export type Reporter = (finding: Finding) => void;

/** The `fix` of a finding whose words stand in one line; nothing where they do not. */
export function fixAt(place: Place, actual: string, replacement: string): { fix?: Fix } {
  const { end } = place;
  return end?.line === place.start.line ? { fix: { place: { ...place, end }, actual, replacement } } : {};
}

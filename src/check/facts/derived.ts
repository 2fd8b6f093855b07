import type { Project } from '../../model/project.ts';
import { derivedIndicator, type DerivedIndicator } from '../../derive/indicator.ts';
import { wordingOf, type Wording } from '../../derive/wording.ts';

/** The indicators of a project worked out as the report works them out. */
export interface Derived {
  wording: Wording;
  indicators: ReadonlyMap<string, DerivedIndicator>;
}

/** Null while the settings, which say the as-at date, cannot be used. */
export function derivedOf(project: Project): Derived | null {
  const { labels, council, edition } = project.settings?.data ?? {};
  if (!council || !edition) return null;
  const wording = wordingOf({ labels, council, edition });
  return {
    wording,
    indicators: new Map(project.indicators.map(({ data }) => [data.id, derivedIndicator(data, wording)])),
  };
}

import type { Deriver } from '../../derive/deriver.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Wording, WordingSettings } from '../../derive/wording.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Project } from '../../model/project.ts';
import type { Settings } from '../../model/settings.ts';

/** The indicators of a project worked out as the report works them out. */
export interface Derived {
  wording: Wording;
  indicators: ReadonlyMap<string, DerivedIndicator>;
}

/** Null while the settings do not say the council and the as-at date. */
export function derivedOf({ settings, indicators: all }: Project, deriver: Deriver, indicators: readonly Indicator[] = all.map(({ data }) => data)): Derived | null {
  if (!settings || !saysEnough(settings.data)) return null;
  const { wording, indicator } = deriver(settings.data);
  return { wording, indicators: new Map(indicators.map((each) => [each.id, indicator(each)])) };
}

function saysEnough(settings: Partial<Settings>): settings is Partial<Settings> & WordingSettings {
  return settings.council !== undefined && settings.edition !== undefined;
}

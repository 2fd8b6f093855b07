import type { Framework } from '../model/framework.ts';
import type { ReleasedProject } from '../model/project.ts';

type Area = Framework['judgements'][number];

/** The present framework first, since an area is called what it is called now. */
export function frameworksOf({ frameworks, settings }: Pick<ReleasedProject, 'frameworks' | 'settings'>): Framework[] {
  return [...frameworks].sort((a, b) => Number(b.id === settings.framework) - Number(a.id === settings.framework));
}

/** The judgement areas of these ids, each as the first framework that knows it has it; ids that none knows are left out. */
export function areasOf(ids: readonly string[], frameworks: readonly Framework[]): Area[] {
  const areas = frameworks.flatMap(({ judgements }) => judgements);
  return ids.flatMap((id) => areas.find((area) => area.id === id) ?? []);
}

/** What an entry of the report says that it speaks to; nothing where it names no area. */
export function bearingOn(ids: readonly string[] | undefined, frameworks: readonly Framework[]): { bearsOn?: string } {
  const names = areasOf(ids ?? [], frameworks).map(({ label }) => label);
  return names.length === 0 ? {} : { bearsOn: names.join('; ') };
}

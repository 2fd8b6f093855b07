import type { Project } from '../../model/project.ts';

const fewest = 3;

/** Indicators whose latest figure is dated after the as-at date, where they are so many that the as-at date must be what is wrong; otherwise none. */
export function beyondAsAt({ indicators, settings }: Project): readonly string[] {
  const asAt = settings?.data.edition?.asAt;
  if (asAt === undefined) return [];
  const dated = indicators.filter(({ data }) => data.observations.length > 0);
  const beyond = dated.filter(({ data }) => data.observations.at(-1)!.at > asAt);
  return beyond.length >= fewest && beyond.length * 2 > dated.length ? beyond.map(({ data }) => data.id) : [];
}

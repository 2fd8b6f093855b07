import { listText } from '../format/list.ts';
import type { NationalTag } from '../model/national-framework.ts';
import type { Target } from '../model/report.ts';
import type { Mention } from './link.ts';
import { word, type Writing } from './writing.ts';

export function nationalPlace(tag: NationalTag): Target {
  return { page: 'national-framework', anchor: tag };
}

/** `Outcome 1, outcome 4`, for those who read an entry by itself; null where it names none. */
export function nationalText(writing: Writing, { nationalFramework }: { nationalFramework?: readonly NationalTag[] | undefined }): string | null {
  return nationalFramework ? listText(nationalFramework.map((tag) => word(writing, `nationalFramework.${tag}.name`)), writing.report.labels) : null;
}

/** The same as links, each leading to its place on the page of the framework. */
export function nationalMentions(writing: Writing, { nationalFramework = [] }: { nationalFramework?: readonly NationalTag[] | undefined }): Mention[] {
  return nationalFramework.map((tag) => ({ text: word(writing, `nationalFramework.${tag}.name`), to: nationalPlace(tag) }));
}

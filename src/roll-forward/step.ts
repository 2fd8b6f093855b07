import type { Change } from '../import/proposal.ts';
import type { YamlEdit } from '../import/yaml/edit.ts';

/** One thing that becomes another: what a person is shown of it, and the edits of its file that do it. */
export interface Step {
  path: string;
  change: Change;
  edits: readonly YamlEdit[];
}

/** So much of a value is shown; the whole stands in its file. */
const longest = 60;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** A step by what stands there before and after; null says that nothing does. */
export function step(path: string, what: string, { from, to }: { from: string | null; to: string | null }, edits: readonly YamlEdit[]): Step {
  const status = from === null ? 'new' : to === null ? 'gone' : 'changed';
  return { path, change: { status, what, where: path, from: from && shortened(from), to: to && shortened(to) }, edits };
}

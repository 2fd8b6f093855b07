import { slugOf } from '../model/names.ts';
import type { Report } from '../model/report.ts';

/** `tower-hamlets-2022-self-evaluation.docx`; an edition that is not for everyone says for whom it is. */
export function exportName({ council, edition, audience }: Report, what: string, ending: string): string {
  const parts = [slugOf(council.shortName) || slugOf(council.name) || 'council', edition.id, what, ...(audience === 'public' ? [] : [audience])];
  return `${parts.join('-')}.${ending}`;
}

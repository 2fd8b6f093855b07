import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editFile } from '../../../src/export/edit-docx.ts';
import { edited } from '../../../src/import/edited/edited.ts';
import { openGiven } from '../../../src/import/files/given.ts';
import type { Proposal, ReportNow } from '../../../src/import/proposal.ts';
import { isWhole, type Project } from '../../../src/model/project.ts';
import { readingOf, type Files } from '../../base-report.ts';

export const path = 'content/10-early-help.md';
export const matter = '---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n';

/** A report with this section, and what its words stand on. */
export function reportWith(words: string, files: Files = {}): Project {
  const indicators = `theme: Early help
indicators:
  - { id: seen, title: Families seen within four weeks, unit: percent, decimals: 0, polarity: higher, period: month, observations: [{ at: 2022-09-30, value: 93 }] }
  - { id: open, title: Families open to early help, unit: count, polarity: neutral, period: snapshot, observations: [{ at: 2022-09-30, value: 333 }] }
`;
  return readingOf({ [path]: matter + words, 'data/indicators/early-help.yaml': indicators, ...files }).value;
}

export function wordFileOf(project: Project, section = 'early-help'): Uint8Array {
  if (!isWhole(project)) throw new Error('the report is not whole');
  return editFile(project, section).content;
}

/** The same file with its body changed, as somebody changes it who edits it. */
export function withBody(file: Uint8Array, change: (paragraphs: string[]) => string[]): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml']!);
  const [, head = '', body = '', end = ''] = /^([^]*<w:body>)([^]*?)(<w:sectPr>[^]*)$/.exec(xml)!;
  const pieces = body.match(/<w:tbl>[^]*?<\/w:tbl>|<w:p>[^]*?<\/w:p>/g) ?? [];
  return zipSync({ ...parts, 'word/document.xml': strToU8(head + change([...pieces]).join('') + end) });
}

export async function takenBack(file: Uint8Array, project: Project, faulty: ReadonlySet<string> = new Set()): Promise<Proposal> {
  const report: ReportNow = { project, faulty, today: '2026-11-27', pack: () => Promise.reject(new Error('not wanted')) };
  return edited.propose(openGiven({ name: 'early-help.docx', bytes: file, beside: () => Promise.resolve(null) }), report, { answers: new Map(), partial: false });
}

/** The words of the section as they would be written; null where nothing would. */
export function wordsIn(proposal: Proposal): string | null {
  return proposal.writes.get(path)?.slice(matter.length) ?? null;
}

export const at = (paragraphs: readonly string[], words: string): number => {
  const found = paragraphs.findIndex((paragraph) => paragraph.replace(/<[^>]*>/g, '').includes(words));
  if (found === -1) throw new Error(`no paragraph says ${words}`);
  return found;
};

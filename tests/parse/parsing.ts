import type { Diagnostic, Staged } from '../../src/diagnostics/diagnostic.ts';
import type { Project } from '../../src/model/project.ts';
import type { AuthoredBlock, Section } from '../../src/model/section.ts';
import { createProjectParser } from '../../src/parse/parse-project.ts';

const settings = `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: {}
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;

/** What these files parse to, beside right settings unless they bring their own. */
export function parsed(files: Record<string, string | null>, images: string[] = ['logo.png']): Staged<Project> {
  const all = Object.entries<string | null>({ 'data/report.yaml': settings, ...files });
  const present = all.filter((entry): entry is [string, string] => entry[1] !== null);
  return createProjectParser()({ files: present.map(([path, text]) => ({ path, text })), images, shippedFrameworks: [] });
}

/** A diagnostic as a test writes it: place, rule, message, hint. */
export function told({ place, ruleId, message, hint }: Diagnostic): string[] {
  return [`${place?.path}:${place?.start.line}:${place?.start.column}`, ruleId, message, hint ?? ''];
}

export const sectionPath = 'content/10-early-help.md';

/** A section of this text; its first line is line 5 of the file. A second section is there to be linked to. */
export function section(text: string): Record<string, string> {
  return {
    [sectionPath]: `---\ntitle: Early help\n---\n\n${text}`,
    'content/20-front-door.md': '---\ntitle: Front door\n---\n\n## What we know\n\nWords.\n',
  };
}

/** The section that this text makes, which must be right in everything. */
export function sectionOf(text: string): Section {
  const { value, diagnostics } = parsed(section(text));
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.map(told)));
  return value.sections[0]!;
}

/** Its blocks, whatever headings they stand under. */
export function blocksOf(text: string): AuthoredBlock[] {
  return sectionOf(text).parts.flatMap((part) => part.groups.flatMap((group) => group.blocks));
}

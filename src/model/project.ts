import type { Action } from './action.ts';
import type { Readership } from './audience.ts';
import type { EditionFile } from './edition-file.ts';
import type { Evidence } from './evidence.ts';
import type { Framework } from './framework.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Indicator } from './indicator.ts';
import type { ImportedRow } from './imports.ts';
import type { Inspection } from './inspection.ts';
import type { Located } from './origin.ts';
import type { AuthoredBlock, OpenBlock, Section, Words } from './section.ts';
import type { Settings } from './settings.ts';

/** A file of the report folder as it was read; `path` is relative to it, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The whole report as authored, every value with its place. */
export interface Project {
  /** What data/report.yaml says, without what of it cannot be used; null when it is missing. Diagnostics say why. */
  settings: Located<Partial<Settings>> | null;
  /** Shipped frameworks and the report's own. */
  frameworks: Located<Framework>[];
  /** In file-name order. */
  sections: Section[];
  /** What data/committee.md says; null where there is no such file. */
  committee: Words<AuthoredBlock> | null;
  indicators: Located<Indicator>[];
  inspections: Located<Inspection>[];
  evidence: Located<Evidence>[];
  actions: Located<Action>[];
  glossary: Located<GlossaryTerm>[];
  /** Earlier editions as they were frozen, oldest first. */
  editions: Located<EditionFile>[];
  /** What was said of rows of other files; no reader sees it. */
  imports: Located<ImportedRow>[];
  /** Paths below `public/`, with forward slashes. */
  images: string[];
  /** The text of every file by its path, to find places in and to show; of editions none, since nothing in them can be mended. */
  texts: ReadonlyMap<string, string>;
  /** Ids met in entries that could not be used, so that what refers to them is not called unknown as well; an empty one for an entry without any. */
  damagedIds: string[];
  /** Parts of which something could not be used, so that what is looked for there may be there. */
  unread: ReadonlySet<ReportPart>;
  /** Those of them in which not even the ids are known. */
  unseen: ReadonlySet<ReportPart>;
}

/** What a report is made of, as its author divides it into files. */
export type ReportPart = 'settings' | 'frameworks' | 'sections' | 'committee' | 'indicators' | 'inspections' | 'evidence' | 'actions' | 'glossary' | 'editions' | 'imports';

/** A report whose settings are there in whole, as every report that is published has them. */
export interface WholeProject extends Project {
  settings: Located<Settings>;
}

export function isWhole(project: Project): project is WholeProject {
  const { council, framework, edition, status, contact, accessibility } = project.settings?.data ?? {};
  return [council, framework, edition, status, contact, accessibility].every((each) => each !== undefined);
}

/** A section with nothing left in it that its audience may not see: its type has no node for that. */
export interface ReleasedSection extends Words<OpenBlock> {
  id: string;
  matter: Section['matter'];
}

/** What one audience may see of a project: of what was held back it does not even have the ids. */
export interface ReleasedProject {
  audience: Readership;
  /** Without what is for authors alone, such as the reasons of waivers. */
  settings: Omit<Settings, 'checks' | 'waivers'>;
  frameworks: Framework[];
  sections: ReleasedSection[];
  committee: Words<OpenBlock> | null;
  indicators: Indicator[];
  inspections: Inspection[];
  evidence: Evidence[];
  actions: Action[];
  glossary: GlossaryTerm[];
  /** Oldest first; what was frozen is public. */
  editions: EditionFile[];
  images: string[];
}

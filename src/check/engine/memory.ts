import { checkListsWith, type OwnCheckLists } from '../../model/check-lists.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Project, ReleasedProject, SourceFile, WholeProject } from '../../model/project.ts';
import type { AuthoredBlock, Words } from '../../model/section.ts';
import type { Staged } from '../../diagnostics/diagnostic.ts';
import { createDeriver } from '../../derive/deriver.ts';
import { releaseProject } from '../../release/release-project.ts';
import type { PlacedWords } from '../facts/all-words.ts';
import { derivedOf, type Derived } from '../facts/derived.ts';
import type { ProseDocument } from '../prose/document.ts';
import { proseOfWords } from '../prose/from-section.ts';
import { createReader, type Reader } from '../prose/reader.ts';
import type { Finding, Reporter } from './finding.ts';

/** Says what is wrong with one document, whatever stands in others. */
export type DocumentCheck = (document: ProseDocument, report: Reporter, reader: Reader) => void;

/** What is kept from one reading of a report to the next, so that after a save only what has changed is read again. */
export interface CheckMemory {
  /** The same reader for the same lists, so for as long as the settings are not parsed again. */
  readerFor(own: OwnCheckLists | undefined): Reader;
  /** The words of a section or of a covering report; the same document for as long as they are not parsed again. */
  wordsOf(placed: PlacedWords, source: string): ProseDocument;
  /** The indicators as the report works them out, each again only when it or the settings are; null while the settings do not say the council and the as-at date. */
  derivedOf(project: Project, indicators?: readonly Indicator[]): Derived | null;
  /** What the public edition of a reading is made of, and what the gate has to say of it. */
  publicReleaseOf(project: WholeProject): Staged<ReleasedProject>;
  /** What a check finds in a document, asked once while document and reader are the same. */
  findingsIn(document: ProseDocument, check: DocumentCheck, reader: Reader): readonly Finding[];
  /** What a check finds in the text of a file, asked once while the text and all that the check goes `by`, itself included, are the same. */
  findingsInFile(file: SourceFile, by: readonly unknown[], check: (file: SourceFile, report: Reporter) => void): readonly Finding[];
}

export function createCheckMemory(deriver = createDeriver()): CheckMemory {
  const usual = createReader(checkListsWith(undefined));
  const readers = new WeakMap<OwnCheckLists, Reader>();
  const documents = new WeakMap<Words<AuthoredBlock>, ProseDocument>();
  const answers = new WeakMap<ProseDocument, Map<DocumentCheck, Answer>>();
  const publicly = new WeakMap<Project, Staged<ReleasedProject>>();
  const files = new Map<string, { text: string; by: readonly unknown[]; findings: readonly Finding[] }>();

  return {
    readerFor(own) {
      return own === undefined ? usual : known(readers, own, () => createReader(checkListsWith(own)));
    },
    wordsOf(placed, source) {
      return known(documents, placed.words, () => proseOfWords(placed, source));
    },
    derivedOf: (project, indicators) => derivedOf(project, deriver, indicators),
    publicReleaseOf: (project) => known(publicly, project, () => releaseProject(project, 'public')),
    findingsIn(document, check, reader) {
      const byCheck = known(answers, document, () => new Map<DocumentCheck, Answer>());
      const earlier = byCheck.get(check);
      if (earlier?.reader === reader) return earlier.findings;
      const findings: Finding[] = [];
      check(document, (finding) => findings.push(finding), reader);
      byCheck.set(check, { reader, findings });
      return findings;
    },
    findingsInFile(file, by, check) {
      const earlier = files.get(file.path);
      if (earlier?.text === file.text && by.every((each, index) => each === earlier.by[index])) return earlier.findings;
      const findings: Finding[] = [];
      check(file, (finding) => findings.push(finding));
      files.set(file.path, { text: file.text, by, findings });
      return findings;
    },
  };
}

/** What a check found, and the reader that it found it with. */
interface Answer {
  reader: Reader;
  findings: readonly Finding[];
}

function known<Key extends object, Value>(values: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

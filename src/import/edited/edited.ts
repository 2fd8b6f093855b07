import { labelsWith } from '../../model/labels.ts';
import { FileRefused } from '../files/refused.ts';
import type { Importer, Proposal, ReportNow } from '../proposal.ts';
import { readDocx } from '../words/docx/read-docx.ts';
import { openArchive } from '../words/open-archive.ts';
import type { WordsDocument } from '../words/words-document.ts';
import { compareEdited } from './compare.ts';
import { readManifest, sectionProperty } from './manifest.ts';
import { unitsOf } from './units.ts';
import { sectionWords } from './write-section.ts';
import { wordsOfSection } from './words-of-section.ts';

/** The file that `selfeval export --format edit-docx` makes of a section, edited. */
export const edited: Importer = {
  takes: 'a section that went out with `selfeval export --format edit-docx`',
  recognises({ kind, bytes }) {
    if (kind !== 'word') return false;
    const archive = openArchive(bytes);
    return archive.text('docProps/custom.xml')?.includes(`"${sectionProperty}"`) === true || archive.text('word/document.xml')?.includes('w:name="_su0"') === true;
  },
  propose: ({ bytes }, report) => proposeEdited(readDocx(bytes), report),
};

function proposeEdited(document: WordsDocument, { project, faulty }: ReportNow): Proposal {
  const manifest = readManifest(document.properties);
  if (!manifest) throw new FileRefused('The file has lost what tells which statement each paragraph was; a program that does not know it took it out.', 'Copy the changes into the file as it was sent out, in Word or LibreOffice, and import that.');
  const section = project.sections.find(({ id }) => id === manifest.section);
  if (!section) throw new FileRefused(`The report has no section \`${manifest.section}\`, of which this file was made.`, 'Name its report with --report, or look whether the section has another name now.');
  const { path } = section;
  const whole = project.texts.get(path) ?? '';
  const words = wordsOfSection(path, whole);
  const units = faulty.has(path) ? null : unitsOf(words, labelsWith(project.settings?.data.labels));
  if (units === null) throw new FileRefused(`There are mistakes in ${path}, so it is not edited.`, 'Mend what `selfeval check` says of it, and import again.');
  const { arranged, changes, remarks, sideBySide, found } = compareEdited(units, manifest.entries, document);
  const written = whole.slice(0, whole.length - words.length) + sectionWords(words, arranged, units, found);
  const touched = changes.filter(({ status }) => status !== 'not understood').length;
  return {
    understood: [
      `The section “${section.matter.title}” (${path}), edited.`,
      ...(touched === 0 ? ['No statement was changed, added, moved or taken out.'] : []),
    ],
    changes,
    problems: remarks,
    questions: [],
    lists: [
      { title: 'Side by side', lines: sideBySide.flatMap(({ from, to }) => [`was: ${from === '' ? '(nothing)' : from}`, `now: ${to === '' ? '(nothing)' : to}`, '']).slice(0, -1) },
      { title: 'Changes that were open; what they added is taken, what they took out is not', lines: document.openChanges.map(({ kind, number, by, text }) => `paragraph ${number}: ${kind}${by === '' ? '' : ` by ${by}`}: “${text}”`) },
      { title: 'Comments; they are not taken into the report', lines: document.comments.map(({ number, by, text, about }) => `paragraph ${number}${about === '' ? '' : `, “${about}”`}: ${by === '' ? '' : `${by}: `}${text}`) },
    ].filter(({ lines }) => lines.length > 0),
    writes: written === whole ? new Map() : new Map([[path, written]]),
  };
}

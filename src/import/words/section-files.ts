import { stringify } from 'yaml';
import type { Labels } from '../../model/labels.ts';
import { asId, uniqueNames } from '../../model/names.ts';
import { namedFiles } from '../../parse/section/file-ids.ts';
import { blocksMarkdown } from './markdown/blocks.ts';
import { cleaned, escapeWords } from './markdown/escape.ts';
import type { PlacedBlock, PlacedSection, StayedOver } from './place.ts';
import type { Picture, WordsBlock } from './words-document.ts';

/** What is there already, so that nothing is written over. */
export interface Existing {
  sectionPaths: readonly string[];
  /** Below `public/`. */
  images: readonly string[];
}

export interface SectionFile {
  path: string;
  section: PlacedSection;
  text: string;
  /** The section of the report that has the name that this one would have had; null where none has. */
  instead: string | null;
}

export interface MadeFiles {
  files: SectionFile[];
  /** By their paths below `public/`. */
  pictures: Map<string, Uint8Array>;
  stayedOver: StayedOver[];
}

/** The files of the sections, beside those that the report has. */
export function sectionFiles(sections: readonly PlacedSection[], notes: ReadonlyMap<string, WordsBlock[]>, existing: Existing, labels: Labels): MadeFiles {
  const gallery = createGallery(existing.images);
  const nameOf = fileNames(existing.sectionPaths, sections.length);
  const cited = new Set<string>();
  const files = sections.map((section): SectionFile => {
    const { path, instead } = nameOf(section.title);
    const text = sectionText(section, { notes, cited, labels, picture: (picture) => gallery.show(picture, path) });
    return { path, section, text, instead };
  });
  const unmarked = [...notes].filter(([id, blocks]) => !cited.has(id) && blocks.length > 0);
  return {
    files,
    pictures: gallery.pictures,
    stayedOver: [...gallery.stayedOver, ...unmarked.map(([, blocks]) => ({ number: null, text: blocksMarkdown(blocks, { note: () => '', picture: () => '', token: (_, text) => text, breaks: false }), why: 'a note whose mark stands in no section' }))],
  };
}

interface Writing {
  notes: ReadonlyMap<string, WordsBlock[]>;
  cited: Set<string>;
  labels: Labels;
  picture: (picture: Picture) => string;
}

function sectionText(section: PlacedSection, { notes, cited, labels, picture }: Writing): string {
  const labelsOfNotes = new Map<string, string>();
  const setting = {
    note: (id: string): string => {
      if (!notes.has(id)) return '';
      cited.add(id);
      const label = labelsOfNotes.get(id) ?? String(labelsOfNotes.size + 1);
      labelsOfNotes.set(id, label);
      return `[^${label}]`;
    },
    picture,
    token: (_: string, text: string): string => text,
    breaks: true,
  };
  const written = (blocks: readonly PlacedBlock[]): string => blocksMarkdown(blocks, setting);
  const { kind, parts } = section;
  const body = kind === 'practice'
    ? (['know', 'how', 'next'] as const).flatMap((question) => [`## ${labels[`question.${question}`]}`, written(parts[question])])
    : [written([...parts.know, ...parts.how, ...parts.next].map((block) => (block.type === 'heading' ? { ...block, depth: block.depth - 1 } : block)))];
  const text = body.filter((part) => part !== '');
  // A note may cite another, so that the list grows while it is written.
  const footnotes: string[] = [];
  for (const [id, label] of labelsOfNotes) footnotes.push(`[^${label}]: ${blocksMarkdown(notes.get(id) ?? [], setting).replaceAll('\n', '\n    ')}`);
  const matter = { title: section.title, ...(kind === 'practice' ? {} : { kind }), status: 'draft' };
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${[...text, ...footnotes].join('\n\n')}\n`;
}

/** Names that follow those that are there; a name that is taken gets a number. */
function fileNames(paths: readonly string[], wanted: number): (title: string) => { path: string; instead: string | null } {
  const existing = namedFiles(paths, 'section').named;
  const unique = uniqueNames(existing.map(({ id }) => id));
  const numbers = paths.flatMap((path) => Number(/\/(\d+)-[^/]*$/.exec(path)?.[1] ?? Number.NaN) || []);
  // What comes last in a report, such as its appendices, has numbers from 90 on. Files stand in the order of their letters,
  // so that 9501 comes right after 95.
  const body = Math.max(0, ...numbers.filter((number) => number < 90));
  let number = body + wanted < 90 ? body + 1 : Math.max(9, ...numbers) * 100 + 1;
  return (title) => {
    const id = asId(title).slice(0, 50).replace(/-+$/, '') || 'section';
    const reserved = namedFiles([`content/${id}.md`], 'section').diagnostics.length > 0;
    const free = unique(reserved ? `${id}-section` : id);
    const path = `content/${String(number).padStart(2, '0')}-${free}.md`;
    number += 1;
    return { path, instead: existing.find((each) => each.id === id)?.path ?? null };
  };
}

const signatures: readonly { ending: string; bytes: readonly number[] }[] = [
  { ending: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { ending: 'jpg', bytes: [0xff, 0xd8, 0xff] },
  { ending: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
];

/** The pictures of the document as files of the report, each once. */
function createGallery(images: readonly string[]): { show: (picture: Picture, path: string) => string; pictures: Map<string, Uint8Array>; stayedOver: StayedOver[] } {
  const pictures = new Map<string, Uint8Array>();
  const stayedOver: StayedOver[] = [];
  const unique = uniqueNames(images.map((path) => path.replace(/\.[^.]*$/, '').toLowerCase()));
  const show = ({ alt, name, bytes, decorative }: Picture, path: string): string => {
    const called = alt || name || 'a picture';
    if (decorative) {
      stayedOver.push({ number: null, text: called, why: 'a picture that is marked as decoration' });
      return '';
    }
    const ending = bytes && signatures.find((each) => each.bytes.every((byte, index) => bytes[index] === byte))?.ending;
    if (!bytes || !ending) {
      stayedOver.push({ number: null, text: called, why: bytes ? 'a picture of a kind that a website cannot show: save it as PNG and put it into the folder public' : 'a chart or drawing, or a picture that is not in the file: save it as PNG and put it into the folder public' });
      return '';
    }
    const known = [...pictures].find(([, other]) => sameBytes(other, bytes))?.[0];
    const src = known ?? `${unique(`${asId(path.replace(/^content\/\d*-?/, '').replace(/\.md$/, ''))}-picture`)}.${ending}`;
    pictures.set(src, bytes);
    return `![${escapeWords(cleaned(alt), ']')}](${src})`;
  };
  return { show, pictures, stayedOver };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

import { Parser } from 'htmlparser2';
import type { PlainDocument } from '../../model/plain-document.ts';
import { drawnWordsIn, paragraphsIn, type WordContext, type WordParagraph } from './document-xml.ts';
import { stylesIn } from './styles.ts';
import { openArchive, UnreadableArchive, type Archive } from './zip.ts';

const largestFile = 60_000_000;
const oldWordOrPassword = 'd0cf11e0a1b11ae1';

/** The words of a Word file, one line a paragraph; throws `UnreadableArchive` when it cannot be read. */
export function readDocx(path: string, bytes: Buffer): PlainDocument {
  if (bytes.length > largestFile) throw new UnreadableArchive(`It is larger than ${largestFile / 1_000_000} MB.`);
  if (bytes.toString('hex', 0, 8) === oldWordOrPassword) {
    throw new UnreadableArchive('It is protected with a password, or saved in the format that Word had before 2007.');
  }
  const archive = openArchive(bytes);
  const main = mainPart(archive);
  const xml = archive.text(main);
  if (xml === null) throw new UnreadableArchive('It is no Word file: it has no document in it.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const links = relationsOf(archive, main);
  const context: WordContext = {
    style: stylesIn(archive.text(`${folder}styles.xml`) ?? ''),
    linkTarget: (id) => links.get(id)?.target ?? null,
  };
  const parts = [...besideText.flatMap((name) => archive.text(folder + name) ?? []), ...[...links.values()].filter(({ type }) => /\/(?:header|footer)$/.test(type)).flatMap(({ target }) => archive.text(inFolder(folder, target)) ?? [])];
  const drawings = [...links.values()].filter(({ type }) => /\/(?:diagramData|chart)$/.test(type)).flatMap(({ target }) => archive.text(inFolder(folder, target)) ?? []);
  return toDocument(path, [xml, ...new Set(parts)].flatMap((part) => paragraphsIn(part, context)).concat(drawings.flatMap(drawnWordsIn)));
}

/** Parts whose words are read after the text, in this order; headers and footers follow. */
const besideText = ['footnotes.xml', 'endnotes.xml', 'comments.xml'];

function inFolder(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target;
}

function mainPart(archive: Archive): string {
  const relations = [...relationsOf(archive, '').values()];
  return relations.find(({ type }) => type.endsWith('/officeDocument'))?.target.replace(/^\//, '') ?? 'word/document.xml';
}

/** Where the relations of a part of the archive lead, by their ids. */
function relationsOf(archive: Archive, part: string): Map<string, { type: string; target: string }> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = archive.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`) ?? '';
  const relations = new Map<string, { type: string; target: string }>();
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'Relationship') relations.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', target: attributes['Target'] ?? '' });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return relations;
}

function toDocument(path: string, paragraphs: readonly WordParagraph[]): PlainDocument {
  const place = (index: number, start: number, end: number) => ({
    path,
    start: { line: index + 1, column: start + 1 },
    end: { line: index + 1, column: end + 1 },
  });
  return {
    path,
    text: paragraphs.map(({ text }) => text).join('\n'),
    blocks: paragraphs.flatMap(({ kind, depth, text }, index) =>
      text.trim() === '' ? [] : [{ kind, depth, runs: [{ text, start: { line: index + 1, column: 1 } }] }],
    ),
    images: paragraphs.flatMap(({ images, text }, index) => images.map(({ alt, name }) => ({ alt, src: name, place: place(index, 0, text.length) }))),
    links: paragraphs.flatMap(({ links, text }, index) =>
      links.map(({ start, end, href }) => ({ text: text.slice(start, end), href, place: place(index, start, end) })),
    ),
  };
}

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { FileProperties } from '../../office/same-bytes.ts';

/** What a browser printed. */
export interface Printed {
  /** The page, counted from one, of every place that something leads to, by its link. */
  pages: ReadonlyMap<string, number>;
  /** The file with its title and language, and nothing of the day and the browser that printed it. */
  finished(properties: FileProperties): Promise<Buffer>;
}

export async function readPrinted(content: Uint8Array): Promise<Printed> {
  const document = await PDFDocument.load(content, { updateMetadata: false });
  return { pages: pagesOfPlaces(document), finished: (properties) => finish(document, properties) };
}

function pagesOfPlaces(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = (places?.entries() ?? []).flatMap(([name, value]): [string, number][] => {
    const place = document.context.lookup(value);
    const page = place instanceof PDFArray ? numbers.get(place.get(0).toString()) : undefined;
    return page === undefined ? [] : [[`#${name.decodeText()}`, page]];
  });
  return new Map(found);
}

async function finish(document: PDFDocument, { title, subject, creator, keywords, day }: FileProperties): Promise<Buffer> {
  renumberElements(document);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setAuthor(creator);
  document.setKeywords([keywords]);
  document.setCreator('selfeval');
  document.setProducer('selfeval');
  const date = new Date(`${day}T00:00:00Z`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.setLanguage('en-GB');
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  // Nothing else waits for its turn, and giving way at every fiftieth of so many objects takes twice as long as writing them.
  return Buffer.from(await document.save({ updateFieldAppearances: false, addDefaultPage: false, objectsPerTick: Infinity }));
}

/** Cells of tables name their heads by numbers that a browser gives as it goes, and not the same each time. */
function renumberElements(document: PDFDocument): void {
  const named: { name: string; rename: (to: PDFString) => void }[] = [];
  const look = (value: PDFObject, rename: (to: PDFString) => void): void => {
    if (value instanceof PDFString && /^node\d+$/.test(value.asString())) named.push({ name: value.asString(), rename });
    else visit(value);
  };
  const visit = (value: PDFObject): void => {
    if (value instanceof PDFArray) value.asArray().forEach((each, index) => look(each, (to) => value.set(index, to)));
    else if (value instanceof PDFDict) for (const [key, each] of value.entries()) look(each, (to) => value.set(key, to));
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
  // They have as many digits each, so that the tree in which they are looked up stays in order.
  const numbers = new Map([...new Set(named.map(({ name }) => name))].sort().map((name, index) => [name, `node${String(index).padStart(8, '0')}`]));
  for (const { name, rename } of named) rename(PDFString.of(numbers.get(name)!));
}

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What is said of an Office file in its properties; it names no person and no program of anybody's. */
export interface FileProperties {
  title: string;
  subject: string;
  /** Whose it is: the council. */
  creator: string;
  description: string;
  keywords: string;
  /** The day that it is dated, as YYYY-MM-DD: that of the edition, whenever it is made. */
  day: string;
}

export const corePropertiesPart = 'docProps/core.xml';

/** Packs files so that the same files give the same bytes, on any day and in any time zone. */
export function packFiles(files: Readonly<Record<string, Uint8Array>>, level: 0 | 6 | 9 = 9): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  // The earliest moment that a zip can hold, in the time zone of here and now, since a zip knows none.
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = Object.fromEntries(sorted.map(([path, content]) => [path, [content, { mtime, level }]]));
  return zipSync(packed);
}

/** Office looks for the list of types first. */
function order(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}

/** The Office file with our own properties, packed so that it is the same whenever it is made; `mend` may change each part. */
export function finishOfficeFile(made: Uint8Array, properties: FileProperties, mend: (path: string, xml: string) => string = (_, xml) => xml): Uint8Array {
  const files = unzipSync(made);
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('/')) Reflect.deleteProperty(files, path);
    else if (/\.(?:xml|rels)$/.test(path)) files[path] = strToU8(mend(path, strFromU8(content)));
  }
  files[corePropertiesPart] = strToU8(coreProperties(properties));
  return packFiles(files);
}

function coreProperties({ title, subject, creator, description, keywords, day }: FileProperties): string {
  const moment = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator>`,
    `<cp:keywords>${xmlText(keywords)}</cp:keywords><dc:description>${xmlText(description)}</dc:description><cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '<dc:language>en-GB</dc:language></cp:coreProperties>',
  ].join('');
}

/** An Office file of parts that are the same whenever they are made, with its properties. */
export function packOfficeFile(parts: Readonly<Record<string, string | Uint8Array>>, properties: FileProperties): Uint8Array {
  const files = Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const);
  return packFiles({ ...Object.fromEntries(files), [corePropertiesPart]: strToU8(coreProperties(properties)) });
}

/** Characters that XML cannot hold, whoever writes them: control characters and halves of pairs. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function xmlText(text: string): string {
  return text.replace(notInXml, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

import { entriesOfZip } from './zip.ts';

/** What a file is by what is in it, whatever it is called. */
export type FileKind =
  | 'text'
  | 'workbook'
  | 'macro-workbook'
  | 'binary-workbook'
  | 'old-workbook'
  | 'xml-workbook'
  | 'open-workbook'
  | 'word'
  | 'old-word'
  | 'slides'
  | 'old-slides'
  | 'open-text'
  | 'open-slides'
  | 'protected'
  | 'web-page'
  | 'rich-text'
  | 'iwork'
  | 'pdf'
  | 'picture'
  | 'zip'
  | 'other';

/** Throws a `FileRefused` for a zip that is damaged or a bomb. */
export function kindOf(bytes: Uint8Array): FileKind {
  const begin = latin(bytes.subarray(0, 8));
  if (begin.startsWith('PK\u0003\u0004')) return kindOfZip(bytes);
  if (begin === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') return kindOfOle(bytes);
  if (begin.startsWith('%PDF')) return 'pdf';
  if (begin.startsWith('{\\rtf')) return 'rich-text';
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/.test(begin)) return 'picture';
  return kindOfText(bytes);
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const { names, start } = entriesOfZip(bytes);
  const has = (name: string): boolean => names.includes(name);
  if (has('xl/workbook.bin')) return 'binary-workbook';
  if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return names.some((name) => /vbaProject\.bin$/i.test(name)) ? 'macro-workbook' : 'workbook';
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'word';
  if (has('ppt/presentation.xml')) return 'slides';
  if (names.some((name) => /(?:^|\/)Index(?:\/Document\.iwa|\.zip)$/.test(name))) return 'iwork';
  if (!has('mimetype')) return 'zip';
  const type = latin(start('mimetype'));
  if (type.includes('opendocument.text')) return 'open-text';
  if (type.includes('opendocument.presentation')) return 'open-slides';
  return type.includes('opendocument.spreadsheet') ? 'open-workbook' : 'zip';
}

/** The parts of the older files of Office, by the names in their directory, which are written in UTF-16. */
const oleParts: readonly [string, FileKind][] = [
  ['EncryptedPackage', 'protected'],
  ['Workbook', 'old-workbook'],
  ['Book', 'old-workbook'],
  ['WordDocument', 'old-word'],
  ['PowerPoint Document', 'old-slides'],
];

function kindOfOle(bytes: Uint8Array): FileKind {
  const text = latin(bytes).replaceAll('\0', '');
  return oleParts.find(([name]) => text.includes(name))?.[1] ?? 'other';
}

function kindOfText(bytes: Uint8Array): FileKind {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const begin = latin(bytes.subarray(0, 4096));
  if (!isUtf16 && begin.includes('\0')) return 'other';
  const words = begin.replaceAll('\0', '').replace(/^[ÿþï»¿\s]+/, '').replace(/^(?:<\?xml[^>]*>|<\?mso[^>]*>|<!--[^]*?-->|\s+)+/i, '');
  if (/^<(?:!doctype html|html|head|meta|body|table|style|div)\b/i.test(words)) return 'web-page';
  return words.startsWith('<') && begin.replaceAll('\0', '').includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-workbook' : 'text';
}

/** Each byte as one sign. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

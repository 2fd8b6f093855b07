import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { fileProblem } from './read-rules.ts';

const saveAsUtf8 = 'Save it as UTF-8: choose it beside "Encoding" under "Save as" in your editor.';

/** A file's bytes as text with LF line ends; a wrong encoding is reported, and the text is read as well as can be. */
export function decodeText(path: string, bytes: Uint8Array): { text: string; diagnostics: Diagnostic[] } {
  const utf16 = utf16Kind(bytes);
  if (utf16) {
    const decoded = new TextDecoder(utf16).decode(bytes);
    return {
      text: normalise(decoded),
      diagnostics: [fileProblem('file-encoding', path, 'The file is saved as UTF-16; expected UTF-8.', saveAsUtf8, { actual: 'UTF-16', expected: 'UTF-8' })],
    };
  }
  const invalid = firstInvalidByte(bytes);
  if (invalid !== undefined) return decodeWindows(path, bytes, invalid);
  const text = normalise(new TextDecoder('utf-8').decode(bytes));
  return { text: text.replace(new RegExp(control, 'g'), '\uFFFD'), diagnostics: controlProblems(path, text) };
}

/** Line ends of every system become LF, so that lines are counted as editors count them. */
function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const nuls = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = nuls;
  const enough = Math.max(1, sample.length / 5);
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : undefined;
}

const windows = new TextDecoder('windows-1252');

function decodeWindows(path: string, bytes: Uint8Array, invalid: number): { text: string; diagnostics: Diagnostic[] } {
  const position = positionAfter(normalise(new TextDecoder('utf-8').decode(bytes.subarray(0, invalid))));
  const character = windows.decode(bytes.subarray(invalid, invalid + 1));
  const hex = bytes[invalid]!.toString(16).toUpperCase();
  return {
    text: normalise(windows.decode(bytes)),
    diagnostics: [
      fileProblem(
        'file-encoding',
        path,
        `The file is not saved as UTF-8: the byte \`${hex}\` here would be \`${character}\` in Windows-1252.`,
        saveAsUtf8,
        { place: { path, start: position }, actual: 'Windows-1252', expected: 'UTF-8' },
      ),
    ],
  };
}

/** Where the first byte stands that UTF-8 does not allow. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** The length of the UTF-8 sequence that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    if ((bytes[at + offset]! & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1]!;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function controlProblems(path: string, text: string): Diagnostic[] {
  const at = text.search(control);
  if (at === -1) return [];
  const place = { path, start: positionAfter(text.slice(0, at)) };
  if (text[at] === '\0') {
    return [
      fileProblem('file-nul', path, 'The file holds a NUL byte here, which is no character; it may be damaged or no text file.', 'Delete the character, or take the file from a copy that is whole.', { place }),
    ];
  }
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return [
    fileProblem('file-control-character', path, `The file holds the invisible control character \`U+${code}\` here, as copying from Word or a PDF can bring.`, 'Delete the character; it stands just before the next letter that you see.', { place, actual: `U+${code}` }),
  ];
}

/** Where the character after this text stands. */
export function positionAfter(text: string): Position {
  const lineStart = text.lastIndexOf('\n') + 1;
  return { line: text.split('\n').length, column: text.length - lineStart + 1 };
}

import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Every reading of some bytes in which words may stand: as they are, and out of whatever they are wrapped in. */
export function* readings(name: string, bytes: Uint8Array): Generator<[name: string, text: string]> {
  yield [`${name}: its name`, unwrapped(name)];
  if (startsWith(bytes, 'PK')) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) yield* readings(`${name}!${inner}`, content);
    return;
  }
  const text = Buffer.from(bytes).toString('latin1');
  yield [name, unwrapped(text)];
  if (startsWith(bytes, '%PDF')) for (const [index, stream] of [...streamsIn(bytes)].entries()) yield [`${name}: stream ${index + 1}`, unwrapped(stream)];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)) yield [`${name}: base64`, Buffer.from(run, 'base64').toString('latin1')];
}

/** Without the ways in which characters are written of which none is the character itself: UTF-16, entities, percent, JSON and hexadecimal strings. */
function unwrapped(text: string): string {
  const plain = text
    .replaceAll('\0', '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const hexadecimal = [...text.matchAll(/<((?:[0-9a-f]{2}){4,})>/gi)].map(([, digits]) => Buffer.from(digits!, 'hex').toString('latin1').replaceAll('\0', ''));
  return [plain, ...hexadecimal].join('\n');
}

function* streamsIn(bytes: Uint8Array): Generator<string> {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    try {
      yield inflateSync(file.subarray(start)).toString('latin1');
    } catch {
      // The word stands in `endstream`, or before what is not compressed.
    }
  }
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return Buffer.from(bytes.subarray(0, beginning.length)).toString('latin1') === beginning;
}

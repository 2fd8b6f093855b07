import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FileRefused } from '../../../src/import/files/refused.ts';
import { allSaid, proposed, sectionsOf } from './propose.ts';
import { odtFile, p } from './odt-file.ts';
import { para, run, styled, wordFile } from './word-file.ts';

const whole = wordFile(styled('H1', 'Front door') + para(run('Words.')));
const withPart = (path: string, content: string | Uint8Array): Uint8Array => zipSync({ ...unzipSync(whole), [path]: typeof content === 'string' ? strToU8(content) : content });

/** A file of the older kind, with these names in its directory. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(name).forEach((sign, index) => (bytes[512 + index * 2] = sign.charCodeAt(0)));
  return bytes;
}

/** A part that says that it unpacks to more than it should. */
function bomb(bytes: Uint8Array, part: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + part.length)) === part) view.setUint32(at + 24, 60_000_000, true);
  }
  return bytes;
}

describe('a document that cannot be taken in', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['protected with a password', ole('EncryptedPackage'), /protected with a password/],
    ['of the older kind', ole('WordDocument'), /Word document of the older kind/],
    ['cut off', whole.slice(0, whole.length - 60), /damaged/],
    ['with a document in it that is damaged', (() => {
      const bytes = whole.slice();
      bytes.fill(0x5a, 40, 400);
      return bytes;
    })(), /damaged|no document in it/],
    ['with no document in its document', withPart('word/document.xml', '<w:document/>'), /no document in it/],
    ['a bomb', bomb(withPart('word/document.xml', `<w:document><w:body>${'<w:p/>'.repeat(1000)}</w:body></w:document>`), 'word/document.xml'), /would unpack to more than/],
    ['with parts that stand in one another without end', withPart('word/document.xml', `<w:document><w:body>${'<w:sdt><w:sdtContent>'.repeat(3000)}</w:body></w:document>`), /too deeply/],
    ['in rich text format', strToU8(String.raw`{\rtf1 Words.}`), /rich text/],
    ['empty', new Uint8Array(), /empty/],
    ['of LibreOffice and protected with a password', odtFile(p('x'), { 'META-INF/manifest.xml': '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>', 'content.xml': 'garbled' }), /protected with a password/],
    ['of LibreOffice and cut off', odtFile(p('x')).slice(0, -40), /damaged/],
    ['of LibreOffice with no text in it', odtFile('', { 'content.xml': '<office:document-content/>' }), /no text in it/],
    ['of LibreOffice and a bomb', bomb(odtFile(p('x'.repeat(5000))), 'content.xml'), /would unpack to more than/],
    ['of LibreOffice with parts that stand in one another without end', odtFile('<text:section>'.repeat(3000)), /too deeply/],
  ])('%s is refused with the reason and what to do', async (_what, bytes, reason) => {
    const refused = await proposed(bytes).then(() => null, (error: unknown) => error);
    expect(refused).toBeInstanceOf(FileRefused);
    expect((refused as FileRefused).message).toMatch(reason);
    expect((refused as FileRefused).hint).not.toBe('');
  });

  test('without a word in it makes nothing, and says why that may be', async () => {
    const proposal = await proposed(wordFile('<w:p/>'));
    expect([proposal.writes.size, proposal.problems[0]?.message]).toEqual([0, 'There are no words in this document; its pages may be pictures, as a scanner makes them.']);
  });
});

describe('a document that is taken right', () => {
  test('with macros in it, which are neither read nor run', async () => {
    expect(sectionsOf(await proposed(withPart('word/vbaProject.bin', 'Sub AutoOpen()'), { name: 'last-year.docm' }))['11-front-door.md']).toContain('Words.');
  });

  test('with entities that would fetch or grow, which stay as they are written', async () => {
    const body = `<!DOCTYPE x [<!ENTITY a "grows"><!ENTITY b SYSTEM "file:///etc/hostname">]><w:document><w:body>${para(run('See &a; and &b; here.'))}</w:body></w:document>`;
    const said = allSaid(await proposed(withPart('word/document.xml', body)));
    expect(said).toContain(String.raw`See \&a; and \&b; here.`);
    expect(said).not.toContain('grows');
  });

  test('of LibreOffice with entities, a list that says it is nobody\'s, and counts that would fill a computer\'s memory', async () => {
    const many = '<text:s text:c="900000000"/>';
    const rows = '<table:table><table:table-row table:number-rows-repeated="900000000"><table:table-cell table:number-columns-repeated="900000000"/></table:table-row></table:table>';
    const content = `<!DOCTYPE x [<!ENTITY a "grows"><!ENTITY b SYSTEM "file:///etc/hostname">]><office:document-content><office:body><office:text>${p(`See &a; and${many}&b; here.`, 'Loop')}<text:list text:style-name="None" text:continue-list="nobody"><text:list-item>${p('One')}</text:list-item></text:list>${rows}</office:text></office:body></office:document-content>`;
    const said = allSaid(await proposed(odtFile('', { 'content.xml': content })));
    expect(said).toContain(String.raw`See \&a; and`);
    expect(said).toMatch(/\\&b; here\.\n\n- One\n/);
    expect(said).not.toContain('grows');
  });

  test('with 3,000 paragraphs', async () => {
    const proposal = await proposed(wordFile(Array.from({ length: 10 }, (_, section) => styled('H1', `Chapter ${section}`) + Array.from({ length: 300 }, (_each, index) => para(run(`Sentence ${section} ${index}.`))).join('')).join('')));
    expect(Object.keys(sectionsOf(proposal))).toHaveLength(10);
    expect(sectionsOf(proposal)['20-chapter-9.md']).toContain('Sentence 9 299.');
  }, 60_000);
});

import { describe, expect, test } from 'vitest';
import { plainDocumentOf } from '../../../src/import/words/plain.ts';
import { readDocx } from '../../../src/import/words/docx/read-docx.ts';
import { readOdt } from '../../../src/import/words/odt/read-odt.ts';
import { h, odtFile, p } from './odt-file.ts';
import { added, item, para, picture, png, run, styled, table, takenOut, textBox, wordFile } from './word-file.ts';

const plain = (body: string, parts?: Parameters<typeof wordFile>[1]) => plainDocumentOf(readDocx(wordFile(body, parts)), 'a.docx');
const blocksOf = (...given: Parameters<typeof plain>) => plain(...given).blocks.map(({ kind, depth, runs }) => [kind, depth, runs.map(({ text }) => text).join('')]);

describe('the plain words of a document', () => {
  test.each([
    ['paragraphs', para(run('Most ') + run('children &amp; carers')), [['paragraph', 0, 'Most children & carers']]],
    ['the title as a heading of the first level', styled('T', 'Our year'), [['heading', 1, 'Our year']]],
    ['headings by the name of their style', styled('H2', 'Early help'), [['heading', 2, 'Early help']]],
    ['headings by what their style rests on', styled('Ours', 'Early help'), [['heading', 2, 'Early help']]],
    ['list items', item('One'), [['item', 0, 'One']]],
    ['cells of tables', table(['A', '85%']) + para(run('after')), [['cell', 0, 'A'], ['cell', 0, '85%'], ['paragraph', 0, 'after']]],
    ['no words that were taken out', para(takenOut('old') + added('new')), [['paragraph', 0, 'new']]],
    ['text boxes once', para(textBox(para(run('box'))) + run('words')), [['paragraph', 0, 'box'], ['paragraph', 0, 'words']]],
    ['nothing for empty paragraphs', para('') + para(run(' ')), []],
  ])('have %s', (_what, body, blocks) => {
    expect(blocksOf(body)).toEqual(blocks);
  });

  test('stand a line a paragraph, with notes, comments and feet of pages after the text, and no contents', () => {
    const { text, blocks } = plain(styled('TOC1', 'Early help 3') + para(run('One')) + para(run('Two') + '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="7"/></w:r>'), {
      'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${para(run('Note'))}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments><w:comment w:id="7" w:author="A">${para(run('Is that so?'))}</w:comment></w:comments>`,
      'word/header1.xml': `<w:hdr>${para(run('Our council'))}</w:hdr>`,
    });
    expect(text.split('\n')).toEqual(['One', 'Two', 'Note', 'Is that so?', 'Our council']);
    expect(blocks.map(({ runs }) => runs[0]?.start)).toEqual([1, 2, 3, 4, 5].map((line) => ({ line, column: 1 })));
  });

  test('have the pictures that say something, or should, and where they are', () => {
    const { images } = plain(para(run('x') + picture('A chart')) + para(picture('')) + para(picture('Line', '<adec:decorative val="1"/>')), { 'word/media/image1.png': png });
    expect(images.map(({ alt, src, place }) => [alt, src, place.start.line])).toEqual([['A chart', 'Picture 1', 1], ['', 'Picture 1', 2]]);
  });

  test('have links with all their words, and where they lead', () => {
    const { links } = plain(para(`${run('See ')}<w:hyperlink r:id="link">${run('the ', '<w:b/>')}${run('plan')}</w:hyperlink>${run('.')}`));
    expect(links.map(({ text, href, place }) => [text, href, place.start.column, place.end?.column])).toEqual([['the plan', 'https://example.org/plan', 5, 13]]);
  });

  test('are those of LibreOffice too', () => {
    const { text, blocks } = plainDocumentOf(readOdt(odtFile(h(1, 'Early help') + p('Most were seen.'))), 'a.odt');
    expect([text, blocks.map(({ kind }) => kind)]).toEqual(['Early help\nMost were seen.', ['heading', 'paragraph']]);
  });
});

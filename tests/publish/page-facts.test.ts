import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../src/publish/page-facts.ts';
import { long } from '../how-long.ts';

const fragments = [
  '<a href="x.html#y">', '<a  href="x.html">', "<a href='x.html'>", '<a href=x.html>', '<a href = "x.html">', '<A HREF="x.html">', '<a href="x.html"title="y">', '<a href="a?b=1&amp;c">', '<a href>',
  '</a>', '</a >', '</>', '<>', '< a href="x">', '<!DOCTYPE html>', '<!doctype html>', '<!-- <a href="c"> -->', '<!x>', '<?php <a href="d"> ?>', '<![CDATA[<a href="e">]]>',
  '<p id="one">', '<p ID="two" style="x">', '<p onClick="x" hidden>', '<h2 id="a&quot;b">', '<br/>', '<br />', '<br / >', '<img src="i.png" alt="a > b" />', '<img src="i.png"/>', '<p id="',
  '<svg viewBox="0 0 1 1">', '</svg>', '<svg/>', '<SVG>', '<use href="#u"/>', '<use xlink:href="#u" />', '<title>', '</title>', '<title>a<a href="f"></title>', '<title/>',
  '<script>', '</script>', '<script src="s.js" defer>', '<script src="s.js"/>', '<script type="application/json">{"a":"<a href=\\"g\\">"}</script>', '</script >', '<style>', '</style>', '<textarea><a href="h"></textarea>', '<noscript>', '<plaintext>',
  'words', ' ', '>', '"', '/', '<', '&lt;', 'é', '–', '<é href="i">', '<a é="i" href="j">', '<a\nhref="k">', '\t', '<a/href="l">', '<custom-element id="m">',
];

/** A comment is nothing that our own pages have, so after it the page is read by a reader of any HTML. */
const asAnyPage = (html: string) => readPage(`<!-- -->${html}`);

test('a page that is read quickly has the facts of one that is read in full, however oddly it is written', () => {
  const pages = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(fc.property(pages, (html) => {
    expect(readPage(html)).toEqual(asAnyPage(html));
  }), { numRuns: long ? 20_000 : 2000, examples: [['<svg></svg><title><a href="f"></title>'], ['<svg/><title><a href="f"></title>'], ['<svg><title><a href="f"></title></svg>']] });
});

test('what no page of ours is made of is told, whoever reads the page', () => {
  const page = '<p srcdoc="a" data-a="1" aria-label="b"><iframe src="c.html"></iframe><font face="d">e</font></p>';
  const odd = ['the attribute `srcdoc`', 'the element `iframe`', 'the element `font`', 'the attribute `face`'];
  expect([readPage(page).odd, asAnyPage(page).odd]).toEqual([odd, odd]);
});

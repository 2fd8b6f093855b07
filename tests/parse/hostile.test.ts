import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { createProjectParser } from '../../src/parse/parse-project.ts';
import { long, usualWork, workOf } from '../how-long.ts';
import { parsed, section, sectionPath } from './parsing.ts';

const trials = long ? 300 : 25;

const large = long ? 190_000 : 100_000;
/** As much of it as can be read, in paragraphs as long as they may be. */
const inParagraphs = (piece: string): string => Array.from({ length: large / 20_000 }, () => piece.repeat(19_000 / piece.length)).join('\n\n');
const rulesOf = (diagnostics: readonly Diagnostic[]): string[] => [...new Set(diagnostics.map(({ ruleId }) => ruleId))];

describe('text that is made to hang or break a parser', () => {
  const usualWords = 'Most children in care were visited within the time that the law sets for them.\n\n';
  let usual: number;
  beforeAll(() => {
    usual = usualWork(() => parsed(section(usualWords.repeat(large / usualWords.length))));
  });

  /** The rules that these files break; the test fails when parsing them is many times the work of as many usual words. */
  function rulesBrokenBy(files: Record<string, string>): string[] {
    let rules: string[] = [];
    const work = workOf(() => {
      rules = rulesOf(parsed(files).diagnostics);
    });
    expect(work / usual).toBeLessThan(15);
    return rules.sort();
  }

  it.each<[string, string, string[]]>([
    ['opening brackets', '['.repeat(large), ['markdown-too-complex']],
    ['nested brackets', '['.repeat(2000) + ']'.repeat(2000), ['markdown-too-complex']],
    ['closing brackets', ']('.repeat(9000), ['markdown-too-complex']],
    ['quotations', `${'>'.repeat(large)}a`, ['markdown-too-complex']],
    ['lists on one line', `${'- '.repeat(large / 2)}a`, ['markdown-too-complex']],
    ['emphasis', '*a_ '.repeat(5000), ['markdown-too-complex']],
    ['lists by indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'), ['markdown-too-complex']],
    ['more than a section can be', 'word '.repeat(80_000), ['markdown-too-complex']],
    ['footnotes within footnotes', '[^a]:'.repeat(180), ['footnote-unused']],
    ['comments that are never closed', '<!--'.repeat(4_900), ['html-refused']],
    ['a wide table', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n`, ['markdown-too-complex']],
    ['more lines than a section can have', '- a\n'.repeat(3001), ['markdown-too-complex']],
    ['more signs than a section can have', '`a`\n\n'.repeat(2900).replaceAll('`a`', '`a` `a`'), ['markdown-too-complex']],
    ['a paragraph that nobody reads', '('.repeat(large), ['markdown-too-complex']],
    ['round brackets', inParagraphs('('), []],
    ['backslashes', inParagraphs('\\'), []],
    ['colons', inParagraphs(':'), ['directive-malformed']],
    ['addresses', inParagraphs('a@b.c '), []],
    ['links', inParagraphs('https://example.org/a '), []],
  ])('%s', (_, text, expected) => {
    expect(rulesBrokenBy(section(text))).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['opening brackets', `a: ${'['.repeat(450_000)}`, ['yaml-too-deep']],
    ['brackets that are closed', `a: ${'['.repeat(60)}${']'.repeat(60)}`, ['yaml-too-deep']],
    ['lists on one line', '- '.repeat(100_000), ['yaml-too-deep']],
    ['tags', `a: ${'!a '.repeat(100_000)}`, ['yaml-syntax']],
    ['marks within a text', `evidence: "${'!'.repeat(499_000)}"`, ['field-type']],
    ['aliases', `a: &a x\nb:\n${'  - *a\n'.repeat(5000)}`, ['yaml-alias']],
    ['one key again and again', 'a: 1\n'.repeat(9_000), ['field-missing', 'field-unknown', 'yaml-duplicate-key', 'more-problems']],
    ['keys without end', Array.from({ length: 9_000 }, (_, index) => `k${index}: 1`).join('\n'), ['field-missing', 'field-unknown', 'more-problems']],
    ['more than a file can be', `evidence: "${'words '.repeat(100_000)}"`, ['yaml-too-long']],
    ['more lines than a file can have', `evidence:\n${'- a\n'.repeat(10_000)}`, ['yaml-too-long']],
    ['more commas than a file can have', `evidence: [${'a,'.repeat(20_001)}]`, ['yaml-too-long']],
    ['slips on every line', `evidence:\n${'  - id: e\n   title: "x\n'.repeat(2_000)}`, ['yaml-syntax']],
  ])('YAML: %s', (_, text, expected) => {
    expect(rulesBrokenBy({ 'data/evidence.yaml': text })).toEqual(expected.toSorted());
  });
});

/** Pieces that mean something to one of the languages, so that random text is not only random. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '---', '\n', '\n\n', '  ', '\t', '- ', '> ', '#', '## What we know\n', '### Strengths\n', '[', ']', '(', ')', '[@', '[@a]', '@', ';', '{#a}', '{', '}',
    ':', '::', ':::', ':kpi[a]', '{show=change}', '::chart[a]\n', ':::internal\n', '<', '>', '<!--', '-->', '<b>', '|', '| a |\n| - |\n', '[^1]', '[^1]: x\n', '```\n',
    '*', '**', '_', '~~', '`', '\\', '![', '](logo.png)', '](javascript:x)', 'https://example.org', 'title: A\n', 'a: ', '&a ', '*a', '!x ', '"', "'", ': ', '? ',
    '%', '{a: 1}', 'id: a\n', 'evidence:\n', '\r', '\r\n', '\u0000', '\uFEFF', '\u2028', '😀', 'e\u0301', '__proto__: 1\n', 'constructor: x\n', '<<: *a\n', '|\n', '>-\n',
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

function expectPlacesWithin(diagnostics: readonly Diagnostic[], path: string, source: string): void {
  const lines = source.split('\n');
  for (const { place, related = [] } of diagnostics) {
    for (const each of [place, ...related.map((one) => one.place)]) {
      if (each?.path !== path) continue;
      for (const position of [each.start, each.end ?? each.start]) {
        expect(position.line).toBeLessThanOrEqual(lines.length);
        expect(position.column).toBeGreaterThanOrEqual(1);
        expect(position.column).toBeLessThanOrEqual(lines[position.line - 1]!.length + 1);
      }
    }
  }
}

describe('any text at all', () => {
  it.each([
    ['a section', sectionPath, ''],
    ['the body of a section', sectionPath, '---\ntitle: A\n---\n'],
    ['front matter', sectionPath, '---\n'],
    ['settings', 'data/report.yaml', ''],
    ['evidence', 'data/evidence.yaml', 'evidence:\n  - '],
    ['a theme', 'data/indicators/a.yaml', 'theme: A\n'],
  ])('is parsed as %s without a throw, with every place inside the file, and to plain data', (_, path, before) => {
    fc.assert(
      fc.property(text, (random) => {
        const source = before + random;
        const { diagnostics } = parsed({ [path]: source });
        expectPlacesWithin(diagnostics, path, source);
        expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
        for (const { message, hint } of diagnostics) expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: trials },
    );
  });

  it('changes nothing for what comes after it', () => {
    fc.assert(
      fc.property(text, (random) => {
        const input = (content: string): Parameters<ReturnType<typeof createProjectParser>>[0] => ({
          files: [{ path: sectionPath, text: content }],
          images: [],
          shippedFrameworks: [],
        });
        const parse = createProjectParser();
        const first = parse(input(random)).diagnostics;
        parse(input('---\ntitle: A\n---\n'));
        expect(parse(input(random)).diagnostics).toEqual(first);
      }),
      { numRuns: trials },
    );
  });
});

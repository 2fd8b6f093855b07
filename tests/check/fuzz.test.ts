import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/check/engine/check-document.ts';
import { reviewProject } from '../../src/check/engine/check-project.ts';
import { proseOfDocument } from '../../src/check/prose/from-document.ts';
import { proseOfText } from '../../src/check/prose/from-text.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { SourceFile } from '../../src/model/project.ts';
import { createProjectParser } from '../../src/parse/parse-project.ts';
import { plainMarkdown } from '../../src/parse/plain/plain-markdown.ts';
import { long, oneIn, usualWork, workOf } from '../how-long.ts';
import { shippedFrameworks } from '../projects.ts';

const trialsOfWords = long ? 150 : 15;
const trialsOfReports = long ? 15 : 1;

/** Words on which rules act, numbers in every dress, and what breaks programs that read text. */
const pieces = [
  'most', 'almost all', 'a minority of', 'children', 'young people', 'we', 'are', 'robust', 'now', 'currently', 'this year', 'recently', 'halved', 'doubled',
  'increased', 'decreased by', 'from', 'to', 'of', 'three in five', 'per cent', 'percentage points', 'on target', 'green', 'above national', 'rising', 'stable',
  '85%', '85.0 %', '12', '1,234', '1.234,5', '−3', '0', '15 of 233 (6%)', '402', '2021/22', '2021-22', '31/12/2022', '30 September 2022', '30th September', 'Q3',
  '1/0', '99999999999999999999', '1e309', 'NaN', '०१२', '٣٤', '½', '²', 'LBBD', 'LBBDD', 'MASH', 'M.A.S.H.', 'DfE’s', 'EHCPs', 'NHS 943 476 5919',
  'AB123456C', 'RM10 7BN', '020 8215 3000', 'a.b@c.gov.uk', 'A123456789012', 'born 12/03/2011', 'Jane Doe', 'click here', 'http://x', '.', '.', ',', ';', ':', '!', '?',
  '…', '(', ')', '[', ']', '"', '“', '”', '‘', "'", '*', '_', '`', '#', '|', '>', '\t', '\n', '\n\n', '- ', '1. ', '\\', '{', '}', '%', '&amp;', '<b>', '$&', '$1', '__proto__',
];
const naughty = [
  '', ' ', '\u00A0', '\u200B\u200B', '\uFEFF', '\u202Eevil\u202C', '\u0000', '\uFFFD', '\uFFFC', '\uD800', '\uDFFF', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 'Z\u0351\u036B\u0343a\u0329\u034Elgo',
  'İstanbul ß ﬁ ſ K Å', '田中さん', 'مرحبا 85%', 'ÅÄÖ é e\u0301', '\u2028line\u2029paragraph', '-1.#INF', 'constructor', 'toString', "'; DROP TABLE", '../../etc/passwd', '{{7*7}}', '%s%n', '\u001B[31m',
];
const words = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.constantFrom(...naughty) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 60 })
  .map((chosen) => chosen.join(' '));

const failuresIn = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.filter(({ ruleId }) => ruleId === 'rule-failed').map(({ message }) => message);

/** What every finding owes its reader, whatever it was found in. */
function isWellMade({ message, place }: Diagnostic): boolean {
  const { start, end } = place ?? { start: { line: 1, column: 1 }, end: undefined };
  const forward = !end || end.line > start.line || (end.line === start.line && end.column >= start.column);
  return message !== '' && !/\bundefined\b|\[object |\bNaN(?! ?`)/.test(message.replace(/`[^`]*`/g, '')) && start.line >= 1 && start.column >= 1 && forward;
}

function everythingSaidOf(text: string): Diagnostic[] {
  const markdown = plainMarkdown('a.md', text);
  return [
    ...checkDocument(proseOfText('a.txt', text)).diagnostics,
    ...(markdown ? checkDocument(proseOfDocument(markdown)).diagnostics : []),
  ];
}

describe('the rules about words', () => {
  it.each(naughty)('take %j', (text) => {
    for (const sentence of [text, `Most ${text} children were seen in ${text}.`]) {
      const found = everythingSaidOf(sentence);
      expect(failuresIn(found)).toEqual([]);
    }
  });

  it('never throw, whatever stands in a text, and always say where', () => {
    fc.assert(
      fc.property(words, (text) => {
        const found = everythingSaidOf(text);
        expect(failuresIn(found)).toEqual([]);
        expect(found.filter((each) => !isWellMade(each))).toEqual([]);
      }),
      { numRuns: trialsOfWords },
    );
  });
});

/** Work that grows as the square of the length is hundreds of times that of usual words at a tenth of a megabyte already. */
const mostTimesUsual = 40;

describe(long ? 'half a megabyte' : 'a tenth of a megabyte', () => {
  const length = long ? 500_000 : 100_000;
  const repeated = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const usualWords = 'Most children in care were visited within the time that the law sets for them. ';
  let usual: number;
  beforeAll(() => {
    usual = usualWork(() => checkDocument(proseOfText('a.txt', repeated(usualWords))));
  });

  it.each(oneIn(2, [
    ['of words without a full stop', 'most children were seen in time and we know this is robust now '],
    ['of one word', 'a'],
    ['of spaces', ' '],
    ['of numbers', '85% of 1,234 from 12 to 402 '],
    ['of digits', '9'],
    ['of digits and commas', '1,234,'],
    ['of capitals', 'LBBD MASH '],
    ['of one acronym', 'A'],
    ['of full stops', '.'],
    ['of quotation marks', '“‘'],
    ['of brackets', '(('],
    ['of hyphens', '2021-22-'],
    ['of short sentences', 'We do. '],
    ['of names', 'Jane Doe and Ann Other '],
    ['of empty lines', '\n'],
    ['of short lines', 'Seen 85%\n'],
    ['of list items', '- Develop the plan\n'],
    ['of tabs', 'a\t1\t'],
    ['of letters with marks', 'e\u0301'],
    ['of addresses', 'a@b.c.'],
  ] as const))('%s is read to its end, in work that grows as its length', (_what, piece) => {
    let found: Diagnostic[] = [];
    const work = workOf(() => {
      found = checkDocument(proseOfText('a.txt', repeated(piece))).diagnostics;
    });
    expect(failuresIn(found)).toEqual([]);
    expect(work / usual).toBeLessThan(mostTimesUsual);
  });
});

const home = fileURLToPath(new URL('../../', import.meta.url));
const reports = ['.', 'tests/reports/tower-hamlets-2023', 'tests/reports/minimal'].map((folder) => filesOf(`${home}${folder}`));

function filesOf(root: string): SourceFile[] {
  return ['content', 'data'].flatMap((part) =>
    readdirSync(`${root}/${part}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .map((name) => ({ path: `${part}/${name.replaceAll('\\', '/')}`, text: readFileSync(`${root}/${part}/${name}`, 'utf8') })),
  );
}

/** A slip of the hand somewhere in a report: a line lost, doubled or swapped, a word or number put in place of another. */
interface Slip { file: number; line: number; kind: 'lose' | 'double' | 'swap' | 'number' | 'words' | 'cut'; put: string }
const slip: fc.Arbitrary<Slip> = fc.record({
  file: fc.nat(),
  line: fc.nat(),
  kind: fc.constantFrom('lose', 'double', 'swap', 'number', 'words', 'cut'),
  put: fc.oneof(fc.constantFrom(...pieces, ...naughty, '0', '-1', '1e21', '2022-02-29', '9999-12-31', '0001-01-01', '[]', 'null', '~', '[@x]', ':kpi[x]')),
});

function withSlip(files: readonly SourceFile[], { file, line, kind, put }: Slip): SourceFile[] {
  return files.map((each, index) => {
    if (index !== file % files.length) return each;
    const lines = each.text.split('\n');
    const at = line % lines.length;
    const current = lines[at]!;
    if (kind === 'lose') lines.splice(at, 1);
    else if (kind === 'double') lines.splice(at, 0, current);
    else if (kind === 'swap' && at > 0) [lines[at - 1], lines[at]] = [current, lines[at - 1]!];
    else if (kind === 'number') lines[at] = current.replace(/\d+(?:\.\d+)?/, () => put);
    else if (kind === 'words') lines[at] = current.replace(/(?<=\s)\p{L}+$/u, () => put);
    else lines.length = at;
    return { path: each.path, text: lines.join('\n') };
  });
}

describe('every rule', () => {
  it.each(oneIn(2, reports.map((files, index) => [index, files] as const)))('takes report %i with slips of the hand in it', (_index, files) => {
    const parse = createProjectParser();
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        const { value, diagnostics } = parse({ files: slips.reduce(withSlip, [...files]), images: [], shippedFrameworks });
        const found = reviewProject(value, { complete: diagnostics.length === 0 }).diagnostics;
        expect(failuresIn(found)).toEqual([]);
        expect(found.filter((each) => !isWellMade(each))).toEqual([]);
      }),
      { numRuns: trialsOfReports },
    );
  });

  it('takes a section of any words', () => {
    const [files] = reports;
    const parse = createProjectParser();
    fc.assert(
      fc.property(words, words, (one, other) => {
        const section = `---\ntitle: Any\njudgements: [help-and-protection]\n---\n\n## What we know\n\n### Strengths\n\n- ${one.replaceAll('\n', ' ')} [@eh-seen-4wk]\n\n### Areas for improvement\n\n- ${other.replaceAll('\n', ' ')}\n\n## How we know it\n\n${one}\n\n## What next\n\n${other}\n`;
        const { value } = parse({ files: [...files!, { path: 'content/99-any.md', text: section }], images: [], shippedFrameworks });
        const found = reviewProject(value, { complete: false }).diagnostics;
        expect(failuresIn(found)).toEqual([]);
        expect(found.filter((each) => !isWellMade(each))).toEqual([]);
      }),
      { numRuns: trialsOfReports },
    );
  });
});

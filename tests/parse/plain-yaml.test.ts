import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainly, thoroughly, type ReadYaml } from '../../src/parse/yaml/read-yaml.ts';
import { createYamlSource, type YamlSource } from '../../src/parse/yaml/yaml-source.ts';
import { long } from '../how-long.ts';

const source = (text: string): YamlSource => createYamlSource('data/actions.yaml', text);
const told = (read: ReadYaml | undefined): unknown => read && { value: read.value, said: read.diagnostics.map(({ message }) => message), slips: read.slips.length };

const written = ['data', 'tests/reports', 'src/frameworks']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n') }));

describe('YAML that is written as the documentation shows', () => {
  test.each(written.filter(({ path }) => !path.startsWith('tests')))('$path is read in the quick way', ({ text }) => {
    expect(told(plainly(source(text)))).toEqual(told(thoroughly(source(text))));
  });

  test.each([
    ['an octal number', 'a: 0o17'],
    ['a number with zeros before it', 'a: 007'],
    ['a number with more digits than can be held', 'a: 12345678901234567890'],
    ['a number with an exponent', 'a: 1e3'],
    ['words after a comma in braces', '- { scope: 40 contacts, random }'],
    ['a thousand with a comma in braces', '- { value: 2,020 }'],
    ['a colour that is taken for a note', 'colour: #005a70'],
    ['a number that is taken for a note', 'title: Ward #12'],
    ['curly quotation marks', 'title: “Early help”'],
    ['an alias', 'a: *b'],
    ['an anchor', 'a: &b c'],
    ['a tag', 'a: !b c'],
    ['a merge', '<<: { a: 1 }'],
    ['a name that is special to programs', 'constructor: 1'],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a tab', 'a:\tb'],
    ['a space that does not break', 'a:\u00a0b'],
    ['a second colon', 'title: Early help: a strategy'],
    ['an apostrophe in single quotation marks', "title: 'the council's plan'"],
    ['a quotation mark that is not closed', 'title: "Early help'],
    ['text on the line of its mark', 'notes: > Early help'],
    ['text of a block that goes back', 'notes: >\n    one\n  two'],
    ['a list', '- a'],
    ['nothing', ''],
  ])('%s is left to the library that knows places', (_, text) => {
    expect(plainly(source(text))).toBeUndefined();
  });

  test('whatever is read in the quick way has nothing wrong with it and the same values', () => {
    let compared = 0;
    fc.assert(
      fc.property(someLines, fc.array(change, { maxLength: 3 }), (lines, changes) => {
        const text = changes.reduce((sum, each) => each(sum), lines);
        const quick = plainly(source(text));
        if (quick === undefined) return;
        compared += 1;
        expect(told(quick)).toEqual(told(thoroughly(source(text))));
      }),
      { numRuns: long ? 25_000 : 3_000 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

/** Some lines of a report's file that follow each other, moved to the left edge. */
const someLines = fc.tuple(fc.constantFrom(...written), fc.nat(), fc.integer({ min: 1, max: 14 })).map(([{ text }, from, count]) => {
  const lines = text.split('\n');
  const taken = lines.slice(from % lines.length).slice(0, count);
  const indent = Math.min(...taken.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return `${taken.map((line) => line.slice(indent)).join('\n')}\n`;
});

const typed = [' ', '- ', ':', ': ', ',', '{', '}', '[', ']', '#', ' # ', ' # x', '"', "'", '|', '>', '|-', '&a ', '*a', '!', '~', 'null', 'true', '0', '007', '1_0', '0x1F', '1e3', '.5', '---', '?', '%', '@', '`', '“', '’', '\n', '\n  ', 'TBC', '2,020', '<<', '\\', 'a: b', 'key:', '.inf', '12:30', '+1'];

/** What a hand does to a text: takes characters out, types some, moves a line to the side, writes one twice. */
const change = fc.tuple(fc.constantFrom('cut', 'type', 'indent', 'repeat'), fc.nat(), fc.nat(), fc.constantFrom(...typed)).map(([kind, first, second, mark]) => (text: string): string => {
  const at = first % (text.length + 1);
  if (kind === 'cut') return text.slice(0, at) + text.slice(at + 1 + (second % 3));
  if (kind === 'type') return text.slice(0, at) + mark + text.slice(at);
  const lines = text.split('\n');
  const [one, other] = [first % lines.length, second % lines.length];
  if (kind === 'indent') return lines.with(one, second % 2 === 0 ? ` ${lines[one] ?? ''}` : (lines[one] ?? '').slice(1)).join('\n');
  return lines.toSpliced(other, 0, lines[one] ?? '').join('\n');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sameValue, withEdits } from '../../../src/import/yaml/edited-value.ts';
import { editYaml } from '../../../src/import/yaml/edit-yaml.ts';
import type { YamlEdit, YamlValue } from '../../../src/import/yaml/edit.ts';

const file = `# Figures of the front door
theme: Front door   # as the scorecard has it
indicators:
  - id: contacts # the first
    unit: percent
    target: { minimum: 90, upper: 95 }
    observations:
      # 2022 to 2023
      - { at: 2022-10-31, value: 98.7 } # revised

      - { at: 2023-03-31, value: 97.3, note: "Counted, by hand" }

  # What follows is monthly
  - id: cla
    notes: >-
      Folded
      words.
    observations:
      - at: 2022-10-31
        value: 304
      - at: 2022-11-30
        value: 298

    judgements: [children-in-care]
  - id: empty
    observations: []
  - id: short
    observations: [{ at: 2022-10-31, value: 1 }]
`;

function edited(edits: readonly YamlEdit[]): string[] {
  const [before, after] = [file.split('\n'), editYaml(file, edits).split('\n')];
  const start = after.findIndex((line, index) => line !== before[index]);
  const end = after.length - [...after].reverse().findIndex((line, index) => line !== before[before.length - 1 - index]);
  return start === -1 ? [] : after.slice(start, Math.max(start, end));
}

describe('an edit of a YAML text changes', () => {
  test.each<[string, YamlEdit[], string[]]>([
    ['a value in braces', [{ kind: 'set', at: ['indicators', 0, 'target', 'minimum'], value: 88.5 }], ['    target: { minimum: 88.5, upper: 95 }']],
    ['a value on its line, and not the note behind it', [{ kind: 'set', at: ['theme'], value: 'Front door: contacts' }], ['theme: "Front door: contacts"   # as the scorecard has it']],
    ['a text in its quotes', [{ kind: 'set', at: ['indicators', 0, 'observations', 1, 'note'], value: 'Twice' }], ['      - { at: 2023-03-31, value: 97.3, note: "Twice" }']],
    [
      'a value for a fraction',
      [
        { kind: 'remove', at: ['indicators', 0, 'observations', 0, 'value'] },
        { kind: 'set', at: ['indicators', 0, 'observations', 0, 'numerator'], value: 620, after: ['at'] },
        { kind: 'set', at: ['indicators', 0, 'observations', 0, 'denominator'], value: 738, after: ['at'] },
      ],
      ['      - { at: 2022-10-31, numerator: 620, denominator: 738 } # revised'],
    ],
    [
      'the same on lines of their own',
      [
        { kind: 'remove', at: ['indicators', 1, 'observations', 1, 'value'] },
        { kind: 'set', at: ['indicators', 1, 'observations', 1, 'numerator'], value: 620 },
        { kind: 'set', at: ['indicators', 1, 'observations', 1, 'denominator'], value: 738 },
      ],
      ['        numerator: 620', '        denominator: 738'],
    ],
    ['a list in braces by an item', [{ kind: 'insert', into: ['indicators', 0, 'observations'], index: 2, value: { at: '2023-04-30', status: 'c' } }], ['      - { at: 2023-04-30, status: c }']],
    ['a list by an item in its middle, after the note of the one before', [{ kind: 'insert', into: ['indicators', 0, 'observations'], index: 1, value: { at: '2022-11-30', value: 1 } }], ['      - { at: 2022-11-30, value: 1 }']],
    ['a list by an item at its beginning', [{ kind: 'insert', into: ['indicators', 0, 'observations'], index: 0, value: { at: '2022-09-30', value: 1 } }], ['      - { at: 2022-09-30, value: 1 }']],
    ['a list of lines by lines', [{ kind: 'insert', into: ['indicators', 1, 'observations'], index: 2, value: { at: '2022-12-31', value: 297 } }], ['      - at: 2022-12-31', '        value: 297']],
    ['the end of a list by several items, in their order', [1, 2].map((value) => ({ kind: 'insert', into: ['indicators', 1, 'observations'], index: 99, value: { at: '2022-12-31', value } })), ['      - at: 2022-12-31', '        value: 1', '      - at: 2022-12-31', '        value: 2']],
    ['an empty list', [{ kind: 'insert', into: ['indicators', 2, 'observations'], index: 0, value: { at: '2022-12-31', value: 297 } }], ['    observations:', '      - { at: 2022-12-31, value: 297 }']],
    ['a list in brackets', [{ kind: 'insert', into: ['indicators', 3, 'observations'], index: 1, value: { at: '2022-11-30', value: 2 } }], ['    observations: [{ at: 2022-10-31, value: 1 }, { at: 2022-11-30, value: 2 }]']],
    [
      'a group by a list that was not there, behind what was added to the list before it',
      [
        { kind: 'insert', into: ['indicators', 0, 'comparators'], index: 0, value: { kind: 'england', at: '2022-03-31', value: 90 }, after: ['observations'] },
        { kind: 'insert', into: ['indicators', 0, 'observations'], index: 2, value: { at: '2023-04-30', value: 97 } },
      ],
      ['      - { at: 2023-04-30, value: 97 }', '    comparators:', '      - { kind: england, at: 2022-03-31, value: 90 }'],
    ],
  ])('%s', (_what, edits, lines) => {
    expect(edited(edits)).toEqual(lines);
  });
});

describe('an item that is taken out of a list', () => {
  const without = (text: string, ...places: number[]): string => editYaml(text, places.map((place) => ({ kind: 'remove', at: ['list', place] })));

  test.each([
    ['takes its lines with it, and leaves notes and blank lines between items', 'list:\n  # one\n  - a: 1 # first\n    b: 2\n\n  # two\n  - a: 2\n', [0], 'list:\n  # one\n\n  # two\n  - a: 2\n'],
    ['takes a folded text with it', 'list:\n- >-\n  x\n  y\n- z\nmore: 1\n', [0], 'list:\n- z\nmore: 1\n'],
    ['takes the line of a hyphen that stands alone', 'list:\n  -\n    a: 1\n  - a: 2', [0], 'list:\n  - a: 2'],
    ['takes the last line of a file', 'list:\n  - a: 1\n  - a: 2', [1], 'list:\n  - a: 1\n'],
    ['takes its comma, first, in the middle and last', 'list: [1, 2, 3,  4, 5]\n', [0, 2, 4], 'list: [2,  4]\n'],
    ['leaves empty brackets', 'list: [ 1, 2 ] # none\n', [0, 1], 'list: [  ] # none\n'],
    ['leaves a list that says it is empty', 'list: # all\n  - 1\n  # of it\n  - 2\nmore: 1\n', [0, 1], 'list: [] # all\n  # of it\nmore: 1\n'],
  ])('%s', (_what, text, places, after) => {
    expect(without(text, ...places)).toBe(after);
  });

  test('moves no other item that is changed or put in', () => {
    expect(editYaml('list:\n  - { a: 1 }\n  - { a: 2 }\n  - { a: 3 }\n', [
      { kind: 'remove', at: ['list', 0] },
      { kind: 'set', at: ['list', 2, 'a'], value: 9 },
      { kind: 'insert', into: ['list'], index: 2, value: { a: 5 } },
    ])).toBe('list:\n  - { a: 2 }\n  - { a: 5 }\n  - { a: 9 }\n');
  });
});

test('a folded text is replaced, and the field after it taken out, without a line left over', () => {
  expect(editYaml('a: >-\n  x\n  y\nb: 1\nc: 2\n', [{ kind: 'set', at: ['a'], value: 'z' }, { kind: 'remove', at: ['b'] }])).toBe('a: z\nc: 2\n');
});

const figure = fc.record({ at: fc.constantFrom('2023-04-30', '2023-05-31'), value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0) }) as fc.Arbitrary<YamlValue>;
const words = fc.string({ unit: fc.constantFrom('a', ' ', ':', '#', '"', "'", ',', '{', ']', '-', '\n', 'é', '0', '\\', '%', '@', '&', '*', '!') });
const someEdit: fc.Arbitrary<YamlEdit> = fc.integer({ min: 0, max: 3 }).chain((of) =>
  fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), into: fc.constant(['indicators', of, 'observations']), index: fc.integer({ min: 0, max: [2, 2, 0, 1][of]! }), value: figure }),
    fc.record({ kind: fc.constant('insert' as const), into: fc.constant(['indicators', of, 'comparators']), index: fc.constant(0), value: figure }),
    fc.record({ kind: fc.constant('set' as const), at: fc.constant(['indicators', of, 'definition']), value: words }),
    fc.record({ kind: fc.constant('set' as const), at: fc.constant(['indicators', of, 'id']), value: words }),
  ),
);

test('whatever is changed, the values are those that were asked for, and every note and line stays that has no part in it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someEdit, { maxLength: 8, selector: (edit) => (edit.kind === 'insert' ? Symbol('each') : JSON.stringify(edit.at)) }), (edits) => {
      const after = editYaml(file, edits);
      expect(sameValue(parse(after), withEdits(parse(file), edits))).toBe(true);
      const lines = after.split('\n');
      const kept = file.split('\n').filter((line) => !/^\s*-? ?(?:id|observations):/.test(line));
      let at = -1;
      for (const line of kept) {
        at = lines.indexOf(line, at + 1);
        expect(at, line).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('a text that cannot be read, or in which one value is two, is left as it is', () => {
  expect(() => editYaml('a: [1', [{ kind: 'set', at: ['a'], value: 1 }])).toThrow(/cannot be read/);
  expect(() => editYaml('a: &x { b: 1 }\nc: *x\n', [{ kind: 'set', at: ['a', 'b'], value: 2 }])).toThrow(/cannot be changed safely/);
});

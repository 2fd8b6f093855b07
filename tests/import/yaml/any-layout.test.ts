import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sameValue, withEdits } from '../../../src/import/yaml/edited-value.ts';
import { editYaml } from '../../../src/import/yaml/edit-yaml.ts';
import type { YamlEdit, YamlValue } from '../../../src/import/yaml/edit.ts';
import { long } from '../../how-long.ts';

/** How an author may lay out the list of figures of one indicator. */
const layouts = ['braces', 'padded less', 'lines', 'brackets', 'brackets on lines', 'empty', 'without value', 'missing'] as const;

interface Laid {
  layout: (typeof layouts)[number];
  figures: number;
  /** Whether notes stand behind values and above them. */
  noted: boolean;
  quoted: boolean;
  last: boolean;
}

const someLaid: fc.Arbitrary<Laid> = fc.record({ layout: fc.constantFrom(...layouts), figures: fc.integer({ min: 1, max: 3 }), noted: fc.boolean(), quoted: fc.boolean(), last: fc.boolean() });
const someFile = fc.record({ indicators: fc.array(someLaid, { minLength: 1, maxLength: 4 }), indented: fc.boolean(), step: fc.constantFrom(2, 4), blank: fc.boolean(), end: fc.constantFrom('', '\n', '\n\n', '\n# The end\n') });

let notes = 0;
const note = (isNoted: boolean): string => (isNoted ? ` # note ${(notes += 1)}` : '');

function figuresOf({ layout, figures, noted, quoted }: Laid, pad: string): string[] {
  const day = (index: number): string => (quoted ? `"2022-0${index + 1}-28"` : `2022-0${index + 1}-28`);
  const all = Array.from({ length: figures }, (_, index) => index);
  const above = noted ? [`${pad}  # above ${(notes += 1)}`] : [];
  switch (layout) {
    case 'braces':
      return [`${pad}observations:${note(noted)}`, ...above, ...all.map((index) => `${pad}  - { at: ${day(index)}, value: ${index}.5 }${note(noted)}`)];
    case 'padded less':
      return [`${pad}observations:`, ...all.map((index) => `${pad}- {at: ${day(index)},  value: ${index}}${note(noted)}`)];
    case 'lines':
      return [`${pad}observations:`, ...all.flatMap((index) => [`${pad}  - at: ${day(index)}${note(noted)}`, `${pad}    value: ${index}`])];
    case 'brackets':
      return [`${pad}observations: [${all.map((index) => `{ at: ${day(index)}, value: ${index} }`).join(', ')}]${note(noted)}`];
    case 'brackets on lines':
      return [`${pad}observations: [`, ...all.map((index) => `${pad}  { at: ${day(index)}, value: ${index} }${index === figures - 1 ? '' : ','}`), `${pad}  ]`];
    case 'empty':
      return [`${pad}observations: []${note(noted)}`];
    case 'without value':
      return [`${pad}observations:${note(noted)}`];
    case 'missing':
      return [];
  }
}

function textOf({ indicators, indented, step, blank, end }: (typeof someFile) extends fc.Arbitrary<infer File> ? File : never): string {
  notes = 0;
  const begin = indented ? ' '.repeat(step) : '';
  const pad = `${begin}  `;
  const entries = indicators.flatMap((laid, index) => [
    `${begin}- id: i${index}${note(laid.noted)}`,
    ...(laid.last ? figuresOf(laid, pad) : []),
    `${pad}title: >-`,
    `${pad}  Folded: words`,
    `${pad}  of two lines`,
    `${pad}target: { minimum: 85, upper: 90 }${note(laid.noted)}`,
    ...(laid.last ? [] : figuresOf(laid, pad)),
    ...(blank ? [''] : []),
  ]);
  return `# Ours${blank ? '\n' : ''}\ntheme: 'Front door'\nindicators:\n${entries.join('\n')}${end}`;
}

const figure = fc.oneof(fc.record({ at: fc.constant('2023-01-31'), value: fc.integer({ min: 0, max: 99 }) }), fc.record({ at: fc.constant('2023-01-31'), status: fc.constant('c'), note: fc.constantFrom('a: b', 'x # y', '"q"', 'Line\nline', '{') })) as fc.Arbitrary<YamlValue>;

/** Any edit of an importer's kind: numbers are taken within what is there. */
const someEdit = fc.record({ indicator: fc.nat(3), kind: fc.constantFrom('insert', 'comparator', 'value', 'fraction', 'target', 'title'), place: fc.nat(3), figure });

function editsFor(text: string, wanted: readonly { indicator: number; kind: string; place: number; figure: YamlValue }[]): YamlEdit[] {
  const { indicators } = parse(text) as { indicators: { observations?: unknown[] | null }[] };
  const done = new Set<string>();
  return wanted.flatMap(({ indicator, kind, place, figure: value }): YamlEdit[] => {
    const of = indicator % indicators.length;
    const count = indicators[of]!.observations?.length ?? 0;
    const at = count === 0 ? 0 : place % count;
    const entry = ['indicators', of, 'observations', at];
    const name = JSON.stringify([of, kind === 'fraction' ? 'value' : kind, kind === 'title' || kind === 'target' ? 0 : at]);
    if (done.has(name) && kind !== 'insert' && kind !== 'comparator') return [];
    done.add(name);
    switch (kind) {
      case 'insert':
        return [{ kind: 'insert', into: ['indicators', of, 'observations'], index: place % (count + 1), value, after: ['title'] }];
      case 'comparator':
        return [{ kind: 'insert', into: ['indicators', of, 'comparators'], index: 0, value, after: ['observations'] }];
      case 'target':
        return [{ kind: 'set', at: ['indicators', of, 'target', 'upper'], value: place }];
      case 'title':
        return [{ kind: 'set', at: ['indicators', of, 'title'], value: 'New: title' }];
      case 'value':
        return count === 0 ? [] : [{ kind: 'set', at: [...entry, 'value'], value: place + 0.25 }];
      default:
        return count === 0 ? [] : [{ kind: 'remove', at: [...entry, 'value'] }, { kind: 'set', at: [...entry, 'numerator'], value: place, after: ['at'] }, { kind: 'set', at: [...entry, 'denominator'], value: 9, after: ['at'] }];
    }
  });
}

test('however a file is laid out, the values are those that were asked for, and no note is lost', () => {
  fc.assert(
    fc.property(someFile, fc.array(someEdit, { maxLength: 6 }), (file, wanted) => {
      const text = textOf(file);
      const edits = editsFor(text, wanted);
      const after = editYaml(text, edits);
      expect(sameValue(parse(after), withEdits(parse(text), edits))).toBe(true);
      const notesIn = (of: string): string[] => [...of.matchAll(/# (?:note|above|Ours|The end).*$/gm)].map(([found]) => found);
      expect(notesIn(after).sort()).toEqual(notesIn(text).sort());
      if (edits.length === 0) expect(after).toBe(text);
    }),
    { numRuns: long ? 2000 : 80 },
  );
});

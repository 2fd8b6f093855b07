import { describe, expect, it } from 'vitest';
import { createProjectParser } from '../../src/parse/parse-project.ts';
import { parseRules } from '../../src/parse/parse-rules.ts';
import { parsed, section, told } from './parsing.ts';

const theme = (head: string, ...ids: string[]): string =>
  `${head}\nindicators:\n${ids.map((id) => `  - { id: ${id}, title: A, unit: count, polarity: neutral, period: month, observations: [] }\n`).join('')}`;

describe('a project', () => {
  it('has its indicators in the order of their themes, by `order` and then by file name', () => {
    const { value, diagnostics } = parsed({
      'data/indicators/20-care.yaml': theme('theme: Care', 'c1'),
      'data/indicators/10-help.yaml': theme('theme: Help', 'h1', 'h2'),
      'data/indicators/leaders.yaml': theme('theme: Leaders\norder: 1', 'l1'),
    });
    expect(diagnostics).toEqual([]);
    expect(value.indicators.map(({ data }) => [data.id, data.theme, data.themeId])).toEqual([
      ['l1', 'Leaders', 'leaders'],
      ['h1', 'Help', 'help'],
      ['h2', 'Help', 'help'],
      ['c1', 'Care', 'care'],
    ]);
  });

  it('has its sections in file-name order, whatever order they are given in', () => {
    const matter = '---\ntitle: A\n---\n\n## What we know\n';
    const { value } = parsed({ 'content/30-c.md': matter, 'content/10-a.md': matter, 'content/20-b.md': matter });
    expect(value.sections.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the entries that are right, and the ids of those that are not', () => {
    const { value, diagnostics } = parsed({
      'data/evidence.yaml': 'evidence:\n  - { id: good, title: A, kind: audit }\n  - { id: bad, title: A, kind: audits }\n  - { id: fine, title: A, kind: audit }\n',
      'data/actions.yaml': 'actions:\n  - { id: broken, title: "A }\n',
      ...section('## What we know\n\nWords. {#claim}\n'),
      'content/30-c.md': '---\ntitel: C\n---\n\nWords. {#lost}\n',
    });
    expect(value.evidence.map(({ data }) => data.id)).toEqual(['good', 'fine']);
    expect(value.damagedIds.sort()).toEqual(['bad', 'broken', 'c', 'lost']);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['field-choice', 'yaml-syntax', 'field-unknown']);
  });

  it('knows where everything stands', () => {
    const { value } = parsed({ 'data/evidence.yaml': 'evidence:\n  - id: one\n    title: A\n    kind: audit\n', ...section('## What we know\n') });
    const { origin } = value.evidence[0]!;
    expect(origin.place(['title'])).toEqual({ path: 'data/evidence.yaml', start: { line: 3, column: 12 }, end: { line: 3, column: 13 } });
    expect(origin.keyPlace(['title'])).toEqual({ path: 'data/evidence.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 10 } });
    expect(origin.place(['owner']).start).toEqual({ line: 2, column: 5 });
    expect(value.sections[0]?.origin.place(['title']).start).toEqual({ line: 2, column: 8 });
  });

  it('takes a framework of its own, but not one that is there already', () => {
    const framework = (id: string): string => `id: ${id}\ntitle: T\nshortTitle: S\ninspectorate: Ofsted\nfrom: 2020-01\nkind: visit\njudgements: []\nsource: S\n`;
    const parse = createProjectParser();
    const { value, diagnostics } = parse({
      files: [
        { path: 'data/frameworks/own.yaml', text: framework('own') },
        { path: 'data/frameworks/shipped.yaml', text: `# ours\n${framework('shipped')}` },
      ],
      images: [],
      shippedFrameworks: [{ path: 'frameworks/shipped.yaml', text: framework('shipped') }],
    });
    expect(value.frameworks.map(({ data, origin }) => [data.id, origin.path])).toEqual([
      ['shipped', 'frameworks/shipped.yaml'],
      ['own', 'data/frameworks/own.yaml'],
    ]);
    expect(diagnostics.map(told)).toContainEqual([
      'data/frameworks/shipped.yaml:2:5',
      'framework-repeated',
      'There is already a framework with the id `shipped`, in `frameworks/shipped.yaml`.',
      'Give this one another id, or take the file out.',
    ]);
  });

  it('lists the first problems of a file and counts the others', () => {
    const { diagnostics } = parsed({ 'data/evidence.yaml': `evidence:\n${Array.from({ length: 80 }, (_, index) => `  - { id: a-${index}, title: A, kind: audit, other${index}: A }\n`).join('')}` });
    expect(diagnostics).toHaveLength(51);
    expect(told(diagnostics.at(-1)!)).toEqual([
      'data/evidence.yaml:1:1',
      'more-problems',
      '`data/evidence.yaml` has 30 more problems; only the first are listed.',
      'Mend those that are listed, then look again.',
    ]);
  });
});

describe('a parser that is kept', () => {
  const files = Object.entries(section('## What we know\n')).map(([path, text]) => ({ path, text }));
  const input = { files, images: [], shippedFrameworks: [] };

  it('parses again only what has changed', () => {
    const parse = createProjectParser();
    const before = parse(input).value.sections;
    const changed = files.map((file, index) => (index === 0 ? { ...file, text: `${file.text}\nMore.\n` } : file));
    const after = parse({ ...input, files: changed }).value.sections;
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
  });

  it('sees what a change elsewhere does to a file that has not changed', () => {
    const parse = createProjectParser();
    const linking = [{ path: 'content/10-a.md', text: '---\ntitle: A\n---\n\n[B](b.md)\n' }];
    const there = [...linking, { path: 'content/20-b.md', text: '---\ntitle: B\n---\n\nWords.\n' }];
    const rules = (given: typeof files): string[] => parse({ ...input, files: given }).diagnostics.map(({ ruleId }) => ruleId);
    expect(rules(there)).toEqual(['settings-missing']);
    expect(rules(linking)).toEqual(['settings-missing', 'link-section-unknown']);
    expect(rules(there)).toEqual(['settings-missing']);
  });
});

describe('the rules of parsing', () => {
  it.each(Object.entries(parseRules))('%s has a name in small letters and a sentence', (id, { meaning }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z`].*\.$/);
  });
});

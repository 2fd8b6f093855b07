import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveReport } from '../../src/derive/derive-report.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import type { Audience } from '../../src/model/audience.ts';
import { walk } from '../../src/model/content.ts';
import { whole } from '../projects.ts';
import type { Project, ReleasedProject } from '../../src/model/project.ts';
import type { Report } from '../../src/model/report.ts';
import { blocksOf, type AuthoredLeaf, type AuthoredStatement, type EmbedReference, type Restricted } from '../../src/model/section.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { createProjectParser } from '../../src/parse/parse-project.ts';
import { shippedFrameworks, sourceFiles } from '../base-report.ts';
import { long } from '../how-long.ts';

/** The shape of some blocks; what their words say depends on where they stand. */
type Shape =
  | { kind: 'paragraph'; extras: readonly Extra[] }
  | { kind: 'table' }
  | { kind: 'list' | 'quote' | 'internal'; within: Shape[] };

const extras = ['id', 'figure', 'citation', 'image', 'link', 'footnote', 'shared footnote'] as const;
type Extra = (typeof extras)[number];

const { blocks } = fc.letrec<{ block: Shape; blocks: Shape[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), extras: fc.subarray([...extras]) }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'table' as const }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('list' as const, 'quote' as const, 'internal' as const), within: tie('blocks') }) },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
}));

/** A section, with the words that stand in it and in its footnotes, in the order of reading. */
interface Written {
  text: string;
  words: string[];
  notes: string[];
}

/** Writes a section of these shapes: what is inside `:::internal` says `secret`, all else says `open`. */
function written(parts: readonly Shape[][]): Written {
  const words: string[] = [];
  const notes: string[] = [];
  const wordFor = (hidden: boolean): string => {
    const word = `${hidden ? 'secret' : 'open'}${words.length}x`;
    words.push(word);
    return word;
  };

  const paragraph = (chosen: readonly Extra[], hidden: boolean): string => {
    const word = wordFor(hidden);
    const side = hidden ? 'secret' : 'open';
    const said: Record<Extra, string> = {
      id: ` {#the-${word}}`,
      figure: ` :kpi[${side}-rate]`,
      citation: ` [@${side}-audit]`,
      image: ` ![Picture of ${word}](${side}.png)`,
      link: ` [where ${word} leads](https://example.org/${word})`,
      footnote: `[^${word}]`,
      'shared footnote': `[^shared-${side}]`,
    };
    if (chosen.includes('footnote')) notes.push(word);
    if (chosen.includes('shared footnote') && !notes.includes(`shared-${side}`)) notes.push(`shared-${side}`);
    const inOrder: readonly Extra[] = ['figure', 'footnote', 'shared footnote', 'citation', 'image', 'link', 'id'];
    return `Words of *${word}*${inOrder.filter((extra) => chosen.includes(extra)).map((extra) => said[extra]).join('')}`;
  };

  const lines = (shape: Shape, hidden: boolean, depth: number): string[] => {
    switch (shape.kind) {
      case 'paragraph':
        return [paragraph(shape.extras, hidden)];
      case 'table':
        return [`| ${wordFor(hidden)} |`, '| --- |', `| ${wordFor(hidden)} |`];
      case 'list':
        return shape.within.flatMap((block) => indented([paragraph([], hidden), '', ...lines(block, hidden, depth)]));
      case 'quote':
        return allOf(shape.within, hidden, depth).map((line) => `> ${line}`);
      case 'internal':
        return [`${':'.repeat(20 - depth)}internal`, ...allOf(shape.within, true, depth + 1), ':'.repeat(20 - depth)];
    }
  };
  const allOf = (shapes: readonly Shape[], hidden: boolean, depth: number): string[] => shapes.flatMap((shape) => ['', ...lines(shape, hidden, depth), '']);

  const headings = ['## Key messages', '## What we know\n\n### Areas for improvement', '## What next'];
  const body = parts.map((shapes, index) => `${headings[index] ?? ''}\n\nThe beginning.\n${allOf(shapes, false, 0).join('\n')}\n`).join('\n');
  const footnotes = notes.map((note) => `[^${note}]: A note called *${note}*.`);
  return { text: `---\ntitle: A section\nkind: overview\n---\n\n${body}\n${footnotes.join('\n\n')}\n`, words, notes };
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

const data = {
  'data/indicators/care.yaml': `theme: Care
indicators:
  - { id: open-rate, title: Open rate, unit: rate, polarity: neutral, period: snapshot, observations: [{ at: 2022-09-30, value: 69.3 }] }
  - { id: secret-rate, title: Secret rate, unit: rate, polarity: neutral, period: snapshot, audience: internal, observations: [{ at: 2022-09-30, value: 4242 }] }
`,
  'data/evidence.yaml': `evidence:
  - { id: open-audit, title: Open audit, kind: audit }
  - { id: secret-audit, title: Secret audit, kind: audit, audience: internal }
`,
};

const parse = createProjectParser();

function projectWith(text: string): Project {
  const files = sourceFiles({ 'content/10-early-help.md': null, 'content/20-mixed.md': text, ...data });
  const { value, diagnostics } = parse({ files, images: ['open.png', 'secret.png'], shippedFrameworks });
  expect(hasErrors(diagnostics) ? [text, diagnostics] : []).toEqual([]);
  return value;
}

function releasedTo(project: Project, audience: Audience): ReleasedProject {
  return releaseProject(whole(project), audience).value;
}

/** Every kind of node that stands in released sections. */
function kindsIn({ sections }: ReleasedProject): Set<string> {
  const kinds = new Set<string>();
  walk<AuthoredLeaf, EmbedReference | Restricted, AuthoredStatement>(sections.flatMap((section) => blocksOf(section)), ({ type }) => void kinds.add(type));
  return kinds;
}

/** The words by which this test knows what is printed, in the order in which a section prints them. */
function printed({ sections }: Report): Pick<Written, 'words' | 'notes'> {
  return { words: wordsIn(sections[0]?.parts), notes: wordsIn(sections[0]?.footnotes) };
}

function wordsIn(part: unknown): string[] {
  return [...JSON.stringify(part).matchAll(/"type":"text","value":"((?:open|secret)\d+x|shared-\w+)"/g)].map(([, word]) => word!);
}

/** Everything in it that carries the mark of what is internal. */
function marked(part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  return 'internal' in part ? [part] : Object.values(part).flatMap(marked);
}

const isOpen = (word: string): boolean => !word.includes('secret');

describe('whatever stands inside :::internal, however deep in lists, quotations and footnotes', () => {
  const hold = (check: (section: Written, project: Project) => void): void => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 3, maxLength: 3 }), (parts) => {
        const section = written(parts);
        check(section, projectWith(section.text));
      }),
      { numRuns: long ? 250 : 25 },
    );
  };

  it('is nowhere in the public report, and all else is there in its order', () => {
    hold(({ words, notes }, project) => {
      const released = releasedTo(project, 'public');
      const report = deriveReport(released);
      expect(kindsIn(released)).not.toContain('restricted');
      expect(JSON.stringify(released.sections)).not.toMatch(/secret/i);
      expect(JSON.stringify(report)).not.toMatch(/secret|4242/i);
      expect(marked(report)).toEqual([]);
      expect(printed(report)).toEqual({ words: words.filter(isOpen), notes: notes.filter(isOpen) });
    });
  });

  it('is in the internal report, in its place among the rest, and it alone is marked', () => {
    hold(({ words, notes }, project) => {
      const released = releasedTo(project, 'internal');
      expect(kindsIn(released)).not.toContain('restricted');
      const report = deriveReport(released);
      expect(printed(report)).toEqual({ words, notes });
      const secrets = new Set([...words, ...notes].filter((word) => !isOpen(word)));
      expect(new Set(wordsIn(marked({ sections: report.sections })))).toEqual(secrets);
    });
  });
});

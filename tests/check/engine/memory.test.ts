import { describe, expect, it } from 'vitest';
import { createCheckContext } from '../../../src/check/engine/context.ts';
import { createCheckMemory } from '../../../src/check/engine/memory.ts';
import { defineProseRule } from '../../../src/check/engine/prose-rule.ts';
import { createProjectParser } from '../../../src/parse/parse-project.ts';
import { shippedFrameworks, sourceFiles } from '../../projects.ts';

const section = (words: string): string =>
  `---\ntitle: Early help\nkind: overview\n---\n\n## Here\n\n${words}\n`;
const settings = (more: string): string => `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
${more}`;

/** Reads one report again and again, and says which documents a rule was asked about in each reading. */
function readings() {
  const parse = createProjectParser();
  const memory = createCheckMemory();
  let asked: string[] = [];
  const rule = defineProseRule({
    id: 'counting',
    severity: 'info',
    summary: 'Says the last words of each document.',
    checkDocument({ path, blocks }, report, { lists }) {
      asked.push(path);
      const last = blocks.at(-1)!;
      report({ message: `${last.text} ${lists.vagueWords[0]}`, place: last.place(0, last.text.length) });
    },
  });
  return (files: Record<string, string>): { asked: string[]; messages: string[] } => {
    asked = [];
    const messages: string[] = [];
    const { value } = parse({ files: sourceFiles(files), images: [], shippedFrameworks });
    rule.check(createCheckContext(value, memory), ({ message }) => messages.push(message));
    return { asked, messages };
  };
}

const files = { 'content/10-early-help.md': section('One.'), 'content/20-care.md': section('Two.') };

describe('a second reading', () => {
  it('asks again only about the section that has changed, and says all the same', () => {
    const read = readings();
    expect(read(files).asked).toEqual(Object.keys(files));
    expect(read({ ...files, 'content/20-care.md': section('Three.') })).toEqual({
      asked: ['content/20-care.md'],
      messages: ['One. robust', 'Three. robust'],
    });
    expect(read({ ...files, 'content/20-care.md': section('Three.') }).asked).toEqual([]);
  });

  it('asks about every section once the lists have changed', () => {
    const read = readings();
    const own = { ...files, 'data/report.yaml': settings('checks: { lists: { vagueWords: [splendid] } }\n') };
    read(files);
    expect(read(own)).toEqual({ asked: Object.keys(files), messages: ['One. splendid', 'Two. splendid'] });
    expect(read(own).asked).toEqual([]);
  });
});

describe('the files of a second reading', () => {
  const read = (readings: readonly Record<string, string>[]): { asked: string[]; messages: string[] }[] => {
    const parse = createProjectParser();
    const memory = createCheckMemory();
    return readings.map((files) => {
      const asked: string[] = [];
      const { value } = parse({ files: sourceFiles(files), images: [], shippedFrameworks });
      const found = createCheckContext(value, memory).findingsInFiles([value.settings?.data.contact], ({ path, text }, report) => {
        if (!path.startsWith('content/')) return;
        asked.push(path);
        report({ message: text.trim().split('\n').at(-1)!, place: { path, start: { line: 1, column: 1 } }, hint: '' });
      });
      return { asked, messages: found.map(({ message }) => message) };
    });
  };

  it('are asked about again where they have changed', () => {
    expect(read([files, { ...files, 'content/20-care.md': section('Three.') }, { ...files, 'content/20-care.md': section('Three.') }])).toEqual([
      { asked: Object.keys(files), messages: ['One.', 'Two.'] },
      { asked: ['content/20-care.md'], messages: ['One.', 'Three.'] },
      { asked: [], messages: ['One.', 'Three.'] },
    ]);
  });

  it('are all asked about where the lists have changed, or what the check goes by', () => {
    const own = { ...files, 'data/report.yaml': settings('checks: { lists: { vagueWords: [splendid] } }\n') };
    const other = { ...files, 'data/report.yaml': settings('checks: { lists: { vagueWords: [splendid] } }\n').replace('Performance team', 'Data team') };
    expect(read([files, own, own, other]).map(({ asked }) => asked.length)).toEqual([2, 2, 0, 2]);
  });
});

describe('the indicators of a second reading', () => {
  const indicator = (id: string, value: number): string => `theme: Visits\nindicators:\n  - { id: ${id}, title: Seen, unit: percent, polarity: higher, period: snapshot, observations: [{ at: 2022-09-30, value: ${value} }] }\n`;
  const report = (value: number, more = ''): Record<string, string> => ({
    ...files,
    'data/report.yaml': settings(more),
    'data/indicators/seen.yaml': indicator('seen', 90),
    'data/indicators/visited.yaml': indicator('visited', value),
  });

  function derivations() {
    const parse = createProjectParser();
    const memory = createCheckMemory();
    return (of: Record<string, string>) => memory.derivedOf(parse({ files: sourceFiles(of), images: [], shippedFrameworks }).value)!.indicators;
  }

  it('are those of the first where they have not changed', () => {
    const derive = derivations();
    const [first, second] = [derive(report(80)), derive(report(81))];
    expect(second.get('seen')).toBe(first.get('seen'));
    expect(second.get('visited')?.current?.reading.figure.text).toBe('81.0%');
  });

  it('are worked out again when the settings have changed', () => {
    const derive = derivations();
    const [first, second] = [derive(report(80)), derive(report(80, 'labels: { "figureText.percent": "{number} per cent" }\n'))];
    expect([first, second].map((each) => each.get('seen')?.current?.reading.figure.text)).toEqual(['90.0%', '90.0 per cent']);
  });
});

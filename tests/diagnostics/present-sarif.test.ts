import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { presentSarif } from '../../src/diagnostics/present-sarif.ts';

const found: Diagnostic = {
  ruleId: 'house-style',
  severity: 'info',
  message: '`20-30` is a range.',
  place: { path: 'content/10-early help.md', start: { line: 3, column: 6 }, end: { line: 3, column: 11 } },
  hint: 'Write `20 to 30`.',
  related: [{ message: 'Here too.', place: { path: 'content/20-x.md', start: { line: 1, column: 2 } } }],
  fix: { place: { path: 'content/10-early help.md', start: { line: 3, column: 6 }, end: { line: 3, column: 11 } }, actual: '20-30', replacement: '20 to 30' },
};
const placeless: Diagnostic = { ruleId: 'folder-missing', severity: 'error', message: 'There is no folder.' };

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
    results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations?: unknown[]; relatedLocations?: unknown[]; fixes?: unknown[]; suppressions?: unknown[] }[];
  }[];
}

const sarif = JSON.parse(
  presentSarif(arrange([found, placeless]), {
    version: '1.2.3',
    summaries: new Map([['house-style', 'Ranges have words.']]),
    pathPrefix: 'report/',
    suppressed: [{ diagnostic: { ...found, ruleId: 'vague-claim' }, reason: 'Waived' }],
  }),
) as Sarif;
const [run] = sarif.runs;

describe('SARIF', () => {
  it('says of each result its rule, level, words and place, in the terms of version 2.1.0', () => {
    expect(sarif.version).toBe('2.1.0');
    const result = run!.results.find(({ ruleId }) => ruleId === 'house-style');
    expect(result).toMatchObject({
      level: 'note',
      message: { text: '`20-30` is a range. Write `20 to 30`.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'report/content/10-early%20help.md' },
            region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 11 },
          },
        },
      ],
      relatedLocations: [{ id: 0, message: { text: 'Here too.' } }],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '20 to 30' } }] }] }],
    });
  });

  it('names each rule once, and points at it from its results', () => {
    const { rules } = run!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['folder-missing', 'house-style', 'vague-claim']);
    for (const result of run!.results) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(rules[1]?.shortDescription.text).toBe('Ranges have words.');
  });

  it('gives what has no place none, and marks what is waived', () => {
    expect(run!.results.find(({ ruleId }) => ruleId === 'folder-missing')).not.toHaveProperty('locations');
    expect(run!.results.filter(({ suppressions }) => suppressions).map(({ ruleId }) => ruleId)).toEqual(['vague-claim']);
  });
});

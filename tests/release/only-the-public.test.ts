import { describe, expect, it } from 'vitest';
import type { Readership } from '../../src/model/audience.ts';
import { createReportMaker, type ReportInput } from '../../src/report.ts';
import { plainSettings, shippedFrameworks, sourceFiles, type Files } from '../base-report.ts';

const maker = createReportMaker();
const input = (files: Files): ReportInput => ({ files: sourceFiles(files), images: [], shippedFrameworks, diagnostics: [] });
const section = (words: string): Files => ({ 'content/10-early-help.md': (sourceFiles({}).find(({ path }) => path.startsWith('content/'))?.text ?? '').replace('Families say that help comes quickly.', words) });
const settings = (more: string): Files => ({ 'data/report.yaml': `${plainSettings}${more}` });

/** A total and its two parts, of which one is small and the rounded other leaves it too few numbers. */
const table: Files = {
  'data/indicators/plans.yaml': `theme: Plans
indicators:
  - id: plans
    title: Children on a plan
    unit: count
    polarity: neutral
    period: snapshot
    observations: [{ at: 2022-03-31, value: 41 }]
    breakdowns:
      - by: Age
        parts:
          - { name: Under 1, observations: [{ at: 2022-03-31, value: 1 }] }
          - { name: Older, observations: [{ at: 2022-03-31, value: 40 }] }
`,
};

const found = (files: Files, audience: Readership): [rule: string, severity: string][] => {
  const { diagnostics } = maker.make(input(files), { audience });
  return diagnostics.filter(({ ruleId }) => ruleId.startsWith('no-small') || ruleId.startsWith('small-')).map(({ ruleId, severity }) => [ruleId, severity]);
};
const isMade = (files: Files, audience: Readership): boolean => maker.make(input(files), { audience }).value !== null;

describe('a few children in a sentence', () => {
  const files = section('Last year two children moved twice.');

  it('stop the public edition, and are named to those who make another', () => {
    expect([isMade(files, 'public'), found(files, 'public')]).toEqual([false, [['no-small-number', 'error']]]);
    for (const audience of ['internal', 'authors'] as const) expect([isMade(files, audience), found(files, audience)]).toEqual([true, [['no-small-number', 'warning']]]);
  });

  const signedOff = (text: string): Files => ({ ...files, ...settings(`waivers: [{ rule: no-small-number, place: content/10-early-help.md, text: ${text}, reason: They agreed., edition: "2022" }]\n`) });

  it('are published when these words are signed off, and no others', () => {
    expect(isMade(signedOff('two children'), 'public')).toBe(true);
    expect(found(signedOff('three children'), 'public')).toEqual([['no-small-number', 'error']]);
  });
});

describe('a small number that could be worked out', () => {
  const files = { ...table, ...settings('disclosure: { public: { method: round } }\n') };

  it('stops the public edition, and is named once to those who make another or check', () => {
    expect([isMade(files, 'public'), found(files, 'public')]).toEqual([false, [['small-number-worked-out', 'error']]]);
    expect([isMade(files, 'internal'), found(files, 'internal')]).toEqual([true, [['small-number-worked-out', 'warning']]]);
    expect(maker.check(input(files)).diagnostics.filter(({ ruleId }) => ruleId === 'small-number-worked-out').map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('what readers are told', () => {
  const told = (files: Files, audience: Readership = 'public'): unknown => maker.make(input(files), { audience }).value?.disclosure;

  it('how small numbers are protected, and how many figures are withheld', () => {
    expect(told({ ...table, ...settings('disclosure: { public: { method: suppress } }\n') })).toMatchInlineSnapshot(`
      {
        "method": "suppress",
        "sentences": [
          "So that nobody can be recognised in a figure, counts from 1 to 5 are not given, nor are further figures from which they could be worked out. All other figures are exact.",
          "No percentage is given of a group of fewer than 10.",
          "2 figures are suppressed to protect confidentiality.",
        ],
        "short": "Counts from 1 to 5, and those from which they could be worked out, are not given.",
        "threshold": 5,
        "withheld": 2,
      }
    `);
    expect(told({ ...table, ...settings('disclosure: { public: { method: suppress } }\n') }, 'internal')).toMatchInlineSnapshot(`
      {
        "method": "none",
        "sentences": [
          "Counts are given exactly, small ones too.",
        ],
        "short": null,
        "threshold": 5,
        "withheld": 0,
      }
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { whole, projectOf } from '../projects.ts';
import { deriveReport } from '../../src/derive/derive-report.ts';
import { defaultLabels } from '../../src/model/default-labels.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { everyFigure } from '../../src/views/indicator.ts';
import { startWriting } from '../../src/views/writing.ts';
import { filesOf } from '../attack/published.ts';

/** DfE, children in need statistics, table D5: Tower Hamlets, child protection plans on 31 March by how long they have lasted. */
const d5 = [
  ['2022-03-31', '328', ['95', '86', '108', 'c', 'c']],
  ['2023-03-31', '214', ['69', '53', '56', '36', '0']],
] as const;
const lengths = ['3 months or less', '3 to 6 months', '6 months to 1 year', '1 to 2 years', 'More than 2 years'];
const figure = (at: string, value: string): string => `{ at: ${at}, ${/\d/.test(value) ? `value: ${value}` : `status: ${value}`} }`;

const files = (disclosure: string): Record<string, string> => ({
  'data/report.yaml': `council: { name: London Borough of Tower Hamlets, shortName: Tower Hamlets, onsCode: E09000030, region: London }
framework: ilacs-2018
edition: { id: "2023", title: Self-evaluation 2023, asAt: 2023-03-31 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2023-04-01 }
disclosure: { public: { ${disclosure} } }
`,
  'data/indicators/plans.yaml': `theme: Plans
disclosure: published
indicators:
  - id: cp-plans-dfe
    title: Children on a child protection plan
    unit: count
    polarity: neutral
    period: snapshot
    source: Department for Education, children in need statistics, table D5
    observations: [${d5.map(([at, total]) => figure(at, total)).join(', ')}]
    breakdowns:
      - by: Time on the plan
        parts:
${lengths.map((name, part) => `          - { name: ${name}, observations: [${d5.map(([at, , parts]) => figure(at, parts[part]!)).join(', ')}] }\n`).join('')}  - id: codes
    title: Every code of the statistical service
    unit: count
    polarity: neutral
    period: annual
    observations: [${(['c', 'x', 'z', 'low', 'u', '3'] as const).map((code, index) => figure(`20${17 + index}-03-31`, code)).join(', ')}]
`,
});

describe.each(['method: round', 'method: suppress', 'method: none'])('official statistics under %s', (disclosure) => {
  const { value, diagnostics } = releaseProject(whole(projectOf(files(disclosure))), 'public');
  const report = deriveReport(value);
  const [plans, codes] = report.indicators;

  it('are printed as they were published, and are said to be', () => {
    expect(diagnostics).toEqual([]);
    expect(plans?.observations.map((each) => each.figure.text)).toEqual(d5.map(([, total]) => total));
    const words = (text: string): string => (text === 'c' ? defaultLabels['withheld.c'] : text);
    expect(plans?.breakdowns?.[0]?.parts.map(({ observations }) => observations.map((each) => each.figure.text))).toEqual(lengths.map((_, part) => d5.map(([, , parts]) => words(parts[part]!))));
    expect([plans?.protection, report.disclosure?.sentences[0]]).toEqual(['published', defaultLabels['disclosure.allPublished']]);
  });

  it('keep what their codes mean: in words on the page, and as the code and the words in data', () => {
    const table = everyFigure(startWriting(report), codes!);
    expect(table?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['3', ...(['u', 'low', 'z', 'x', 'c'] as const).map((code) => defaultLabels[`withheld.${code}`])]);
    const csv = [...filesOf(report)].find(([path]) => path.endsWith('figures.csv'))?.[1] ?? '';
    for (const code of ['c', 'x', 'z', 'low', 'u'] as const) expect(csv).toContain(`,${code},${defaultLabels[`withheld.${code}`]},`);
    expect(codes?.observations.map((each) => each.figure.status)).toEqual(['c', 'x', 'z', 'low', 'u', 'known']);
  });
});

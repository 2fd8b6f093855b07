import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { readShippedFrameworks } from '../../src/read/shipped-frameworks.ts';
import { createReportMaker } from '../../src/report.ts';
import { worked } from './worked-examples.ts';

async function inputIn(name: string) {
  const { value, diagnostics } = await readReport(fileURLToPath(new URL(name, import.meta.url)));
  return { ...value, diagnostics, shippedFrameworks: await readShippedFrameworks() };
}

async function check(name: string) {
  const { value, diagnostics } = createReportMaker().check(await inputIn(name));
  return { project: value, diagnostics };
}

const checked = new Map<string, ReturnType<typeof check>>();

/** A report as it was checked, once for all who ask. */
function projectIn(name: string): ReturnType<typeof check> {
  const known = checked.get(name) ?? check(name);
  checked.set(name, known);
  return known;
}

describe.each(['tower-hamlets-2023', 'barking-and-dagenham-2021', 'minimal', 'every-kind', 'some-internal'])('the report in tests/reports/%s', (name) => {
  it('has nothing wrong with it', async () => {
    expect((await projectIn(name)).diagnostics).toEqual([]);
  });
});

describe('the minimal report', () => {
  it('has one of everything', async () => {
    const { project } = await projectIn('minimal');
    const { sections, indicators, inspections, evidence, actions, glossary } = project;
    expect([sections, indicators, inspections, evidence, actions, glossary].map((all) => all.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('the Tower Hamlets report', () => {
  it('names nobody and gives actions no owner or date, since its source has none', async () => {
    const { project } = await projectIn('tower-hamlets-2023');
    expect(project.actions.filter(({ data }) => data.owner !== undefined || data.due !== undefined)).toEqual([]);
    expect([project.settings?.data.signOff, ...project.sections.map((section) => section.matter.owner)].filter(Boolean)).toEqual([]);
  });

  it('says on every page that it is an example', async () => {
    const { project } = await projectIn('tower-hamlets-2023');
    expect(project.settings?.data.edition?.notice).toMatch(/example made from published documents.* not the council's own/);
  });
});

describe('the red, amber and green of the Tower Hamlets report', () => {
  it('are those that its source counts: 6 green, 4 amber, 4 red and 3 without a target', async () => {
    const { tally, indicators } = await worked('Tower Hamlets', 'public');
    const inState = (state: string) => indicators.filter((one) => one.rag.state === state).map((one) => one.reference).sort();
    expect(tally).toMatchObject({ green: 6, amber: 4, red: 4, 'not-rated': 0, 'no-target': 3, total: 17 });
    expect(inState('green')).toEqual(['2.1', '4.7.2', '5.18', '6.1', '6.2', '6.3']);
    expect(inState('amber')).toEqual(['3.1', '3.2', '4.8', '5.11']);
    expect(inState('red')).toEqual(['1.1', '2.10a', '3.3', '5.10']);
  });

  it('have three near misses, less than one percentage point below the minimum before rounding', async () => {
    const { project } = await projectIn('tower-hamlets-2023');
    const { indicators } = await worked('Tower Hamlets', 'public');
    const short = indicators
      .filter((one) => one.rag.state === 'red' && one.polarity === 'higher')
      .map((one) => {
        const target = project.indicators.find(({ data }) => data.id === one.id)?.data.target;
        return (target && 'upper' in target ? (target.minimum ?? NaN) : NaN) - (one.current?.figure.value ?? NaN);
      });
    expect(short.map((points) => points.toFixed(2))).toEqual(['0.49', '0.26', '0.99']);
  });
});

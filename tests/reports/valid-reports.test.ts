import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src/check/check-project.ts';
import { createProjectParser } from '../../src/parse/parse-project.ts';
import { readReport } from '../../src/read/read-report.ts';
import { readShippedFrameworks } from '../../src/read/shipped-frameworks.ts';

async function projectIn(name: string) {
  const read = await readReport(fileURLToPath(new URL(name, import.meta.url)));
  const parsed = createProjectParser()({ ...read.value, shippedFrameworks: await readShippedFrameworks() });
  return { project: parsed.value, diagnostics: [...read.diagnostics, ...parsed.diagnostics, ...checkProject(parsed.value)] };
}

describe.each(['tower-hamlets-2023', 'minimal'])('the report in tests/reports/%s', (name) => {
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
    expect(project.settings?.data.edition.notice).toMatch(/example made from published documents.* not the council's own/);
  });
});

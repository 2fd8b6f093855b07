import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { Project } from '../../src/model/project.ts';
import { structureOf, type Structure } from '../../src/starter/structure-of.ts';
import { starterFiles } from '../../src/starter/starter-files.ts';
import { day, errorsIn, firstReport, reportNow, thePack } from '../import/tidy/first-report.ts';

const pack = await thePack();
const councilNamed = (name: string) => pack.areas.find((area) => area.kind === 'council' && area.name === name)!;

function taking(files: ReadonlyMap<string, string>, theirs: string, ours: string, withPack = true): { structure: Structure; files: Map<string, string>; project: Project } {
  const { project } = reportNow(files);
  const council = councilNamed(ours);
  const structure = structureOf({ project, council: councilNamed(theirs) }, council, withPack ? pack : null, 'ilacs-2026');
  const made = starterFiles({ council, day, command: (name) => name, typedIn: 'this folder', pack: withPack ? pack : null, structure });
  return { structure, project, files: new Map([...made].filter(([path]) => /^(?:content|data)\//.test(path))) };
}

function filesBelow(folder: string): Map<string, string> {
  const root = new URL(`../../${folder}`, import.meta.url);
  const names = ['content', 'data', 'data/indicators', 'data/inspections'].flatMap((each) => readdirSync(new URL(`${each}/`, root)).filter((name) => /\.(?:md|yaml)$/.test(name)).map((name) => `${each}/${name}`));
  return new Map(names.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

interface Indicator { id: string; title: string; definition?: string; unit: string; polarity: string; target?: object; observations: { at: string; value?: number }[] }
const indicatorsIn = (files: ReadonlyMap<string, string>): Map<string, Indicator> =>
  new Map([...files].filter(([path]) => path.startsWith('data/indicators/')).flatMap(([, text]) => (parse(text) as { indicators: Indicator[] }).indicators.map((one) => [one.id, one] as const)));

test('the first report of one council from that of another has the figures that it would have begun with itself', async () => {
  const { files, structure } = taking(await firstReport('Salford'), 'Salford', 'Norfolk');
  const [taken, begun] = [indicatorsIn(files), indicatorsIn(await firstReport('Norfolk'))];
  expect(structure.withFigures).toBeGreaterThan(50);
  const shared = [...taken].filter(([id, one]) => begun.has(id) && one.observations.length > 0);
  expect(shared.length).toBe(structure.withFigures);
  for (const [id, one] of shared) expect([id, one]).toEqual([id, begun.get(id)]);
  expect(errorsIn(files)).toEqual([]);
});

test('a report takes sections, headings and definitions of the worked example, and no word, figure or target of its council', () => {
  const { files, structure, project } = taking(filesBelow(''), 'Barking and Dagenham', 'Norfolk');
  expect(errorsIn(files)).toEqual([]);
  expect([structure.withFigures, structure.withoutFigures].every((count) => count > 5)).toBe(true);
  const lines = [...structure.files].filter(([path]) => path.startsWith('content/')).flatMap(([, text]) => text.replace(/^---\n[^]*?\n---\n/, '').split('\n').filter((line) => line !== ''));
  expect(lines.filter((line) => !/^(?:#{2,3} |::(?:evidence|actions|judgements|scorecard))/.test(line))).toEqual([]);
  expect(lines).toEqual(expect.arrayContaining(['## What we know', '### Areas for improvement', '::actions']));
  expect([...files].filter(([, text]) => /Barking|Dagenham|LBBD/.test(text)).map(([path]) => path)).toEqual([]);
  const taken = indicatorsIn(files);
  for (const { data } of project.indicators) expect(taken.get(data.id)).toMatchObject({ id: data.id, title: data.title, ...(data.definition !== undefined && { definition: data.definition }), unit: data.unit, polarity: data.polarity });
  expect([...taken.values()].filter(({ target }) => target !== undefined)).toEqual([]);
  const norfolk = new Set(pack.measures.flatMap(({ values, periods }) => values[pack.areas.findIndex(({ number }) => number === 926)]!.map((value, index) => `${periods[index]!.at} ${value}`)));
  expect([...taken.values()].flatMap(({ observations }) => observations).filter(({ at, value }) => value !== undefined && !norfolk.has(`${at} ${value}`))).toEqual([]);
});

test('judgements of an earlier framework become those of today that follow them', async () => {
  const older = new Map([...(await firstReport('Norfolk'))].map(([path, text]) => [path, text.replaceAll('ilacs-2026', 'ilacs-2018').replace(/judgements: \[(?:children-in-care|care-leavers)\]/g, 'judgements: [children-in-care-and-care-leavers]')]));
  const { structure } = taking(older, 'Norfolk', 'Salford');
  expect(structure.files.get('content/40-children-in-care.md')).toContain('judgements: [children-in-care, care-leavers]');
});

test('the same council keeps its figures as they are', async () => {
  const own = await firstReport('Norfolk');
  const { files } = taking(own, 'Norfolk', 'Norfolk');
  for (const [path, text] of own) if (path.startsWith('data/indicators/')) expect(files.get(path)).toBe(text);
});

test('without the pack there are no figures', async () => {
  const { files, structure } = taking(await firstReport('Salford'), 'Salford', 'Norfolk', false);
  expect([structure.withFigures, [...indicatorsIn(files).values()].flatMap(({ observations }) => observations)]).toEqual([0, []]);
  expect(errorsIn(files)).toEqual([]);
});

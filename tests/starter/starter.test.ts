import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { createReportMaker } from '../../src/report.ts';
import { figuresOf, neighboursFiguresOf } from '../../src/published/figures.ts';
import type { Area, Pack } from '../../src/published/pack.ts';
import { readPack } from '../../src/read/read-pack.ts';
import { frameworkOn } from '../../src/starter/areas.ts';
import { fullNameOf } from '../../src/starter/full-name.ts';
import { themes } from '../../src/starter/headlines.ts';
import { starterFiles } from '../../src/starter/starter-files.ts';
import { shippedFrameworks } from '../base-report.ts';
import { long, oneIn } from '../how-long.ts';

const day = '2026-11-27';
let pack: Pack;
beforeAll(async () => {
  pack = await readPack();
});
const councilNamed = (name: string): Area => pack.areas.find((area) => area.kind === 'council' && area.name === name)!;

function input(council: Area, figures: Pack | null = pack) {
  const files = [...starterFiles({ council, day, command: (name) => `selfeval ${name}`, typedIn: 'this folder', pack: figures })].map(([path, text]) => ({ path, text }));
  return { files: files.filter(({ path }) => /^(?:content|data)\//.test(path)), shippedFrameworks, images: [], diagnostics: [] };
}

type Made = ReturnType<ReturnType<typeof createReportMaker>['make']>;
const made = new Map<string, Made>();

/** What everybody may read of a council's first report: made once for all who ask. */
function madeFor(name: string): Made {
  const known = made.get(name) ?? createReportMaker().make(input(councilNamed(name)), { audience: 'public', today: day });
  made.set(name, known);
  return known;
}

/** Those that differ most, every day some of them: one of each kind of council, the smallest, and those that are new. In the long tests one in twelve of the others, too; the benchmark builds all of them. */
const sample = oneIn(9, ['Norfolk', 'Barking and Dagenham', 'Birmingham', 'City of London', 'Isles of Scilly', 'Salford', 'Cumberland']);

describe('the first report', () => {
  test.each([...sample, ...(long ? ['one in twelve of the others'] : [])])('of %s checks without an error and is made', (name) => {
    const councils = name === 'one in twelve of the others' ? pack.areas.filter((area) => area.kind === 'council' && !sample.includes(area.name)).filter((_, index) => index % 12 === 0) : [councilNamed(name)];
    for (const council of councils) {
      const { value, diagnostics } = madeFor(council.name);
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message), council.name).toEqual([]);
      expect(value?.council.name).toBe(fullNameOf(council));
    }
  });

  test('has some sixty indicators, with their figures and those of others as they are in the pack', () => {
    const council = councilNamed('Norfolk');
    const report = madeFor(council.name).value!;
    expect(report.indicators.length).toBeGreaterThan(55);
    const england = pack.areas.find(({ kind }) => kind === 'england')!;
    for (const { id, measure: key } of themes.flatMap(({ headlines }) => headlines)) {
      const indicator = report.indicators.find((each) => each.id === id);
      if (indicator === undefined) continue;
      const measure = pack.measures.find((each) => each.key === key)!;
      const held = indicator.observations.flatMap(({ at, figure }) => (figure.value === null ? [] : [[at, figure.value]]));
      expect(held, id).toEqual(figuresOf(pack, measure, council.number).map(({ at, value }) => [at, value]));
      const compared = (kind: string) => indicator.comparators.filter((each) => each.kind === kind).map(({ at, figure }) => [at, figure.value]).sort();
      const since = held[0]![0]!;
      expect(compared('england'), id).toEqual(figuresOf(pack, measure, england.number).filter(({ at }) => at >= since).map(({ at, value }) => [at, value]));
      expect(compared('statistical-neighbours'), id).toEqual(neighboursFiguresOf(pack, measure, council).filter(({ at }) => at >= since).map(({ at, value }) => [at, value]));
    }
  });

  test.each(oneIn(3, ['Norfolk', 'Salford', 'Rutland']))('of %s says in which quartile each figure stands, as counting the councils that do better gives it', (name) => {
    const council = councilNamed(name);
    const report = madeFor(council.name).value!;
    const rowOf = (number: number): number => pack.areas.findIndex((area) => area.number === number);
    const today = pack.areas.flatMap(({ kind }, index) => (kind === 'council' ? [index] : []));
    // A council that is no more stands for itself until those after it have figures.
    const former = [[835, 838, 839], [836, 839, 839], [837, 839, 839], [909, 942, 943], [928, 940, 941]].map((numbers) => numbers.map(rowOf));
    let counted = 0;
    for (const { id, polarity, quartiles = [] } of report.indicators) {
      const measure = pack.measures.find(({ key }) => key === themes.flatMap(({ headlines }) => headlines).find((each) => each.id === id)!.measure)!;
      for (const { at, ours, quarter, councils } of quartiles) {
        const period = measure.periods.findIndex((each) => each.at === at);
        const gone = former.flatMap(([was, ...after]) => (after.every((row) => (measure.values[row]![period] ?? null) === null) ? [was!] : []));
        const values = [...today, ...gone].flatMap((row) => measure.values[row]![period] ?? []);
        const ahead = values.filter((value) => (polarity === 'lower' ? value < ours.value! : value > ours.value!)).length;
        const fromTheBest = [1, 2, 3].filter((quarters) => ahead >= Math.ceil((values.length * quarters) / 4)).length;
        const names = polarity === 'neutral' ? ['highest', 'upper-middle', 'lower-middle', 'lowest'] : ['first', 'second', 'third', 'fourth'];
        expect([id, at, councils, quarter]).toEqual([id, at, values.length, names[fromTheBest]]);
        counted += 1;
      }
    }
    expect(counted).toBeGreaterThan(100);
  });

  test('has the council\'s inspections with dates and grades, and the area that was not judged is not made up', () => {
    const report = madeFor('Barking and Dagenham').value!;
    expect(report.inspections.map(({ id }) => id)).toEqual(expect.arrayContaining(['ofsted-2019-02', 'ofsted-2023-07']));
    const files = starterFiles({ council: councilNamed('Barking and Dagenham'), day, command: (name) => name, typedIn: 'this folder', pack });
    const of2019 = parse(files.get('data/inspections/2019-02.yaml')!) as { framework: string; judgements: { judgement: string; grade: string }[] };
    expect(of2019).toMatchObject({ framework: 'ilacs-2018', start: '2019-02-18', published: '2019-04-01' });
    expect(of2019.judgements.map(({ judgement }) => judgement)).toEqual(['leaders', 'help-and-protection', 'children-in-care-and-care-leavers', 'overall']);
    const of2023 = parse(files.get('data/inspections/2023-07.yaml')!) as typeof of2019;
    expect(of2023.judgements).toContainEqual({ judgement: 'care-leavers', grade: 'Good' });
  });

  test('leaves every question open, and says so on the page', () => {
    const { value, diagnostics } = madeFor('Norfolk');
    expect(diagnostics.filter(({ message }) => message.startsWith('There is nothing under')).map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'warning']);
    expect(JSON.stringify(value!.sections[0]!.parts[0])).toContain('This question is still to be answered.');
  });

  test('holds no example that could be published by oversight', () => {
    const { value } = createReportMaker().make(input(councilNamed('Norfolk')), { audience: 'authors', today: day });
    expect([value!.actions, value!.evidence]).toEqual([[], []]);
  });

  test('takes its examples of evidence, actions and recommendations without an error when they are freed of their signs', () => {
    const { files, ...rest } = input(councilNamed('Norfolk'));
    const freed = files.map(({ path, text }) => ({ path, text: /evidence|actions|inspections\/2026/.test(path) ? text.replace(/: \[\]\n/, ':\n').replace(/^#(?=recommendations| {2})/gm, '') : text }));
    const { diagnostics } = createReportMaker().check({ ...rest, files: freed }, { today: day });
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(freed.filter(({ text }) => /^ {2}- (?:id|\{ id)/m.test(text)).length).toBeGreaterThan(2);
  });

  const about = (name: string): string => starterFiles({ council: councilNamed(name), day, command: (command) => command, typedIn: 'this folder', pack }).get('content/90-about-the-figures.md')!;

  test('leads to the page on which Ofsted lists everything of the council', () => {
    expect(about('Norfolk')).toContain('[Ofsted\'s page of Norfolk](https://reports.ofsted.gov.uk/provider/44/80418)');
    expect(about('Tameside')).toContain('https://reports.ofsted.gov.uk/provider/44/80569)');
    expect(pack.areas.filter(({ kind, ofsted }) => kind === 'council' && ofsted === null)).toEqual([]);
  });

  test.each(['City of London', 'Isles of Scilly'])('of %s warns of small numbers, and places nothing among councils', (name) => {
    const files = starterFiles({ council: councilNamed(name), day, command: (command) => command, typedIn: 'this folder', pack });
    expect(files.get('content/90-about-the-figures.md')).toContain('Few children live here. A percentage may turn on one child');
    expect(files.get('READ ME.txt')).toContain('SMALL NUMBERS');
    expect([...files.values()].join('\n')).not.toContain('quartiles:');
    expect([about('Norfolk'), starterFiles({ council: councilNamed('Norfolk'), day, command: (command) => command, typedIn: 'this folder', pack }).get('READ ME.txt')!].join('\n')).not.toMatch(/few children live|SMALL NUMBERS/i);
  });

  test.runIf(long)('says where the workforce of two councils is counted together', () => {
    const noted = (name: string) => madeFor(name).value!.indicators.filter(({ notes }) => notes !== null).map(({ theme, notes }) => `${theme}: ${notes}`);
    expect([...new Set(noted('Richmond upon Thames'))]).toEqual(['Workforce: These are the figures of Kingston upon Thames and Richmond upon Thames together, which make one return of their workforce.']);
    expect([...new Set(noted('West Northamptonshire'))]).toEqual(['Workforce: These are the figures of North Northamptonshire and West Northamptonshire together, which make one return of their workforce.']);
    expect(noted('Norfolk')).toEqual([]);
  });

  test('may have no figures', () => {
    const { value, diagnostics } = createReportMaker().make(input(councilNamed('Norfolk'), null), { audience: 'public', today: day });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([value!.indicators, value!.inspections]).toEqual([[], []]);
  });
});

test.each(['2018-02-01', '2022-12-31', '2023-01-01', '2026-03-31', '2026-04-01', '2026-11-27'])('the framework of an inspection on %s is the one that was in force', (date) => {
  const { from, to } = parse(shippedFrameworks.find(({ path }) => path === `frameworks/${frameworkOn(date)}.yaml`)!.text) as { from: string; to?: string };
  expect(from.slice(0, 7) <= date.slice(0, 7) && (to === undefined || date.slice(0, 7) <= to.slice(0, 7))).toBe(true);
});

test.each([
  ['Norfolk', 'Norfolk County Council'], ['Barking and Dagenham', 'London Borough of Barking and Dagenham'], ['Bristol', 'Bristol City Council'], ['York', 'City of York Council'],
  ['Cornwall', 'Cornwall Council'], ['Slough', 'Slough Borough Council'], ['Rotherham', 'Rotherham Metropolitan Borough Council'], ['Bath and North East Somerset', 'Bath & North East Somerset Council'], ['Durham', 'Durham County Council'], ['City of London', 'City of London Corporation'], ['Westmorland and Furness', 'Westmorland and Furness Council'],
])('%s calls itself %s', (name, full) => {
  expect(fullNameOf(councilNamed(name))).toBe(full);
});

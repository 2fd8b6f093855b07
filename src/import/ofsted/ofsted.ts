import { dateText, monthOf } from '../../format/date.ts';
import type { Framework } from '../../model/framework.ts';
import type { Inspection } from '../../model/inspection.ts';
import { labelsWith } from '../../model/labels.ts';
import type { Located } from '../../model/origin.ts';
import { inspectionText, judgedUnder } from '../../starter/inspection-files.ts';
import { FileRefused } from '../files/given.ts';
import { textOf, type Sheet } from '../files/sheet.ts';
import type { Change, ImportProblem, Importer, ReportNow } from '../proposal.ts';
import { areaOf } from '../tidy/tidy-series.ts';
import type { YamlEdit } from '../yaml/edit.ts';
import { editYaml, YamlEditRefused } from '../yaml/edit-yaml.ts';
import { gradeOf, isOutcomes, outcomesIn, type Named, type Outcome } from './read-outcomes.ts';

/** The grades and days of inspections, as Ofsted publishes them of every council. */
export const ofsted: Importer = {
  takes: 'a list of Ofsted\'s inspection outcomes (.csv or .xlsx)',
  async recognises(given) {
    return (await given.sheets()).some((sheet) => isOutcomes(textsOf(sheet)[0] ?? []));
  },
  async propose(given, report, { partial }) {
    const council = await named(report);
    const read = (await given.sheets()).filter((sheet) => isOutcomes(textsOf(sheet)[0] ?? [])).map((sheet) => outcomesIn(textsOf(sheet), council.named));
    const [outcomes, unread] = [read.flatMap((each) => each.outcomes), read.flatMap((each) => each.unread)];
    if (outcomes.length === 0 && unread.length === 0) throw new FileRefused(`This list has no inspection of ${council.name}.`, 'See that `onsCode` in data/report.yaml is right.');
    const lost = unread.map(({ row, what, text }): Change => ({ status: 'not understood', what, where: `row ${row}`, from: null, to: text }));
    const taken: Taken = { paths: new Set(report.project.texts.keys()), ids: new Set(report.project.inspections.map(({ data }) => data.id)) };
    const made = outcomes.map((outcome) => proposed(outcome, report, taken, `Ofsted's published outcomes (${given.name})`));
    return {
      understood: [`A list of Ofsted's outcomes: ${outcomes.length === 1 ? 'one inspection' : `${outcomes.length} inspections`} of ${council.name}${outcomes.length === 0 ? '' : `, ${dateText(outcomes[0]!.start, labelsWith(undefined))} to ${dateText(outcomes.at(-1)!.start, labelsWith(undefined))}`}.`],
      changes: [...made.flatMap(({ changes }) => changes), ...lost],
      problems: made.flatMap(({ problems }) => problems),
      questions: [],
      writes: lost.length > 0 && !partial ? new Map() : new Map(made.flatMap(({ writes }) => [...writes])),
    };
  },
};

function textsOf(sheet: Sheet): string[][] {
  return sheet.rows.map((row) => row.map(textOf));
}

async function named({ project, pack }: ReportNow): Promise<{ name: string; named: Named }> {
  const settings = project.settings?.data.council;
  const code = settings?.onsCode ?? '';
  const area = areaOf(await pack(), code);
  const names = [area?.name, settings?.shortName].flatMap((name) => (name === undefined ? [] : [name.toLowerCase(), name.toLowerCase().replaceAll(' and ', ' & ')]));
  return { name: settings?.shortName ?? code, named: { codes: new Set([code]), number: area?.number ?? null, names: new Set(names) } };
}

interface Made {
  changes: Change[];
  problems: ImportProblem[];
  writes: ReadonlyMap<string, string>;
}

const titles: Readonly<Record<Outcome['kind'], string>> = { standard: 'Standard inspection', short: 'Short inspection', inspection: 'Inspection', 'focused-visit': 'Focused visit' };

/** What inspections are called and where they stand; those that are made join them. */
interface Taken {
  paths: Set<string>;
  ids: Set<string>;
}

function proposed(outcome: Outcome, report: ReportNow, taken: Taken, source: string): Made {
  const { project } = report;
  const labels = labelsWith(project.settings?.data.labels);
  const title = `${titles[outcome.kind]}, ${monthOf(outcome.start, labels)}`;
  const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
  const there = project.inspections.find(({ data }) => isSame(data, frameworks.get(data.framework), outcome));
  if (there) return compared(there, outcome, report);
  const judged = outcome.kind === 'focused-visit' ? [] : judgedUnder(outcome.start, outcome.grades);
  const path = free((number) => `data/inspections/${outcome.start.slice(0, 7)}${number}.yaml`, taken.paths);
  const id = free((number) => `${outcome.kind === 'focused-visit' ? 'visit' : 'ofsted'}-${outcome.start.slice(0, 7)}${number}`, taken.ids);
  const text = inspectionText({ ...outcome, id, title, source, judged });
  const grades = judged.flatMap(([judgement, grade]) => (grade === null ? [] : [`${judgement} ${grade}`])).join(', ');
  return { changes: [{ status: 'new', what: title, where: `row ${outcome.row}`, from: null, to: grades || (outcome.topic ?? 'a visit, which has no grades') }], problems: [], writes: new Map([[path, text]]) };
}

/** The same inspection, or visit, as far as the report says when it was. */
function isSame({ start }: Inspection, framework: Framework | undefined, outcome: Outcome): boolean {
  return outcome.start.startsWith(start) && (framework?.kind === 'visit') === (outcome.kind === 'focused-visit');
}

/** The first name with `-2`, `-3` and so on, or without, that nothing else has. */
function free(named: (number: string) => string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = named(number === 1 ? '' : `-${number}`);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** What the list says otherwise than the report, or says and the report does not. */
function compared({ data, origin }: Located<Inspection>, outcome: Outcome, { project, faulty }: ReportNow): Made {
  const edits: YamlEdit[] = [];
  const changes: Change[] = [];
  const say = (what: string, from: string | undefined, to: string, edit: YamlEdit): void => {
    if (from !== to) edits.push(edit);
    changes.push({ status: from === to ? 'same' : from === undefined ? 'new' : 'changed', what: `${data.title}, ${what}`, where: `row ${outcome.row}`, from: from ?? null, to });
  };
  for (const field of ['start', 'end', 'published', 'link'] as const) {
    const value = outcome[field];
    if (value !== null) say(field, data[field], value, { kind: 'set', at: [field], value, after: ['title', 'start', 'end', 'published', 'link'] });
  }
  const known = new Set(project.frameworks.find((each) => each.data.id === data.framework)?.data.judgements.map(({ id }) => id));
  const judgements = data.judgements ?? [];
  for (const [judgement, grade] of outcome.kind === 'focused-visit' ? [] : judgedUnder(outcome.start, outcome.grades)) {
    if (grade === null || !known.has(judgement)) continue;
    const index = judgements.findIndex((each) => each.judgement === judgement);
    const before = judgements[index]?.grade;
    const isSaid = before !== undefined && gradeOf(before) === gradeOf(grade);
    if (index === -1) say(judgement, undefined, grade, { kind: 'insert', into: ['judgements'], index: judgements.length, value: { judgement, grade }, after: ['source', 'summary', 'link', 'published', 'start'] });
    else say(judgement, isSaid ? grade : before, grade, { kind: 'set', at: ['judgements', index, 'grade'], value: grade, after: ['judgement'] });
    if (judgements[index]?.status !== undefined) edits.push({ kind: 'remove', at: ['judgements', index, 'status'] });
  }
  if (edits.length === 0) return { changes, problems: [], writes: new Map() };
  if (faulty.has(origin.path)) return { changes, problems: [{ where: origin.path, message: 'There are mistakes in this file of the report, so it is not edited.', hint: 'Mend what `selfeval check` says of it, and import again.' }], writes: new Map() };
  try {
    return { changes, problems: [], writes: new Map([[origin.path, editYaml(project.texts.get(origin.path) ?? '', edits)]]) };
  } catch (error) {
    if (!(error instanceof YamlEditRefused)) throw error;
    return { changes, problems: [{ where: origin.path, message: error.message, hint: 'Change it by hand.' }], writes: new Map() };
  }
}

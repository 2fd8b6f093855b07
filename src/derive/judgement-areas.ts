import type { Framework } from '../model/framework.ts';
import type { ReleasedProject } from '../model/project.ts';
import type { ReportJudgementArea, Thread } from '../model/report.ts';
import type { Answers } from './threads.ts';
import type { Held } from './timeline.ts';

type Area = Framework['judgements'][number];

/** The present framework first, since an area is called what it is called now. */
export function frameworksOf({ frameworks, settings }: Pick<ReleasedProject, 'frameworks' | 'settings'>): Framework[] {
  return [...frameworks].sort((a, b) => Number(b.id === settings.framework) - Number(a.id === settings.framework));
}

/** The judgement areas of these ids, each as the first framework that knows it has it; ids that none knows are left out. */
export function areasOf(ids: readonly string[], frameworks: readonly Framework[]): Area[] {
  const areas = frameworks.flatMap(({ judgements }) => judgements);
  return ids.flatMap((id) => areas.find((area) => area.id === id) ?? []);
}

/** Every area that a report may tell of: those of the first framework, then those that none before continues. */
export interface ToldAreas {
  list: readonly Area[];
  /** The ids under which the report tells of an area: more than one where it judged together what is now judged apart. */
  idsOf: (area: Area) => string[];
}

export function toldAreas(frameworks: readonly Framework[]): ToldAreas {
  const list: Area[] = [];
  for (const { judgements } of frameworks) {
    const before = list.length;
    for (const area of judgements) if (!list.slice(0, before).some((other) => continues(other, area))) list.push(area);
  }
  return { list, idsOf: (area) => list.filter((told) => told === area || continues(told, area)).map(idOf) };
}

/** Of all that one framework judges, only areas that are parts of another share a line of judgement. */
function continues(one: Area, other: Area): boolean {
  return one.lineage.some((line) => other.lineage.includes(line));
}

function idOf({ id, lineage, parent }: Area): string {
  return parent === undefined ? lineage[0]! : id;
}

/** What an entry of the report says that it speaks to; nothing where it names no area. */
export function bearingOn(ids: readonly string[] | undefined, frameworks: readonly Framework[], told: ToldAreas): { bearsOn?: string; areas?: { label: string; area: string }[] } {
  const areas = areasOf(ids ?? [], frameworks);
  if (areas.length === 0) return {};
  return { bearsOn: areas.map(({ label }) => label).join('; '), areas: areas.flatMap((area) => ({ label: area.label, area: told.idsOf(area)[0] ?? '' })) };
}

interface Bearing {
  released: ReleasedProject;
  timeline: readonly Held[];
  answers: Answers;
  threads: readonly Thread[];
  /** The section that each indicator belongs to. */
  owners: ReadonlyMap<string, string>;
}

/** All that bears on each area; areas on which nothing does are left out. */
export function judgementAreasOf({ released, timeline, answers, threads, owners }: Bearing): ReportJudgementArea[] {
  const frameworks = frameworksOf(released);
  const told = toldAreas(frameworks);
  return told.list.flatMap((area) => {
    const id = idOf(area);
    const bears = (known: readonly Framework[]) => ({ judgements }: { judgements?: readonly string[] | undefined }): boolean => areasOf(judgements ?? [], known).some((each) => told.idsOf(each).includes(id));
    const sections = released.sections.filter(({ matter }) => bears(frameworks)(matter)).map((section) => section.id);
    const found = timeline.toReversed().map(({ inspection, framework }) => {
      const isOn = bears(framework ? [framework] : []);
      return { inspection: inspection.id, findings: (inspection.findings ?? []).filter(isOn), recommendations: (inspection.recommendations ?? []).filter(isOn) };
    }).filter(({ findings, recommendations }) => findings.length + recommendations.length > 0);
    const answering = new Set([
      ...found.flatMap(({ findings, recommendations }) => [...findings, ...recommendations].flatMap((each) => answers.to(each.id))),
      ...threads.filter(({ statement }) => sections.includes(statement.section)).flatMap(({ actions }) => actions),
    ]);
    const one: ReportJudgementArea = {
      id,
      label: area.label,
      shortLabel: area.shortLabel,
      sections,
      // One that names no area bears on those of the section that it belongs to.
      indicators: released.indicators.filter((indicator) => (indicator.judgements?.length ? bears(frameworks)(indicator) : sections.includes(owners.get(indicator.id) ?? ''))).map((indicator) => indicator.id),
      inspections: found.map(({ inspection, findings, recommendations }) => ({
        inspection,
        strengths: findings.filter(({ kind }) => kind === 'strength').length,
        improvements: findings.filter(({ kind }) => kind === 'area-for-improvement').length,
        recommendations: recommendations.length,
      })),
      actions: released.actions.filter((action) => answering.has(action.id)).map((action) => action.id),
    };
    return sections.length + one.indicators.length + found.length === 0 ? [] : [one];
  });
}

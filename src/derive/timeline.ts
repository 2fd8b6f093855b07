import { compareText } from '../diagnostics/compare-text.ts';
import type { Framework, JudgementArea } from '../model/framework.ts';
import type { Inspection } from '../model/inspection.ts';
import type { ReleasedProject } from '../model/project.ts';
import { decisionOn, isGraded, type Decision } from './grades.ts';
import type { Wording } from './wording.ts';

/** An inspection with the framework that it was held under. */
export interface Held {
  inspection: Inspection;
  framework: Framework | undefined;
  graded: boolean;
}

/** What an inspection decided on a line of judgement, and in which area of its framework. */
export interface Decided extends Decision {
  area: JudgementArea;
}

/** Every inspection and visit, oldest first. */
export function timelineOf({ inspections, frameworks }: ReleasedProject): Held[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  return inspectionsInOrder(inspections, (inspection) => inspection).map((inspection) => {
    const framework = byId.get(inspection.framework);
    return { inspection, framework, graded: isGraded(framework) };
  });
}

/** Things that are or hold inspections, oldest first. */
export function inspectionsInOrder<T>(all: readonly T[], inspectionOf: (each: T) => Inspection): T[] {
  return [...all].sort((a, b) => compareText(dayOf(inspectionOf(a)), dayOf(inspectionOf(b))));
}

/**
 * What was decided on a line of judgement; null where the framework does not judge it. Where several of its
 * areas continue the line, one with a grade goes first, then one that is no part of another.
 */
export function decidedOn(lineage: string, { inspection, framework }: Held, wording: Wording): Decided | null {
  if (!framework) return null;
  const decided = framework.judgements
    .filter((area) => area.lineage.includes(lineage))
    .map((area) => ({ area, ...decisionOn(inspection, framework, area, wording) }))
    .sort((a, b) => Number(b.grade !== null) - Number(a.grade !== null) || Number(a.area.parent !== undefined) - Number(b.area.parent !== undefined));
  return decided[0] ?? null;
}

/** A note on a cell: the inspection's own, and that the grade was for more than this line of judgement. */
export function noteOn({ note, area }: Decided, wording: Wording): string | null {
  const joint = area.lineage.length > 1 ? wording.say('history.together', { judgement: area.label }) : null;
  return note !== null && joint !== null ? wording.say('history.noteAndTogether', { note, joint }) : (note ?? joint);
}

function dayOf({ start, published }: Inspection): string {
  return `${start} ${published ?? ''}`;
}

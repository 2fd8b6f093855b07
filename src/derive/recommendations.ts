import type { Action } from '../model/action.ts';
import type { Recommendation } from '../model/inspection.ts';
import type { ReleasedProject } from '../model/project.ts';
import type { RecommendationStanding, ReportRecommendation } from '../model/report.ts';
import { isOpen } from './actions.ts';
import type { Backlinks } from './backlinks.ts';
import type { SectionPlan } from './outline.ts';
import type { Sources } from './sources.ts';
import { improvementsIn, type Answers } from './threads.ts';
import type { Wording } from './wording.ts';

/** What has become of a recommendation: what answers it, what shows it, where it stands, and where it was made again. */
export type WhatBecame = Pick<ReportRecommendation, 'response' | 'unanswered' | 'actions' | 'citedBy' | 'evidence' | 'theme' | 'standing' | 'standingText' | 'again'>;

interface RecommendationMaterials {
  released: ReleasedProject;
  plans: readonly SectionPlan[];
  answeringOf: (recommendation: string) => string[];
  backlinks: Backlinks;
  sources: Sources;
}

/** Says of any recommendation what has become of it. */
export function whatBecame({ released, plans, answeringOf, backlinks, sources }: RecommendationMaterials, wording: Wording): (recommendation: Recommendation) => WhatBecame {
  const actions = new Map(released.actions.map((action) => [action.id, action]));
  const restingOn = evidenceBeside(plans, sources);
  const again = raisedAgain(released, wording);
  return ({ id, response, unanswered, theme }) => {
    const answering = answeringOf(id);
    const citedBy = backlinks(id);
    const standing = standingOf(answering.flatMap((action) => actions.get(action) ?? []), unanswered === undefined && (response !== undefined || citedBy.length > 0));
    return {
      response: response ?? null,
      ...(unanswered !== undefined && { unanswered }),
      actions: answering,
      citedBy,
      evidence: restingOn(id),
      theme: theme ?? null,
      standing,
      standingText: wording.labels[`standing.${standing}`],
      again: theme === undefined ? [] : again(theme, id),
    };
  };
}

/**
 * The actions that name it, and those of an area for improvement that cites it: which name the area, or which the area cites.
 * In the order of the register.
 */
export function answeringRecommendations(all: readonly Action[], plans: readonly SectionPlan[], answers: Answers): (recommendation: string) => string[] {
  const actions = new Map(all.map((action) => [action.id, action]));
  const ofAreas = new Map<string, Set<string>>();
  for (const { id, references: { cited } } of plans.flatMap(improvementsIn)) {
    const own = [...(id === null ? [] : answers.to(id)), ...cited.filter((source) => isGoing(actions.get(source)))];
    for (const source of cited) ofAreas.set(source, new Set([...(ofAreas.get(source) ?? []), ...own]));
  }
  const order = [...actions.keys()];
  return (id) => {
    const found = new Set([...answers.to(id), ...(ofAreas.get(id) ?? [])]);
    return order.filter((action) => found.has(action));
  };
}

function isGoing(action: Action | undefined): boolean {
  return action !== undefined && action.status !== 'stopped';
}

/** Actions that were stopped are not among those that answer it. */
function standingOf(actions: readonly Action[], saidInWords: boolean): RecommendationStanding {
  if (actions.length > 0) return actions.some(isOpen) ? 'in-hand' : 'complete';
  return saidInWords ? 'answered' : 'unanswered';
}

/** The evidence and indicators that stand beside an id in the statements that cite it, in the order of the report. */
function evidenceBeside(plans: readonly SectionPlan[], sources: Sources): (id: string) => WhatBecame['evidence'] {
  const beside = new Map<string, Set<string>>();
  for (const { references: { cited, figures } } of plans.flatMap(({ statements }) => statements)) {
    for (const id of cited) {
      const found = beside.get(id) ?? new Set();
      for (const other of [...cited, ...figures]) if (other !== id) found.add(other);
      beside.set(id, found);
    }
  }
  return (id) => [...(beside.get(id) ?? [])].flatMap((other) => {
    const source = sources(other);
    return source?.kind === 'evidence' || source?.kind === 'indicator' ? [source] : [];
  });
}

/** A theme is the same whatever its capitals; what the same inspection asked twice was not raised again. */
function raisedAgain({ inspections }: ReleasedProject, wording: Wording): (theme: string, id: string) => WhatBecame['again'] {
  const oldestFirst = inspections.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const byTheme = Map.groupBy(
    oldestFirst.flatMap((inspection) => (inspection.recommendations ?? []).map((recommendation) => ({ inspection, recommendation }))),
    ({ recommendation: { theme = '' } }) => theme.toLowerCase(),
  );
  return (theme, id) => {
    const all = byTheme.get(theme.toLowerCase()) ?? [];
    const own = all.find(({ recommendation }) => recommendation.id === id)?.inspection;
    return all.filter(({ inspection }) => inspection !== own).map(({ inspection, recommendation }) => ({
      inspection: inspection.id, anchor: recommendation.id, title: inspection.title, ...wording.markOf({ audience: recommendation.audience ?? inspection.audience }),
    }));
  };
}

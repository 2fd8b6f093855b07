import { markOf, type Audience } from '../model/audience.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Action } from '../model/action.ts';
import type { Inspection } from '../model/inspection.ts';
import type { ReleasedProject } from '../model/project.ts';
import { dateRangeText } from '../format/date.ts';
import { capitalised } from '../format/sentence-case.ts';
import type { DerivedIndicator } from './indicator.ts';
import type { SectionPlan } from './outline.ts';
import type { CitedSource } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** What an id stands for; null when the report has nothing of that id. */
export type Sources = (id: string) => CitedSource | null;

interface Cited {
  released: ReleasedProject;
  indicators: readonly DerivedIndicator[];
  plans: readonly SectionPlan[];
  actionNumbers: ReadonlyMap<string, string>;
}

/** Everything that can be cited, by its id. */
export function sourcesOf({ released, indicators, plans, actionNumbers }: Cited, wording: Wording): Sources {
  const known = new Map<string, CitedSource>();
  const add = (source: CitedSource): void => {
    known.set(source.id, source);
  };
  for (const indicator of indicators) add(indicatorSource(indicator, wording));
  for (const evidence of released.evidence) add(evidenceSource(evidence, wording));
  for (const action of released.actions) add(actionSource(action, actionNumbers.get(action.id) ?? '', wording));
  for (const inspection of released.inspections) for (const source of inspectionSources(inspection, released, wording)) add(source);
  for (const plan of plans) for (const source of statementSources(plan, wording)) add(source);

  return (id) => known.get(id) ?? null;
}

function indicatorSource({ indicator, current }: DerivedIndicator, wording: Wording): CitedSource {
  const detail = current
    ? wording.say('cited.figure', {
        figure: capitalised(current.reading.figure.text),
        period: wording.period(current.reading.at, current.reading.period).phrase,
      })
    : wording.labels['cited.noFigure'];
  return { id: indicator.id, kind: 'indicator', title: indicator.title, detail, target: { page: 'indicator', id: indicator.id }, ...wording.markOf(indicator) };
}

function evidenceSource(evidence: Evidence, wording: Wording): CitedSource {
  const { id, title, kind, date } = evidence;
  const detail = joined([wording.labels[`evidenceKind.${kind}`], date === undefined ? null : wording.date(date).text], wording);
  return { id, kind: 'evidence', title, detail, target: { page: 'evidence', anchor: id }, ...wording.markOf(evidence) };
}

function actionSource(action: Action, number: string, wording: Wording): CitedSource {
  const { id, title, owner, due } = action;
  const detail = joined(
    [
      wording.say('cited.action', { number }),
      owner ?? null,
      due === undefined ? null : wording.say('cited.due', { date: wording.date(due).text }),
    ],
    wording,
  );
  return { id, kind: 'action', title, detail, target: { page: 'actions', anchor: id }, ...wording.markOf(action) };
}

function inspectionSources(inspection: Inspection, released: ReleasedProject, wording: Wording): CitedSource[] {
  const { id, title, findings = [], recommendations = [] } = inspection;
  const framework = released.frameworks.find((candidate) => candidate.id === inspection.framework);
  const when = dateRangeText(inspection.start, inspection.end ?? inspection.start, wording.labels);
  const within = (kind: 'finding' | 'recommendation', item: { id: string; text: string; paragraph?: string | undefined; audience?: Audience | undefined }): CitedSource => ({
    id: item.id,
    kind,
    title: item.text,
    detail: joined([title, item.paragraph === undefined ? null : wording.say('cited.paragraph', { paragraph: item.paragraph })], wording),
    target: { page: 'inspection', id, anchor: item.id },
    ...wording.markOf({ audience: item.audience ?? inspection.audience }),
  });
  return [
    {
      id, kind: 'inspection', title,
      detail: joined([framework?.shortTitle ?? null, when], wording),
      target: { page: 'inspection', id },
      ...wording.markOf(inspection),
    },
    ...findings.map((finding) => within('finding', finding)),
    ...recommendations.map((recommendation) => within('recommendation', recommendation)),
  ];
}

function statementSources({ section, statements }: SectionPlan, wording: Wording): CitedSource[] {
  return statements.flatMap((statement): CitedSource[] => {
    const { id, number, anchor, text } = statement;
    if (id === null) return [];
    const detail = wording.say('cited.statement', { number, section: section.matter.title });
    return [{ id, kind: 'statement', title: text, detail, target: { page: 'section', id: section.id, anchor }, ...wording.markOf(section.matter), ...markOf(statement) }];
  });
}

function joined(parts: readonly (string | null)[], wording: Wording): string {
  return parts.filter((part) => part !== null).join(wording.labels['list.comma']);
}

import { didYouMean, nearest } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Located } from '../../model/origin.ts';
import type { Project, ReportPart } from '../../model/project.ts';
import type { Named, NamedKind } from './names.ts';
import { referencesIn } from './references.ts';

/** A place that names something by its id, and of what kind that must be; null for whatever can be cited. */
export interface NamedId {
  id: string;
  kinds: readonly NamedKind[] | null;
  /** The kind in words, after `the id of`. */
  wanted: string;
  place: Place;
}

const indicator = { kinds: ['indicator'], wanted: 'an indicator' } as const;
const answerable = { kinds: ['finding', 'recommendation', 'statement'], wanted: 'an area for improvement, a finding or a recommendation' } as const;

/** Every place that names an indicator, a source, a finding, a recommendation, an action or a paragraph, in the order of the files. */
export function namedIdsIn(project: Project): NamedId[] {
  const found: NamedId[] = [];
  for (const words of [...project.sections, ...(project.committee ? [project.committee] : [])]) {
    for (const reference of referencesIn(words)) {
      if (reference.type === 'kpi') found.push({ id: reference.indicator, ...indicator, place: reference.place });
      if (reference.type === 'citation') found.push(...reference.refs.map(({ id, place }): NamedId => ({ id, kinds: null, wanted: 'a source', place })));
      if (reference.type === 'embed' && reference.name === 'chart' && reference.argument !== null) found.push({ id: reference.argument, ...indicator, place: reference.place });
    }
  }
  for (const { data: { sameAs }, origin } of project.indicators) {
    for (const part of ['numerator', 'denominator'] as const) {
      const id = sameAs?.[part]?.split('.')[0];
      if (id !== undefined) found.push({ id, ...indicator, place: origin.place(['sameAs', part]) });
    }
  }
  for (const { data: { indicator: id }, origin } of project.imports) {
    if (id !== undefined) found.push({ id, ...indicator, place: origin.place(['indicator']) });
  }
  for (const { data: action, origin } of project.actions) {
    action.answers?.forEach((id, index) => found.push({ id, ...answerable, place: origin.place(['answers', index]) }));
    const measured = action.measure?.indicator;
    if (measured !== undefined) found.push({ id: measured, ...indicator, place: origin.place(['measure', 'indicator']) });
  }
  return found;
}

/** Where each kind of thing that can be named stands. */
const partWith: Readonly<Record<NamedKind, ReportPart>> = {
  indicator: 'indicators',
  evidence: 'evidence',
  action: 'actions',
  inspection: 'inspections',
  finding: 'inspections',
  recommendation: 'inspections',
  statement: 'sections',
};

/** An id that is named and is not in the report, with every place that names it. */
export interface MissingId {
  id: string;
  wanted: string;
  places: readonly Place[];
  hint: string;
  /** What has nearly this id and is named nowhere: its own id is the one that is mistyped. */
  meant: Named | null;
}

/** Ids that are not in the report, each once; what stands in something that could not be read is not called missing. */
export function missingIdsIn(project: Project, names: readonly Named[]): MissingId[] {
  const known = new Set(names.map(({ id }) => id));
  const isUnseen = (kinds: readonly NamedKind[] | null): boolean => (kinds ?? (Object.keys(partWith) as NamedKind[])).some((kind) => project.unseen.has(partWith[kind]));
  const named = namedIdsIn(project);
  const missing = named.filter(({ id, kinds }) => !known.has(id) && !project.damagedIds.includes(id) && !isUnseen(kinds));
  if (missing.length === 0 || areNamesOfNameless(missing, project, names)) return [];
  const used = new Set(named.map(({ id }) => id));
  return [...Map.groupBy(missing, ({ id }) => id)].map(([id, all]) => {
    const { kinds, wanted } = all.find((each) => each.kinds !== null) ?? all[0]!;
    const fitting = names.filter(({ kind }) => kinds?.includes(kind) !== false);
    const near = nearest(id, fitting.map((each) => each.id));
    const meant = all.length > 1 && near !== undefined && !used.has(near) ? (fitting.find((each) => each.id === near) ?? null) : null;
    return {
      id,
      wanted,
      places: all.map(({ place }) => place),
      hint: didYouMean(id, [...fitting.map((each) => each.id), ...project.damagedIds]) ?? (wanted === answerable.wanted ? `Put \`{#${id}}\` at the end of the paragraph that it answers, or write the id that is meant.` : `Add ${wanted} with the id \`${id}\`, or take the reference out.`),
      meant,
    };
  });
}

/** Something without an id, and the second of two with one id, is what an id that is not there was to name: it is told of that alone. */
function areNamesOfNameless(missing: readonly NamedId[], { damagedIds }: Project, names: readonly Named[]): boolean {
  const nameless = names.length - new Set(names.map(({ id }) => id)).size + (damagedIds.includes('') ? 1 : 0);
  return new Set(missing.map(({ id }) => id)).size <= nameless;
}

/** The project as if what has a slip in its own id had the one by which it is named, so that nothing more is said of it. */
export function withIdsAsMeant(project: Project, missing: readonly MissingId[]): Project {
  const meant = new Map(missing.flatMap(({ id, meant: named }) => (named && named.kind !== 'statement' ? [[named.id, id] as const] : [])));
  if (meant.size === 0) return project;
  const renamed = <T extends { id: string }>(data: T): T => (meant.has(data.id) ? { ...data, id: meant.get(data.id)! } : data);
  const within = <T extends { id: string }>(located: readonly Located<T>[]): Located<T>[] => located.map(({ data, origin }) => ({ data: renamed(data), origin }));
  return {
    ...project,
    indicators: within(project.indicators),
    evidence: within(project.evidence),
    actions: within(project.actions),
    inspections: within(project.inspections).map(({ data, origin }) => ({
      data: { ...data, findings: data.findings?.map(renamed), recommendations: data.recommendations?.map(renamed) },
      origin,
    })),
  };
}

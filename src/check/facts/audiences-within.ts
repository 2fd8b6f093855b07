import type { Place } from '../../diagnostics/diagnostic.ts';
import { audienceOf, type Audience } from '../../model/audience.ts';
import type { Located, Origin } from '../../model/origin.ts';
import type { Project } from '../../model/project.ts';

type Path = (string | number)[];
type Marked = { audience?: Audience | undefined };

/** Something within an internal entry that is said to be public. */
export interface OpenWithin {
  /** The entry, by its id. */
  entry: string;
  place: Place;
  entryPlace: Place;
}

/** Everything marked `public` that stands in something internal, where nobody else could read it. */
export function openWithinInternal(project: Project): OpenWithin[] {
  const settings = project.settings?.data;
  const isInternal = <T extends Marked>({ data }: Located<T>): boolean => audienceOf(data, settings) === 'internal';
  const found = ({ id }: { id: string }, origin: Origin, within: readonly [Marked | string | undefined, Path][]): OpenWithin[] =>
    within.flatMap(([marked, path]) => (typeof marked === 'object' && marked.audience === 'public' ? [{ entry: id, place: origin.place([...path, 'audience']), entryPlace: origin.place(['id']) }] : []));
  return [
    ...project.inspections.filter(isInternal).flatMap(({ data, origin }) => found(data, origin, [
      ...(data.judgements ?? []).map(({ note }, index): [typeof note, Path] => [note, ['judgements', index, 'note']]),
      ...listed('findings', data.findings),
      ...listed('recommendations', data.recommendations),
    ])),
    ...project.actions.filter(isInternal).flatMap(({ data, origin }) => found(data, origin, listed('progress', data.progress))),
    ...project.indicators.filter(isInternal).flatMap(({ data, origin }) => found(data, origin, [
      [data.notes, ['notes']],
      ...data.observations.map(({ note }, index): [typeof note, Path] => [note, ['observations', index, 'note']]),
      ...(data.breakdowns ?? []).flatMap(({ note, parts }, at): [typeof note, Path][] => [
        [note, ['breakdowns', at, 'note']],
        ...parts.flatMap(({ observations }, part) => observations.map(({ note: inner }, index): [typeof note, Path] => [inner, ['breakdowns', at, 'parts', part, 'observations', index, 'note']])),
      ]),
    ])),
  ];
}

function listed(key: string, entries: readonly Marked[] = []): [Marked, Path][] {
  return entries.map((entry, index) => [entry, [key, index]]);
}

import type { Place, Position } from '../../diagnostics/diagnostic.ts';
import { blocksOf, statementsIn } from '../../model/section.ts';
import type { CheckContext } from './context.ts';

/** The stretch of a file that belongs to something with an id; `to` is exclusive, null at the end of the file. */
export interface Extent {
  path: string;
  from: Position;
  to: Position | null;
}

const top: Position = { line: 1, column: 1 };

/** Where everything that has an id begins and ends: sections, entries of the data files, paragraphs with an id. */
export function extentsOf({ project, documents }: CheckContext): Map<string, Extent[]> {
  const extents = new Map<string, Extent[]>();
  const add = (id: string, extent: Extent): void => {
    extents.set(id, [...(extents.get(id) ?? []), extent]);
  };
  for (const { id, path } of project.sections) add(id, { path, from: top, to: null });
  for (const { data, origin } of project.inspections) {
    add(data.id, { path: origin.path, from: top, to: null });
    const within = (list: 'findings' | 'recommendations'): Entry[] =>
      (data[list] ?? []).map(({ id }, index) => ({ id, place: origin.place([list, index]) }));
    addList(within('findings'), add);
    addList(within('recommendations'), add);
  }
  for (const list of [project.indicators, project.evidence, project.actions]) {
    addList(list.map(({ data, origin }) => ({ id: data.id, place: origin.place([]) })), add);
  }
  addStatements({ project, documents }, add);
  return extents;
}

type Add = (id: string, extent: Extent) => void;
interface Entry { id: string; place: Place }

/** An entry of a list goes on to where the next one begins. */
function addList(entries: readonly Entry[], add: Add): void {
  for (const [index, { id, place }] of entries.entries()) {
    const next = entries[index + 1]?.place;
    add(id, { path: place.path, from: place.start, to: next?.path === place.path ? next.start : null });
  }
}

function addStatements({ project, documents }: Pick<CheckContext, 'project' | 'documents'>, add: Add): void {
  const marks = new Map(project.sections.flatMap((section) => statementsIn(blocksOf(section)).map(({ id, place }) => [id, place])));
  for (const { blocks } of documents) {
    for (const { statement, place, text } of blocks) {
      if (statement === null) continue;
      const { path, start: from } = place(0, 1);
      const mark = marks.get(statement) ?? place(text.length - 1, text.length);
      add(statement, { path, from: { line: from.line, column: 1 }, to: { line: (mark.end ?? mark.start).line + 1, column: 1 } });
    }
  }
}

export function holds(extent: Extent, place: Place): boolean {
  return place.path === extent.path && !before(place.start, extent.from) && (extent.to === null || before(place.start, extent.to));
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

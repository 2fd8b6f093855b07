import type { Definition, Nodes, Root } from 'mdast';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { LineIndex } from '../line-index.ts';
import { problem, type ParseRuleId } from '../parse-rules.ts';

/** What links and images of a section may lead to. */
export interface LinkTargets {
  /** Ids of the sections, by which `[words](20-early-help.md)` is understood. */
  sectionIds: ReadonlySet<string>;
  /** Paths below `public/`. */
  images: ReadonlySet<string>;
  /** Ids of the data files, by which a citation is known that lacks its mark. */
  ids: ReadonlySet<string>;
}

/** One section's Markdown on its way into the report's own tree. */
export interface Conversion {
  /** The text after the front matter. */
  text: string;
  /** The id of the section that it is the text of. */
  section: string;
  targets: LinkTargets;
  definitions: ReadonlyMap<string, Definition>;
  /** Those of them that a link or an image has used. */
  usedDefinitions: Set<Definition>;
  /** Whether what is being converted stands within `:::internal`. */
  restricted: boolean;
  /** Whether it stands within an `:::internal` that nothing closes, of which it is said already. */
  unclosed: boolean;
  /** Footnote marks met so far: whether one of them stands outside `:::internal`. */
  footnoteMarks: Map<string, { open: boolean }>;
  diagnostics: Diagnostic[];
  /** Ids that malformed citations and figures seem to mean; what is said of these is said already. */
  guessedIds: Set<string>;
  place(start: number, end?: number): Place;
}

export function createConversion(input: {
  text: string;
  section: string;
  startsAt: number;
  lines: LineIndex;
  tree: Root;
  targets: LinkTargets;
}): Conversion {
  const { text, section, startsAt, lines, tree, targets } = input;
  return {
    text,
    section,
    targets,
    definitions: firstDefinitions(tree),
    usedDefinitions: new Set(),
    restricted: false,
    unclosed: false,
    footnoteMarks: new Map(),
    diagnostics: [],
    guessedIds: new Set(),
    place: (start, end) => lines.place(startsAt + start, end === undefined ? undefined : startsAt + end),
  };
}

/** The same conversion for what stands in an internal block. */
export function conversionWithin(conversion: Conversion, restricted: boolean): Conversion {
  return restricted ? { ...conversion, restricted: true } : conversion;
}

function firstDefinitions(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of definitionsIn(tree)) if (!found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

/** Every `[name]: address`, in reading order. */
export function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

interface Positioned {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

export function startOf(node: Positioned): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Positioned): number {
  return node.position?.end.offset ?? startOf(node);
}

/** The text as its author wrote it. */
export function rawOf(conversion: Conversion, node: Positioned): string {
  return conversion.text.slice(startOf(node), endOf(node));
}

export function placeOf(conversion: Conversion, node: Positioned): Place {
  return conversion.place(startOf(node), endOf(node));
}

export function report(
  conversion: Conversion,
  ruleId: ParseRuleId,
  place: Place,
  message: string,
  hint: string,
  more: Pick<Diagnostic, 'actual' | 'expected' | 'related'> = {},
): void {
  conversion.diagnostics.push(problem(ruleId, { message, place, hint, ...more }));
}

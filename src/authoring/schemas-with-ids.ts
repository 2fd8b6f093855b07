import type { ReportIds } from '../report.ts';

/** A node of a JSON Schema, as far as it is looked into here. */
interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  enum?: unknown;
}

/** Where in the schema of which file an id of the report is named; an `*` stands for the items of a list. */
const spots: readonly { file: string; path: readonly string[]; ids: keyof ReportIds }[] = [
  { file: 'actions.json', path: ['actions', '*', 'measure', 'indicator'], ids: 'indicators' },
  { file: 'actions.json', path: ['actions', '*', 'answers', '*'], ids: 'answerable' },
  { file: 'actions.json', path: ['actions', '*', 'sections', '*'], ids: 'sections' },
  { file: 'imports.json', path: ['rows', '*', 'indicator'], ids: 'indicators' },
  { file: 'section.json', path: ['themes', '*'], ids: 'themes' },
  { file: 'section.json', path: ['judgements', '*'], ids: 'judgements' },
  { file: 'indicators.json', path: ['indicators', '*', 'judgements', '*'], ids: 'judgements' },
  { file: 'evidence.json', path: ['evidence', '*', 'judgements', '*'], ids: 'judgements' },
  { file: 'report.json', path: ['selfJudgements', '*', 'judgement'], ids: 'judgements' },
];

/** The schemas with a report's own ids in them; ids of another report are taken out. */
export function schemasWithIds(schemas: ReadonlyMap<string, string>, ids: ReportIds): Map<string, string> {
  return new Map([...schemas].map(([name, text]) => [name, withIds(text, spots.filter(({ file }) => file === name), ids)]));
}

function withIds(text: string, ofFile: typeof spots, ids: ReportIds): string {
  const schema = JSON.parse(text) as Node;
  for (const spot of ofFile) {
    const node = nodeAt(schema, spot.path);
    const offered = ids[spot.ids];
    // A list without choices would let nothing be written.
    if (offered.length > 0) node.enum = offered;
    else delete node.enum;
  }
  return `${JSON.stringify(schema, null, 1)}\n`;
}

function nodeAt(schema: Node, path: readonly string[]): Node {
  return path.reduce((node, step) => {
    const next = step === '*' ? node.items : node.properties?.[step];
    if (next === undefined) throw new Error(`A schema has no ${path.join('.')}.`);
    return next;
  }, schema);
}

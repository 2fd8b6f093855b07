import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { rules } from '../../src/check/engine/registry.ts';
import { ruleSeverity } from '../../src/model/checks.ts';
import { reportFiles } from '../data-reference/report-files.ts';

/** A node of a JSON Schema, as far as it is looked into here. */
interface Node {
  [key: string]: unknown;
  properties?: Record<string, Node>;
  items?: Node;
}

/** The JSON Schema of each file of a report by its file name in schemas/. */
export function editorSchemas(): Map<string, string> {
  return new Map(reportFiles.map(({ name, path, schema }) => [`${name}.json`, textOf(name, path, schema)]));
}

function textOf(name: string, path: string, schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Node;
  if (name === 'report') proposeRules(made);
  for (const node of nodesNamed(made, 'framework')) propose(node, frameworkIds);
  return `${JSON.stringify({ ...made, title: `${path} of selfeval`, $comment: 'Made by npm run docs. Do not change it by hand.' }, null, 1)}\n`;
}

const frameworkIds = readdirSync(new URL('../../src/frameworks/', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

/** Names that an editor offers; others are allowed still, since a report may have its own. */
function propose(node: Node, names: readonly string[]): void {
  const { description, ...rest } = node;
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, { description, anyOf: [{ enum: names }, rest] });
}

function proposeRules(report: Node): void {
  const severities = report.properties?.['checks']?.properties?.['severities'];
  const severity = z.toJSONSchema(ruleSeverity, { target: 'draft-7' }) as Node;
  if (severities) {
    severities.properties = Object.fromEntries(rules.map(({ id, summary }) => [id, { enum: severity['enum'], description: summary }]));
    severities['additionalProperties'] = false;
    Reflect.deleteProperty(severities, 'propertyNames');
  }
  const waived = report.properties?.['waivers']?.items?.properties?.['rule'];
  if (waived) waived['enum'] = rules.map(({ id }) => id);
}

function nodesNamed(node: Node, name: string): Node[] {
  const own = node.properties?.[name];
  const children = [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])];
  return [...(own?.['type'] === 'string' ? [own] : []), ...children.flatMap((child) => nodesNamed(child, name))];
}

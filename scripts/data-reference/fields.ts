import { z } from 'zod';
import { id, isoDate, partialDate, publicImage, webLink } from '../../src/model/scalars.ts';

/** The part of JSON Schema that our schemas make. */
interface Schema {
  type?: string;
  description?: string;
  pattern?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
}

export interface Field {
  name: string;
  /** What it may hold, in plain words. */
  holds: string;
  required: boolean;
  description: string;
}

/** The fields that stand together: the file's own, or those inside one of its fields. */
export interface FieldTable {
  /** The names of the fields that lead to it; empty for the file's own. */
  path: string[];
  /** Whether the field holds many of these. */
  many: boolean;
  /** Which it is of several kinds that the field may hold: `First`, `Second`. */
  choice: string | null;
  description: string;
  fields: Field[];
}

const wordsOfPatterns = new Map(
  [
    [id, 'id'],
    [isoDate, 'day'],
    [partialDate, 'day, month or year'],
    [webLink, 'web address'],
    [publicImage, 'image in `public/`'],
  ].map(([schema, words]) => [toSchema(schema as z.ZodType).pattern, words as string]),
);

function toSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema;
}

/** Every table of fields of a file, outermost first; `labels` has a chapter of its own. */
export function fieldTables(schema: z.ZodType): FieldTable[] {
  return tablesOf(toSchema(schema), { path: [], many: false, choice: null });
}

const ordinals = ['First', 'Second', 'Third', 'Fourth'];

function tablesOf(schema: Schema, where: Pick<FieldTable, 'path' | 'many' | 'choice'>): FieldTable[] {
  const properties = Object.entries(schema.properties ?? {});
  const own: FieldTable = {
    ...where,
    description: schema.description ?? '',
    fields: properties.map(([name, field]) => ({
      name,
      holds: wordsFor(field, name),
      required: schema.required?.includes(name) ?? false,
      description: field.description ?? (field.items?.properties ? field.items.description : undefined) ?? '',
    })),
  };
  const nested = properties.flatMap(([name, field]) => {
    if (name === 'labels') return [];
    const path = [...where.path, name];
    const groups = groupsIn(field);
    return groups.flatMap((group, at) =>
      tablesOf(group, { path, many: field.type === 'array', choice: groups.length > 1 ? (ordinals[at] ?? null) : null }),
    );
  });
  return [own, ...nested];
}

function groupsIn(field: Schema): Schema[] {
  if (field.properties) return [field];
  if (field.items?.properties) return [field.items];
  return (field.anyOf ?? []).filter((choice) => choice.properties);
}

function wordsFor(field: Schema, name: string): string {
  if (name === 'labels') return 'words by their names, see [Labels](#labels)';
  if (field.enum) return `one of ${field.enum.map((choice) => `\`${String(choice)}\``).join(', ')}`;
  if (field.anyOf) return 'a group of fields, one of the kinds below';
  if (field.properties) return 'a group of fields, see below';
  if (typeof field.additionalProperties === 'object') return `names, each with ${wordsFor(field.additionalProperties, '')}`;
  if (field.type === 'array') return field.items?.properties ? 'a list, see below' : `a list: ${wordsFor(field.items ?? {}, '')}`;
  if (field.type === 'boolean') return '`true` or `false`';
  if (field.type === 'integer') return 'whole number';
  if (field.type === 'number') return 'number';
  return wordsOfPatterns.get(field.pattern) ?? 'text';
}

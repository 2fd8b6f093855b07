import { z } from 'zod';
import { anyOf } from '../../diagnostics/any-of.ts';
import type { Keys } from '../yaml/yaml-source.ts';

type Schema = z.core.$ZodType;

/** The schemas that may stand at these keys; several where a choice of schemas leads there. */
export function schemasAt(schema: Schema, keys: Keys): Schema[] {
  let level = choices(schema);
  for (const key of keys) {
    level = level.flatMap((each) => {
      const inner = stepInto(each, key);
      return inner ? choices(inner) : [];
    });
  }
  return level;
}

function choices(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional) return choices(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option: Schema) => choices(option));
  return [schema];
}

function stepInto(schema: Schema, key: string | number): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = schema.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

/** The keys that may stand in the group at these keys. */
export function knownKeys(schema: Schema, keys: Keys): string[] {
  const groups = schemasAt(schema, keys).filter((each) => each instanceof z.ZodObject);
  return [...new Set(groups.flatMap((group) => Object.keys(group.shape)))];
}

/** Those of them that must be there. */
export function neededKeys(schema: Schema, keys: Keys): string[] {
  return knownKeys(schema, keys).filter((key) => !isOptionalAt(schema, [...keys, key]));
}

/** Whether the value at these keys may be left out. */
export function isOptionalAt(schema: Schema, keys: Keys): boolean {
  const key = keys.at(-1);
  return key !== undefined && schemasAt(schema, keys.slice(0, -1)).some((each) => stepInto(each, key) instanceof z.ZodOptional);
}

/** What an author should write there, in words. */
export function expectedAt(schema: Schema, keys: Keys): string {
  return [...new Set(schemasAt(schema, keys).map(expected))].join(' or ') || 'something else';
}

function expected(schema: Schema): string {
  if (schema instanceof z.ZodString) return ownWords(schema) ?? 'text';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'a whole number' : 'a number';
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodEnum) return anyOf(schema.options.map(String));
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodObject) return `a group of ${anyOf(Object.keys(schema.shape).slice(0, 3).map((key) => `${key}:`)).replace(' or ', ' and ')} lines`;
  return 'a value';
}

/** The first words that the model gives to a check of this text. */
function ownWords(schema: z.ZodString): string | undefined {
  for (const check of schema.def.checks ?? []) {
    const wording = check._zod.def.error as z.core.$ZodErrorMap | undefined;
    const said = wording?.({ code: 'custom', input: undefined, path: [] });
    const words = typeof said === 'string' ? said : said?.message;
    if (words !== undefined && words !== 'some text') return words;
  }
  return undefined;
}

/** What the model says of the value at these keys, as a clause: its first sentence, small first letter, no stop. */
export function describedAt(schema: Schema, keys: Keys): string | undefined {
  const parent = schemasAt(schema, keys.slice(0, -1));
  const key = keys.at(-1);
  if (key === undefined) return undefined;
  for (const each of parent) {
    const inner = stepInto(each, key);
    const said = inner && (descriptionOf(inner) ?? descriptionOf(choices(inner)[0]));
    if (said) return clause(said);
  }
  return undefined;
}

function descriptionOf(schema: Schema | undefined): string | undefined {
  return schema && z.globalRegistry.get(schema)?.description;
}

function clause(sentence: string): string {
  const withoutStop = sentence.replace(/\.( [A-Z].*)?$/, '');
  return /^[A-Z]([a-z]| )/.test(withoutStop) ? withoutStop[0]!.toLowerCase() + withoutStop.slice(1) : withoutStop;
}

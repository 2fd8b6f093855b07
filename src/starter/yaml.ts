import { stringify } from 'yaml';

/** A text as YAML takes it for what it is: in quotes where a sign in it would mean something. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** A group on one line, as `{ at: 2025-03-31, value: 12.3 }`; what is undefined is left out. */
export function yamlLine(fields: Readonly<Record<string, string | number | undefined>>): string {
  return stringify(fields, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** Any value on one line. */
export function yamlInline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

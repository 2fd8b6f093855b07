import type { Keys, YamlEdit, YamlValue } from './edit.ts';

type Plain = unknown[] | Record<string, unknown>;

/** What a value should be after the edits; the keys of all are those before any. */
export function withEdits(value: unknown, edits: readonly YamlEdit[]): unknown {
  const root = unshared(value);
  for (const edit of edits) {
    if (edit.kind === 'insert') continue;
    const name = edit.at.at(-1)!;
    const group = at(root, edit.at.slice(0, -1)) as Record<string | number, unknown>;
    if (edit.kind === 'set') group[name] = plain(edit.value);
    else Reflect.deleteProperty(group, name);
  }
  const inserts = edits.filter((edit) => edit.kind === 'insert').map((edit) => ({ ...edit, index: Math.min(edit.index, lengthAt(root, edit.into)) }));
  // From the end, so that an item that is put in moves none that another one counts by; of lists within lists the inner first.
  const backwards = inserts.map((edit, order) => ({ edit, order })).sort((a, b) => b.edit.into.length - a.edit.into.length || b.edit.index - a.edit.index || b.order - a.order);
  for (const { edit } of backwards) listAt(root, edit.into).splice(edit.index, 0, plain(edit.value));
  return root;
}

/** A copy in which what an alias names stands twice: a change of one is no change of the other. */
function unshared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unshared);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unshared(inner)]));
}

function lengthAt(root: unknown, keys: Keys): number {
  const found = at(root, keys);
  return Array.isArray(found) ? found.length : 0;
}

function listAt(root: unknown, keys: Keys): unknown[] {
  const found = at(root, keys);
  if (Array.isArray(found)) return found as unknown[];
  const list: unknown[] = [];
  (at(root, keys.slice(0, -1)) as Record<string | number, unknown>)[keys.at(-1)!] = list;
  return list;
}

function at(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
}

function plain(value: YamlValue): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Whether two values are the same, in whatever order their fields stand. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Plain, b as Plain];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && sameValue(left[name as keyof Plain], right[name as keyof Plain]));
}

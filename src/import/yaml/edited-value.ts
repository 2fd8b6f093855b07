import type { Keys, YamlEdit, YamlValue } from './edit.ts';

type Plain = unknown[] | Record<string, unknown>;

/** What a value should be after the edits; the keys of all are those before any. */
export function withEdits(value: unknown, edits: readonly YamlEdit[]): unknown {
  const root = unshared(value);
  for (const edit of edits) {
    if (edit.kind === 'insert' || isOfItem(edit)) continue;
    const name = edit.at.at(-1)!;
    const group = at(root, edit.at.slice(0, -1)) as Record<string | number, unknown>;
    if (edit.kind === 'set') group[name] = plain(edit.value);
    else Reflect.deleteProperty(group, name);
  }
  const moves = edits.flatMap((edit) => moveOf(edit, root));
  // From the end, so that what is put in or taken out moves no item that another one counts by; of lists within lists the inner first.
  const backwards = moves.map((move, order) => ({ ...move, order })).sort((a, b) => b.list.length - a.list.length || b.index - a.index || b.order - a.order);
  for (const { list, index, gone, put } of backwards) listAt(root, list).splice(index, gone, ...put);
  return root;
}

/** Items of a list that come or go. */
interface Move {
  list: Keys;
  index: number;
  gone: number;
  put: readonly unknown[];
}

function moveOf(edit: YamlEdit, root: unknown): Move[] {
  if (edit.kind === 'insert') return [{ list: edit.into, index: Math.min(edit.index, lengthAt(root, edit.into)), gone: 0, put: [plain(edit.value)] }];
  return isOfItem(edit) ? [{ list: edit.at.slice(0, -1), index: Number(edit.at.at(-1)), gone: 1, put: [] }] : [];
}

function isOfItem(edit: YamlEdit): boolean {
  return edit.kind === 'remove' && typeof edit.at.at(-1) === 'number';
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

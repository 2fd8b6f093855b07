import type { z } from 'zod';
import type { Origin } from '../../model/origin.ts';
import type { Keys } from '../yaml/yaml-source.ts';
import { deepestIssues } from './deepest-issues.ts';

/** What is right of a group of which not everything is. */
export interface Salvaged<T> {
  data: T;
  /** Turns the keys of an entry into those under which it was written, since entries before it may be gone. */
  asWritten: (keys: Keys) => Keys;
}

const mostRounds = 8;

/** Leaves out what is wrong, and no more than that; null when nothing would be left. */
export function salvage<S extends z.ZodType>(schema: S, root: unknown): Salvaged<z.output<S>> | null {
  const out = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const kept = without(root, [], out);
    const result = schema.safeParse(kept.value, { reportInput: true });
    const asWritten = (keys: Keys): Keys => writtenKeys(kept, keys);
    if (result.success) return { data: result.data, asWritten };
    for (const issue of deepestIssues(result.error.issues)) {
      const keys = asWritten(issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
      const wrong = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...keys, key]) : [isThere(root, keys) && !out.has(nameOf(keys)) ? keys : keys.slice(0, -1)];
      if (wrong.some((each) => each.length === 0)) return null;
      for (const each of wrong) out.add(nameOf(each));
    }
  }
  return null;
}

/** The origin of what was salvaged. */
export function originOf(origin: Origin, { asWritten }: Salvaged<unknown>): Origin {
  return { path: origin.path, place: (keys) => origin.place(asWritten(keys)), keyPlace: (keys) => origin.keyPlace(asWritten(keys)) };
}

/** A value without what is left out, and where its entries came from. */
interface Kept {
  value: unknown;
  inner: ReadonlyMap<string | number, { written: string | number; kept: Kept }>;
}

function without(value: unknown, keys: Keys, out: ReadonlySet<string>): Kept {
  if (typeof value !== 'object' || value === null) return { value, inner: new Map() };
  const entries = (Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value)).flatMap(([key, each]) => {
    const at = [...keys, key];
    return out.has(nameOf(at)) ? [] : [{ key, kept: without(each, at, out) }];
  });
  if (!Array.isArray(value)) {
    return { value: Object.fromEntries(entries.map(({ key, kept }) => [key, kept.value])), inner: new Map(entries.map(({ key, kept }) => [key, { written: key, kept }])) };
  }
  return { value: entries.map(({ kept }) => kept.value), inner: new Map(entries.map(({ key, kept }, index) => [index, { written: key, kept }])) };
}

function writtenKeys(kept: Kept | undefined, [key, ...rest]: Keys): Keys {
  if (key === undefined) return [];
  const found = kept?.inner.get(key);
  return [found?.written ?? key, ...writtenKeys(found?.kept, rest)];
}

function isThere(root: unknown, keys: Keys): boolean {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string | number, unknown>)[key];
  }
  return true;
}

function nameOf(keys: Keys): string {
  return JSON.stringify(keys);
}

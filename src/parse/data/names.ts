import type { Keys } from '../yaml/yaml-source.ts';

/** What one group or entry below a key is called. */
const nouns: Readonly<Record<string, string>> = {
  indicators: 'indicator',
  observations: 'observation',
  comparators: 'comparator',
  quartiles: 'group of quartiles',
  breakdowns: 'breakdown',
  parts: 'part',
  evidence: 'evidence entry',
  actions: 'action',
  progress: 'progress note',
  terms: 'term',
  findings: 'finding',
  recommendations: 'recommendation',
  judgements: 'judgement',
  selfJudgements: 'judgement',
  grades: 'grade',
  topics: 'topic',
};

/** The group at these keys, with its id where it has one: `the indicator `cla-rate``, `` `target` of … ``. */
export function groupName(root: unknown, keys: Keys): string {
  const last = keys.at(-1);
  if (last === undefined) return 'this file';
  if (typeof last === 'string') return `\`${last}\``;
  const list = keys.at(-2);
  const noun = nouns[String(list)];
  const id = idOf(valueAt(root, keys));
  if (noun && id !== undefined) return `the ${noun} \`${id}\``;
  if (noun) return `this ${noun}`;
  return `entry ${last + 1} of \`${String(list)}\``;
}

/** The value at these keys as the subject of a sentence: its key in backticks, or which entry of its list. */
export function valueName(keys: Keys): string {
  const last = keys.at(-1);
  if (typeof last === 'number') return `Entry ${last + 1} of \`${String(keys.at(-2) ?? 'the list')}\``;
  return last === undefined ? 'This file' : `\`${last}\``;
}

export function valueAt(root: unknown, keys: Keys): unknown {
  let value = root;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function idOf(value: unknown): string | undefined {
  const id = valueAt(value, ['id']);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

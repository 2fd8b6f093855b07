import type { z } from 'zod';
import { didYouMean, nearest } from '../../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { saysNoGrade, withoutGrade } from '../../model/no-grade.ts';
import { problem } from '../parse-rules.ts';
import { anyOf } from '../../diagnostics/any-of.ts';
import { quote } from '../quote.ts';
import type { Keys, YamlSource } from '../yaml/yaml-source.ts';
import { bound, sizeOf } from './bounds.ts';
import { deepestIssues } from './deepest-issues.ts';
import { groupName, valueAt, valueName } from './names.ts';
import { meantChoice, meantKey } from './meant-words.ts';
import { noNumberGiven, type NumberContext } from './number-slips.ts';
import { describedAt, expectedAt, isOptionalAt, knownKeys, neededKeys } from './schema-at.ts';
import { formatSlip, isGroup, kindOf, typeSlip } from './slip-hints.ts';

type Issue = z.core.$ZodIssue;

interface Context {
  schema: z.core.$ZodType;
  source: YamlSource;
  root: unknown;
}

/** Reported by the guards of YAML already. */
const guardedKeys = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** More than these are only counted: each costs a look at the document. */
const mostIssues = 60;

/** What a schema found wrong with the values of a YAML text, in an author's words and with places; `more` were not looked at. */
export function schemaProblems(issues: readonly Issue[], context: Context): { diagnostics: Diagnostic[]; more: number } {
  const deepest = deepestIssues(issues).flatMap(oneAtATime);
  const looked = deepest.slice(0, mostIssues);
  return { diagnostics: alikeAsOne(toProblems(looked, context)), more: deepest.length - looked.length };
}

function oneAtATime(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

interface Located {
  keys: Keys;
  diagnostic: Diagnostic;
}

function toProblems(issues: readonly Issue[], context: Context): Located[] {
  const seen = misspelt(issues, context);
  return issues.flatMap((issue) => {
    const keys = keysOf(issue);
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, keys, context).map((diagnostic) => ({ keys: [...keys, ...issue.keys], diagnostic }));
    const at = nameOf(keys);
    if (seen.has(at)) return [];
    seen.add(at);
    return [{ keys, diagnostic: toProblem(issue, keys, context) }];
  });
}

/** With fewer, each is quicker read by itself. */
const fewestAlike = 4;

/** What is wrong in the same way with the same field of several entries of a list is told once: one hand typed them all so. */
function alikeAsOne(located: readonly Located[]): Diagnostic[] {
  const groups = Map.groupBy(located, ({ keys, diagnostic }) => `${diagnostic.ruleId}\n${nameOf(keys.map((key, index) => (index === keys.findLastIndex((each) => typeof each === 'number') ? '*' : key)))}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group.map(({ diagnostic }) => diagnostic);
    if (!first || group.length < fewestAlike || !group[0]?.keys.some((key) => typeof key === 'number')) return group.map(({ diagnostic }) => diagnostic);
    const related = more.flatMap(({ place, hint = '' }) => (place ? [{ message: hint, place }] : []));
    return [{ ...first, message: `${first.message} So it is in ${more.length} more entries of this list.`, related }];
  });
}

/** Keys that are missing only because they are written in another way; the other way is blamed. */
function misspelt(issues: readonly Issue[], { schema }: Context): Set<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const keys = keysOf(issue);
      const known = knownKeys(schema, keys);
      return issue.keys.flatMap((key) => (isDateKey(key) && known.includes('at') ? 'at' : undefined) ?? meantKey(key, known) ?? nearest(key, known) ?? []).map((meant) => nameOf([...keys, meant]));
    }),
  );
}

function nameOf(keys: Keys): string {
  return keys.join('\n');
}

function keysOf(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function unknownKeys(unknown: readonly string[], keys: Keys, { schema, source, root }: Context): Diagnostic[] {
  const known = knownKeys(schema, keys);
  const group = (valueAt(root, keys) ?? {});
  const origin = source.origin();
  const free = known.filter((each) => !Object.hasOwn(group, each));
  return unknown
    .filter((key) => !guardedKeys.has(key))
    .map((key) =>
      problem('field-unknown', {
        message: `${quote(key)} is not a key of ${groupName(root, keys)}.`,
        place: origin.keyPlace([...keys, key]),
        hint: keySlip(key, known) ?? meantInstead(key, free) ?? didYouMean(key, known) ?? useInstead(free),
        actual: key,
        expected: anyOf(known),
      }),
    );
}

/** `2022-09-30: 91`, as people write a list of dates. */
function isDateKey(key: string): boolean {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(key);
}

/** How to mend a key that is more than a name. */
function keySlip(key: string, known: readonly string[]): string | undefined {
  if (isDateKey(key) && known.includes('at')) return `Write \`{ at: ${key}, value: … }\`.`;
  if (/^-\w/.test(key)) return `Put a space after the hyphen: \`- ${key.slice(1)}:\`.`;
  const [, name = '', value = ''] = /^([\w-]+)\s*[:=]\s*(.+)$/.exec(key) ?? [];
  return known.includes(name) ? `Put a colon and a space after the name: \`${name}: ${value}\`.` : undefined;
}

function meantInstead(key: string, free: readonly string[]): string | undefined {
  const meant = meantKey(key, free);
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}

function useInstead(free: readonly string[]): string {
  if (free.length === 0 || free.length > 20) return 'Take it out, or look its name up in docs/data.md.';
  return `Take it out, or use ${anyOf(free)}.`;
}

function toProblem(issue: Issue, keys: Keys, context: Context): Diagnostic {
  const value = valueAt(context.root, keys);
  if (value === undefined) return missing(keys, context);
  if (value === null) return empty(keys, context);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(value, keys, context);
    case 'invalid_value':
      return wrongChoice(value, issue.values.map(String), keys, context);
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, value, keys, context);
    default:
      return wrongFormat(issue, value, keys, context);
  }
}

function missing(keys: Keys, { schema, source, root }: Context): Diagnostic {
  const key = String(keys.at(-1));
  const described = describedAt(schema, keys);
  return problem('field-missing', {
    message: `\`${key}\` is missing from ${groupName(root, keys.slice(0, -1))}.`,
    place: source.origin().place(keys.slice(0, -1)),
    hint: `Add \`${key}:\`${described ? ` (${described})` : ''}.`,
    expected: expectedAt(schema, keys),
  });
}

function empty(keys: Keys, { schema, source }: Context): Diagnostic {
  const expected = expectedAt(schema, keys);
  const hint = keys.at(-1) === 'grade' ? noGradeGiven(keys) : /number/.test(expected) ? noNumberGiven(numberContext(keys, schema)) : undefined;
  return problem('field-empty', {
    message: `${valueName(keys)} has nothing after it; expected ${expected}.`,
    place: source.origin().keyPlace(keys),
    hint: hint ?? 'Write the value, or take the key out if it is not needed.',
    expected,
  });
}

function noGradeGiven(keys: Keys): string {
  return `Write the grade. If there is none: ${ungraded(keys).replace(/^T/, 't')}`;
}

function ungraded(keys: Keys): string {
  return withoutGrade[keys.includes('selfJudgements') ? 'own' : 'inspection'];
}

function gradeSlip(value: unknown, keys: Keys): string | undefined {
  if (keys.at(-1) !== 'grade' || isGroup(value)) return undefined;
  return saysNoGrade(String(value)) ? ungraded(keys) : 'Write the grade in words, as the published report has it, such as `Good`.';
}

function numberContext(keys: Keys, schema: z.core.$ZodType): NumberContext {
  return { field: String(keys.at(-1)), keys: new Set(knownKeys(schema, keys.slice(0, -1))) };
}

function wrongType(value: unknown, keys: Keys, { schema, source }: Context): Diagnostic {
  const expected = expectedAt(schema, keys);
  const written = source.written(keys) ?? String(value);
  const shown = isGroup(value)
    ? `it is ${kindOf(value)}`
    : expected === 'a whole number' && typeof value === 'number'
      ? `it is ${quote(written)}`
      : `${quote(written)} is ${kindOf(value)}`;
  return problem(/^a (date|day) /.test(expected) ? 'field-date' : 'field-type', {
    message: `${valueName(keys)} must be ${expected}, but ${shown}.`,
    place: source.origin().place(keys),
    hint: gradeSlip(value, keys) ?? typeSlip(value, written, expected, { ...numberContext(keys, schema), optional: isOptionalAt(schema, keys), entryKeys: neededKeys(schema, [...keys, 0]), ownKeys: knownKeys(schema, keys) }) ?? `Write ${expected}.`,
    ...(isGroup(value) ? {} : { actual: written }),
    expected,
  });
}

function wrongChoice(value: unknown, allowed: readonly string[], keys: Keys, { source }: Context): Diagnostic {
  const written = isGroup(value) ? kindOf(value) : quote(source.written(keys) ?? String(value));
  return problem('field-choice', {
    message: `${valueName(keys)} must be ${anyOf(allowed)}, but it is ${written}.`,
    place: source.origin().place(keys),
    hint: choiceSlip(String(value), allowed),
    actual: isGroup(value) ? kindOf(value) : String(value),
    expected: anyOf(allowed),
  });
}

function choiceSlip(value: string, allowed: readonly string[]): string {
  const meant = meantChoice(value, allowed);
  return meant === undefined ? (didYouMean(value, allowed) ?? `Write ${anyOf(allowed)}.`) : `Did you mean \`${meant}\`?`;
}

function wrongFormat(issue: Issue, value: unknown, keys: Keys, { schema, source }: Context): Diagnostic {
  const isDate = /^a (date|day) /.test(issue.message);
  return problem(isDate ? 'field-date' : 'field-format', {
    message: `${valueName(keys)} must be ${issue.message}, but it is ${quote(String(value))}.`,
    place: source.origin().place(keys),
    hint: gradeSlip(value, keys) ?? formatSlip(String(value), issue.message, { field: String(keys.at(-1)), optional: isOptionalAt(schema, keys) }),
    actual: String(value),
    expected: issue.message,
  });
}

function outOfRange(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
  keys: Keys,
  { source }: Context,
): Diagnostic {
  const place = source.origin().place(keys);
  if (issue.origin === 'string' && typeof value === 'string' && value.trim() === '') {
    return problem('field-empty', {
      message: `${valueName(keys)} has no text in it.`,
      place,
      hint: 'Write the text, or take the key out if it is not needed.',
      expected: 'text',
    });
  }
  const expected = bound(issue);
  const actual = sizeOf(value);
  return problem('field-range', {
    message: `${valueName(keys)} must be ${expected}, but it is ${actual}.`,
    place,
    hint: issue.origin === 'array' && issue.code === 'too_big' ? 'Keep those that matter to this edition: of so many nobody would read any, and none is taken.' : `Make it ${expected}.`,
    actual,
    expected,
  });
}

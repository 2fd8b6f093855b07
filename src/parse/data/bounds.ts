import type { z } from 'zod';

/** `at least 1 entry long`, as the schema has it. */
export function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const units: Readonly<Record<string, [string, string]>> = { string: [' character long', ' characters long'], array: [' entry long', ' entries long'] };
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const [one, other] = units[issue.origin] ?? ['', ''];
  const words = issue.code === 'too_small' ? (issue.inclusive === false ? 'more than' : 'at least') : issue.inclusive === false ? 'less than' : 'at most';
  return `${words} ${limit}${limit === 1 ? one : other}`;
}

/** How much of it there is, in the same words. */
export function sizeOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 entry long' : `${value.length} entries long`;
  if (typeof value === 'string') return `${value.length} characters long`;
  return String(value);
}

import { asId } from '../as-id.ts';
import { dateSlip, impossibleDate, numberSlip, yesNoSlip } from './slips.ts';

export function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** What kind of value it is, in an author's words. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'boolean') return 'a yes-or-no value';
  if (typeof value !== 'number') return 'text';
  return Number.isFinite(value) ? 'a number' : 'not a number that can be printed';
}

/** How to mend a value of another kind than expected, where that is plain. */
export function typeSlip(value: unknown, written: string, expected: string): string | undefined {
  if (expected === 'a list') return isGroup(value) ? 'Begin each entry with `- `.' : `Write a list: \`[${written.replace(/^\[|\]$/g, '').trim()}]\`.`;
  if (expected === '`true` or `false`') return yesNoSlip(written);
  if (/number/.test(expected)) return typeof value === 'string' ? numberSlip(value) : undefined;
  if (/^a group/.test(expected)) return 'Write its keys on lines of their own below it, indented by two spaces.';
  if (isGroup(value)) return /^a list$/.test(kindOf(value)) ? 'Write one value, without `- ` or brackets.' : undefined;
  if (/^a (date|day) /.test(expected)) return dateSlip(written) ?? `Put it in quotation marks: \`"${written}"\`.`;
  return `Put it in quotation marks: \`"${written}"\`.`;
}

/** How to mend text that is written in another way than expected. */
export function formatSlip(value: string, expected: string): string {
  const generic = `Write ${expected}.`;
  if (/^a (date|day) /.test(expected)) return impossibleDate(value) ?? dateSlip(value) ?? generic;
  if (/^a web address/.test(expected) && /^www\./.test(value)) return `Write \`https://${value}\`.`;
  if (/^lower-case letters/.test(expected) && asId(value) !== '') return `Write \`${asId(value)}\`.`;
  return generic;
}

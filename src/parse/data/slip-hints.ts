import { asId } from '../../model/names.ts';
import { numberSlip, type NumberContext } from './number-slips.ts';
import { dateSlip, impossibleDate, yesNoSlip } from './slips.ts';

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
export function typeSlip(value: unknown, written: string, expected: string, context: NumberContext & { optional: boolean; entryKeys: readonly string[]; ownKeys: readonly string[] }): string | undefined {
  if (context.optional && /^a (?:list|group)/.test(expected) && notYetKnown.test(written.trim())) return `Take \`${context.field}\` out until it is known.`;
  if (expected === 'a list' && !isGroup(value) && context.entryKeys.length > 0) return `Begin each entry on a line of its own with a hyphen: \`- { ${context.entryKeys.map((key) => `${key}: …`).join(', ')} }\`.`;
  if (expected === 'a list') return isGroup(value) ? 'Begin each entry with `- `.' : `Write a list: \`[${written.replace(/^\[|\]$/g, '').trim()}]\`.`;
  if (expected === '`true` or `false`') return yesNoSlip(written);
  if (/number/.test(expected)) return typeof value === 'string' ? numberSlip(value, context) : undefined;
  if (context.field === 'target' && typeof value === 'number') return `Write \`target: { upper: ${written} }\`, where green begins, and \`minimum\` in it for where amber begins.`;
  if (/^a group/.test(expected) && typeof value === 'number' && context.ownKeys.includes('at')) return `Write \`{ at: …, value: ${written} }\`, with the day on which its period ends.`;
  if (/^a group/.test(expected) && typeof value === 'string' && context.ownKeys.includes('text') && !/^[\d.,%£]+$/.test(value)) return `Write \`{ text: "${value.replaceAll('"', "'")}" }\`.`;
  if (/^a group/.test(expected)) return isPairs(value) ? 'Write braces instead of the square brackets: `{ … }`.' : 'Write its keys on lines of their own below it, indented by two spaces.';
  if (isGroup(value)) return /^a list$/.test(kindOf(value)) ? 'Write one value, without `- ` or brackets.' : undefined;
  if (isDate(expected)) return dateSlip(written, isWholeDate(expected)) ?? `Put it in quotation marks: \`"${written}"\`.`;
  if (/^the council's ONS code/.test(expected)) return undefined;
  return `Put it in quotation marks: \`"${written}"\`.`;
}

/** `[ at: 2022-09-30, value: 5 ]` is a list of groups of one key each. */
function isPairs(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each: unknown) => typeof each === 'object' && each !== null && Object.keys(each).length === 1);
}

function isDate(expected: string): boolean {
  return /^a (date|day) /.test(expected);
}

function isWholeDate(expected: string): boolean {
  return !expected.includes('YYYY-MM or');
}

const notYetKnown = /^(?:[-–—.…?]+|n\/?a|none|tb[acd]|to be (?:confirmed|agreed|advised)|ongoing|unknown|not (?:known|set|yet .*)|asap|pending)$/i;

/** How to mend text that is written in another way than expected; `field` may be left out where `optional` is true. */
export function formatSlip(value: string, expected: string, { field, optional }: { field: string; optional: boolean }): string {
  const generic = `Write ${expected}.`;
  const bare = value.trim().replace(/^[“”‘’](.*)[“”‘’]$/, '$1');
  if (bare !== value.trim()) return `Take the curly quotation marks away: ${fits(bare, expected) ? `\`${bare}\`` : `write ${expected}`}.`;
  if (optional && notYetKnown.test(value.trim())) return `Take \`${field}\` out until it is known.`;
  if (isDate(expected)) return impossibleDate(value) ?? dateSlip(value, isWholeDate(expected)) ?? `Write it as ${isWholeDate(expected) ? '`2022-09-30`: year, month and day' : '`2022-09-30`, or `2022-09` where the day is not known'}.`;
  if (/^a web address/.test(expected) && /^www\./.test(value)) return `Write \`https://${value}\`.`;
  if (/^lower-case letters/.test(expected) && asId(value) !== '') return `Write \`${asId(withoutFileMarks(value))}\`.`;
  if (/^the council's ONS code/.test(expected) && /^e\d{8}$/.test(value)) return `Write \`${value.toUpperCase()}\`.`;
  if (/^a colour/.test(expected) && /^#?[0-9a-f]{6}$/i.test(value)) return `Write \`"#${value.replace('#', '')}"\`, in quotation marks.`;
  return generic;
}

function fits(value: string, expected: string): boolean {
  return /^lower-case letters/.test(expected) ? asId(value) === value : /^a web address/.test(expected) ? /^https?:/.test(value) : /^\d{4}(?:-\d\d){0,2}$/.test(value);
}

/** A section is named by its file without the number before it and the ending. */
function withoutFileMarks(value: string): string {
  return /\.(?:md|ya?ml)$/i.test(value) ? value.replace(/^.*\//, '').replace(/^\d+-(?=.)/, '').replace(/\.(?:md|ya?ml)$/i, '') : value;
}

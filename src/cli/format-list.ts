import { formats, type Format, type Wanted } from '../export/formats.ts';

/** The formats that a list names, in the order in which they are offered; what is wrong with it, in a sentence. */
export function formatsIn(option: 'format' | 'with', list: string, offered: readonly Format[] = formats): Wanted | string {
  const named = list.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const known = `It can be ${offered.join(', ')} or all; several are divided by commas.`;
  if (named.length === 0) return `Say with --${option} what is wanted. ${known}`;
  const unknown = named.filter((name) => name !== 'all' && !offered.some((format) => format === name));
  if (unknown.length > 0) return `There is no format \`${unknown.join('`, `')}\`. ${known}`;
  const every = named.includes('all');
  return { every, formats: offered.filter((format) => every || named.includes(format)) };
}

import { formats, type Format } from '../export/formats.ts';

/** The formats that a list names, in the order in which they are offered; what is wrong with it, in a sentence. */
export function formatsIn(option: 'format' | 'with', list: string, offered: readonly Format[] = formats): Format[] | string {
  const named = list.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const known = `It can be ${offered.join(', ')} or all; several are divided by commas.`;
  if (named.length === 0) return `Say with --${option} what is wanted. ${known}`;
  const unknown = named.filter((name) => name !== 'all' && !offered.some((format) => format === name));
  if (unknown.length > 0) return `There is no format \`${unknown.join('`, `')}\`. ${known}`;
  return named.includes('all') ? [...offered] : offered.filter((format) => named.includes(format));
}

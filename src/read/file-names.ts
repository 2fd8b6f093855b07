import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { imageFolder, longestPath, plainName } from '../model/file-names.ts';
import { fileProblem } from './read-rules.ts';

/** What editors and systems leave behind. */
export function isLeftover(name: string): boolean {
  return /^\.|^~\$|^#.*#$|~$|\.(swp|swo|tmp|bak)$|^(thumbs\.db|desktop\.ini|ehthumbs\.db|icon\r)$/i.test(name);
}

const longestName = 60;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Why an image cannot be stored or served everywhere by its name or that of a folder that it lies in. */
export function nameProblems(path: string): Diagnostic[] {
  const [, ...names] = path.split('/');
  const name = names.find((each) => whyNotPortable(each) !== undefined);
  if (name !== undefined) {
    return [fileProblem('file-name-portable', path, `The name ${shown(name)} ${whyNotPortable(name) ?? ''}.`, `Rename it to something like \`${portable(name)}\`.`, { actual: name })];
  }
  const published = imageFolder + names.join('/');
  if (published.length <= longestPath) return [];
  return [fileProblem('file-name-portable', path, `The path of the image would have ${published.length} characters in the site; ${longestPath} is the most that can be copied anywhere.`, 'Give the image and its folders shorter names.', { actual: path })];
}

/** Images that Windows and most Macs could not tell apart. */
export function sameNameProblems(paths: readonly string[]): Diagnostic[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const other = first.get(path.toLowerCase());
    if (other === undefined) first.set(path.toLowerCase(), path);
    return other === undefined ? [] : [fileProblem('file-name-portable', path, `\`${path}\` and \`${other}\` differ only in capital letters, so Windows cannot hold both.`, 'Rename one of the two.', { actual: path })];
  });
}

function whyNotPortable(name: string): string | undefined {
  if (reservedOnWindows.test(name)) return 'is one that Windows cannot store';
  if (/[<>:"|?*\\\u0000-\u001F]/.test(name)) return 'has a character that Windows cannot store';
  if (/[. ]$/.test(name)) return 'ends with a space or full stop, which Windows cannot store';
  if (/[^\u0020-\u007E]/.test(name)) return 'has characters that not every server can serve';
  if (/[^\w. -]/.test(name)) return 'has characters other than letters, digits, spaces, dots, hyphens and underscores';
  if (!plainName.test(name)) return 'does not begin and end with a letter or digit';
  return name.length > longestName ? `is ${name.length} characters long; at most ${longestName} can be relied on` : undefined;
}

function shown(name: string): string {
  return `\`${name.replace(/[\u0000-\u001F`]/g, '?')}\``;
}

function portable(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const clean = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\w.-]+/g, '-').replace(/^[-_.]+|[-_]+$/g, '');
  const short = clean(stem).slice(0, longestName - ending.length) || 'file';
  return `${reservedOnWindows.test(short) ? `${short}-file` : short}${ending === '' ? '' : `.${clean(ending.slice(1))}`}`;
}

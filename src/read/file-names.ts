import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileProblem } from './read-rules.ts';

/** What editors and systems leave behind. */
export function isLeftover(name: string): boolean {
  return /^\.|^~\$|^#.*#$|~$|\.(swp|swo|tmp|bak)$|^(thumbs\.db|desktop\.ini|ehthumbs\.db|icon\r)$/i.test(name);
}

const longestName = 80;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Why a name cannot be stored or served everywhere. */
export function nameProblems(path: string): Diagnostic[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const why = whyNotPortable(name);
  if (why === undefined) return [];
  return [fileProblem('file-name-portable', path, `The name ${shown(name)} ${why}.`, `Rename it to something like \`${portable(name)}\`.`, { actual: name })];
}

function whyNotPortable(name: string): string | undefined {
  if (reservedOnWindows.test(name)) return 'is one that Windows cannot store';
  if (/[<>:"|?*\\\u0000-\u001F]/.test(name)) return 'has a character that Windows cannot store';
  if (/[. ]$/.test(name)) return 'ends with a space or full stop, which Windows cannot store';
  if (/[^\u0020-\u007E]/.test(name)) return 'has characters that not every server can serve';
  if (/[^\w.() -]/.test(name)) return 'has characters that addresses of pages cannot hold as they are';
  return name.length > longestName ? `is ${name.length} characters long; at most ${longestName} can be relied on` : undefined;
}

function shown(name: string): string {
  return `\`${name.replace(/[\u0000-\u001F`]/g, '?')}\``;
}

function portable(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const clean = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '');
  const short = clean(stem).slice(0, longestName - ending.length) || 'file';
  return `${reservedOnWindows.test(short) ? `${short}-file` : short}${clean(ending)}`;
}

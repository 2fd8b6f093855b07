/*
 * Words of somebody else's program as Markdown that reads exactly as they stand: what would be a mark of Markdown, a
 * directive, a citation or one of the slips that `parse` reads through is written so that it is none.
 */

/** Signs that mean something wherever they stand. */
const always = /[\\`*[\]<{}|~]/;

/** Words within a line; `next` is what stands after them, and nothing at the end of a paragraph. */
export function escapeWords(text: string, next = ''): string {
  let written = '';
  let at = 0;
  for (const match of text.matchAll(addresses)) {
    const end = match.index + match[0].length;
    const standsFree = /(?:^|[\s(])$/.test(text.slice(0, match.index)) && /^[.,;:!?)'’”]*(?:\s|$)/.test(text.slice(end) + next);
    const address = addressIn(match[0], standsFree);
    written += escapeStretch(text.slice(at, match.index), text[at - 1], address[0]) + address;
    at = end;
  }
  return written + escapeStretch(text.slice(at), text[at - 1], next[0]);
}

/** Without closing punctuation, which belongs to the sentence. */
const addresses = /(?<![\w@])(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?'’”)\]}]/gi;

/** Within an address no sign can be escaped: where one would have to be, or other signs stand close to it, it is written as a link. */
function addressIn(written: string, standsFree: boolean): string {
  const url = /^www\./i.test(written) ? `https://${written}` : written;
  if (standsFree && URL.canParse(url) && !/[\\`*[\]{}|~_&:@^$]/.test(written.replace(/^https?:/i, ''))) return written;
  return URL.canParse(url) ? linkTo(escapeStretch(written), url) : escapeStretch(written);
}

/** A link, whose words are Markdown already. */
export function linkTo(words: string, url: string): string {
  return `[${words}](<${url.replace(/[<>\\\s]/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')}>)`;
}

function escapeStretch(text: string, before?: string, after?: string): string {
  return Array.from(text, (sign, index) => ({ sign, index })).map(({ sign }, index, signs) => {
    const [previous, next] = [index === 0 ? before : signs[index - 1]!.sign, signs[index + 1]?.sign ?? after];
    return means(sign, previous, next, () => signs.slice(index, index + 34).map((each) => each.sign).join('') + (after ?? ''), () => signs.slice(Math.max(0, index - 3), index).map((each) => each.sign).join('')) ? `\\${sign}` : sign;
  }).join('');
}

function means(sign: string, previous: string | undefined, next: string | undefined, rest: () => string, back: () => string): boolean {
  if (always.test(sign)) return true;
  switch (sign) {
    case '_':
      return !(isWord(previous) && isWord(next));
    case ':':
      // 10:30 is a time.
      return next !== undefined && !/[\s.,;!?'"’”)-]/.test(next) && !(/\d/.test(previous ?? '') && /^:\d{1,2}(?:[\s.,;!?)–-]|$)/.test(rest()));
    case '.':
      return /^www$/i.test(back());
    case '&':
      return /^&(?:#x?[\da-f]+|[a-z][a-z\d]*)(?:;|$)/i.test(rest());
    case '!':
      return previous === '<' || next === '[';
    case '(':
      return previous === ')' || previous === ']' || /^\([#@]/.test(rest());
    case '@':
      return !(/\w/.test(previous ?? '') && /^@[\w-]+\.\w/.test(rest()));
    case '#':
      return previous === '(' || previous === '[' || previous === '{';
    default:
      return false;
  }
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** What begins a line: the marks of headings, lists, quotations and rules. `markdown` has been escaped within. */
export function escapeLineStart(markdown: string): string {
  const line = markdown.replace(/^[\s\u00A0]+/, '');
  const first = line[0] ?? '';
  if (/^[#>+=-]/.test(line)) return `\\${line}`;
  const numbered = /^(\d{1,9})([.)])/.exec(line);
  if (numbered) return `${numbered[1]}\\${line.slice(numbered[1]!.length)}`;
  if (/^\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s/i.test(line)) return `\\${line}`;
  const lettered = /^([a-z]|[ivx]{1,5})\)\s/i.exec(line);
  if (lettered) return `${lettered[1]}\\${line.slice(lettered[1]!.length)}`;
  // A backslash before what is no sign of ASCII would be printed.
  if (/^[•●▪‣◦○■□➢➤✓✔·\uF0B7\uF0A7]/.test(line) || /^[–—−]\s/.test(line)) return `&#${first.codePointAt(0)};${line.slice(1)}`;
  return line;
}

/** Letters that no text should hold, and white space of other kinds; a space that keeps words together is kept. */
export function cleaned(text: string): string {
  return text.replace(/[\t\n\r\v\f\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\uFFFC\uFFFE\uFFFF]/gu, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

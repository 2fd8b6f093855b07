import type { ProseBlock, ProseDocument } from './document.ts';
import type { Reader } from './reader.ts';

/** An acronym where it stands. */
export interface AcronymUse {
  /** In capitals, without the s of the plural. */
  acronym: string;
  /** As it stands. */
  written: string;
  block: ProseBlock;
  start: number;
  end: number;
  /** True where it is spelled out right here: `multi-agency safeguarding hub (MASH)`, `MASH (multi-agency safeguarding hub)`. */
  expanded: boolean;
}

/** Capitals, or capitals with one small letter among them (DfE, CiN), in the singular or the plural. */
const token = /(?<![\p{L}\p{N}_])(\p{Lu}{2,7}|\p{Lu}\p{Ll}\p{Lu}{1,2})(['’]?s)?(?![\p{L}\p{N}_])/gu;
/** The numerals up to 39; C, D, L and M are left to acronyms. */
const romanNumeral = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Every acronym of a document in reading order; words that merely stand in capitals are none. */
export function acronymsOf(document: ProseDocument, { lists }: Reader): AcronymUse[] {
  const ordinary = new Set(lists.ordinaryCapitals);
  return document.blocks.flatMap((block) => acronymsIn(block, ordinary));
}

function acronymsIn(block: ProseBlock, ordinary: ReadonlySet<string>): AcronymUse[] {
  const { text } = block;
  if (mostlyCapitals(text)) return [];
  const uses: AcronymUse[] = [];
  for (const match of text.matchAll(token)) {
    const stem = match[1]!;
    if (ordinary.has(stem) || romanNumeral.test(stem) || inCapitalPhrase(text, match.index, match.index + stem.length)) continue;
    const end = match.index + match[0].length;
    uses.push({ acronym: stem.toUpperCase(), written: match[0], block, start: match.index, end, expanded: isExpanded(text, stem, match.index, end) });
  }
  return uses;
}

/** A heading or notice in capitals; a single acronym is not one. */
function mostlyCapitals(text: string): boolean {
  if ((text.match(/\p{Lu}{2}/gu)?.length ?? 0) < 3 && !/\p{Lu}{8}/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small;
}

/** Beside another word in capitals that is too long for an acronym, or among three or more words in capitals. */
function inCapitalPhrase(text: string, start: number, end: number): boolean {
  const before = /((?:\p{Lu}{2,20} ){1,3})$/u.exec(text.slice(Math.max(0, start - 70), start))?.[1]?.trim().split(' ') ?? [];
  const after = /^((?: \p{Lu}{2,20}){1,3})(?!\p{L})/u.exec(text.slice(end, end + 70))?.[1]?.trim().split(' ') ?? [];
  const neighbours = [...before, ...after];
  return neighbours.length >= 2 || neighbours.some((word) => word.length > 7);
}

function isExpanded(text: string, stem: string, start: number, end: number): boolean {
  const wordsBefore = /([^()]*)\(\s*(?:the\s+)?["'“‘]?$/u.exec(text.slice(Math.max(0, start - 120), start))?.[1];
  if (wordsBefore !== undefined && /^["'”’]?\s*[),;]/.test(text.slice(end, end + 4))) {
    return spellsInPart(wordsBefore, stem);
  }
  const bracketed = /^\s*\(([^()]{4,90})\)/.exec(text.slice(end, end + 100))?.[1];
  if (bracketed !== undefined) return spells(bracketed, stem);
  const explained = start === 0 ? /^\s*[–—:=-]\s*(.{4,90})/.exec(text.slice(end, end + 100))?.[1] : undefined;
  return explained !== undefined && spells(explained, stem);
}

/** Whether words after an acronym begin with its letters in their order; small words between them may be passed over. */
function spells(words: string, stem: string): boolean {
  const initials = initialsOf(words);
  const found = lettersFound(initials, stem);
  return initials[0] === stem[0]!.toLowerCase() && found >= 2 && found >= stem.length - 1;
}

/** Whether the last words before an acronym in brackets begin with more than half of its letters, its first among them. */
function spellsInPart(words: string, stem: string): boolean {
  const initials = initialsOf(words).slice(-stem.length - 5);
  return initials.some((initial, at) => initial === stem[0]!.toLowerCase() && lettersFound(initials.slice(at), stem) > stem.length / 2);
}

function initialsOf(words: string): string[] {
  return words.toLowerCase().split(/[^\p{L}]+/u).flatMap((word) => word.slice(0, 1) || []);
}

/** How many letters of an acronym the initials give, in order. */
function lettersFound(initials: readonly string[], stem: string): number {
  let found = 0;
  for (const letter of stem.toLowerCase()) {
    const at = initials.indexOf(letter);
    if (at === -1) continue;
    found += 1;
    initials = initials.slice(at + 1);
  }
  return found;
}

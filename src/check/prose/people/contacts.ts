import type { CheckLists } from '../../../model/check-lists.ts';
import type { Settings } from '../../../model/settings.ts';
import { phrasePattern } from '../phrase-pattern.ts';
import type { Identifier } from './identifiers.ts';

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const telephone = /(?<![\p{L}\p{N}.,-])(?:\+44[ \u00a0]?(?:\(0\)[ \u00a0]?)?|\(?0)[1-9](?:[ \u00a0)]{0,2}\d){8,9}(?!\d|[.,]\d)/gu;
const postcode = /(?<![\p{L}\p{N}-])(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY])[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}-])/gu;

/** Mail of these belongs to a person, whatever stands around it. */
const privateMail = /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|virginmedia|talktalk|protonmail)\./i;

/** `jane.smith@`, `j_smith2@`: a first name, or its letter, and a last one. */
const personsOwn = /^\p{L}+(?:[._-]\p{L}+){1,3}\d{0,3}@/u;

/** Finds addresses and telephone numbers that are not those at which the council or an office can be reached. */
export function createContactFinder(lists: CheckLists, contact: Settings['contact'] | undefined): (text: string) => Identifier[] {
  const contactWord = phrasePattern(lists.contactWords.map((word) => word.replace(/:$/, '')));
  const officeWord = phrasePattern(lists.officeWords);
  const shared = new Set(lists.sharedMailboxes.map((word) => word.toLowerCase()));
  const published = bare(Object.values(contact ?? {}).join(' '));
  const isPublished = (found: string): boolean => published.includes(bare(found));
  /** The words before it, on this line or the one above, say that it is a contact. */
  const isIntroduced = (text: string, at: number): boolean => text.slice(Math.max(0, at - 40), at).search(contactWord) !== -1;
  const isOffice = (text: string, at: number): boolean => text.slice(Math.max(0, at - 160), at).search(officeWord) !== -1;
  const isSharedMailbox = (found: string): boolean => found.slice(0, found.indexOf('@')).toLowerCase().split(/[._+-]/).some((part) => shared.has(part));
  const isService = (found: string): boolean => {
    const national = bare(found).replace(/^\+?44(?:0)?/, '0');
    return lists.serviceNumbers.some((start) => national.startsWith(start));
  };
  const find = (text: string, what: string, pattern: RegExp, mayStand: (found: string, at: number) => boolean): Identifier[] =>
    [...text.matchAll(pattern)]
      .filter((match) => !isPublished(match[0]) && !mayStand(match[0], match.index))
      .map((match) => ({ what, start: match.index, end: match.index + match[0].length }));

  return (text) => [
    // Looked for first, since the pattern tries every word of a text.
    ...(text.includes('@') ? find(text, 'an e-mail address', email, (found, at) => !privateMail.test(found) && (isSharedMailbox(found) || (isIntroduced(text, at) && !personsOwn.test(found)))) : []),
    ...find(text, 'a telephone number', telephone, (found, at) => !isGrouped(found) || isService(found) || isIntroduced(text, at)),
    ...find(text, 'a full postcode', postcode, (_, at) => isOffice(text, at)),
  ];
}

/** Telephone numbers are written in groups of three digits or more, or in one. */
function isGrouped(found: string): boolean {
  return found.split(/[^\d]+/).filter((group) => group !== '').every((group, index) => index === 0 || group === '0' || group.length >= 3);
}

/** Spaces and brackets make no difference to a number or an address. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[\s()]/g, '');
}

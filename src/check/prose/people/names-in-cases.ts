import type { CheckLists } from '../../../model/check-lists.ts';
import { phrasePattern } from '../phrase-pattern.ts';
import type { Identifier } from './identifiers.ts';

/** What follows the name of a person after whom a place is called. */
export const institution = /^ ?(?:\p{Lu}\p{Ll}+ )?(?:School|Academy|College|Hospital|House|Centre|Court|Street|Road|Lane|Avenue|Park|Ward|Clinic|Trust|Foundation|University|Unit|Law|Act|Review|Report|Award)\b/u;
const changed = /\b(?:not (?:his|her|their) real names?|names? (?:has|have) been changed|pseudonyms?)\b/i;
const surname = '(?: \\p{Lu}[\\p{Ll}\'’-]+\\p{L}*)?';
const age = `(?:,? \\(?aged \\d{1,2}|,? \\(\\d{1,2}\\)|, \\d{1,2},)`;
const kin = `['’]s (?:mother|father|mum|dad|parents?|grandmother|grandfather|brother|sister|siblings?|family|carers?|foster|social worker|school|case|plan|placement)\\b`;
const fate = ` (?:was|is|has been|had been) (?:removed|placed|accommodated|taken into|referred|born|abused|neglected|injured|adopted|fostered|made subject|subject to|living with|looked after|in care)\\b`;

/** Finds given names that words around them make those of a child or of the family in a case. */
export function createNameFinder(lists: CheckLists): (text: string) => Identifier[] {
  const named = new RegExp(`${phrasePattern(lists.givenNames).source}${surname}`, 'gu');
  const after = new RegExp(`^(?:${age}|${kin}|${fate}| disclosed\\b|,? (?:an?|one|now an?) (?:\\p{L}+ )?${phrasePattern(lists.caseWords).source})`, 'iu');
  const ofCase = /\b(?:case|story|experience|journey|life|lives|circumstances|example|mother|father|mum|dad|parents?|baby|babies|brothers?|sisters?|siblings?|carers?|grandparents?) of $/i;
  const titled = new RegExp(`${phrasePattern(lists.caseWords).source},? (?:Mr|Mrs|Ms|Miss)\\.? \\p{Lu}[\\p{Ll}’'-]+`, 'gu');
  const before = new RegExp(`${phrasePattern(lists.caseWords).source}(?:,|,? (?:called|named|known as)|,? aged \\d{1,2},?(?: called| named)?)? $`, 'iu');
  return (text) => {
    if (changed.test(text)) return [];
    const withTitle = [...text.matchAll(titled)].map((match): Identifier => ({ what: 'the name of a person in a case', start: match.index, end: match.index + match[0].length }));
    return [...withTitle, ...[...text.matchAll(named)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const following = text.slice(end, end + 40);
      if (institution.test(following) || institution.test(` ${match[0].split(' ')[1] ?? ''}`)) return [];
      // A surname may have taken the 's that follows a given name.
      const inCase = ofCase.test(text.slice(Math.max(0, start - 24), start)) || before.test(text.slice(Math.max(0, start - 40), start)) || after.test(following) || after.test(afterPossessive(match[0]) + following);
      return inCase ? [{ what: 'the name of a person in a case', start, end }] : [];
    })];
  };
}

function afterPossessive(name: string): string {
  return /['’]s$/.exec(name)?.[0] ?? '';
}

import type { CheckLists } from '../../../model/check-lists.ts';
import { phrasePattern } from '../phrase-pattern.ts';
import type { Identifier } from './identifiers.ts';
import { institution } from './institutions.ts';

const changed = /\b(?:not (?:his|her|their) real names?|names? (?:has|have) been changed|pseudonyms?|(?:not|isn['’]t) (?:his|her|their) own name|whom we (?:shall )?call|fictional|made-up (?:name|case|child|example))\b/i;
const surname = '(?: \\p{Lu}[\\p{Ll}\'’-]+\\p{L}*)?';
const age = `(?:,? \\(?aged \\d{1,2}|,? \\(\\d{1,2}\\)|, \\d{1,2},)`;
const kin = `['’]s (?:mother|father|mum|dad|parents?|grandmother|grandfather|brother|sister|siblings?|family|carers?|foster|social worker|school|case|plan|placement|records?|file|chronology)\\b`;
const fate = ` (?:was|is|has been|had been) (?:removed|placed|accommodated|taken into|referred|born|abused|neglected|injured|adopted|fostered|made subject|subject to|living with|looked after|in care|excluded|arrested|remanded|exploited|groomed|trafficked)\\b| (?:(?:came|went|comes) into (?:our )?care|(?:left|entered) care|ran away|(?:went|goes|has gone|had gone) missing|lives with|lived with|moved in with|was kept safe)\\b`;
const relatives = '(?:sisters?|brothers?|siblings?|mother|mum|father|dad|parents|baby|son|daughter|children|twin|carers?|foster carers?|aunt|uncle|grandmother|grandfather|grandparents)';

const word = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?';
const years = '(?:1[0-8]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)';
/** `Kayden T, 9`, `Rukhsana (16)`, `Tyler, who is 14`: an age right after a word with a capital makes it a name, whatever the name is. */
const aged = new RegExp(`(?<![\\p{L}.’'-])(?!(?:Children|Pupils|Boys|Girls|Babies|Students|Leavers|People|Siblings|Teenagers|Young|Those|Everyone|Anyone|Someone|Nobody|Adults|Parents|Carers|Workers|Homes|Places|Some|Most|Many|Few|Both|Each|Every|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|In|At|By|On|From|Until|Since|Of|For|And|Only|All|The|Among|Over|Under|Between|Table|Figure|Section|Year|Stage|Tier|Level|Grade|Group|Band|Phase|Act|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)(?!\\p{L}))(${word}(?: (?:\\p{Lu}\\.?|${word}))?)(?:, who (?:is|was|has just turned|turned) (?:now )?${years}(?!\\p{L}|\\d)(?! (?:weeks|months|days|points))|, (?:aged )?${years},(?= \\p{Ll})|,? \\(?aged ${years}(?!\\p{L}|\\d)|, (?:aged )?${years}(?=[.;])| \\((?:aged )?${years}\\))`, 'gu');
/** `the Kowalski twins`, `baby Sofia R.`, `Mrs Adeyemi’s youngest son`, `the story of Yusra, a girl of 15`. */
const kinOf = [
  new RegExp(`(?<=[Tt]he )(?!(?:Council|Board|Children|Family|Early|County|London)(?!\\p{L}))${word}(?= (?:twins|brothers|sisters|siblings|baby|babies|boys|girls|children|family)(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:[Bb]aby|[Bb]oy|[Gg]irl|[Tt]oddler|[Ll]ittle|[Tt]eenager|[Mm]other|[Ff]ather|[Ss]on|[Dd]aughter|[Ss]ister|[Bb]rother|called|named) )(?!(?:Council|Court|Panel|Box|Steps|Bank|Scheme|Act|Clinic|Group|Unit|Family|Support)(?!\\p{L}))${word}(?: \\p{Lu}\\.?)?(?=[ ,.’'])`, 'gu'),
  new RegExp(`(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${word}(?=['’]s (?:\\p{Ll}+ ){0,2}(?:son|daughter|child|children|baby|boy|girl|twins?|grandson|granddaughter)(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<![\\p{L}’'-])(?!(?:Mother|Mum|Father|Dad|Child|Boy|Girl|Baby|Son|Daughter|Sister|Brother|Carer|Parent|Teenager|Grandmother|Grandfather|Everyone|Someone|Pupil|Student)(?!\\p{L}))${word}(?= and (?:his|her) (?:\\p{Ll}+[ -]){0,2}?${relatives}(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:visited|placed|removed|accommodated|safeguarded|saw) )${word}(?= (?:at (?:school|nursery)(?!\\p{L})|alone(?!\\p{L})|in (?:his|her) ))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:[Ww]hen|[Aa]fter|[Bb]ecause|that|[Bb]efore|[Ss]ince|[Ww]hile|[Oo]nce|[Uu]ntil) )${word}(?= (?:had been|has been|was|is) (?:arrested|remanded|abused|neglected|exploited|groomed|taken into care|excluded(?! from (?:the|this|our|that) (?!school))|(?:removed|placed|accommodated) (?:from|with|by) (?:his|her|home|foster|carers|relatives|an? (?:aunt|uncle)))(?!\\p{L})[^.]*(?<!\\p{L})(?:he|she|him|his|her)(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<![\\p{L}’'-])(?!(?:Mother|Mum|Father|Dad|Child|Boy|Girl|Parent|Carer|Teenager|Grandmother|Grandfather|Everyone|Someone|Nobody|Ofsted|Pupil|Student)(?!\\p{L}))${word}(?= asked (?:whether|if|that) (?:he|she)(?!\\p{L})[^.]*(?<!\\p{L})(?:carers?|placement|reviewing officer|social worker|brother|sister|mother|father|school)(?!\\p{L}))`, 'gu'),
  // Initials, other than those of countries and of Latin.
  new RegExp(`(?<![\\p{L}.])(?!(?:U\\.K|U\\.S|E\\.U|U\\.N|N\\.B|P\\.S|N\\.I|I\\.T|Q\\.A|H\\.R|P\\.E)\\.)(?:(?<=(?:case|story|file|experience|journey|mother|father|parents|brother|sister) of )\\p{Lu}\\. ?\\p{Lu}\\.(?! ?\\p{Lu})|\\p{Lu}\\. ?\\p{Lu}\\.(?=['’]s (?:${relatives}|plan|placement|social worker|case|school)(?!\\p{L})| (?:moved|came|went|was|has|had|is|lives|lived|told|asked|disclosed)(?!\\p{L})))`, 'gu'),
  new RegExp(`(?<=(?:story|case|experience|journey|example) of )${word}(?=, (?:an?|one|who|aged|now)(?!\\p{L}))`, 'gu'),
];
/** By what a sentence with a name is about a person in a case, and not about a place or somebody in office. */
const ofCase = /(?<!\p{L})(?:he|she|his|her|him|mother|father|mum|dad|parents?|placements?|placed|carers?|foster\p{L}*|care|plan|social worker|worker|school|reviewing officer|abus\p{L}*|neglect\p{L}*|missing|adopt\p{L}*|proceedings|pregnan\p{L}*|born|lives?|lived|moved|twins?|brothers?|sisters?|siblings?|boy|girl|child|baby|son|daughter|family|visited|interview|told|said|disclosed|excluded|drifted|drift)(?!\p{L})/iu;
const inOffice = /(?<!\p{L})(?:Councillor|Cllr|Director|Head of|Chief|Lead Member|Chair|Commissioner|Inspector|Judge|Sir|Dame|Lord|Lady|Professor|Dr|review of|Review|report by)(?!\p{L})/u;

/** Names by their form alone, which are no more than likely. */
export function likelyNamesIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^\n.!?]+(?:[.!?](?!\s+\p{Lu}\p{Ll}|\s*\n|\s*$)[^\n.!?]*)*[.!?]?/gu)) {
    if (sentence.length > longestSentence) continue;
    for (const each of likelyNamesInSentence(sentence)) found.push({ ...each, start: each.start + index, end: each.end + index });
  }
  return found;
}

/** Nobody is told of by name in more words than these. */
const longestSentence = 500;

function likelyNamesInSentence(text: string): Identifier[] {
  if (changed.test(text) || inOffice.test(text) || !ofCase.test(text)) return [];
  const found = [aged, ...kinOf].flatMap((pattern) => [...text.matchAll(pattern)].map((match): Identifier => ({ what: 'the name of a person in a case', start: match.index, end: match.index + (match[1] ?? match[0]).length })));
  return found.filter(({ start, end }) => !institution.test(text.slice(end, end + 40)) && !institution.test(` ${text.slice(start, end).split(' ').at(-1)!}`)).filter(({ start }, index, all) => all.findIndex((each) => each.start === start) === index);
}

/** Finds given names that words around them make those of a child or of the family in a case. */
export function createNameFinder(lists: CheckLists): (text: string) => Identifier[] {
  const named = new RegExp(`${phrasePattern(lists.givenNames).source}${surname}`, 'gu');
  const after = new RegExp(`^(?:${age}|${kin}|${fate}| disclosed\\b|,? (?:an?|one|now an?) (?:\\p{L}+ )?${phrasePattern(lists.caseWords).source})`, 'iu');
  const caseOf = /\b(?:case|story|experience|journey|life|lives|circumstances|example|mother|father|mum|dad|parents?|baby|babies|brothers?|sisters?|siblings?|carers?|grandparents?) of $/i;
  const titled = new RegExp(`${phrasePattern(lists.caseWords).source},? (?:Mr|Mrs|Ms|Miss)\\.? \\p{Lu}[\\p{Ll}’'-]+`, 'gu');
  const placed = /(?<!\p{L})(?:visited|placed|removed|accommodated|safeguarded|rehoused|fostered|adopted|kept|reunited) (?:\p{Lu}[\p{Ll}’'-]+ and )?$/u;
  const before = new RegExp(`${phrasePattern(lists.caseWords).source}(?:,|,? (?:called|named|known as)|,? aged \\d{1,2},?(?: called| named)?)? $`, 'iu');
  return (text) => {
    const withTitle = [...text.matchAll(titled)].map((match): Identifier => ({ what: 'the name of a person in a case', start: match.index, end: match.index + match[0].length }));
    const found = [...withTitle, ...[...text.matchAll(named)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const following = text.slice(end, end + 40);
      if (institution.test(following) || institution.test(` ${match[0].split(' ')[1] ?? ''}`)) return [];
      // A surname may have taken the 's that follows a given name.
      const inCase = caseOf.test(text.slice(Math.max(0, start - 24), start)) || before.test(text.slice(Math.max(0, start - 40), start)) || after.test(following) || after.test(afterPossessive(match[0]) + following);
      // What was done to somebody who has no surname, in a sentence about a family.
      const isPlaced = !match[0].includes(' ') && placed.test(text.slice(Math.max(0, start - 40), start)) && ofFamily.test(sentenceAt(text, start)) && !inOffice.test(sentenceAt(text, start));
      return inCase || isPlaced ? [{ what: 'the name of a person in a case', start, end, uncertain: !inCase }] : [];
    })];
    // A paragraph may say that its names are none.
    return found.filter(({ start }) => !changed.test(text.slice(text.lastIndexOf('\n', start) + 1, (text.indexOf('\n', start) + 1 || text.length + 1) - 1)));
  };
}

const ofFamily = /(?<!\p{L})(?:he|she|his|her|him|guardian|together|mother|father|mum|dad|aunt|uncle|grand\p{L}+|sisters?|brothers?|siblings?|adopters|carers?)(?!\p{L})/iu;

function sentenceAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('. ', at) + 1, text.lastIndexOf('\n', at) + 1, at - longestSentence);
  const to = text.slice(at, at + longestSentence).search(/[.!?](?:\s|$)/);
  return text.slice(from, to === -1 ? at + longestSentence : at + to);
}

function afterPossessive(name: string): string {
  return /['’]s$/.exec(name)?.[0] ?? '';
}

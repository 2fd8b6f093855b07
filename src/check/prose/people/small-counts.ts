import type { CheckLists } from '../../../model/check-lists.ts';
import { phrasePattern } from '../phrase-pattern.ts';

/** A count of children that is small enough to say who they are. */
export interface SmallCount {
  start: number;
  end: number;
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Words that may stand between a number and the noun that it counts, where the number is one. */
const adjectives = 'other|more|further|new|young|older|younger|looked after|disabled|unborn|missing|homeless|unaccompanied|asylum-seeking|such|different|individual|whose|female|male|Black|Asian|White|mixed|Roma|Gypsy|Traveller|Pakistani|Bangladeshi|Indian|Somali|Chinese|Muslim|Jewish|trans|transgender|autistic|deaf|blind|pregnant|adopted|fostered|remanded|excluded|trafficked|primary|secondary|very|known|Year \\d{1,2}';
/** What is no adjective although it stands before such a noun and has no plural: what joins, measures or dates. */
const joins = wordSet(`of and or in to for with by per that which who whom where when while than then as at on from the a an this these those cent hundred
  thousand million dozen half quarter third is are was were has have had do did can may will would should must not no both all each every out year month week day hour
  minute term part way stage point star bed bedroom parent people staff men women january february march april june july august september october november december am pm`);
const anyAdjectives = `(?:(?:Year \\d{1,2}|(?!(?:${[...joins].join('|')})(?!\\p{L}))\\p{L}[\\p{L}’'-]*(?<!s)) ){0,3}`;
const aside = '(?:, [\\p{L} -]{1,30},)?';
const ofThem = '(?:of (?:the|our|these|those|all)(?: \\d{1,4})? )?(?:\\([^()]{1,20}\\) )?(?:[x×] )?';

/** What before the number makes it no count of children in this place. */
const notCounting = /(?:\b(?:aged?|ages|under|over|up to|at least|at most|more than|fewer than|less than|no more than|out of|every|per|(?<!(?:last|this|past|that|next|previous) )years?|key stage|phase|stage|tier|level|band|section|part|table|figure|chart|paragraph|group|outcome|enabler|no\.?|number|between|only need|any|than|turns? on|hangs? on|depends? on|or|in|for each|each|no) |[£$\d.,/–-])$/i;
/** What after the noun makes it the first part of another noun, or a figure of speech. */
const notChildren = /^(?:['’]s?\b|s['’]|['’]|-|[ -](?:protection|and family|and families|centred|focused|in need in (?:every|each|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)|in care in (?:every|each|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)|in need (?:plans?|reviews?|visits?|meetings?|services?|teams?)|exploitation|death|safeguarding|poverty|health|per|in (?:every|each|\d|\p{L}*teen|\p{L}*ty|five|six|seven|eight|nine|ten|eleven|twelve|four|three|a hundred)|at a time|or more|out of|to \d|under|over|deep|records?|case|cases|places?|homes?|services?|teams?|panels?|forums?|groups?|council|boards?|plans?|conferences?|sexual|criminal|benefit|development|development|arrangements?|orders?|hubs?|centres?|wellbeing|participation|advisers?|advisors?|grants?|networks?|workers?|practitioners?|time|court|support|help|approach|intervention|stability|sufficiency|strateg\p{L}*|officers?|commissioning|links?|carers?|learning|friends|members?|homes?|schools?|pathways?|offers?|apprentic\p{L}*|leavers? (?:offer|service|team|measures?|indicators?|figures?|targets?)|measures?|indicators?))/iu;
/** A child who is heard is not counted. */
const speaks = /^ (?:said|says|told|tells|described|describes|explained|explains|wrote|writes|asked|asks|felt|feels|commented|put it)\b/i;

/** Finds counts from one up to the largest that is too small to publish. */
export function createSmallCountFinder(lists: CheckLists): (text: string) => SmallCount[] {
  const most = lists.largestSmallCount;
  const digits = Array.from({ length: most }, (_, index) => String(index + 1));
  const small = [...digits, ...numberWords.slice(0, most), 'a single', 'a couple of', 'a pair of', 'a trio of'];
  const behind = [...lists.childNouns, ...lists.familyNouns];
  const nouns = phrasePattern(behind).source;
  const children = phrasePattern(lists.childNouns).source;
  const numbers = phrasePattern(small).source;
  const several = phrasePattern(small.filter((number) => !/^(?:1|one|a single)$/.test(number))).source;
  const counted = [new RegExp(`${numbers}${aside} ${ofThem}(?:(?:${adjectives}) ){0,3}${nouns}`, 'giu'), new RegExp(`${several}${aside} ${ofThem}${anyAdjectives}${nouns}`, 'giu'), new RegExp(`${numbers}(?: out of | of | ?/ ?)(?:the |our |these |those |all )?(?!(?:10|20|50|100|1000)(?!\\d))\\d{2,4} ${anyAdjectives}${nouns}`, 'giu')];
  const one = phrasePattern(behind.filter((noun) => !/(?:s|ren|people|[A-Z]{2,})$/.test(noun))).source;
  const many = phrasePattern(behind.filter((noun) => /(?:s|ren|people)$/.test(noun))).source;
  const both = new RegExp(`(?<!\\p{L})both (?:of (?:the|our|these|those) )?(?:(?:${adjectives}) ){0,2}${many}(?!,? (?:and|or)(?!\\p{L}))`, 'giu');
  const onlyOne = new RegExp(`(?<=(?<!\\p{L})(?:the|our|its|whose) )only (?:(?:${adjectives}) ){0,2}${one}`, 'giu');
  const ofAge = new RegExp(`${numbers} (?:\\d{1,2}|\\p{L}+)-year-olds?(?!\\p{L})`, 'giu');
  const ends = '(?=[.,;)](?!\\d)| (?:in|on|at|from|this|last|by|for|and|compared)(?!\\p{L})|$)';
  const numberOf = new RegExp(`(?<!\\p{L})(?:number|total|count) of [^.;:!?]{0,40}${nouns}(?!['’])[^.;:!?]{0,60} (?:was|were|is|are|to|at) (?:only |just )?${numbers}${ends}`, 'giu');
  const afterNoun = new RegExp(`${nouns}(?!['’])[^.;:!?\\d(]{0,40}(?:: | ?\\((?:n ?= ?)?)(?:${digits.join('|')})(?:\\)|(?=[.;,](?!\\d)|$))`, 'giu');
  const ofMany = new RegExp(`${numbers} of (?:the|our|these|those|all) (?:\\d{2,4}|them)(?! ?%)`, 'giu');
  const ofThose = new RegExp(`(?<!\\p{L})(?:of (?:those|these|them|whom),? )${numbers}(?= (?:were|was|are|is|had|have|has|did|do|live|lived|came|went)\\b)|(?<!\\p{L})all but ${numbers}(?= (?:of|had|have|were|are|did|has|was|is)\\b)`, 'giu');
  const livesOnly = new RegExp(`^\\s*${numbers} (?:lives?|live|is|are|was|were|has|have)(?= )`, 'giu');
  const changes = new RegExp(`(?<!\\p{L})(?:up|down|increased by|decreased by|rose by|fell by|risen by|fallen by) (?:by )?${numbers}(?= (?:on|from|to|since|compared)\\b)`, 'giu');
  const ofWhole = new RegExp(`(?<!\\p{L})of (?:the|our|these|those) \\d{1,4} ${children},? (?:only |just )?${numbers}(?= (?:was|were|is|are|has|have|had|did|came|went|lived?)\\b)`, 'giu');
  const ofThemAll = new RegExp(`(?<!\\p{L})(?:only |just )?${numbers} of (?:them|these|those|whom)(?= (?:was|were|is|are|has|have|had)\\b)`, 'giu');
  const involving = new RegExp(`${numbers} (?:of (?:them|which|these) )?(?:involving|about|concerning) (?:an? )?${children}`, 'giu');
  const kin = new RegExp(`${numbers} (?:(?:young|younger|older|little|half) )?(?:brothers|sisters|siblings|twins|toddlers|cousins|unborn children)(?!\\p{L})`, 'giu');
  const butFor = new RegExp(`(?<=(?:apart from|except(?: for)?|other than|save for|but for) )${numbers}(?=,| (?:of|who|were|was|are|children|young people)(?!\\p{L}))`, 'giu');
  const amongThem = new RegExp(`(?<=^(?:of|among|amongst) [^.;]{4,120}, (?:only |just |a further )?)${numbers}(?= (?:was|were|is|are|has|have|had|did|came|went|lived?|could|refused|declined|\\p{L}+ed)(?!\\p{L}))`, 'giu');
  const ofThosePlaced = new RegExp(`${numbers} ?of those (?:in|on|under|who|whose|placed|living|looked|at)(?!\\p{L})`, 'giu');
  const ofChildren = phrasePattern(lists.childNouns);
  /** Without a small number, `both` or `only` no pattern finds anything, and most sentences have none. */
  const mayCount = new RegExp(`${numbers}|(?<!\\p{L})(?:both|only)(?!\\p{L})`, 'iu');

  return (written) => {
    const text = asRead(written);
    if (!mayCount.test(text)) return [];
    const found = [...counted, both, onlyOne].flatMap((pattern) => [...text.matchAll(pattern)]).filter((match) => {
      const end = match.index + match[0].length;
      const following = text.slice(end, end + 40);
      return counts(text, match.index) && !notChildren.test(following) && !speaks.test(following);
    });
    if (text.search(ofChildren) !== -1) found.push(...[...text.matchAll(ofMany), ...text.matchAll(ofThose), ...text.matchAll(ofWhole), ...text.matchAll(ofThemAll), ...text.matchAll(involving), ...text.matchAll(changes)].filter((match) => counts(text, match.index)));
    found.push(...[kin, ofAge, numberOf, afterNoun].flatMap((pattern) => [...text.matchAll(pattern)]).filter((match) => counts(text, match.index)));
    if (inPlacement.test(text) || text.search(ofChildren) !== -1) found.push(...[butFor, amongThem, ofThosePlaced].flatMap((pattern) => [...text.matchAll(pattern)]).filter(() => !/^(?:of|among|amongst)\s(?:the |our |these |those )?(?:\d+ )?(?:recommendations|measures|audits|cases|judgements|homes|posts|plans|actions|areas|schools|social workers|staff|findings|councils|hubs)/iu.test(text)));
    found.push(...[...text.matchAll(livesOnly)].filter((match) => /^\s*\S+ lives?$/i.test(match[0])));
    return withoutOverlaps(found.map((match) => ({ start: match.index, end: match.index + match[0].length })));
  };
}

/** As a person reads it, character by character: any space is a space, and digits of full width are digits. */
function asRead(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xFEE0));
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const inPlacement = /(?<!\p{L})(?:placements?|in care|on a plan|care leavers|foster\p{L}*|secure|custody|missing)(?!\p{L})/iu;

function counts(text: string, at: number): boolean {
  return !notCounting.test(text.slice(Math.max(0, at - 20), at));
}

function withoutOverlaps(counts: SmallCount[]): SmallCount[] {
  const kept: SmallCount[] = [];
  for (const each of counts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

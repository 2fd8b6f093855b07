import type { CheckLists } from '../../../model/check-lists.ts';
import { phrasePattern } from '../phrase-pattern.ts';

/** A count of children that is small enough to say who they are. */
export interface SmallCount {
  start: number;
  end: number;
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Words that may stand between a number and the noun that it counts. */
const betweens = '(?:of (?:the|our|these|those|all)(?: \\d{1,4})? )?(?:(?:other|more|further|new|young|older|younger|looked after|disabled|unborn|missing|homeless|unaccompanied|asylum-seeking|such|different|individual|whose|female|male|Black|Asian|White) ){0,3}';

/** What before the number makes it no count of children in this place. */
const notCounting = /(?:\b(?:aged?|ages|under|over|up to|at least|at most|more than|fewer than|less than|no more than|out of|every|per|(?<!(?:last|this|past|that|next|previous) )years?|key stage|phase|stage|tier|level|band|section|part|table|figure|chart|paragraph|group|outcome|enabler|no\.?|number|between|only need|any|than|turns? on|hangs? on|depends? on|or|in|for each|each|no) |[£$\d.,/–-])$/i;
/** What after the noun makes it the first part of another noun, or a figure of speech. */
const notChildren = /^(?:['’]s?\b|s['’]|['’]|-|[ -](?:protection|and family|and families|centred|focused|in need in (?:every|each|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)|in care in (?:every|each|\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)|in need (?:plans?|reviews?|visits?|meetings?|services?|teams?)|exploitation|death|safeguarding|poverty|health|per|in (?:every|each|\d|\p{L}*teen|\p{L}*ty|five|six|seven|eight|nine|ten|eleven|twelve|four|three|a hundred)|at a time|or more|out of|to \d|under|over|deep|records?|case|cases|places?|homes?|services?|teams?|panels?|forums?|groups?|council|boards?|plans?|conferences?|sexual|criminal|benefit|development|development|arrangements?|orders?|hubs?|centres?|wellbeing|participation|advisers?|advisors?|grants?|pathways?|offers?|apprentic\p{L}*|leavers? (?:offer|service|team|measures?|indicators?|figures?|targets?)|measures?|indicators?))/iu;
/** A child who is heard is not counted. */
const speaks = /^ (?:said|says|told|tells|described|describes|explained|explains|wrote|writes|asked|asks|felt|feels|commented|put it)\b/i;

/** Finds counts from one up to the largest that is too small to publish. */
export function createSmallCountFinder(lists: CheckLists): (text: string) => SmallCount[] {
  const most = lists.largestSmallCount;
  const small = [...Array.from({ length: most }, (_, index) => String(index + 1)), ...numberWords.slice(0, most), 'a single', 'a couple of', 'a pair of'];
  const nouns = phrasePattern(lists.childNouns).source;
  const numbers = phrasePattern(small).source;
  const counted = new RegExp(`${numbers} ${betweens}${nouns}`, 'giu');
  const ofMany = new RegExp(`${numbers} of (?:the|our|these|those|all) (?:\\d{2,4}|them)(?! ?%)`, 'giu');
  const ofThose = new RegExp(`(?<!\\p{L})(?:of (?:those|these|them|whom),? )${numbers}(?= (?:were|was|are|is|had|have|has|did|do|live|lived|came|went)\\b)|(?<!\\p{L})all but ${numbers}(?= (?:of|had|have|were|are|did|has|was|is)\\b)`, 'giu');
  const livesOnly = new RegExp(`^\\s*${numbers} (?:lives?|live|is|are|was|were|has|have)(?= )`, 'giu');
  const changes = new RegExp(`(?<!\\p{L})(?:up|down|increased by|decreased by|rose by|fell by|risen by|fallen by) (?:by )?${numbers}(?= (?:on|from|to|since|compared)\\b)`, 'giu');
  const ofWhole = new RegExp(`(?<!\\p{L})of (?:the|our|these|those) \\d{1,4} ${nouns},? (?:only |just )?${numbers}(?= (?:was|were|is|are|has|have|had|did|came|went|lived?)\\b)`, 'giu');
  const ofThem = new RegExp(`(?<!\\p{L})(?:only |just )?${numbers} of (?:them|these|those|whom)(?= (?:was|were|is|are|has|have|had)\\b)`, 'giu');
  const involving = new RegExp(`${numbers} (?:of (?:them|which|these) )?(?:involving|about|concerning) (?:an? )?${nouns}`, 'giu');
  const kin = new RegExp(`${numbers} (?:(?:young|younger|older|little|half) )?(?:brothers|sisters|siblings|twins|toddlers|cousins|unborn children)(?!\\p{L})`, 'giu');
  const butFor = new RegExp(`(?<=(?:apart from|except(?: for)?|other than|save for|but for) )${numbers}(?=,| (?:of|who|were|was|are|children|young people)(?!\\p{L}))`, 'giu');
  const amongThem = new RegExp(`(?<=^(?:of|among|amongst) [^.;]{4,120}, (?:only |just |a further )?)${numbers}(?= (?:was|were|is|are|has|have|had|did|came|went|lived?|could|refused|declined)(?!\\p{L}))`, 'giu');
  const ofThosePlaced = new RegExp(`${numbers} ?of those (?:in|on|under|who|whose|placed|living|looked|at)(?!\\p{L})`, 'giu');
  const ofChildren = phrasePattern(lists.childNouns);

  return (text) => {
    const found = [...text.matchAll(counted)].filter((match) => {
      const end = match.index + match[0].length;
      const following = text.slice(end, end + 40);
      return counts(text, match.index) && !notChildren.test(following) && !speaks.test(following);
    });
    if (text.search(ofChildren) !== -1) found.push(...[...text.matchAll(ofMany), ...text.matchAll(ofThose), ...text.matchAll(ofWhole), ...text.matchAll(ofThem), ...text.matchAll(involving), ...text.matchAll(changes)].filter((match) => counts(text, match.index)));
    found.push(...[...text.matchAll(kin)].filter((match) => counts(text, match.index)));
    if (inPlacement.test(text) || text.search(ofChildren) !== -1) found.push(...[butFor, amongThem, ofThosePlaced].flatMap((pattern) => [...text.matchAll(pattern)]).filter(() => !/^(?:of|among|amongst)\s(?:the |our |these |those )?(?:\d+ )?(?:recommendations|measures|audits|cases|judgements|homes|posts|plans|actions|areas|schools|social workers|staff|findings|councils|hubs)/iu.test(text)));
    found.push(...[...text.matchAll(livesOnly)].filter((match) => /^\s*\S+ lives?$/i.test(match[0])));
    return withoutOverlaps(found.map((match) => ({ start: match.index, end: match.index + match[0].length })));
  };
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

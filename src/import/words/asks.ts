import type { Labels } from '../../model/labels.ts';
import type { FindingKind, Question } from '../../model/section.ts';
import { inOtherWords, landmarksOf, otherWords, plainHeading } from '../../parse/section/landmarks.ts';

/** What a heading of any document asks or heads. */
export interface Asked {
  question: Question;
  /** Where it heads findings, which belong to what is known. */
  finding: FindingKind | null;
}

const findings: Readonly<Record<FindingKind, RegExp>> = {
  strength: /^(?:(?:areas? of |evidence of )?(?:strengths?|good (?:practice|performance)|achievements?)(?: and (?:progress|achievements?|good practice))?|what (?:is |'?s |are we )?(?:going|working|doing|done) well|what works well|(?:our |key )?successes)$/,
  'area-for-improvement': /^(?:areas? (?:for|of|to|requiring|needing|that (?:require|need)) (?:further )?(?:improve(?:ment)?|develop(?:ment)?|focus|concern|work|attention)(?: (?:and|or|&) (?:improvement|development))?|what (?:we )?(?:need|needs|must|could) (?:to )?(?:improve|be (?:better|improved)|do better)|(?:even better if|what is not working well))$/,
};

const questions: Readonly<Record<Question, RegExp>> = {
  know: /^(?:what (?:do )?we know|what (?:the|our) data (?:tells?|shows?) us|the data shows us|our self-assessment|where (?:are we|we are)(?: now)?)$/,
  how: /^(?:(?:the |our )?(?:evidence|evidence base|sources? of evidence|sources)|how (?:do )?we know(?: (?:it|this|that))?|how (?:is this|this is) evidenced|what (?:is|are) (?:the|our) (?:evidence|sources))$/,
  next: /^(?:.*\b(?:and )?what(?:'s| is)? next|(?:our |key |the )?(?:next steps?|priorities|actions?|plans?)(?: (?:for|over) (?:the )?(?:next|coming) .*)?|(?:our |the )?(?:action|improvement) plan|planned actions|what (?:we (?:will|shall|are going to|plan to) do|are we going to do|will we do)(?: next| about it)?|plans? to (?:maintain|improve) .*|how (?:we will|will we) improve)$/,
};

/** Which question a heading asks, in the words of the report or in others that mean the same; null where it asks none. */
export function whatIsAsked(title: string, labels: Labels): Asked | null {
  const words = plainHeading(title).replace(/[’‘]/g, "'").replace(/^(?:(?:question|part|section) )?(?:\d+(?:\.\d+)*|[a-d])[.):]?\s+/, '').replace(/\s*\((?:cont(?:inued|\.|'d)?|\d+)\)?$/, '').trim();
  const own = landmarksOf(labels).find(({ label }) => plainHeading(label) === words);
  if (own?.question) return { question: own.question, finding: null };
  if (own?.finding) return { question: 'know', finding: own.finding };
  const subject = words.replace(/^(?:(?:our )?(?:practice|performance|quality|data|key|main|our))(?:\s*[–:-]\s*|\s+)(?=\S)/, '');
  for (const finding of ['strength', 'area-for-improvement'] as const) {
    if ([words, subject].some((each) => findings[finding].test(each) || inOtherWords[finding].test(each))) return { question: 'know', finding };
  }
  const question = (['know', 'how', 'next'] as const).find((each) => questions[each].test(words) || otherWords[each].test(words));
  return question === undefined ? null : { question, finding: null };
}

/** A title that goes on with an earlier one: `Early help (cont.)`. */
export function withoutContinued(title: string): string {
  return title.replace(/\s*[([]?\s*\bcont(?:inued|'d|\.|d)?\.?\s*[)\]]?\s*$/i, '').replace(/\s*\(\d+(?: (?:of|\/) \d+)?\)\s*$/, '').trim() || title;
}

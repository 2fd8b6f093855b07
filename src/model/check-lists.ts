import { z } from 'zod';
import { numberLists, usualNumberLists } from './number-lists.ts';
import { peopleLists, usualPeopleLists } from './people-lists.ts';
import { text } from './scalars.ts';
import { styleLists, usualStyleLists } from './style-lists.ts';

const words = z.array(text);

/** The word lists and thresholds that the rules go by; a report may put its own in the place of any of them. */
export const checkLists = z
  .strictObject({
    vagueWords: words.describe('Words that claim much and show nothing, such as robust.'),
    undatedWords: words.describe('Words that speak of the present and so need a date, such as currently.'),
    datelessPhrases: words.describe('Phrases with one of those words that need no date, such as until now.'),
    allWords: words.describe('Words that say something of everybody or of every time.'),
    someWords: words.describe('Words that say it of some only, such as most.'),
    staleAfterMonths: z.number().int().positive().describe('How many months before the day of the figures evidence may lie.'),
    staleFigureMonths: z.number().int().positive().describe('How many months before that day the latest figure of an indicator may lie, when a claim rests on it.'),
    regularWords: words.describe('Words which say that evidence is gathered all the time, so that it needs no date.'),
    placeholders: words.describe('What stands where something is still to be filled in, such as TBC.'),
    nobodyOwners: words.describe('Owners in which nobody answers for an action, such as all managers.'),
    emptyMeasures: words.describe('Measures by which nobody can tell whether an action has worked, such as improved outcomes.'),
    emptyAnswers: words.describe('Responses to a recommendation that do not say what was done, such as noted.'),
    planVerbs: words.describe('Verbs that begin a plan without saying what will be different, such as develop.'),
    outcomeWords: words.describe('Words that lead on to what a plan is for, such as so that.'),
    ...numberLists,
    ...styleLists,
    ...peopleLists,
  })
  .partial()
  .describe('Your own word lists and thresholds for the checks; each takes the place of the usual one.');

/** The lists that a report has of its own. */
export type OwnCheckLists = z.infer<typeof checkLists>;

export type CheckLists = Required<OwnCheckLists>;

export const usualCheckLists: CheckLists = {
  vagueWords: ['robust', 'robustly', 'strong', 'embedded', 'unprecedented', 'exemplary', 'relentless', 'world-class', 'second to none', 'strength to strength'],
  undatedWords: ['now', 'currently', 'at present', 'presently', 'at the moment', 'to date', 'this month', 'this quarter', 'this year', 'recent', 'recently', 'of late', 'lately'],
  datelessPhrases: [
    'until now', 'from now on', 'now and then', 'now that', 'for now', 'by now', 'every now', 'now or', 'up to date', 'year to date', 'out of date',
    'those currently', 'who currently', 'recently qualified', 'recently appointed', 'recently arrived', 'most recent', 'more recent',
  ],
  allWords: ['all', 'every', 'each', 'always', 'consistently', 'throughout', 'everyone', 'everybody', 'without exception'],
  someWords: ['most', 'mostly', 'majority', 'many', 'some', 'several', 'generally', 'usually', 'not all', 'not always', 'not every', 'not everyone', 'not consistently'],
  staleAfterMonths: 18,
  staleFigureMonths: 24,
  regularWords: [
    'daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'termly', 'every day', 'every week', 'every month', 'every two months', 'every quarter', 'every term',
    'each week', 'each month', 'each quarter', 'each term', 'regular', 'regularly', 'routine', 'routinely',
  ],
  placeholders: ['tbc', 'tba', 'tbd', 'to be confirmed', 'to be agreed', 'to be decided', 'to follow', 'n/a', 'none', 'unknown', 'various', 'everyone', 'all'],
  nobodyOwners: [
    'everybody', 'anybody', 'all staff', 'all managers', 'all teams', 'all services', 'all partners', 'team', 'the team', 'teams', 'staff', 'managers', 'management',
    'services', 'the service', 'the council', 'partners', 'various leads', 'relevant managers', 'relevant leads', 'as appropriate', 'as above',
  ],
  emptyMeasures: [
    'improved outcomes', 'better outcomes', 'positive outcomes', 'improved outcomes for children', 'better outcomes for children', 'improved outcomes for children and families',
    'improved outcomes for children and young people', 'improved practice', 'better practice', 'consistent practice', 'improved performance', 'improved quality', 'improved quality of practice',
    'improvement', 'improvements', 'positive feedback', 'completion', 'completed', 'done', 'success', 'ongoing', 'ongoing monitoring', 'monitoring', 'as above',
  ],
  emptyAnswers: [
    'noted', 'accepted', 'agreed', 'acknowledged', 'ongoing', 'in progress', 'in hand', 'under way', 'underway', 'being addressed', 'under review', 'work in progress', 'work continues',
    'monitoring', 'completed', 'complete', 'done', 'actioned', 'yes', 'as above', 'see above', 'see action plan',
  ],
  planVerbs: [
    'build on', 'carry on', 'champion', 'consider', 'continue', 'develop', 'embed', 'enhance', 'explore', 'focus on', 'further develop', 'give more attention to',
    'give priority to', 'go on', 'progress', 'promote', 'raise awareness', 'strengthen', 'work with',
  ],
  outcomeWords: ['so that', 'so as to', 'in order to', 'in order that', 'until', 'by which', 'to reduce', 'to increase', 'to raise', 'to lower', 'to bring', 'to cut', 'to halve', 'to reach'],
  ...usualNumberLists,
  ...usualStyleLists,
  ...usualPeopleLists,
};

/** The usual lists with a report's own in their place. */
export function checkListsWith(own: OwnCheckLists | undefined): CheckLists {
  return { ...usualCheckLists, ...own };
}

import { z } from 'zod';
import { text } from './scalars.ts';

const words = z.array(text);

const quantifier = z.strictObject({
  words: words.describe('The words, such as most.'),
  from: z.number().min(0).max(100).describe('The least percentage that they may stand for.'),
  to: z.number().min(0).max(100).describe('The greatest percentage that they may stand for.'),
});

/** The word lists and thresholds of the rules about numbers. */
export const numberLists = {
  quantifiers: z.array(quantifier).describe('What the words for quantities stand for.'),
  risingWords: words.describe('Words which say that a figure goes up.'),
  fallingWords: words.describe('Words which say that a figure goes down.'),
  improvingWords: words.describe('Words which say that a figure gets better, whichever way that is.'),
  worseningWords: words.describe('Words which say that a figure gets worse.'),
  stableWords: words.describe('Words which say that a figure stays as it is.'),
  highestWords: words.describe('Words which say that a figure was never higher.'),
  lowestWords: words.describe('Words which say that a figure was never lower.'),
  stableWithin: z
    .strictObject({
      points: z.number().nonnegative().describe('For percentages, in percentage points.'),
      percent: z.number().nonnegative().describe('For any other figure, in per cent of the earlier one.'),
    })
    .describe('By how much a figure may move and still be called stable.'),
  targetMetWords: words.describe('Words which say that a target is met.'),
  targetMissedWords: words.describe('Words which say that a target is not met.'),
  jumps: z
    .strictObject({
      points: z.number().positive().describe('For percentages, in percentage points.'),
      percent: z.number().positive().describe('For any other figure, in per cent of the earlier one.'),
      smallest: z.number().nonnegative().describe('Figures other than percentages that are smaller than this move by chance and are left alone.'),
      months: z.number().int().positive().describe('How many months back from the as-at date to look.'),
    })
    .describe('By how much a figure may move between one period and the next before a note must say why.'),
  rateTolerance: z.number().nonnegative().describe('By how many per cent a rate may differ from what its number and its population give.'),
};

export const usualNumberLists = {
  quantifiers: [
    { words: ['all', 'every'], from: 99.5, to: 100 },
    { words: ['almost all', 'nearly all', 'virtually all', 'almost every', 'nearly every'], from: 90, to: 100 },
    { words: ['vast majority', 'overwhelming majority'], from: 80, to: 100 },
    { words: ['most'], from: 70, to: 97 },
    { words: ['large majority', 'great majority'], from: 65, to: 96 },
    { words: ['almost always', 'nearly always', 'practically always', 'practically all'], from: 90, to: 100 },
    { words: ['the bulk of', 'usually', 'mostly', 'more often than not'], from: 55, to: 98 },
    { words: ['rarely', 'seldom'], from: 0, to: 25 },
    { words: ['hardly ever', 'almost never', 'next to no'], from: 0, to: 8 },
    { words: ['small majority'], from: 50, to: 60 },
    { words: ['majority'], from: 50, to: 80 },
    { words: ['large minority'], from: 30, to: 50 },
    { words: ['small minority'], from: 3, to: 30 },
    { words: ['minority'], from: 10, to: 50 },
    { words: ['very few', 'hardly any', 'hardly a', 'scarcely any'], from: 0, to: 5 },
    { words: ['few'], from: 0, to: 20 },
    { words: ['not many'], from: 0, to: 40 },
    { words: ['none'], from: 0, to: 0.5 },
  ],
  risingWords: ['rising', 'rose', 'risen', 'increasing', 'increased', 'growing', 'grew', 'grown', 'climbing', 'climbed', 'jumped', 'surged', 'soared', 'surging', 'soaring', 'gone up', 'went up', 'going up', 'goes up', 'crept up', 'creeping up', 'edged up', 'shot up', 'moved up', 'on the rise', 'gaining', 'gained', 'expanded', 'expanding', 'on the increase', 'ticked up', 'nudged up', 'inched up', 'drifted up', 'drifting up', 'crept upwards', 'mounting', 'mounted', 'swelled', 'swollen', 'escalated', 'escalating', 'trending up', 'trending upwards', 'heading up', 'heading upwards', 'moved upwards', 'edging up', 'pushed up', 'picked up again'],
  fallingWords: ['falling', 'fell', 'fallen', 'decreasing', 'decreased', 'declining', 'declined', 'dropping', 'dropped', 'shrinking', 'shrank', 'shrunk', 'dipped', 'dipping', 'lessened', 'dwindled', 'dwindling', 'reducing', 'reduced', 'plunged', 'plummeted', 'contracted', 'contracting', 'eased', 'easing', 'lost', 'losing', 'gone down', 'went down', 'going down', 'goes down', 'coming down', 'come down', 'comes down', 'came down', 'fell away', 'fallen away', 'fell back', 'fallen back', 'tailed off', 'tailing off', 'been cut', 'was cut', 'were cut', 'on the decline', 'on the wane', 'diminished', 'diminishing', 'receded', 'receding', 'subsided', 'abated', 'ticked down', 'nudged down', 'inched down', 'drifted down', 'drifting down', 'edged down', 'edging down', 'crept down', 'trending down', 'trending downwards', 'heading down', 'heading downwards', 'moved down', 'driven down', 'brought down', 'waned', 'waning', 'ebbed'],
  improvingWords: ['improving', 'improved', 'recovered', 'recovering', 'rallied', 'strengthened', 'getting better', 'got better', 'bounced back', 'picked up', 'picking up', 'caught up', 'turned the corner', 'rebounded', 'regained ground', 'made gains', 'moving in the right direction', 'going in the right direction', 'gone from strength to strength', 'went from strength to strength', 'better than before', 'better than last year', 'better than a year ago'],
  worseningWords: ['worsening', 'worsened', 'deteriorating', 'deteriorated', 'slipped', 'slipping', 'slipped back', 'slid', 'weakened', 'lost ground', 'regressed', 'suffered', 'getting worse', 'got worse', 'worse than before', 'worse than last year', 'worse than a year ago'],
  stableWords: ['stable', 'unchanged', 'static', 'no change', 'stayed the same', 'remained the same', 'remains the same', 'levelled off', 'levelled out', 'levelling off', 'levelling out', 'plateaued', 'flattened', 'flattened out', 'stabilised', 'held steady', 'stood still', 'remained steady', 'been steady', 'hardly changed', 'barely changed', 'not changed'],
  highestWords: ['at its highest', 'its highest', 'their highest', 'at its peak', 'at a peak', 'at their highest', 'at an all-time high', 'a record high', 'the highest ever'],
  lowestWords: ['at its lowest', 'its lowest', 'their lowest', 'at their lowest', 'at an all-time low', 'a record low', 'the lowest ever'],
  stableWithin: { points: 3, percent: 7.5 },
  targetMetWords: ['on target', 'above target', 'above the target', 'above our target', 'meets the target', 'meets our target', 'met the target', 'exceeds the target', 'exceeds our target', 'exceeded the target', 'better than target', 'better than the target'],
  targetMissedWords: ['off target', 'below target', 'below the target', 'below our target', 'short of target', 'short of the target', 'short of our target', 'misses the target', 'missed the target', 'worse than target'],
  jumps: { points: 15, percent: 35, smallest: 50, months: 24 },
  rateTolerance: 2,
};

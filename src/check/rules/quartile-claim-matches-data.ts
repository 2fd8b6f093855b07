import { uncapitalised } from '../../format/sentence-case.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Quarter, ReportQuartile } from '../../model/report.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks what a sentence says of the quartile in which the one indicator that it cites stands: top, best, second, bottom and so on.
 * Why: "top quartile" is the proudest thing that a council says of a figure, is typed once and stays when others get better.
 * Does not catch: sentences that speak of another time, of what is aimed at or of several quartiles; upper and lower where lower is
 * better, which may be meant either way; indicators without quartiles.
 */
export default defineRule({
  id: 'quartile-claim-matches-data',
  severity: 'error',
  summary: 'The quartile in which the text puts an indicator is the one in which it stands.',
  check({ citedSentences }, report) {
    for (const cited of citedSentences) {
      const claim = claimIn(cited);
      if (!claim) continue;
      const { indicator, place, quarter, start, end } = claim;
      if (quarter === place.quarter) continue;
      const said = cited.sentence.text.slice(start, end);
      report({
        message: `The text says \`${said}\`, but \`${indicator.indicator.id}\` (${place.ours.text}, ${place.periodText}) stands in the ${uncapitalised(place.word)} ${place.amongText}.`,
        place: cited.place(start, end),
        hint: 'Correct the words, or the `quartiles` of the indicator.',
        actual: said,
        expected: uncapitalised(place.word),
      });
    }
  },
});

interface Claim {
  indicator: DerivedIndicator;
  place: ReportQuartile;
  quarter: Quarter;
  start: number;
  end: number;
}

const claims = /\b(?:in|within|into)\s+(?:the\s+)?(?:national\s+)?(top|best|first|upper|highest|second|third|fourth|bottom|worst|lower|lowest)[\s-]+(?:national\s+)?(?:quartile|quarter of (?:all )?councils)\b/gi;
/** Another time, an aim, or what is not so. */
const otherwise = /\b(?:not|never|no longer|was|were|had been|used to|previously|aims?|aimed|aiming|ambitions?|goals?|wants?|will|would|should|towards|plans?|from the|(?:19|20)\d\d)\b/i;

function claimIn({ sentence, indicators, others }: CitedSentence): Claim | null {
  const [indicator, ...more] = indicators;
  const found = [...sentence.text.matchAll(claims)];
  const [claim] = found;
  if (!indicator || more.length > 0 || others.length > 0 || !claim || found.length > 1 || otherwise.test(sentence.text)) return null;
  const place = placeMeant(indicator, sentence.text);
  const quarter = place && quarterMeant(claim[1]!.toLowerCase(), indicator.indicator.polarity);
  return place && quarter ? { indicator, place, quarter, start: claim.index, end: claim.index + claim[0].length } : null;
}

/** Where the current figure stands, among those of whom the sentence speaks. */
function placeMeant({ printed: { current, quartiles = [] } }: DerivedIndicator, text: string): ReportQuartile | undefined {
  const among = /\bneighbours?\b/i.test(text) ? 'statistical-neighbours' : /\bregion(?:al(?:ly)?)?\b/i.test(text) ? 'region' : 'england';
  return quartiles.find((each) => each.among === among && each.at === current?.at && each.period === current.period);
}

const ranked: Readonly<Record<string, Quarter>> = { top: 'first', best: 'first', first: 'first', second: 'second', third: 'third', fourth: 'fourth', bottom: 'fourth', worst: 'fourth' };
const high: Readonly<Record<string, Quarter>> = { upper: 'first', highest: 'first', lower: 'fourth', lowest: 'fourth' };
const unranked: Readonly<Record<string, Quarter>> = { top: 'highest', upper: 'highest', highest: 'highest', bottom: 'lowest', lower: 'lowest', lowest: 'lowest' };

function quarterMeant(word: string, polarity: DerivedIndicator['indicator']['polarity']): Quarter | undefined {
  if (polarity === 'higher') return ranked[word] ?? high[word];
  return polarity === 'lower' ? ranked[word] : unranked[word];
}

import { compareText } from '../diagnostics/compare-text.ts';
import { uncapitalised } from '../format/sentence-case.ts';
import { takesArticle } from '../format/region.ts';
import { boundText } from '../format/number.ts';
import type { Indicator, Polarity, Quartiles } from '../model/indicator.ts';
import type { Figure, Quarter, ReportQuartile } from '../model/report.ts';
import type { Observed } from './observations.ts';
import type { Wording } from './wording.ts';

const ranked: readonly Quarter[] = ['first', 'second', 'third', 'fourth'];
const unranked: readonly Quarter[] = ['lowest', 'lower-middle', 'upper-middle', 'highest'];

/** Where our own figures stand among councils, newest first; of a period without an exact figure of ours nothing is said. */
export function quartilesOf(indicator: Indicator, observed: readonly Observed[], wording: Wording): ReportQuartile[] {
  return (indicator.quartiles ?? []).flatMap((quartiles) => placed(indicator, quartiles, observed, wording) ?? []).sort((a, b) => compareText(b.at, a.at));
}

function placed(indicator: Indicator, quartiles: Quartiles, observed: readonly Observed[], wording: Wording): ReportQuartile | undefined {
  const { at, period = indicator.period, among = 'england', councils, source = null } = quartiles;
  const ours = observed.find(({ reading }) => reading.at === at && reading.period === period)?.reading;
  if (ours === undefined || ours.exact === null || indicator.unit === 'count') return undefined;
  const quarter = quarterOf(ours.exact, indicator.polarity, quartiles);
  if (quarter === undefined) return undefined;
  const word = wording.labels[`quartile.${quarter}`];
  const region = takesArticle(wording.region) ? wording.say('comparatorInText.regionWithArticle', { region: wording.region }) : wording.region;
  const amongText = wording.say(`quartile.among.${among}`, { councils, region });
  return {
    among,
    at,
    period,
    periodText: wording.period(at, period).text,
    quarter,
    word,
    amongText,
    text: wording.say(isRanked(quarter) ? 'quartile.ranked' : 'quartile.unranked', { quartile: word, among: amongText }),
    councils,
    ours: ours.figure,
    bounds: boundsText(indicator, quartiles, wording),
    source,
  };
}

/** In which quarter a figure stands, by the bounds, or where there are none as the source says; undefined where neither tells. */
export function quarterOf(value: number, polarity: Polarity, { lower, median, upper, quartile }: Quartiles): Quarter | undefined {
  const isBetterLow = polarity === 'lower';
  const hasBest = isBetterLow || polarity === 'higher';
  if (lower === undefined || median === undefined || upper === undefined) return hasBest && quartile !== undefined ? ranked[quartile - 1] : undefined;
  const reached = [lower, median, upper].filter((bound) => (isBetterLow ? value <= bound : value >= bound)).length;
  return hasBest ? ranked[3 - reached] : unranked[reached];
}

export function isRanked(quarter: Quarter): boolean {
  return ranked.includes(quarter);
}

/** `It stands in the second quartile of 151 councils in England, of which the first is best.` */
export function quartileSentence({ quarter, word, amongText }: ReportQuartile, wording: Wording): string {
  return wording.say(isRanked(quarter) ? 'sentence.quartileRanked' : 'sentence.quartile', { quartile: uncapitalised(word), among: amongText });
}

function boundsText(indicator: Indicator, { lower, median, upper }: Quartiles, wording: Wording): ReportQuartile['bounds'] {
  if (lower === undefined || median === undefined || upper === undefined) return null;
  const figureOf = (value: number): Figure => ({ value, text: boundText(value, indicator.unit, wording.labels), status: 'known' });
  const bounds = { lower: figureOf(lower), median: figureOf(median), upper: figureOf(upper) };
  return { ...bounds, text: wording.say('quartile.bounds', { lower: bounds.lower.text, median: bounds.median.text, upper: bounds.upper.text }) };
}

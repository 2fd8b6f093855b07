import { plainNumberText } from '../../format/number.ts';
import { shareSaid } from '../claims/hold-level.ts';
import type { Clock } from '../claims/readings.ts';
import { fit, topicsOf, topicsOfIndicator } from '../claims/subjects.ts';
import { wrongRanksIn } from '../claims/part-ranks.ts';
import { wrongOfSets } from '../claims/set-claims.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { ProseBlock, Sentence } from '../prose/document.ts';
import type { Quantity } from '../prose/numbers.ts';
import type { Reader } from '../prose/reader.ts';
import { quantifierClaimsIn, type QuantifierClaim } from '../prose/quantifier-claims.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { Finding } from '../engine/finding.ts';

/*
 * Checks words for quantities, such as almost all, most, the majority and few: against a percentage in the same
 * sentence; otherwise against the cited percentages; how many judgements, recommendations, measures or actions are so; and, under "What we know", that something is cited at all.
 * Why: "most" hides whatever the reader would rather know, and inspectors use these words by a scale.
 * Does not catch: a sentence with several such words, of which only a reader can tell which figure is whose.
 */
export default defineProseRule({
  id: 'quantifier-matches-data',
  severity: 'warning',
  summary: 'Words such as most and few stand for what the figures show.',
  checkDocument({ blocks }, report, reader) {
    for (const { block, sentence } of sentencesOf(blocks)) {
      const claims = quantifierClaimsIn(sentence.text, reader);
      const claim = claims[0];
      if (claims.length !== 1 || !claim) continue;
      const figures = sharesIn(sentence, reader).filter((figure) => isOfOneClause(sentence.text, claim, figure));
      if (figures.length === 0) continue;
      if (figures.some((figure) => fits(claim, figure.value, figure.hedge))) continue;
      const figure = figures[0]!;
      report({
        ...shared(claim),
        message: `The text says \`${claim.phrase}\` beside \`${figure.text}\`, where it stands for ${rangeText(claim)}.`,
        place: block.place(sentence.start + claim.start, sentence.start + claim.end),
      });
    }
  },
  checkReport({ project, derived, citedSentences, reader }, report) {
    if (!derived) return;
    const inspections = project.inspections.map(({ data }) => data);
    const actions = project.actions.map(({ data }) => data);
    const recommendations = inspections.map((each) => each.recommendations);
    for (const cited of citedSentences) {
      for (const { start, end, said, instead } of cited.others.length > 0 ? [] : wrongRanksIn(cited.sentence.text, cited.indicators)) {
        report({ message: `The text says \`${said}\`, but ${instead}.`, place: cited.place(start, end), hint: 'Correct the word, or the part that it is said of.', actual: said });
      }
      const ids = cited.block.kind === 'quote' ? [] : [...cited.others, ...cited.indicators.map(({ indicator: { id } }) => id)];
      const things = { inspections: inspections.filter(({ id }) => ids.includes(id)), indicators: cited.indicators, actions, recommendations, cited: ids };
      for (const { start, end, said, instead } of ids.length === 0 ? [] : wrongOfSets(cited.sentence.text, things)) {
        report({ message: `The text says \`${said}\`, but ${instead}.`, place: cited.place(start, end), hint: 'Correct how many are so, or the files of data.', actual: said });
      }
      const claims = quantifierClaimsIn(cited.sentence.text, reader);
      const claim = claims[0];
      if (!claim || sharesIn(cited.sentence, reader).length > 0) continue;
      const place = cited.place(claim.start, claim.end);
      if (isUnsupported(cited, reader)) {
        report({
          message: `\`${claim.phrase}\` has neither a figure nor anything cited that could give one.`,
          place,
          hint: 'Give the figure and cite where it comes from, or cite the evidence.',
          actual: claim.phrase,
        });
      } else if (claims.length === 1) {
        const shown = contradicting(claim, cited, { wording: derived.wording, inspections: [] });
        if (shown === null) continue;
        report({
          ...shared(claim),
          message: `The text says \`${claim.phrase}\`, which stands for ${rangeText(claim)}, but ${shown}.`,
          place,
        });
      }
    }
  },
});

function* sentencesOf(blocks: readonly ProseBlock[]): Generator<{ block: ProseBlock; sentence: Sentence }> {
  for (const block of blocks) for (const sentence of block.sentences) yield { block, sentence };
}

/** Percentages and fractions that may be the quantity itself; not changes, targets or comparisons. */
function sharesIn(sentence: Sentence, { quantitiesOf }: Reader): Quantity[] {
  return quantitiesOf(sentence).filter(({ kind, start, end }) => {
    if (kind !== 'percent' && kind !== 'fraction' && kind !== 'share') return false;
    const before = sentence.text.slice(Math.max(0, start - 32), start);
    const after = sentence.text.slice(end, end + 16);
    return !/\b(?:target|minimum|by|average of|compared (?:with|to)|against|than|england|national average)\s(?:of\s|is\s)?$/i.test(before.replace(/\(?average of\s$/i, ''))
      && !/^\s(?:higher|lower|more|fewer|less|increase|decrease|rise|fall|points)/i.test(after);
  });
}

/** `most, although one in five do not`: the figure is not that of the word. */
function isOfOneClause(text: string, claim: QuantifierClaim, figure: Quantity): boolean {
  const between = text.slice(Math.min(claim.end, figure.end), Math.max(claim.start, figure.start));
  return !/;|\b(?:although|though|but|while|whilst|whereas|however|yet|except|leaving|leaves)\b/i.test(between) && !/^[^,;.]{0,24}\bnot\b/i.test(text.slice(figure.end));
}

function fits({ from, to }: QuantifierClaim, value: number, hedge: Quantity['hedge'] = 'exact'): boolean {
  const room = hedge === 'exact' ? 0.5 : 5;
  return value >= from - room && value <= to + room;
}

/** Statements of what we know need a source; the sentence before may have given it. */
function isUnsupported({ block, sentence, indicators, others }: CitedSentence, { quantitiesOf }: Reader): boolean {
  if (block.context.question !== 'know' || block.kind === 'cell' || block.kind === 'quote') return false;
  return indicators.length + others.length === 0 && !block.citations.some(({ offset }) => offset <= sentence.start) && quantitiesOf(sentence).every(({ kind, inWords }) => kind === 'other' || kind === 'duration' || (kind === 'count' && inWords));
}

/** What the cited percentages show instead, of those whom the sentence speaks of; null when one of them fits or cannot tell. */
function contradicting(claim: QuantifierClaim, { indicators, others, sentence }: CitedSentence, clock: Clock): string | null {
  if ((others.length > 0 && indicators.some((derived) => fit(topicsOf(sentence.text), topicsOfIndicator(derived)) < 4)) || sentence.figures.some(({ reference }) => reference.at !== undefined || reference.period !== undefined)) return null;
  // How many of several measures are so is no share that any of them gives.
  if (/^\sof (?:the|our|its|these|those|all)\s(?:\p{L}+\s){0,2}(?:measures|indicators|figures|judgements|areas|actions|recommendations)(?!\p{L})/iu.test(sentence.text.slice(claim.end))) return null;
  const clause = clauseAround(sentence.text, claim);
  const found: string[] = [];
  for (const derived of indicators) {
    if (claim.denied !== undefined && !inTime.test(claim.denied) && fit(topicsOf(claim.denied), topicsOfIndicator(derived)) < 2) return null;
    const shown = shareSaid(clause, derived, null, clock);
    if (shown === null || shown.percents.some((percent) => fits(claim, percent))) return null;
    found.push(shown.text);
  }
  return found.length === 0 ? null : found.slice(0, 3).join(' and ');
}

const inTime = /^(?:\s?\p{L}+){0,2}\s?(?:late|overdue|delayed|on time|in time|timely)(?!\p{L})/iu;

/** What stands around a word for a quantity, without it, up to where something else begins to be said. */
function clauseAround(text: string, { start, end }: QuantifierClaim): string {
  const joints = [...text.matchAll(/;|,?\s(?:but|though|although|while|whilst|whereas|however)(?!\p{L})/giu)].map(({ index }) => index);
  // `none` and `not many` say how many, and do not turn what is said of them.
  return `${text.slice(joints.findLast((each) => each < start) ?? 0, start)} ${text.slice(end, joints.find((each) => each >= end) ?? text.length)}`;
}

function shared(claim: QuantifierClaim): Pick<Finding, 'hint' | 'actual' | 'expected'> {
  return {
    hint: 'Choose the word that fits, or give the figure alone; the scale is `quantifiers` in the lists of checks.',
    actual: claim.phrase,
    expected: rangeText(claim),
  };
}

function rangeText({ from, to }: QuantifierClaim): string {
  return `${plainNumberText(from)}% to ${plainNumberText(to)}%`;
}

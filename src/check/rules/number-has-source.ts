import type { Derived } from '../facts/derived.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { SentenceClaims } from '../claims/sentence-claims.ts';
import { isConfirmed, numberClaims } from '../claims/number-claims.ts';
import { quantitiesIn, type Quantity } from '../prose/numbers.ts';
import type { Reader } from '../prose/reader.ts';
import { trueFigures } from '../prose/true-figures.ts';
import type { Reporter } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import type { Evidence } from '../../model/evidence.ts';

/*
 * Checks each figure typed under "What we know": something cited must be able to confirm it. An indicator
 * confirms the numbers that it says; evidence, findings and the like are taken to confirm theirs. Beside both, a figure
 * that should be the indicator's and is not must stand in the register of evidence.
 * Why: the second question is how we know it, and a figure without a source cannot answer.
 * Does not catch: a figure that the evidence cited beside it does not bear out; figures in headings and tables.
 */
export default defineRule({
  id: 'number-has-source',
  severity: 'warning',
  summary: 'A figure in what we know has something cited that can confirm it.',
  check({ project, derived, citedSentences, claims, reader }, report) {
    if (!derived) return;
    const claimsOf = new Map<CitedSentence, SentenceClaims>(claims.map((each) => [each.cited, each]));
    const evidence = new Map(project.evidence.map(({ data }) => [data.id, data]));
    let before: CitedSentence | null = null;
    for (const cited of citedSentences) {
      const leading: CitedSentence | null = before?.block === cited.block ? before : null;
      if (isCited(cited) || leading === null) before = cited;
      if (cited.block.context.question !== 'know' || cited.block.kind === 'cell' || cited.block.kind === 'quote') continue;
      if (cited.others.length > 0) {
        reportUnknownTo(cited, { evidence, derived, reader, claims: claimsOf.get(cited) }, report);
        continue;
      }
      for (const { quantity, verdict, isAhead } of numberClaims(cited, derived, reader, claimsOf.get(cited))) {
        if (isAhead && isCited(cited)) continue;
        if (!isCited(cited) && leading !== null && isBorneOut(quantity, leading, derived)) continue;
        if (verdict !== 'unconfirmed' || (quantity.kind === 'count' && quantity.value < 5 && !isCited(cited))) continue;
        report({
          message: isCited(cited)
            ? `The figure \`${quantity.text}\` is none that ${citedNames(cited)} gives.`
            : `The figure \`${quantity.text}\` has nothing cited that could confirm it.`,
          place: cited.place(quantity.start, quantity.end),
          hint: 'Cite the indicator or the evidence that gives it, or put the figure in with `:kpi`.',
          actual: quantity.text,
        });
        // One source would do for all the figures of a sentence.
        if (!isCited(cited)) break;
      }
    }
  },
});

interface Known {
  evidence: ReadonlyMap<string, Evidence>;
  derived: Derived;
  reader: Reader;
  claims: SentenceClaims | undefined;
}

/** Beside evidence a figure of the indicator's own kind is either the indicator's or stands in the register. */
function reportUnknownTo(cited: CitedSentence, { evidence, derived, reader, claims }: Known, report: Reporter): void {
  const register = cited.others.map((id) => evidence.get(id));
  if (cited.indicators.length === 0 || register.some((each) => each === undefined)) return;
  const words = register.map((each) => `${each?.title} ${each?.scope ?? ''} ${each?.summary ?? ''}`).join(' ');
  for (const { quantity, verdict } of numberClaims(cited, derived, reader, claims, 'asked')) {
    if (verdict !== 'contradicted' || quantitiesIn(words.slice(0, 2_000)).some(({ value }) => value === quantity.value)) continue;
    report({
      message: `The figure \`${quantity.text}\` is none that ${citedNames(cited)} gives, and the register of evidence does not have it either.`,
      place: cited.place(quantity.start, quantity.end),
      hint: 'Correct the figure, or put it into the summary of the evidence that gives it.',
      actual: quantity.text,
    });
  }
}

/** A sentence that cites nothing may go on about what the one before it cited. */
function isBorneOut(quantity: Quantity, leading: CitedSentence, { wording }: Derived): boolean {
  if (leading.others.length > 0) return true;
  const anyTime = { times: [], vaguely: true };
  return isConfirmed({ quantity, about: 'figure' }, leading.indicators.flatMap((each) => trueFigures(each, anyTime, wording)));
}

function isCited({ indicators }: CitedSentence): boolean {
  return indicators.length > 0;
}

function citedNames({ indicators }: CitedSentence): string {
  const ids = indicators.map(({ indicator }) => `\`${indicator.id}\``);
  return ids.length > 1 ? `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}` : ids.join('');
}

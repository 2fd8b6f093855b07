import type { DerivedIndicator } from '../../derive/indicator.ts';
import { audienceOf } from '../../model/audience.ts';
import { isWithheld } from '../../model/stated-figure.ts';
import { isConfirmed, numberClaims, type NumberClaim } from '../claims/number-claims.ts';
import type { Derived } from '../facts/derived.ts';
import { partFigures } from '../prose/part-figures.ts';
import { trueFigures } from '../prose/true-figures.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a number typed beside a cited indicator is one that the public edition gives of it too, where small numbers are
 * protected: not the exact count that is rounded there, nor one that is withheld.
 * Why: the exact number in a sentence undoes what protects the figure in the table, and a reader sees two that differ.
 * Does not catch: numbers in sentences that neither cite nor name an indicator, in tables typed by hand, and in the words of data files.
 */
export default defineRule({
  id: 'typed-figure-is-public',
  severity: 'error',
  forPublic: true,
  summary: 'A number typed beside a cited indicator is as the public edition gives it.',
  check({ derived, publicly, claims, project, reader }, report) {
    if (!derived || !publicly) return;
    const internal = new Set(project.sections.filter(({ matter }) => audienceOf(matter, project.settings?.data) === 'internal').map(({ path }) => path));
    for (const sentence of claims) {
      const { cited } = sentence;
      const changed = cited.indicators.filter(({ indicator }) => publicly.indicators.get(indicator.id)?.indicator !== indicator && publicly.indicators.has(indicator.id));
      if (changed.length === 0 || cited.block.context.internal || internal.has(cited.document.path)) continue;
      for (const claim of numberClaims(cited, derived, reader, sentence)) {
        if (claim.verdict === 'confirmed' && isSaidBy(claim, cited.indicators, derived) && !isSaidBy(claim, publicOf(cited.indicators, publicly), publicly)) report(findingOn(claim, changed, publicly));
      }
    }
  },
});

function publicOf(indicators: readonly DerivedIndicator[], { indicators: all }: Derived): DerivedIndicator[] {
  return indicators.flatMap(({ indicator }) => all.get(indicator.id) ?? []);
}

function isSaidBy(claim: NumberClaim, indicators: readonly DerivedIndicator[], { wording }: Derived): boolean {
  const { cited, named } = claim;
  return isConfirmed(claim, indicators.flatMap((indicator) => [...trueFigures(indicator, named, wording), ...partFigures(indicator, cited.sentence.text, named, wording)]));
}

function findingOn({ cited, quantity }: NumberClaim, [first]: readonly DerivedIndicator[], publicly: Derived): Finding {
  const id = first?.indicator.id ?? '';
  const figure = publicly.indicators.get(id)?.current?.printed.figure;
  const given = !figure || isWithheld(figure.status) ? 'withholds the figure' : `gives \`${figure.text}\``;
  return {
    message: `The text says \`${quantity.text}\`, which the public edition protects: of \`${id}\` it ${given}.`,
    place: cited.place(quantity.start, quantity.end),
    hint: `Write \`:kpi[${id}]\` in its place, which prints what each edition may say; or put the sentence between \`:::internal\` and \`:::\`.`,
    actual: quantity.text,
    uncertain: cited.byName === true,
  };
}

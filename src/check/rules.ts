import type { Rule } from './rule.ts';
import acronymHasOneMeaning from './rules/acronym-has-one-meaning.ts';
import agreedIsSignedOff from './rules/agreed-is-signed-off.ts';
import audienceIsKept from './rules/audience-is-kept.ts';
import datesInOrder from './rules/dates-in-order.ts';
import denominatorAboveZero from './rules/denominator-above-zero.ts';
import figureIsComplete from './rules/figure-is-complete.ts';
import figureNotAfterAsAt from './rules/figure-not-after-as-at.ts';
import frameworkExists from './rules/framework-exists.ts';
import gradeInFramework from './rules/grade-in-framework.ts';
import idIsUnique from './rules/id-is-unique.ts';
import judgementHasResult from './rules/judgement-has-result.ts';
import judgementInFramework from './rules/judgement-in-framework.ts';
import kpiHasFigure from './rules/kpi-has-figure.ts';
import labelKeepsPlaces from './rules/label-keeps-places.ts';
import numeratorWithinDenominator from './rules/numerator-within-denominator.ts';
import observationStandsOnce from './rules/observation-stands-once.ts';
import percentageInRange from './rules/percentage-in-range.ts';
import referenceExists from './rules/reference-exists.ts';
import reportHasSections from './rules/report-has-sections.ts';
import targetFitsPolarity from './rules/target-fits-polarity.ts';
import threeQuestionsAnswered from './rules/three-questions-answered.ts';
import valueAgreesWithFraction from './rules/value-agrees-with-fraction.ts';

/** Every rule, in the order of their names. */
export const rules: readonly Rule[] = [
  acronymHasOneMeaning,
  agreedIsSignedOff,
  audienceIsKept,
  datesInOrder,
  denominatorAboveZero,
  figureIsComplete,
  figureNotAfterAsAt,
  frameworkExists,
  gradeInFramework,
  idIsUnique,
  judgementHasResult,
  judgementInFramework,
  kpiHasFigure,
  labelKeepsPlaces,
  numeratorWithinDenominator,
  observationStandsOnce,
  percentageInRange,
  referenceExists,
  reportHasSections,
  targetFitsPolarity,
  threeQuestionsAnswered,
  valueAgreesWithFraction,
];

import type { Rule } from './rule.ts';
import acronymDefined from '../rules/acronym-defined.ts';
import acronymHasOneMeaning from '../rules/acronym-has-one-meaning.ts';
import acronymMisspelt from '../rules/acronym-misspelt.ts';
import actionAnswersSomething from '../rules/action-answers-something.ts';
import actionAsTold from '../rules/action-as-told.ts';
import actionHasDueDate from '../rules/action-has-due-date.ts';
import actionHasMeasure from '../rules/action-has-measure.ts';
import actionHasOwner from '../rules/action-has-owner.ts';
import agreedIsSignedOff from '../rules/agreed-is-signed-off.ts';
import audienceIsKept from '../rules/audience-is-kept.ts';
import claimHasEvidence from '../rules/claim-has-evidence.ts';
import claimsConsistent from '../rules/claims-consistent.ts';
import comparatorInScale from '../rules/comparator-in-scale.ts';
import coveringReportIsComplete from '../rules/covering-report-is-complete.ts';
import datesHold from '../rules/dates-hold.ts';
import datesInOrder from '../rules/dates-in-order.ts';
import denominatorAboveZero from '../rules/denominator-above-zero.ts';
import directionMatchesData from '../rules/direction-matches-data.ts';
import earlierPlaceExists from '../rules/earlier-place-exists.ts';
import evidenceBearsOut from '../rules/evidence-bears-out.ts';
import evidenceIsCited from '../rules/evidence-is-cited.ts';
import evidenceNotStale from '../rules/evidence-not-stale.ts';
import figureIsComplete from '../rules/figure-is-complete.ts';
import figureIsRenewed from '../rules/figure-is-renewed.ts';
import figureNotAfterAsAt from '../rules/figure-not-after-as-at.ts';
import figureNotNegative from '../rules/figure-not-negative.ts';
import figuresInOrder from '../rules/figures-in-order.ts';
import frameworkExists from '../rules/framework-exists.ts';
import frameworkInForce from '../rules/framework-in-force.ts';
import gradeInFramework from '../rules/grade-in-framework.ts';
import headingInBold from '../rules/heading-in-bold.ts';
import headingOrder from '../rules/heading-order.ts';
import houseStyle from '../rules/house-style.ts';
import idIsUnique from '../rules/id-is-unique.ts';
import imageHasAlt from '../rules/image-has-alt.ts';
import judgementHasResult from '../rules/judgement-has-result.ts';
import judgementInFramework from '../rules/judgement-in-framework.ts';
import kpiHasFigure from '../rules/kpi-has-figure.ts';
import labelKeepsPlaces from '../rules/label-keeps-places.ts';
import linkText from '../rules/link-text.ts';
import noOverdueAction from '../rules/no-overdue-action.ts';
import noPersonalData from '../rules/no-personal-data.ts';
import noPlaceholder from '../rules/no-placeholder.ts';
import noSmallNumber from '../rules/no-small-number.ts';
import numberHasSource from '../rules/number-has-source.ts';
import numeratorWithinDenominator from '../rules/numerator-within-denominator.ts';
import observationStandsOnce from '../rules/observation-stands-once.ts';
import oneNamePerGroup from '../rules/one-name-per-group.ts';
import partStandsOnce from '../rules/part-stands-once.ts';
import partsAreCurrent from '../rules/parts-are-current.ts';
import partsMakeWhole from '../rules/parts-make-whole.ts';
import percentageInRange from '../rules/percentage-in-range.ts';
import percentageNotFraction from '../rules/percentage-not-fraction.ts';
import periodEndsWithMonth from '../rules/period-ends-with-month.ts';
import placeExists from '../rules/place-exists.ts';
import planVerb from '../rules/plan-verb.ts';
import proseArithmetic from '../rules/prose-arithmetic.ts';
import proseNumberMatchesData from '../rules/prose-number-matches-data.ts';
import publicEditionIsTrue from '../rules/public-edition-is-true.ts';
import quantifierMatchesData from '../rules/quantifier-matches-data.ts';
import quartileAgrees from '../rules/quartile-agrees.ts';
import quartileClaimMatchesData from '../rules/quartile-claim-matches-data.ts';
import ragClaimMatchesData from '../rules/rag-claim-matches-data.ts';
import readingLength from '../rules/reading-length.ts';
import recommendationHasResponse from '../rules/recommendation-has-response.ts';
import referenceExists from '../rules/reference-exists.ts';
import repeatedText from '../rules/repeated-text.ts';
import reportHasSections from '../rules/report-has-sections.ts';
import roleNotName from '../rules/role-not-name.ts';
import sectionNotKpiOnly from '../rules/section-not-kpi-only.ts';
import sentenceEnds from '../rules/sentence-ends.ts';
import seriesConsistent from '../rules/series-consistent.ts';
import smallFigureIsProtected from '../rules/small-figure-is-protected.ts';
import sourceNotAfterAsAt from '../rules/source-not-after-as-at.ts';
import targetFitsPolarity from '../rules/target-fits-polarity.ts';
import threeQuestionsAnswered from '../rules/three-questions-answered.ts';
import typography from '../rules/typography.ts';
import typedFigureIsPublic from '../rules/typed-figure-is-public.ts';
import undatedClaim from '../rules/undated-claim.ts';
import vagueClaim from '../rules/vague-claim.ts';
import valueAgreesWithFraction from '../rules/value-agrees-with-fraction.ts';
import weaknessHasAction from '../rules/weakness-has-action.ts';
import withheldPartStaysHidden from '../rules/withheld-part-stays-hidden.ts';
import worstIndicatorIsDiscussed from '../rules/worst-indicator-is-discussed.ts';
import yearIsPossible from '../rules/year-is-possible.ts';

/** Every rule, in the order of their names. */
export const rules: readonly Rule[] = [
  acronymDefined,
  acronymHasOneMeaning,
  acronymMisspelt,
  actionAnswersSomething,
  actionAsTold,
  actionHasDueDate,
  actionHasMeasure,
  actionHasOwner,
  agreedIsSignedOff,
  audienceIsKept,
  claimHasEvidence,
  claimsConsistent,
  comparatorInScale,
  coveringReportIsComplete,
  datesHold,
  datesInOrder,
  denominatorAboveZero,
  directionMatchesData,
  earlierPlaceExists,
  evidenceBearsOut,
  evidenceIsCited,
  evidenceNotStale,
  figureIsComplete,
  figureIsRenewed,
  figureNotAfterAsAt,
  figureNotNegative,
  figuresInOrder,
  frameworkExists,
  frameworkInForce,
  gradeInFramework,
  headingInBold,
  headingOrder,
  houseStyle,
  idIsUnique,
  imageHasAlt,
  judgementHasResult,
  judgementInFramework,
  kpiHasFigure,
  labelKeepsPlaces,
  linkText,
  noOverdueAction,
  noPersonalData,
  noPlaceholder,
  noSmallNumber,
  smallFigureIsProtected,
  numberHasSource,
  numeratorWithinDenominator,
  observationStandsOnce,
  oneNamePerGroup,
  partStandsOnce,
  partsAreCurrent,
  partsMakeWhole,
  percentageInRange,
  percentageNotFraction,
  periodEndsWithMonth,
  placeExists,
  planVerb,
  proseArithmetic,
  proseNumberMatchesData,
  publicEditionIsTrue,
  quantifierMatchesData,
  quartileAgrees,
  quartileClaimMatchesData,
  ragClaimMatchesData,
  readingLength,
  recommendationHasResponse,
  referenceExists,
  repeatedText,
  reportHasSections,
  roleNotName,
  sectionNotKpiOnly,
  sentenceEnds,
  seriesConsistent,
  sourceNotAfterAsAt,
  targetFitsPolarity,
  threeQuestionsAnswered,
  typography,
  typedFigureIsPublic,
  undatedClaim,
  vagueClaim,
  valueAgreesWithFraction,
  weaknessHasAction,
  withheldPartStaysHidden,
  worstIndicatorIsDiscussed,
  yearIsPossible,
];

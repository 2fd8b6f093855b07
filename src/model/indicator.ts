import { z } from 'zod';
import { mostFigures, mostInTheme, mostWithin } from './how-many.ts';
import { audience } from './audience.ts';
import { figureProtection } from './disclosure.ts';
import { figureReference } from './figure-reference.ts';
import { nationalFramework } from './national-framework.ts';
import { note } from './note.ts';
import { periodType } from './period.ts';
import { id, isoDate, text } from './scalars.ts';
import { qualifier, stage, unit, withheldCode } from './value.ts';

export const polarity = z
  .enum(['higher', 'lower', 'target', 'neutral'])
  .describe(
    'Which way is better: `higher`, `lower`, `target` (close to it) or `neutral`. Volumes and rates per 10,000 are neutral and get no RAG.',
  );

export type Polarity = z.infer<typeof polarity>;

export const boundsTarget = z.strictObject({
  minimum: z.number().optional().describe('The bound between red and amber; leave it out when there is no amber.'),
  upper: z.number().describe('The bound at which green begins; reaching it counts as met.'),
});

export const goalTarget = z.strictObject({
  goal: z.number().describe('The value to stay close to.'),
  within: z.number().nonnegative().describe('Green when no further from the goal than this.'),
  near: z.number().nonnegative().optional().describe('Amber when no further from the goal than this.'),
});

export type BoundsTarget = z.infer<typeof boundsTarget>;
export type GoalTarget = z.infer<typeof goalTarget>;

const decimals = z.number().int().min(0).max(3).describe('Decimal places to print.');

const figure = {
  at: isoDate.describe('The last day that the figure covers, or the day of a snapshot.'),
  value: z.number().optional().describe('The figure. Leave it out when numerator and denominator are given.'),
  numerator: z.number().nonnegative().optional().describe('How many.'),
  denominator: z.number().nonnegative().optional().describe('Out of how many.'),
  status: withheldCode.optional(),
  qualifier: qualifier.optional(),
  stage: stage.optional(),
  decimals: decimals.optional().describe('Decimal places of this figure, where its source gives fewer than usual.'),
  period: periodType.optional().describe("What this figure covers, where it differs from the indicator's own period type."),
};

export const observation = z
  .strictObject({
    ...figure,
    note: note.optional().describe('A note on this one figure, printed beside it. Words alone, or `text` with the `audience` of this note.'),
    break: z.boolean().optional().describe('True when the definition or system changed before this figure, so that it does not compare with the one before.'),
    withhold: z.boolean().optional().describe('True where this figure is kept back wherever small numbers are protected, so that another cannot be worked out from it.'),
  })
  .describe('One value for one period.');

export const breakdownPart = z
  .strictObject({
    name: text.describe('What the part is called: Under 1, Boys, Not known.'),
    observations: z.array(observation).max(mostFigures).describe("Its figures, oldest first, in the indicator's unit."),
  })
  .describe('One part of the children that an indicator counts.');

export const breakdown = z
  .strictObject({
    by: text.describe('What tells the parts apart: Age, Sex, Ethnicity, Locality, Placement.'),
    parts: z.array(breakdownPart).min(2).max(mostWithin).describe('The parts in their order; with one for those of whom it is not known, where the others do not add up without it.'),
    overlap: z.boolean().optional().describe('True where one child may be in several parts, as with needs or reasons, so that the parts need not add up.'),
    source: text.optional().describe('Where its figures come from, where that is another source.'),
    note: note.optional().describe('Anything that a reader must know to read its figures rightly. Words alone, or `text` with the `audience` of this note.'),
  })
  .describe('The figures of an indicator for parts of the children that it counts.');

export const comparatorKind = z
  .enum(['england', 'region', 'statistical-neighbours', 'own-last-year'])
  .describe('Whose figure it is: `england`, `region`, `statistical-neighbours` or `own-last-year`.');

export const comparator = z
  .strictObject({
    kind: comparatorKind,
    ...figure,
    edition: text.optional().describe("The edition of the statistical neighbours' model."),
    source: text.optional().describe('Where the figure was published.'),
  })
  .describe("Somebody else's figure, or our own last year, for the same measure.");

export const quartilesAmong = z.enum(['england', 'region', 'statistical-neighbours']);

/** Fewer councils than this cannot be divided into four. */
const fewestInQuartiles = 4;

export const quartiles = z
  .strictObject({
    at: figure.at,
    period: figure.period,
    among: quartilesAmong.optional().describe('Among whom: the councils of `england`, of the `region`, or the council and its `statistical-neighbours`. England, where it is not said.'),
    councils: z.number().int().min(fewestInQuartiles).describe('How many councils have a figure, ours among them.'),
    lower: z.number().optional().describe('The bound between the lowest quarter and the next.'),
    median: z.number().optional().describe('The bound between the lower half and the higher.'),
    upper: z.number().optional().describe('The bound between the highest quarter and the one before. A figure that reaches a bound counts in the better quarter; where neither way is better, in the higher.'),
    quartile: z.number().int().min(1).max(4).optional().describe('In which quartile the source puts us, from 1 for the best. Not needed where the bounds are given, from which it is worked out; where both are, `check` holds them together.'),
    edition: text.optional().describe("The edition of the statistical neighbours' model."),
    source: text.optional().describe('Where the bounds or the quartile come from.'),
  })
  .describe('Where the councils with a figure for the same measure divide into four quarters, at one period.');

export const sameAs = z
  .strictObject({
    numerator: figureReference.optional().describe('What the numerator is too: the id of another indicator for its value, or with `.numerator` or `.denominator` for that part of it.'),
    denominator: figureReference.optional().describe('What the denominator is too, in the same form. For a rate, the indicator of its population.'),
  })
  .describe('Which figures of other indicators count the same children as this one; `check` holds them together at every date that both have.');

export const indicator = z
  .strictObject({
    id,
    reference: text.optional().describe('The number by which the council knows it, such as 2.10a.'),
    title: text.describe('What is measured, in words that a councillor understands.'),
    tag: text.optional().describe('A few words set small beside the title, such as `DfE published figure`: what tells this series from another of much the same thing.'),
    definition: text.optional().describe('Exactly what is counted, and out of what.'),
    numeratorLabel: text.optional().describe('What the numerator counts.'),
    denominatorLabel: text.optional().describe('What the denominator counts.'),
    sameAs: sameAs.optional(),
    unit,
    decimals: decimals.optional(),
    polarity,
    period: periodType,
    trend: periodType.optional().describe('The period type of the figures that make the chart, where it differs from `period`.'),
    target: z
      .union([boundsTarget, goalTarget])
      .optional()
      .describe('`minimum` and `upper` bounds; or, with polarity `target`, a `goal` and how near counts as `within` and `near`.'),
    source: text.optional().describe('Where the figures come from.'),
    notes: note.optional().describe('Anything that a reader must know to read the figures rightly. Words alone, or `text` with the `audience` of this note.'),
    judgements: z.array(id).optional().describe('The judgement areas that it speaks to.'),
    nationalFramework: nationalFramework.optional(),
    audience: audience.optional(),
    disclosure: figureProtection.optional(),
    sensitiveRest: z.boolean().optional().describe('True where those of the denominator who are not counted must not be known either, so that few of them are protected too.'),
    observations: z.array(observation).max(mostFigures).describe('The figures, oldest first.'),
    comparators: z.array(comparator).max(mostFigures).optional(),
    quartiles: z.array(quartiles).max(mostFigures).optional().describe('How councils divide into quarters, a period each, oldest first. In which of them we stand is worked out from our figure of the same period.'),
    breakdowns: z.array(breakdown).max(mostWithin).optional().describe('The same figures for parts of the children, by age, by sex and so on; `check` holds them against the whole.'),
  })
  .describe('A defined measure. With a target it is a KPI.');

export const indicatorFile = z
  .strictObject({
    theme: text.describe('The heading under which these indicators stand.'),
    order: z.number().int().optional().describe('Where the theme stands among the others; otherwise in file-name order.'),
    disclosure: figureProtection.optional().describe('How small numbers are protected in those of these indicators that do not say it themselves.'),
    indicators: z.array(indicator).max(mostInTheme),
  })
  .describe('One theme of indicators.');

export type IndicatorFile = z.infer<typeof indicatorFile>;
export type Observation = z.infer<typeof observation>;
export type Comparator = z.infer<typeof comparator>;
export type Quartiles = z.infer<typeof quartiles>;
export type Breakdown = z.infer<typeof breakdown>;
export type BreakdownPart = z.infer<typeof breakdownPart>;
export type ComparatorKind = z.infer<typeof comparatorKind>;

/** An indicator as authored, with the theme of its file. */
export type Indicator = z.infer<typeof indicator> & { theme: string; themeId: string };

import { z } from 'zod';
import { comparatorKind, polarity } from '../indicator.ts';
import { periodType } from '../period.ts';
import { unit } from '../value.ts';
import { reportBreakdown } from './breakdown.ts';
import { figure } from './figure.ts';
import { bearing } from './judgement-area.ts';
import { marked } from './marked.ts';
import { nationalBearing } from './national-framework.ts';
import { period, reportObservation } from './observation.ts';
import { backlink } from './place-in-report.ts';
import { reportQuartile } from './quartile.ts';
import { ragStatus } from './rag.ts';

export const reportComparator = z
  .strictObject({
    kind: comparatorKind,
    label: z.string(),
    ...period,
    figure,
    ours: figure.nullable().describe('Our figure that it is set against: of the same period where there is one; null where they do not compare.'),
    source: z.string().nullable(),
    verdict: z.enum(['better', 'worse', 'same']).nullable().describe('Whether ours is better; null where neither is (neutral polarity, unknown figures).'),
    verdictText: z.string().nullable().describe('`7.0 percentage points better than England`.'),
  })
  .meta({ id: 'comparator' });

const band = z.strictObject({ from: z.number().nullable(), to: z.number().nullable() }).describe('Bounds on the axis of a chart; null is open.');

export const reportTarget = z.strictObject({
  text: z.string().describe('`90% or more; near target from 85%`.'),
  shortText: z.string().describe('In a narrow column: `90%`.'),
  green: band,
  amber: band.nullable(),
});

export const direction = z
  .strictObject({
    state: z.enum(['improving', 'worsening', 'increasing', 'decreasing', 'no-change']),
    word: z.string(),
    change: figure.describe('The difference, in the unit or in percentage points, signed: `+6.3 percentage points`.'),
    basis: z.string().describe('What it is measured against: `since 2021 to 2022`.'),
    from: figure,
    fromPeriod: z.string(),
    to: figure,
    toPeriod: z.string(),
  })
  .meta({ id: 'direction' });

export const reportIndicator = z
  .strictObject({
    id: z.string(),
    reference: z.string().nullable(),
    title: z.string(),
    tag: z.string().nullable().describe('What tells it from another series of much the same thing.'),
    theme: z.string(),
    themeId: z.string(),
    definition: z.string().nullable(),
    numeratorLabel: z.string().nullable(),
    denominatorLabel: z.string().nullable(),
    unit,
    unitText: z.string(),
    decimals: z.number().int().nonnegative(),
    polarity,
    polarityText: z.string(),
    period: periodType,
    periodTypeText: z.string(),
    current: reportObservation.nullable().describe('The figure of this edition; null when the report has none up to its as-at date.'),
    target: reportTarget.nullable(),
    rag: ragStatus,
    worstFirst: z.number().int().positive().describe('Its place where the worst stand first: 1 for the worst of all.'),
    lastYear: reportComparator.nullable().describe('Our figure of a year earlier: from the series, or where it has none the one that the report gives as last year.'),
    comparators: z.array(reportComparator).describe('Other comparators: England, region, statistical neighbours.'),
    quartiles: z.array(reportQuartile).optional().describe('Where we stand among councils, newest first; not there where nothing says so.'),
    direction: direction.nullable(),
    trend: z.array(reportObservation).describe("All figures of the trend's period type, oldest first."),
    observations: z.array(reportObservation).describe('Every figure, oldest first, whatever its period type.'),
    breakdowns: z.array(reportBreakdown).optional().describe('Not there where it has none.'),
    sentence: z.string().describe('What it shows, in words with its numbers.'),
    source: z.string().nullable(),
    protection: z.enum(['published', 'no-people']).optional().describe('Why its small numbers are printed as they are; not there where they are protected as the report says.'),
    notes: z.string().nullable(),
    judgements: z.array(z.string()),
    ...bearing,
    ...nationalBearing,
    citedBy: z.array(backlink),
    ...marked,
  })
  .meta({ id: 'indicator' });

export const mover = z.strictObject({ indicator: z.string(), direction });

export type ReportComparator = z.infer<typeof reportComparator>;
export type ReportTarget = z.infer<typeof reportTarget>;
export type Direction = z.infer<typeof direction>;
export type ReportIndicator = z.infer<typeof reportIndicator>;
export type Mover = z.infer<typeof mover>;

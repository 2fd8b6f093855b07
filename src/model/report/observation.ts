import { z } from 'zod';
import { periodType } from '../period.ts';
import { figure } from './figure.ts';

/** What a figure covers. */
export const period = {
  at: z.string(),
  period: periodType,
  periodText: z.string(),
};

export const reportObservation = z
  .strictObject({
    ...period,
    periodShort: z.string().describe('Few characters, for the axis of a chart: `Sep 22`.'),
    figure,
    numerator: figure.nullable(),
    denominator: figure.nullable(),
    fraction: z.string().nullable().describe('`204 of 214`, or null without numerator and denominator.'),
    note: z.string().nullable(),
    breakBefore: z.boolean().describe('True when it does not compare with the one before.'),
  })
  .meta({ id: 'observation' });

export type ReportObservation = z.infer<typeof reportObservation>;

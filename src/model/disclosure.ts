import { z } from 'zod';
import type { Readership } from './audience.ts';
import { figureReference } from './figure-reference.ts';

/** How an indicator's own figures are protected; those of others, such as England's, are always printed as they were published. */
export const figureProtection = z
  .enum(['protect', 'published', 'no-people'])
  .describe(
    'How small numbers among its figures are protected: `protect`, as `disclosure` in data/report.yaml says; `published`, printed as they are, since their source has published and protected them; `no-people`, printed as they are, since nobody is counted (audits, homes, days).',
  );

export type FigureProtection = z.infer<typeof figureProtection>;

/** How an indicator's figures are protected, where it does not say it as where it does. */
export function protectionOf({ disclosure }: { disclosure?: FigureProtection | undefined }): FigureProtection {
  return disclosure ?? 'protect';
}

const method = z
  .enum(['none', 'round', 'suppress'])
  .describe(
    '`round`: small counts become `c`, every other is given to the nearest 5. `suppress`: small counts become `c` and further ones with them, until none can be worked out; the others are exact. `none`: every figure as it is.',
  );

const policy = z.strictObject({
  method,
  threshold: z.number().int().min(1).max(20).optional().describe('The largest count that is small; 5 unless said. Counts from 1 up to it become `c`.'),
  smallestDenominator: z.number().int().min(0).max(100).optional().describe('Of fewer than this no percentage is given; 10 unless said.'),
  zero: z.enum(['shown', 'withheld']).optional().describe('Whether none at all is `shown`, as usual, or `withheld` as a small count is.'),
});

const sumRelation = z
  .strictObject({
    total: figureReference.describe('What the others add up to, at every date that all of them have.'),
    parts: z.array(figureReference).min(1).describe('What adds up to it.'),
  })
  .describe('Indicators that add up to another.');

const stockRelation = z
  .strictObject({
    stock: figureReference.describe('How many there are on a day: an indicator of snapshots.'),
    joining: figureReference.describe('How many came since the snapshot before.'),
    leaving: figureReference.describe('How many went since the snapshot before.'),
  })
  .describe('A number that grows by those who come and shrinks by those who go.');

export const disclosure = z
  .strictObject({
    public: policy.optional().describe('For the public edition; `round` unless said.'),
    internal: policy.optional().describe('For the edition for the council and Ofsted; `none` unless said.'),
    relations: z
      .array(z.union([sumRelation, stockRelation]))
      .optional()
      .describe('From which figures a reader could work out others, where their indicators do not say it themselves by `breakdowns`, `sameAs` or their periods.'),
  })
  .describe('How small numbers of children are protected.');

export type Disclosure = z.infer<typeof disclosure>;
export type SumRelation = z.infer<typeof sumRelation>;
export type StockRelation = z.infer<typeof stockRelation>;

/** What holds for one audience, with nothing left unsaid. */
export interface DisclosurePolicy {
  method: z.infer<typeof method>;
  threshold: number;
  smallestDenominator: number;
  zero: 'shown' | 'withheld';
}

/** Counts are rounded to the nearest multiple of this, as the health service does. */
export const roundedTo = 5;

const usual = { threshold: 5, smallestDenominator: 10, zero: 'shown' } as const;

/** The policy for an audience; authors see all that the council and Ofsted see. */
export function policyFor(settings: { disclosure?: Disclosure | undefined } | undefined, audience: Readership): DisclosurePolicy {
  const isPublic = audience === 'public';
  const said = isPublic ? settings?.disclosure?.public : settings?.disclosure?.internal;
  return {
    method: said?.method ?? (isPublic ? 'round' : 'none'),
    threshold: said?.threshold ?? usual.threshold,
    smallestDenominator: said?.smallestDenominator ?? usual.smallestDenominator,
    zero: said?.zero ?? usual.zero,
  };
}

import { z } from 'zod';
import { question } from '../section.ts';
import { comparatorKind } from '../indicator.ts';
import { marked } from './marked.ts';
import { backlink, target } from './place-in-report.ts';
import { ragTally } from './rag.ts';

const recommended = z.strictObject({ inspection: z.string(), anchor: z.string() });
const weight = z.number().int().positive();

/** Why something is likely to be asked about, with the entries of the report that bear it out. */
const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off-target'), indicator: z.string(), worsening: z.boolean(), weight }),
  z.strictObject({
    kind: z.literal('worse-than-others'),
    indicator: z.string(),
    comparators: z.array(comparatorKind).describe('With whom ours compares worse, each by its newest figure.'),
    lowestQuartile: z.boolean().describe('Whether the current figure stands in the fourth quartile of English councils.'),
    weight,
  }),
  z.strictObject({ kind: z.literal('worsening'), indicator: z.string(), weight }),
  z.strictObject({ kind: z.literal('overdue'), action: z.string(), weight }),
  z.strictObject({ kind: z.literal('unanswered'), recommendation: recommended, inWords: z.boolean().describe('Whether words answer it and no action does; otherwise nothing does.'), weight }),
  z.strictObject({ kind: z.literal('no-action'), weight }),
  z.strictObject({ kind: z.literal('asked-before'), recommendations: z.array(recommended).describe('Newest inspection first.'), weight }),
  z.strictObject({ kind: z.literal('thin-evidence'), area: z.string(), question, weight }),
  z.strictObject({ kind: z.literal('one-figure'), indicator: z.string(), weight }),
  z.strictObject({ kind: z.literal('no-source'), weight }),
  z.strictObject({ kind: z.literal('no-outcome'), count: z.number().int().positive().describe('How many actions, plans and areas for improvement of the edition before.'), weight }),
  z.strictObject({ kind: z.literal('unspoken'), indicator: z.string(), weight }),
]);

export const enquiry = z
  .strictObject({
    text: z.string().describe('What it is about.'),
    target,
    paragraph: backlink.nullable().describe('The paragraph that speaks of it; null where none does.'),
    sections: z.array(z.string()).describe('The sections that answer for it, where it is about an area and not about one paragraph.'),
    reasons: z.array(reason).describe('The heaviest first.'),
    weight: weight.describe('The sum of those of its reasons.'),
    ...marked,
  })
  .describe('What is likely to be asked about, and all the reasons for that.');

export const briefArea = z.strictObject({
  judgement: z.string().describe('As among `standings`.'),
  tally: ragTally.describe('Of the indicators that bear on it.'),
  sentences: z.array(z.string()).describe('How many of them are better and worse than England, and how many improve and worsen.'),
  strengths: z.number().int().nonnegative(),
  improvements: z.number().int().nonnegative(),
  improvementsWithoutAction: z.number().int().nonnegative(),
  overdue: z.number().int().nonnegative().describe('Actions past their due date, of those that bear on it.'),
});

export const briefStrength = z.strictObject({
  statement: backlink,
  evidence: z.array(z.string()).describe('Ids of the evidence that it cites.'),
  figures: z.array(z.string()).describe('Indicators that it cites or shows.'),
  bearing: z.array(z.string()).describe('Those of them that bear it out: on target, better than others or improving.'),
  kinds: z.number().int().nonnegative().describe('Of how many kinds what it rests on is; figures are one of them.'),
});

export const briefRisk = z.strictObject({
  indicator: z.string(),
  paragraph: backlink.nullable(),
});

export const brief = z
  .strictObject({
    areas: z.array(briefArea),
    moved: z.string().nullable().describe('How many indicators improve and worsen; null where that cannot be said.'),
    strengths: z.array(briefStrength).describe('Strengths that rest on most, the strongest first.'),
    risks: z.array(briefRisk).describe('Indicators that are off target, worse than others or worsening, in the order of the lines of enquiry.'),
    recommendations: z.array(recommended).describe('Those whose actions are not complete: of the last inspection first, and the least answered first.'),
    enquiries: z.array(enquiry).describe('The likeliest first.'),
    ...marked,
  })
  .describe('What the council takes into its annual engagement meeting with Ofsted, worked out from the rest of the report.');

export type Brief = z.infer<typeof brief>;
export type BriefArea = z.infer<typeof briefArea>;
export type BriefStrength = z.infer<typeof briefStrength>;
export type BriefRisk = z.infer<typeof briefRisk>;
export type Enquiry = z.infer<typeof enquiry>;
export type EnquiryReason = Enquiry['reasons'][number];
export type EnquiryKind = EnquiryReason['kind'];

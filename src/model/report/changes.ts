import { z } from 'zod';
import { dateText, figure } from './figure.ts';
import { direction } from './indicator.ts';
import { marked } from './marked.ts';
import { backlink, target } from './place-in-report.ts';
import { ragStatus } from './rag.ts';

/** What a numbered paragraph is to who holds a council to it; a plan stands in answer to what comes next. */
export const claimKind = z.enum(['strength', 'area-for-improvement', 'plan', 'statement']);

export const earlierClaim = z
  .strictObject({ section: z.string(), sectionTitle: z.string(), anchor: z.string(), number: z.string(), text: z.string(), kind: claimKind })
  .describe('A numbered paragraph as the earlier edition has it.');

export const wordChange = z
  .strictObject({ change: z.enum(['same', 'gone', 'new']), text: z.string() })
  .describe('A run of words: `same` and `gone` make up the earlier text, `same` and `new` the present one.');

export const outcome = z
  .strictObject({
    kind: z.enum(['same-words', 'other-figures', 'reworded', 'taken-up', 'action', 'figure']),
    text: z.string(),
    target: target.nullable(),
    ...marked,
  })
  .describe('Something in this edition that says what became of a claim of the earlier one.');

/** Why two figures are not held against each other. */
export const notComparedReason = z.enum(['definition', 'unit', 'series-broke', 'unlike', 'withheld', 'rough', 'no-figure']);

const actionThere = z.strictObject({ id: z.string(), number: z.string(), title: z.string(), due: dateText.nullable(), statusText: z.string() });

const ratingBoth = z
  .strictObject({ from: ragStatus, to: ragStatus, verdict: z.enum(['better', 'worse']) })
  .describe('Its rating at both, where that is another.');

export const figureChange = z.strictObject({
  indicator: z.string().nullable().describe('Null where this edition has no such indicator.'),
  title: z.string(),
  from: figure.nullable(),
  fromPeriod: z.string().nullable(),
  to: figure.nullable(),
  toPeriod: z.string().nullable(),
  state: z.enum(['moved', 'no-change', 'same-period', 'not-compared', 'new', 'gone']),
  direction: direction.nullable().describe('The move; null unless both figures compare and are of different periods.'),
  rating: ratingBoth.nullable(),
  reason: notComparedReason.nullable(),
  notes: z.array(z.string()).describe('Why they do not compare, that the target is another, that a figure is given in another way.'),
  definition: z.array(wordChange).nullable().describe('What it counts, in the words of both editions, where they differ.'),
  ...marked,
});

export const judgementChange = z.strictObject({
  label: z.string(),
  whose: z.enum(['inspection', 'own']).describe('The latest grade of an inspection, or how the council judges itself.'),
  from: z.string(),
  to: z.string(),
  move: z.enum(['higher', 'lower']).nullable().describe('Null where either is no grade, or both are of unlike scales.'),
  target: target.nullable(),
});

export const actionChange = z.strictObject({
  then: actionThere.nullable().describe('Null for one that is new.'),
  now: actionThere.nullable().describe('Null for one that this edition does not have.'),
  changes: z.array(z.enum(['complete', 'stopped', 'reopened', 'status', 'late', 'later', 'earlier', 'dated', 'undated', 'new', 'gone'])),
  late: z.boolean(),
  told: z.boolean().describe('Whether this edition says what became of it.'),
  takenUp: z.array(backlink).optional().describe('The paragraphs of this edition that say that they take it up.'),
  saidIn: z
    .array(z.strictObject({ then: earlierClaim, outcomes: z.array(outcome).describe('Of the words of the plan, besides what takes up the action itself.') }))
    .optional()
    .describe('The plans of the earlier edition that promise the same and are told of with it, not among `promises`.'),
  text: z.string().describe('What became of it.'),
  ...marked,
});

export const recommendationChange = z.strictObject({
  inspection: z.string().describe('The title of the inspection that made it.'),
  text: z.string(),
  state: z.enum(['moved', 'answered-otherwise', 'still-unanswered', 'new', 'unlisted', 'gone']).describe('`unlisted` are those of inspections that had begun before the day of the earlier edition, which did not have them.'),
  from: z.string().nullable(),
  to: z.string().nullable(),
  answer: z.string().nullable().describe('What is answered, where the earlier edition did not say so.'),
  better: z.boolean().nullable().describe('Whether it stands nearer to being done than it did; null where only one edition has it.'),
  target: target.nullable(),
  ...marked,
});

export const sectionChange = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    then: z.strictObject({ id: z.string(), title: z.string() }).nullable().describe('What it was in the earlier edition.'),
    isNew: z.boolean(),
    isGone: z.boolean().describe('True where only the earlier edition has it.'),
    ...marked,
  })
  .describe('A section of either edition.');

const inBoth = z.strictObject({ then: earlierClaim, now: backlink, kind: claimKind, pieces: z.array(wordChange), moved: z.boolean().describe('Whether it stands in another section.') });

export const claimChanges = z.strictObject({
  reworded: z.array(inBoth),
  refigured: z.array(inBoth).describe('Those in the same words, with other figures.'),
  added: z.array(z.strictObject({ now: backlink, kind: claimKind })),
  gone: z.array(z.strictObject({ then: earlierClaim, outcomes: z.array(outcome) })),
  same: z
    .array(z.strictObject({ section: z.string(), sectionTitle: z.string(), pairs: z.array(z.strictObject({ then: z.string(), now: z.string(), anchor: z.string(), ...marked })) }))
    .describe('The numbers of those that say the same in both editions, by the section that has them.'),
});

export const changes = z
  .strictObject({
    since: z.strictObject({ id: z.string(), title: z.string(), asAt: dateText }),
    sentence: z.string().describe('How much has changed.'),
    unlinkedText: z.string().optional().describe('`2 actions and 1 plan`: of the earlier edition, with which nothing in this one is linked. Not there where there is none.'),
    remarks: z.array(z.string()).describe('What has to be known besides: another framework, who the earlier edition was for.'),
    sections: z.array(sectionChange),
    promises: z
      .array(z.strictObject({ then: earlierClaim, outcomes: z.array(outcome).describe('None where nothing in this edition says what became of it.') }))
      .describe('Every plan and area for improvement of the earlier edition, but for plans that one of its actions promises too.'),
    actions: z.array(actionChange).describe('Every action of either edition; none that only an internal edition could have, where the earlier one is public.'),
    recommendations: z.array(recommendationChange).describe('Those that stand otherwise, that have another answer, and that nobody has answered yet.'),
    sameRecommendations: z.string().nullable().describe('How many others there are; null where there is none.'),
    figures: z.array(figureChange).describe('Without those of which both editions have the same figure.'),
    sameFigures: z.string().nullable().describe('How many figures are those of the earlier edition; null where none is.'),
    inspections: z.array(z.strictObject({ title: z.string(), when: z.string(), target, ...marked })).describe('Those that the earlier edition did not have.'),
    judgements: z.array(judgementChange),
    sameJudgements: z.string().optional().describe('That no judgement that both editions have is another.'),
    claims: claimChanges,
  })
  .describe('What is otherwise than in the edition before.');

export type ClaimKind = z.infer<typeof claimKind>;
export type EarlierClaim = z.infer<typeof earlierClaim>;
export type WordChange = z.infer<typeof wordChange>;
export type Outcome = z.infer<typeof outcome>;
export type NotComparedReason = z.infer<typeof notComparedReason>;
export type FigureChange = z.infer<typeof figureChange>;
export type JudgementChange = z.infer<typeof judgementChange>;
export type ActionChange = z.infer<typeof actionChange>;
export type RecommendationChange = z.infer<typeof recommendationChange>;
export type SectionChange = z.infer<typeof sectionChange>;
export type ClaimChanges = z.infer<typeof claimChanges>;
export type Changes = z.infer<typeof changes>;

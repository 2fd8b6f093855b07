import { z } from 'zod';

/** Who a piece of a report may be shown to. */
export const audience = z
  .enum(['public', 'internal'])
  .describe('Who may see it: `public` (everyone) or `internal` (the council and Ofsted only).');

export type Audience = z.infer<typeof audience>;

/** Who may see a thing: those whom it names; otherwise those whom its report names for everything. */
export function audienceOf({ audience }: { audience?: Audience | undefined }, settings: { defaultAudience?: Audience | undefined } | undefined): Audience {
  return audience ?? settings?.defaultAudience ?? 'public';
}

/** What carries the tag of what is for the council and Ofsted only, wherever it is printed. Nothing of a public edition does. */
export interface Marked { internal?: true | undefined }

/** The mark of one thing, for another that is printed in its place. */
export function markOf({ internal }: Marked): Marked {
  return internal ? { internal } : {};
}

/** Who an edition is made for: authors see all that is internal, and what the rules found, which a copy for Ofsted does not carry. */
export const readership = z
  .enum(['public', 'internal', 'authors'])
  .describe('Who it is made for: `public`, `internal` (the council and Ofsted) or `authors` (those who write it).');

export type Readership = z.infer<typeof readership>;

/** What each edition lets through; anything not listed is held back. */
export const releasedTo: Readonly<Record<Readership, readonly Audience[]>> = {
  public: ['public'],
  internal: ['public', 'internal'],
  authors: ['public', 'internal'],
};

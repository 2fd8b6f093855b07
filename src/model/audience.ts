import { z } from 'zod';

/** Who an edition is made for, and who a piece of a report may be shown to. */
export const audience = z
  .enum(['public', 'internal'])
  .describe('Who may see it: `public` (everyone) or `internal` (the council and Ofsted only).');

export type Audience = z.infer<typeof audience>;

/** Who may see a thing: those whom it names; otherwise those whom its report names for everything. */
export function audienceOf({ audience }: { audience?: Audience | undefined }, settings: { defaultAudience?: Audience | undefined } | undefined): Audience {
  return audience ?? settings?.defaultAudience ?? 'public';
}

/** What each edition lets through; anything not listed is held back. */
export const releasedTo: Readonly<Record<Audience, readonly Audience[]>> = {
  public: ['public'],
  internal: ['public', 'internal'],
};

/** Blocks that stand for themselves among evidence: what children and families said, and an example of practice. */
export const accountKinds = ['voice', 'example'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** What may be said of consent to share each; an example that tells of no single child or family needs none. */
export const consentsTo = { voice: ['recorded'], example: ['recorded', 'not-needed'] } as const satisfies Record<AccountKind, readonly string[]>;
export type Consent = (typeof consentsTo)[AccountKind][number];

/** What a block of this kind is, where it comes from, and with what consent it is shared. */
export interface Account { kind: AccountKind; source: string; consent: Consent }

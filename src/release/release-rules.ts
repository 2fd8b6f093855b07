/** What the gate may find. The ids are permanent. */
export const releaseRules = {
  'small-number-worked-out': { severity: 'error', meaning: 'A small count that is kept back could be worked out, or nearly, from what else is published.' },
} as const;

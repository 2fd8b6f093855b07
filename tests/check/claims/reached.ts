interface Reached {
  /** How many false statements are found, and how many true ones are flagged, at all and as errors. */
  found: number;
  flagged: number;
  asError: number;
}

/** How far the checks have come, kind by kind: what they may not fall behind. */
export const reached: Readonly<Record<'statements' | 'held-out', Readonly<Record<string, Reached>>>> = {
  statements: {
    arithmetic: { found: 21, flagged: 0, asError: 0 },
    comparator: { found: 28, flagged: 0, asError: 0 },
    contradiction: { found: 11, flagged: 0, asError: 0 },
    dates: { found: 10, flagged: 0, asError: 0 },
    direction: { found: 54, flagged: 0, asError: 0 },
    evidence: { found: 31, flagged: 0, asError: 0 },
    groups: { found: 14, flagged: 0, asError: 0 },
    'not-flagged': { found: 0, flagged: 0, asError: 0 },
    people: { found: 10, flagged: 0, asError: 0 },
    plans: { found: 4, flagged: 0, asError: 0 },
    'points-per-cent': { found: 15, flagged: 0, asError: 0 },
    shares: { found: 22, flagged: 0, asError: 0 },
    'small-counts': { found: 10, flagged: 0, asError: 0 },
    target: { found: 24, flagged: 0, asError: 0 },
    'wrong-period': { found: 24, flagged: 0, asError: 0 },
  },
  'held-out': {
    arithmetic: { found: 10, flagged: 1, asError: 0 },
    comparator: { found: 10, flagged: 0, asError: 0 },
    contradiction: { found: 4, flagged: 0, asError: 0 },
    dates: { found: 4, flagged: 0, asError: 0 },
    direction: { found: 16, flagged: 2, asError: 2 },
    evidence: { found: 11, flagged: 0, asError: 0 },
    groups: { found: 5, flagged: 1, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 4, flagged: 1, asError: 0 },
    plans: { found: 2, flagged: 0, asError: 0 },
    'points-per-cent': { found: 7, flagged: 1, asError: 0 },
    shares: { found: 9, flagged: 0, asError: 0 },
    'small-counts': { found: 3, flagged: 0, asError: 0 },
    target: { found: 8, flagged: 0, asError: 0 },
    'wrong-period': { found: 10, flagged: 0, asError: 0 },
  },
};

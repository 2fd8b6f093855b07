interface Reached {
  /** How many false statements are found, and how many true ones are flagged, at all and as errors. */
  found: number;
  flagged: number;
  asError: number;
}

/** How far the checks have come, kind by kind: what they may not fall behind. */
export const reached: Readonly<Record<'statements' | 'held-out', Readonly<Record<string, Reached>>>> = {
  statements: {
    arithmetic: { found: 24, flagged: 0, asError: 0 },
    comparator: { found: 35, flagged: 0, asError: 0 },
    contradiction: { found: 14, flagged: 0, asError: 0 },
    dates: { found: 13, flagged: 0, asError: 0 },
    direction: { found: 68, flagged: 1, asError: 0 },
    evidence: { found: 37, flagged: 0, asError: 0 },
    groups: { found: 16, flagged: 0, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 12, flagged: 0, asError: 0 },
    plans: { found: 6, flagged: 0, asError: 0 },
    'points-per-cent': { found: 18, flagged: 1, asError: 0 },
    shares: { found: 26, flagged: 0, asError: 0 },
    'small-counts': { found: 11, flagged: 0, asError: 0 },
    target: { found: 27, flagged: 0, asError: 0 },
    'wrong-period': { found: 28, flagged: 0, asError: 0 },
  },
  'held-out': {
    arithmetic: { found: 10, flagged: 1, asError: 0 },
    comparator: { found: 10, flagged: 0, asError: 0 },
    contradiction: { found: 4, flagged: 0, asError: 0 },
    dates: { found: 4, flagged: 0, asError: 0 },
    direction: { found: 17, flagged: 1, asError: 1 },
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

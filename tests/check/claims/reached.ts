interface Reached {
  /** How many false statements are found, and how many true ones are flagged, at all and as errors. */
  found: number;
  flagged: number;
  asError: number;
}

/** How far the checks have come, kind by kind: what they may not fall behind. */
export const reached: Readonly<Record<'statements' | 'held-out', Readonly<Record<string, Reached>>>> = {
  statements: {
    arithmetic: { found: 37, flagged: 0, asError: 0 },
    'cited-together': { found: 9, flagged: 0, asError: 0 },
    comparator: { found: 53, flagged: 0, asError: 0 },
    contradiction: { found: 37, flagged: 0, asError: 0 },
    dates: { found: 18, flagged: 0, asError: 0 },
    direction: { found: 88, flagged: 0, asError: 0 },
    evidence: { found: 53, flagged: 0, asError: 0 },
    groups: { found: 22, flagged: 0, asError: 0 },
    'not-flagged': { found: 0, flagged: 0, asError: 0 },
    people: { found: 18, flagged: 0, asError: 0 },
    plans: { found: 16, flagged: 0, asError: 0 },
    'points-per-cent': { found: 23, flagged: 0, asError: 0 },
    shares: { found: 33, flagged: 0, asError: 0 },
    'small-counts': { found: 19, flagged: 0, asError: 0 },
    target: { found: 37, flagged: 0, asError: 0 },
    uncited: { found: 7, flagged: 0, asError: 0 },
    'wrong-period': { found: 39, flagged: 0, asError: 0 },
  },
  'held-out': {
    arithmetic: { found: 14, flagged: 1, asError: 0 },
    'cited-together': { found: 2, flagged: 0, asError: 0 },
    comparator: { found: 17, flagged: 0, asError: 0 },
    contradiction: { found: 12, flagged: 0, asError: 0 },
    dates: { found: 7, flagged: 0, asError: 0 },
    direction: { found: 28, flagged: 3, asError: 0 },
    evidence: { found: 18, flagged: 0, asError: 0 },
    groups: { found: 8, flagged: 3, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 5, flagged: 1, asError: 0 },
    plans: { found: 8, flagged: 0, asError: 0 },
    'points-per-cent': { found: 10, flagged: 0, asError: 0 },
    shares: { found: 13, flagged: 1, asError: 0 },
    'small-counts': { found: 4, flagged: 0, asError: 0 },
    target: { found: 12, flagged: 0, asError: 0 },
    uncited: { found: 2, flagged: 0, asError: 0 },
    'wrong-period': { found: 15, flagged: 0, asError: 0 },
  },
};

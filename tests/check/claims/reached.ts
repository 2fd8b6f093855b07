interface Reached {
  /** How many false statements are found, and how many true ones are flagged, at all and as errors. */
  found: number;
  flagged: number;
  asError: number;
}

/** How far the checks have come, kind by kind: what they may not fall behind. */
export const reached: Readonly<Record<'statements' | 'held-out', Readonly<Record<string, Reached>>>> = {
  statements: {
    arithmetic: { found: 32, flagged: 0, asError: 0 },
    'cited-together': { found: 7, flagged: 0, asError: 0 },
    comparator: { found: 46, flagged: 0, asError: 0 },
    contradiction: { found: 27, flagged: 0, asError: 0 },
    dates: { found: 16, flagged: 0, asError: 0 },
    direction: { found: 78, flagged: 0, asError: 0 },
    evidence: { found: 48, flagged: 0, asError: 0 },
    groups: { found: 20, flagged: 0, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 16, flagged: 0, asError: 0 },
    plans: { found: 13, flagged: 0, asError: 0 },
    'points-per-cent': { found: 21, flagged: 0, asError: 0 },
    shares: { found: 31, flagged: 0, asError: 0 },
    'small-counts': { found: 14, flagged: 0, asError: 0 },
    target: { found: 34, flagged: 0, asError: 0 },
    uncited: { found: 6, flagged: 0, asError: 0 },
    'wrong-period': { found: 35, flagged: 0, asError: 0 },
  },
  'held-out': {
    arithmetic: { found: 13, flagged: 1, asError: 0 },
    'cited-together': { found: 1, flagged: 0, asError: 0 },
    comparator: { found: 14, flagged: 0, asError: 0 },
    contradiction: { found: 10, flagged: 0, asError: 0 },
    dates: { found: 6, flagged: 0, asError: 0 },
    direction: { found: 20, flagged: 2, asError: 2 },
    evidence: { found: 15, flagged: 0, asError: 0 },
    groups: { found: 6, flagged: 2, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 5, flagged: 1, asError: 0 },
    plans: { found: 6, flagged: 0, asError: 0 },
    'points-per-cent': { found: 9, flagged: 0, asError: 0 },
    shares: { found: 12, flagged: 1, asError: 1 },
    'small-counts': { found: 4, flagged: 0, asError: 0 },
    target: { found: 10, flagged: 0, asError: 0 },
    uncited: { found: 2, flagged: 0, asError: 0 },
    'wrong-period': { found: 13, flagged: 0, asError: 0 },
  },
};

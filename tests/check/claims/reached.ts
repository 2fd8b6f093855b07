interface Reached {
  /** How many false statements are found, and how many true ones are flagged, at all and as errors. */
  found: number;
  flagged: number;
  asError: number;
}

/** How far the checks have come, kind by kind: what they may not fall behind. */
export const reached: Readonly<Record<'statements' | 'held-out', Readonly<Record<string, Reached>>>> = {
  statements: {
    arithmetic: { found: 44, flagged: 0, asError: 0 },
    'cited-together': { found: 12, flagged: 0, asError: 0 },
    comparator: { found: 61, flagged: 0, asError: 0 },
    contradiction: { found: 79, flagged: 0, asError: 0 },
    dates: { found: 26, flagged: 0, asError: 0 },
    direction: { found: 95, flagged: 1, asError: 0 },
    evidence: { found: 58, flagged: 1, asError: 0 },
    groups: { found: 61, flagged: 0, asError: 0 },
    'not-flagged': { found: 0, flagged: 0, asError: 0 },
    people: { found: 54, flagged: 0, asError: 0 },
    plans: { found: 50, flagged: 0, asError: 0 },
    'points-per-cent': { found: 29, flagged: 0, asError: 0 },
    shares: { found: 41, flagged: 0, asError: 0 },
    'small-counts': { found: 27, flagged: 0, asError: 0 },
    target: { found: 43, flagged: 0, asError: 0 },
    uncited: { found: 13, flagged: 0, asError: 0 },
    'wrong-period': { found: 45, flagged: 1, asError: 0 },
  },
  'held-out': {
    arithmetic: { found: 22, flagged: 4, asError: 0 },
    'cited-together': { found: 7, flagged: 2, asError: 0 },
    comparator: { found: 26, flagged: 2, asError: 0 },
    contradiction: { found: 19, flagged: 0, asError: 0 },
    dates: { found: 14, flagged: 0, asError: 0 },
    direction: { found: 35, flagged: 7, asError: 0 },
    evidence: { found: 25, flagged: 0, asError: 0 },
    groups: { found: 11, flagged: 4, asError: 0 },
    'not-flagged': { found: 0, flagged: 1, asError: 0 },
    people: { found: 10, flagged: 2, asError: 0 },
    plans: { found: 11, flagged: 0, asError: 0 },
    'points-per-cent': { found: 17, flagged: 0, asError: 0 },
    shares: { found: 20, flagged: 2, asError: 0 },
    'small-counts': { found: 13, flagged: 1, asError: 0 },
    target: { found: 18, flagged: 0, asError: 0 },
    uncited: { found: 10, flagged: 0, asError: 0 },
    'wrong-period': { found: 22, flagged: 1, asError: 0 },
  },
};

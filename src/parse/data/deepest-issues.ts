import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * Issues with every choice between schemas replaced by the issues of the choice that was most likely
 * meant: the one of whose keys fewest are missing or unknown.
 */
export function deepestIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const branches = issue.errors.map((branch) => deepestIssues(branch));
    const best = branches.reduce((chosen, branch) => (mismatch(branch) < mismatch(chosen) ? branch : chosen));
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function mismatch(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + weight(issue), 0);
}

function weight(issue: Issue): number {
  // Something of another kind altogether: words where there are fields.
  if (issue.code === 'invalid_type' && issue.path.length === 0) return 100;
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length;
  return issue.code === 'invalid_type' && issue.input === undefined ? 10 : 1;
}

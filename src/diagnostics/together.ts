import type { Diagnostic } from './diagnostic.ts';

/** Fewer are shown one by one, each with its lines. */
const fewest = 3;

/** Findings that say the same of other places, where there are many; otherwise one alone. */
export interface Together {
  first: Diagnostic;
  all: readonly Diagnostic[];
}

/** Findings in their order, those that say the same where the first of them stands; within what `scope` tells apart. */
export function together(diagnostics: readonly Diagnostic[], scope: (diagnostic: Diagnostic) => string = () => ''): Together[] {
  const same = [...Map.groupBy(diagnostics, (each) => JSON.stringify([each.ruleId, each.severity, each.message, each.hint, each.place === undefined, scope(each)])).values()];
  const many = new Map(same.filter((all) => all.length >= fewest && all[0]!.place !== undefined).map((all) => [all[0]!, all]));
  const told = new Set([...many.values()].flatMap((all) => all.slice(1)));
  return diagnostics.filter((each) => !told.has(each)).map((first) => ({ first, all: many.get(first) ?? [first] }));
}

/** Which of the units that are in another order were moved: as few and as light as can be. */
export function movedAmong(order: readonly number[], weight: (unit: number) => number): ReadonlySet<number> {
  const best: { sum: number; before: number | null }[] = [];
  order.forEach((unit, index) => {
    let [sum, before]: [number, number | null] = [0, null];
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (order[earlier]! < unit && best[earlier]!.sum > sum) [sum, before] = [best[earlier]!.sum, earlier];
    }
    best.push({ sum: sum + weight(unit), before });
  });
  const kept = new Set<number>();
  const sums = best.map(({ sum }) => sum);
  for (let at: number | null = sums.length === 0 ? null : sums.indexOf(Math.max(...sums)); at !== null; at = best[at]!.before) kept.add(order[at]!);
  return new Set(order.filter((unit) => !kept.has(unit)));
}

const shortest = 5;

/** The words nearest to one that is written nowhere: one slip away, two in a long word; none for a short word. */
export function nearestTo(typed: string, known: Iterable<string>): string[] {
  if (typed.length < shortest || /\p{N}/u.test(typed)) return [];
  let best = typed.length < 8 ? 1 : 2;
  let nearest: string[] = [];
  for (const word of known) {
    if (word.length < shortest || Math.abs(word.length - typed.length) > best) continue;
    const slips = slipsBetween(typed, word);
    if (slips > best) continue;
    if (slips < best) nearest = [];
    best = slips;
    nearest.push(word);
  }
  return nearest;
}

/** How many letters are wrong, missing, too many, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min((last[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      here.push(least);
    }
    beforeLast = last;
    last = here;
  }
  return last[b.length] ?? 0;
}

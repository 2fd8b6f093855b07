/** The candidate nearest to `text`, or undefined when none is near enough to be what was meant. */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  limit = Math.max(1, Math.floor(text.length / 3)),
): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance + 1);
    // Of two that are as near, people mistype the end of a word sooner than its beginning.
    const isNearer = distance < bestDistance || (best !== undefined && distance === bestDistance && sharedBeginning(wanted, candidate) > sharedBeginning(wanted, best));
    if (isNearer) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A ready hint (``Did you mean `x`?``), or undefined. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const candidate = nearest(text, all) ?? onlyLonger(text, all);
  return candidate === undefined ? undefined : `Did you mean \`${candidate}\`?`;
}

const fewestLetters = 4;

/** The only candidate of which the text is the beginning. */
function onlyLonger(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  const longer = candidates.filter((each) => each.toLowerCase().startsWith(wanted));
  return text.length >= fewestLetters && longer.length === 1 ? longer[0] : undefined;
}

function sharedBeginning(a: string, b: string): number {
  const other = b.toLowerCase();
  const end = Array.from(a).findIndex((character, index) => character !== other[index]);
  return end === -1 ? a.length : end;
}

/** Optimal string alignment distance (a swap of neighbours counts one); gives up at `giveUpAt`. */
export function editDistance(a: string, b: string, giveUpAt: number): number {
  if (Math.abs(a.length - b.length) >= giveUpAt) return giveUpAt;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let rowBest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
      rowBest = Math.min(rowBest, cost);
    }
    if (rowBest >= giveUpAt) return giveUpAt;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Something that takes up `size` along a line and would like its middle at `want`. */
export interface Wish {
  want: number;
  size: number;
}

/**
 * The middle of each, in the order given, moved as little as keeps them apart and between `from`
 * and `to`; when they cannot all fit they run over at `to`, still apart.
 */
export function spread(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.want - wishes[b]!.want || a - b);
  const clusters: { members: number[]; start: number; size: number }[] = [];
  for (const index of order) {
    const wish = wishes[index]!;
    clusters.push({ members: [index], start: wish.want - wish.size / 2, size: wish.size });
    settle(clusters, wishes, from, to);
  }
  const middles: number[] = new Array<number>(wishes.length).fill(0);
  for (const cluster of clusters) {
    let edge = cluster.start;
    for (const index of cluster.members) {
      middles[index] = edge + wishes[index]!.size / 2;
      edge += wishes[index]!.size;
    }
  }
  return middles;
}

/** Joins the last cluster to those before it for as long as they touch. */
function settle(clusters: { members: number[]; start: number; size: number }[], wishes: readonly Wish[], from: number, to: number): void {
  for (;;) {
    const last = clusters.at(-1)!;
    last.start = Math.max(from, Math.min(bestStart(last.members, wishes), to - last.size));
    const before = clusters.at(-2);
    if (!before || before.start + before.size <= last.start) return;
    clusters.pop();
    before.members.push(...last.members);
    before.size += last.size;
  }
}

/** Where a run of neighbours starts so that together they are nearest to where they would like to be. */
function bestStart(members: readonly number[], wishes: readonly Wish[]): number {
  let offset = 0;
  let sum = 0;
  for (const index of members) {
    const wish = wishes[index]!;
    sum += wish.want - wish.size / 2 - offset;
    offset += wish.size;
  }
  return sum / members.length;
}

/** Those of the stretches that can stand without touching one another, the last being kept first. */
export function keepApart<T extends { from: number; to: number }>(stretches: readonly T[], gap: number): T[] {
  const kept: T[] = [];
  let limit = Infinity;
  for (const stretch of [...stretches].reverse()) {
    if (stretch.to + gap > limit) continue;
    kept.push(stretch);
    limit = stretch.from;
  }
  return kept.reverse();
}

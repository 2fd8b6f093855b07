import { threadStep, type ThreadStep } from '../model/report/thread.ts';
import { coloursOf, round, type PictureOptions } from './svg.ts';

const stepWidth = 100;
/** A thread is at most this tall with the space below it, so that few do not look like many. */
const tallest = 9;
/** The tallest of several pictures side by side. */
const mostHeight = 150;
/** Thinner threads than this touch each other. */
const leastApart = 3;

/** How tall one thread is in pictures that stand together, so that their heights can be compared. */
export function threadHeight(mostThreads: number): number {
  return Math.min(tallest, mostHeight / Math.max(mostThreads, 1));
}

/**
 * Threads one above the other, each drawn from left to right where it has a step and left pale where it has none, those that reach
 * furthest on top. It is as wide as its place: each step has a sixth of it, so that words can stand below. For a page that says it in words too.
 */
export function threadPicture(threads: readonly (readonly ThreadStep[])[], height: number, options: Pick<PictureOptions, 'colours'> = {}): string {
  const colour = coloursOf(options);
  const steps = threadStep.options;
  const width = steps.length * stepWidth;
  const thickness = height < leastApart ? height : height * 0.72;
  const paths = { pale: '', held: '', met: '' };
  let y = 0;
  for (const { has, count } of alike(threads)) {
    // Threads that touch and are alike are one.
    const [rows, tall] = height < leastApart ? [1, count * thickness] : [count, thickness];
    for (let row = 0; row < rows; row += 1) {
      const bar = (from: number, to: number): string => `M${round(from * stepWidth)} ${round(y)}h${round((to - from) * stepWidth)}v${round(tall)}H${round(from * stepWidth)}z`;
      paths.pale += bar(0, steps.length);
      for (const [from, to] of runs(steps.slice(0, -1).map((step) => has.includes(step)))) paths.held += bar(from, to);
      if (has.includes('on-target')) paths.met += bar(steps.length - 1, steps.length);
      y += height < leastApart ? tall : height;
    }
  }
  const path = (d: string, fill: string): string => (d === '' ? '' : `<path d="${d}" fill="${fill}"/>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="thread-picture" viewBox="0 0 ${width} ${round(y)}" width="${width}" height="${round(Math.max(y, leastApart))}" preserveAspectRatio="none" aria-hidden="true">` +
    `${path(paths.pale, colour('gap'))}${path(paths.held, colour('line'))}${path(paths.met, colour('green'))}</svg>`
  );
}

/** Those with the same steps together, those with the most first. */
function alike(threads: readonly (readonly ThreadStep[])[]): { has: readonly ThreadStep[]; count: number }[] {
  return [...Map.groupBy(threads, (has) => threadStep.options.map((step) => (has.includes(step) ? '1' : '0')).join(''))]
    .sort(([a, [one]], [b, [other]]) => other!.length - one!.length || (a < b ? 1 : -1))
    .map(([, same]) => ({ has: same[0]!, count: same.length }));
}

/** The stretches of what is true, each from its first place to the one after its last. */
function runs(held: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  held.forEach((is, index) => {
    if (!is) return;
    if (held[index - 1] === true) found.at(-1)![1] = index + 1;
    else found.push([index, index + 1]);
  });
  return found;
}

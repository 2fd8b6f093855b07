import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work in which others are heard between two steps: whoever stops it, and other threads. */
export async function inSteps<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTurn();
  }
}

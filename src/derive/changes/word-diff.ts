import type { WordChange } from '../../model/report.ts';

/** Words that both texts have, or those that each has in the place of the other's. */
type Run = { same: string[] } | { gone: string[]; added: string[] };

/** Where more pairs of words would have to be looked at, what differs is told as a whole: whoever wrote so much anew must be read anew. */
const mostPairs = 400_000;

/** Both texts as one, with the words that only one of them has: as many words are kept as can be. */
export function wordDiff(then: string, now: string): WordChange[] {
  // Of several ways that keep as many words the same is taken, whichever text comes first.
  const runs = then > now ? runsOf(wordsIn(now), wordsIn(then)).map(mirrored) : runsOf(wordsIn(then), wordsIn(now));
  return runs.flatMap((run) => ('same' in run ? change('same', run.same) : [...change('gone', run.gone), ...change('new', run.added)]));
}

function change(kind: WordChange['change'], words: readonly string[]): WordChange[] {
  return words.length === 0 ? [] : [{ change: kind, text: words.join(' ') }];
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function mirrored(run: Run): Run {
  return 'same' in run ? run : { gone: run.added, added: run.gone };
}

function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const start = before.findIndex((word, index) => word !== after[index]);
  if (start === -1) return before.length === after.length ? [{ same: [...before] }] : withHead(before, [{ gone: [], added: after.slice(before.length) }]);
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = withoutIslands(between(before.slice(start, before.length - end), after.slice(start, after.length - end)));
  return withHead(before.slice(0, start), end === 0 ? middle : [...middle, { same: before.slice(before.length - end) }]);
}

function withHead(words: readonly string[], runs: Run[]): Run[] {
  return words.length === 0 ? runs : [{ same: [...words] }, ...runs];
}

/** Along the longest sequence of words that both have. */
function between(gone: readonly string[], added: readonly string[]): Run[] {
  if (gone.length * added.length > mostPairs) return [{ gone: [...gone], added: [...added] }];
  const width = added.length + 1;
  /** How many words can be kept of what is left from each pair of places on. */
  const kept = new Uint16Array((gone.length + 1) * width);
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = added.length - 1; j >= 0; j -= 1) {
      kept[i * width + j] = gone[i] === added[j] ? kept[(i + 1) * width + j + 1]! + 1 : Math.max(kept[(i + 1) * width + j]!, kept[i * width + j + 1]!);
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < added.length) {
    if (i < gone.length && gone[i] === added[j]) {
      sameIn(runs).push(gone[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (j === added.length || (i < gone.length && kept[(i + 1) * width + j]! >= kept[i * width + j + 1]!)) {
      changedIn(runs).gone.push(gone[i]!);
      i += 1;
    } else {
      changedIn(runs).added.push(added[j]!);
      j += 1;
    }
  }
  return runs;
}

/** One word alone that stayed among others that did not is read as changed with them, or a reader sees confetti. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const isIsland = 'same' in run && run.same.length === 1 && index > 0 && index < runs.length - 1;
    if ('same' in run && !isIsland) {
      joined.push(run);
      return;
    }
    const into = changedIn(joined);
    into.gone.push(...('same' in run ? run.same : run.gone));
    into.added.push(...('same' in run ? run.same : run.added));
  });
  return joined;
}

function sameIn(runs: Run[]): string[] {
  const last = runs.at(-1);
  if (last && 'same' in last) return last.same;
  const same: string[] = [];
  runs.push({ same });
  return same;
}

function changedIn(runs: Run[]): Extract<Run, { gone: string[] }> {
  const last = runs.at(-1);
  if (last && 'gone' in last) return last;
  const changed = { gone: [], added: [] };
  runs.push(changed);
  return changed;
}

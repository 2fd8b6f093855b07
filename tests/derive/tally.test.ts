import { expect, it } from 'vitest';
import { tallyOf } from '../../src/derive/tally.ts';
import type { Rag } from '../../src/model/report.ts';
import { labelsWith } from '../../src/model/labels.ts';

function tally(green: number, amber: number, red: number, unratable: number, untargeted: number): ReturnType<typeof tallyOf> {
  const some = (count: number, state: Rag) =>
    Array.from({ length: count }, () => ({ rag: { state, word: state } }));
  return tallyOf(
    [...some(green, 'green'), ...some(amber, 'amber'), ...some(red, 'red'), ...some(unratable, 'not-rated'), ...some(untargeted, 'no-target')],
    labelsWith(undefined),
  );
}

it.each([
  [6, 4, 4, 0, 3, 'Of 14 indicators with a target, 6 are on target, 4 near it and 4 off it; 3 have no target.'],
  [6, 4, 4, 1, 1, 'Of 15 indicators with a target, 6 are on target, 4 near it, 4 off it and 1 is not rated; 1 has no target.'],
  [6, 4, 4, 0, 0, 'Of 14 indicators with a target, 6 are on target, 4 near it and 4 off it.'],
  [1, 1, 1, 0, 0, 'Of 3 indicators with a target, 1 is on target, 1 near it and 1 off it.'],
  [1, 4, 1, 0, 0, 'Of 6 indicators with a target, 1 is on target, 4 are near it and 1 is off it.'],
  [0, 2, 2, 0, 0, 'Of 4 indicators with a target, none is on target, 2 are near it and 2 off it.'],
  [0, 0, 3, 0, 0, 'Of 3 indicators with a target, none is on target and 3 are off it.'],
  [0, 1, 1, 0, 2, 'Of 2 indicators with a target, none is on target, 1 is near it and 1 off it; 2 have no target.'],
  [3, 0, 0, 0, 0, 'Of 3 indicators with a target, all 3 are on target.'],
  [2, 0, 0, 1, 0, 'Of 3 indicators with a target, 2 are on target and 1 is not rated.'],
  [1, 0, 0, 0, 0, 'The one indicator with a target is on target.'],
  [0, 1, 0, 0, 5, 'The one indicator with a target is near it; 5 have no target.'],
  [0, 0, 1, 0, 1, 'The one indicator with a target is off it; 1 has no target.'],
  [0, 0, 0, 1, 0, 'The one indicator with a target is not rated.'],
  [0, 0, 0, 3, 0, 'Of 3 indicators with a target, none is rated.'],
  [0, 0, 0, 0, 1, 'The one indicator has no target.'],
  [0, 0, 0, 0, 3, 'None of the 3 indicators has a target.'],
  [0, 0, 0, 0, 0, 'There are no indicators.'],
])('%s green, %s amber, %s red, %s unratable, %s without a target', (green, amber, red, unratable, untargeted, sentence) => {
  expect(tally(green, amber, red, unratable, untargeted)).toEqual({
    green, amber, red, 'not-rated': unratable, 'no-target': untargeted, total: green + amber + red + unratable + untargeted, sentence,
  });
});

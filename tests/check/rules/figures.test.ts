import { describe, it } from 'vitest';
import comparatorInScale from '../../../src/check/rules/comparator-in-scale.ts';
import denominatorAboveZero from '../../../src/check/rules/denominator-above-zero.ts';
import figureIsComplete from '../../../src/check/rules/figure-is-complete.ts';
import figureNotAfterAsAt from '../../../src/check/rules/figure-not-after-as-at.ts';
import figureNotNegative from '../../../src/check/rules/figure-not-negative.ts';
import numeratorWithinDenominator from '../../../src/check/rules/numerator-within-denominator.ts';
import observationStandsOnce from '../../../src/check/rules/observation-stands-once.ts';
import percentageInRange from '../../../src/check/rules/percentage-in-range.ts';
import periodEndsWithMonth from '../../../src/check/rules/period-ends-with-month.ts';
import sourceNotAfterAsAt from '../../../src/check/rules/source-not-after-as-at.ts';
import targetFitsPolarity from '../../../src/check/rules/target-fits-polarity.ts';
import valueAgreesWithFraction from '../../../src/check/rules/value-agrees-with-fraction.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { evidenceFile, settings, settingsFile } from './samples.ts';

/** A report with one indicator, `seen`. */
function indicator(observations: string, { unit = 'percent', polarity = 'higher', more = '' } = {}): Files {
  return {
    'data/indicators/visits.yaml': `theme: Visits
indicators:
  - id: seen
    title: Children seen
    unit: ${unit}
    polarity: ${polarity}
    period: snapshot
${more === '' ? '' : `    ${more}\n`}    observations: [${observations}]
`,
  };
}

describe('a denominator', () => {
  it('is not zero', () => {
    expectSaid(denominatorAboveZero, indicator('{ at: 2022-09-30, numerator: 0, denominator: ⟦0⟧ }'), [
      'The denominator at `2022-09-30` is `0`; expected at least 1.',
      'When there was nobody to count, take out numerator and denominator and write `status: z` (not applicable).',
    ]);
    expectSaid(denominatorAboveZero, indicator('{ at: 2022-09-30, numerator: 0, denominator: 1 }'));
  });

  it('is looked at in comparators too', () => {
    const comparators = 'comparators: [{ kind: own-last-year, at: 2021-09-30, numerator: 0, denominator: ⟦0⟧ }]';
    expectSaid(denominatorAboveZero, indicator('{ at: 2022-09-30, value: 90 }', { more: comparators }), [
      'The denominator at `2021-09-30` is `0`; expected at least 1.',
      'When there was nobody to count, take out numerator and denominator and write `status: z` (not applicable).',
    ]);
  });

  it.each([
    ['numerator: ⟦5⟧, denominator: 4', 'The numerator `5` at `2022-09-30` is larger than the denominator `4`.', 'Correct the two figures; they may have been swapped.'],
    ['numerator: ⟦5⟧, denominator: 0', 'The numerator `5` at `2022-09-30` is larger than the denominator `0`.', 'Correct the denominator.'],
  ])('is not smaller than its numerator: %s', (figure, message, hint) => {
    expectSaid(numeratorWithinDenominator, indicator(`{ at: 2022-09-30, ${figure} }`), [message, hint]);
  });

  it('is told of once where the two are exchanged in the whole series', () => {
    expectSaid(numeratorWithinDenominator, indicator('{ at: 2022-07-31, numerator: ⟦9⟧, denominator: 4 }, { at: 2022-08-31, numerator: 8, denominator: 4 }, { at: 2022-09-30, numerator: 7, denominator: 4 }'), [
      'The numerator `9` at `2022-07-31` is larger than the denominator `4`; so are 2 more of `seen`.',
      'Correct the two figures; they may have been swapped, here and in the others.',
      'data/indicators/visits.yaml:8:99-8:100 `8` of `4` stands here.',
      'data/indicators/visits.yaml:8:149-8:150 `7` of `4` stands here.',
    ]);
  });

  it('may be as large as its numerator, and in a rate or an average smaller', () => {
    expectSaid(numeratorWithinDenominator, indicator('{ at: 2022-09-30, numerator: 4, denominator: 4 }'));
    expectSaid(numeratorWithinDenominator, indicator('{ at: 2022-09-30, numerator: 50, denominator: 4 }', { unit: 'average' }));
  });
});

describe('a figure', () => {
  it.each([
    ['{ at: 2022-09-30, numerator: ⟦4⟧ }', 'The figure at `2022-09-30` has a numerator (`4`) but no denominator.', 'Add the denominator, or give the `value` alone.'],
    ['{ at: 2022-09-30, denominator: ⟦9⟧ }', 'The figure at `2022-09-30` has a denominator (`9`) but no numerator.', 'Add the numerator, or give the `value` alone.'],
    ['⟦{ at: 2022-09-30 }⟧', 'The figure at `2022-09-30` has no value.', 'Add `value`, or `numerator` and `denominator`, or `status: x` when it is not available.'],
    [
      '{ at: 2022-09-30, value: 90, status: ⟦c⟧ }',
      'The figure at `2022-09-30` has the status `c`, which says that there is no figure, and also a value.',
      'Take out the status, or take out the value.',
    ],
    [
      '{ at: 2022-09-30, numerator: 4, denominator: 9, status: ⟦x⟧ }',
      'The figure at `2022-09-30` has the status `x`, which says that there is no figure, and also a value.',
      'Take out the status, or take out the value.',
    ],
  ])('is not complete: %s', (observation, message, hint) => {
    expectSaid(figureIsComplete, indicator(observation), [message, hint]);
  });

  it.each(['{ at: 2022-09-30, value: 90 }', '{ at: 2022-09-30, numerator: 4, denominator: 9 }', '{ at: 2022-09-30, status: z }', '{ at: 2022-09-30, value: 44.4, numerator: 4, denominator: 9 }'])(
    'is complete: %s',
    (observation) => {
      expectSaid(figureIsComplete, indicator(observation));
    },
  );

  it.each(['count', 'rate', 'days'])('of the unit %s is not below 0', (unit) => {
    const files = (value: string): Files => ({ 'data/indicators/visits.yaml': `theme: Visits\nindicators:\n  - { id: seen, title: Seen, unit: ${unit}, polarity: neutral, period: snapshot, observations: [{ at: 2022-09-30, value: ${value} }] }\n` });
    expectSaid(figureNotNegative, files('⟦-5⟧'), ['The figure `-5` of `seen` at `2022-09-30` is below 0, which nothing that is counted can be.', 'Take the minus away, or write the figure itself where this is its change.']);
    expectSaid(figureNotNegative, files('0'));
  });

  it('of a percentage is told of once, at its unit, where most are none', () => {
    const dates = ['2022-07-31', '2022-08-31', '2022-09-30'];
    const files = indicator(dates.map((at, index) => `{ at: ${at}, value: ${301 + index} }`).join(', '), { unit: '⟦percent⟧' });
    expectSaid(percentageInRange, files, [
      '`seen` is a percentage, but 3 of its figures are not between 0 and 100, such as `301`.',
      'Write the unit that they have: `percent-change` for a rise or fall in per cent, `count`, `rate`, `days`, `average` or `score`.',
    ]);
  });

  it('is not of a day after the edition', () => {
    expectSaid(figureNotAfterAsAt, indicator('{ at: 2022-09-30, value: 90 }, { at: ⟦2022-10-01⟧, value: 91 }'), [
      '`seen` has a figure at `2022-10-01`, after the as-at date of this edition (`2022-09-30`).',
      "Correct the date, move the edition's `asAt`, or keep the figure for the next edition.",
    ]);
  });

  it('is of a mistyped year where earlier ones stand after it', () => {
    expectSaid(figureNotAfterAsAt, indicator('{ at: 2022-07-31, value: 90 }, { at: ⟦2032-08-31⟧, value: 90 }, { at: 2022-09-30, value: 91 }'), [
      '`seen` has a figure at `2032-08-31`, after the as-at date of this edition (`2022-09-30`).',
      'Correct the date, its year perhaps: earlier figures stand after it.',
    ]);
  });

  it('is after the as-at date with most others only where that is what is wrong', () => {
    const series = ['one', 'two', 'three'].map((id) => `  - { id: ${id}, title: Seen, unit: count, polarity: neutral, period: snapshot, observations: [{ at: 2023-09-30, value: 9 }] }\n`).join('');
    const files: Files = {
      [settingsFile]: settings().replace('asAt: 2022-09-30', 'asAt: ⟦2022-09-30⟧'),
      'data/indicators/visits.yaml': `theme: Visits\nindicators:\n${series}`,
      [evidenceFile]: 'evidence:\n  - { id: audit, title: Audit, kind: audit, date: 2023-09 }\n',
    };
    expectSaid(figureNotAfterAsAt, files, ['Most indicators (3 of 3) have figures after the as-at date of this edition, `2022-09-30`.', 'Correct the as-at date, its year perhaps: it is the day on which the figures stand.']);
    expectSaid(sourceNotAfterAsAt, { ...files, [settingsFile]: settings() });
  });

  const twice = 'Take one of the two out, correct its date, or give it the `period` that it covers.';

  it('of one day stands once', () => {
    expectSaid(observationStandsOnce, indicator('{ at: 2022-09-30, value: 90 }, { at: ⟦2022-09-30⟧, value: 91 }'), [
      '`seen` has two observations of the period type `snapshot` at `2022-09-30`.',
      twice,
    ]);
  });

  it('of a comparator stands once for its kind', () => {
    const kinds = (first: string, second: string): Files =>
      indicator('{ at: 2022-09-30, value: 90 }', { more: `comparators: [{ kind: ${first}, at: 2022-03-31, value: 88 }, { kind: ${second}, value: 89 }]` });
    expectSaid(observationStandsOnce, kinds('england', 'england, at: ⟦2022-03-31⟧'), ['`seen` has two comparators of the period type `snapshot` at `2022-03-31`.', twice]);
    expectSaid(observationStandsOnce, kinds('england', 'region, at: 2022-03-31'));
  });

  it('of another period type may be of the same day', () => {
    expectSaid(observationStandsOnce, indicator('{ at: 2022-09-30, value: 90 }, { at: 2022-09-30, period: month, value: 91 }'));
  });
});

describe('a percentage', () => {
  it.each(['-1', '100.1'])('lies between 0 and 100, not at %s', (value) => {
    expectSaid(percentageInRange, indicator(`{ at: 2022-09-30, value: ⟦${value}⟧ }`), [
      `The percentage \`${value}\` at \`2022-09-30\` is not between 0 and 100.`,
      'Correct the value, or the `unit` of the indicator: `percent-change` for a rise or fall in per cent.',
    ]);
  });

  it('may be 0 or 100, and a count may be more', () => {
    expectSaid(percentageInRange, indicator('{ at: 2022-08-31, value: 0 }, { at: 2022-09-30, value: 100 }'));
    expectSaid(percentageInRange, indicator('{ at: 2022-09-30, value: 101 }', { unit: 'count' }));
    expectSaid(percentageInRange, indicator('{ at: 2022-08-31, value: -4.5 }, { at: 2022-09-30, value: 140 }', { unit: 'percent-change' }));
  });
});

describe('a value beside its fraction', () => {
  it.each([
    ['value: ⟦45⟧, numerator: 4, denominator: 9', '`45`', '`4` of `9`, which gives `44.4`'],
    ['value: ⟦44.5⟧, numerator: 4, denominator: 9', '`44.5`', '`4` of `9`, which gives `44.4`'],
    ['value: ⟦44.45⟧, numerator: 4, denominator: 9', '`44.45`', '`4` of `9`, which gives `44.44`'],
  ])('does not agree: %s', (figure, value, fraction) => {
    expectSaid(valueAgreesWithFraction, indicator(`{ at: 2022-09-30, ${figure} }`), [
      `The value ${value} at \`2022-09-30\` does not agree with ${fraction}.`,
      'Take the value out, so that it is worked out from the two; or correct the one that is wrong.',
    ]);
  });

  it.each(['value: 44', 'value: 44.4', 'value: 44.44'])('agrees at its own decimals: %s', (value) => {
    expectSaid(valueAgreesWithFraction, indicator(`{ at: 2022-09-30, ${value}, numerator: 4, denominator: 9 }`));
  });
});

describe('a target', () => {
  const withTarget = (polarity: string, target: string): Files => indicator('{ at: 2022-09-30, value: 90 }', { polarity, more: `target: ${target}` });

  it.each([
    [
      'neutral',
      '⟦{ upper: 90 }⟧',
      'This indicator has a target, but its polarity is `neutral`, which says that neither direction is better.',
      'Take the target out, or set `polarity` to `higher`, `lower` or `target`.',
    ],
    ['higher', '{ goal: ⟦90⟧, within: 5 }', 'The target is a `goal` to stay close to, but the polarity is `higher`.', 'Set `polarity: target`, or give the target as `minimum` and `upper`.'],
    [
      'target',
      '{ goal: 90, within: 5, near: ⟦4⟧ }',
      '`near` (`4`) is closer to the goal than `within` (`5`); amber must reach further than green.',
      'Swap the two, or correct the one that is wrong.',
    ],
    [
      'target',
      '{ upper: ⟦90⟧ }',
      'The target has an `upper` bound, but the polarity is `target` (close to a goal).',
      'Give the target as `goal`, `within` and `near`, or set `polarity` to `higher` or `lower`.',
    ],
    ['higher', '{ minimum: 90, upper: ⟦85⟧ }', 'The `upper` target `85` is below the `minimum` `90`, but the polarity is `higher`.', 'Swap the two bounds, or set `polarity: lower`.'],
    ['lower', '{ minimum: 5, upper: ⟦10⟧ }', 'The `upper` target `10` is above the `minimum` `5`, but the polarity is `lower`.', 'Swap the two bounds, or set `polarity: higher`.'],
  ])('does not fit the polarity %s: %s', (polarity, target, message, hint) => {
    expectSaid(targetFitsPolarity, withTarget(polarity, target), [message, hint]);
  });

  it.each([
    ['higher', '{ minimum: 85, upper: 90 }'],
    ['higher', '{ minimum: 90, upper: 90 }'],
    ['lower', '{ minimum: 10, upper: 5 }'],
    ['lower', '{ upper: 5 }'],
    ['target', '{ goal: 90, within: 5, near: 5 }'],
    ['target', '{ goal: 90, within: 5 }'],
  ])('fits the polarity %s: %s', (polarity, target) => {
    expectSaid(targetFitsPolarity, withTarget(polarity, target));
  });
});

describe('the end of a period', () => {
  const covering = (period: string, dates: readonly string[]): Files => ({
    'data/indicators/visits.yaml': `theme: Visits\nindicators:\n  - id: seen\n    title: Seen\n    unit: count\n    polarity: neutral\n    period: ${period}\n    observations:\n${dates.map((at) => `      - { at: ${at}, value: 9 }\n`).join('')}`,
  });
  const said = (period: string, at: string, more = ''): string => `A figure of \`seen\` with the period type \`${period}\` ends on \`${at}\`, which is not the last day of a month${more}.`;

  it('is the last day of a month, and told of once for a series', () => {
    expectSaid(periodEndsWithMonth, covering('month', ['⟦2022-01-01⟧', '2022-02-01', '2022-03-31', '2022-04-01']), [
      said('month', '2022-01-01', '; so do 2 more'),
      'Write the last day that it covers, `2021-12-31` or `2022-01-31`; if it is of one day, write `period: snapshot`.',
      'data/indicators/visits.yaml:10:15-10:25 `2022-02-01` stands here.',
      'data/indicators/visits.yaml:12:15-12:25 `2022-04-01` stands here.',
    ]);
    expectSaid(periodEndsWithMonth, covering('annual', ['⟦2022-03-30⟧']), [said('annual', '2022-03-30'), 'Write the last day that it covers, `2022-03-31`; if it is of one day, write `period: snapshot`.']);
  });

  it.each<[string, string[]]>([['snapshot', ['2022-09-12']], ['annual', ['2020-02-29', '2021-08-31', '2022-03-31']], ['month', ['2021-02-28']]])('is right in a series of the type %s: %j', (period, dates) => {
    expectSaid(periodEndsWithMonth, covering(period, dates));
  });
});

describe('a comparator', () => {
  const beside = (own: string, other: string, unit = 'percent'): Files => indicator(`{ at: 2022-06-30, value: 50 }, { at: 2022-09-30, ${own} }`, { unit, more: `comparators: [⟦{ kind: england, at: 2022-03-31, value: ${other} }⟧]` });
  const unmarked = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text?.replace(/[⟦⟧]/g, '') ?? null]));

  it.each([
    ['value: 2.4', '92.1', 'percent', '2.4%', '92.1%'],
    ['numerator: 593, denominator: 3137', '22.6', 'rate', '1,890.3 per 10,000', '22.6 per 10,000'],
    ['value: 17', '0.7', 'average', '17.0', '0.7'],
  ])('is of the same size as our own: %s beside %s', (own, other, unit, ours, theirs) => {
    expectSaid(comparatorInScale, beside(own, other, unit), [`\`seen\` is ${ours}, and its comparator \`england\` ${theirs}: one of the two must be in another unit.`, 'Correct the figure that is wrong, or the `unit` of the indicator.']);
  });

  it.each([['value: 5', '92.1', 'percent'], ['value: 900', '12', 'count'], ['value: 0', '12', 'percent'], ['status: x', '12', 'percent']])('may be another: %s beside %s', (own, other, unit) => {
    expectSaid(comparatorInScale, unmarked(beside(own, other, unit)));
  });
});

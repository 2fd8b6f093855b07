import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Audience } from '../../src/model/audience.ts';
import type { Indicator, Observation } from '../../src/model/indicator.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { plainSettings } from '../base-report.ts';
import { projectOf, whole } from '../projects.ts';

interface Released {
  /** What is released of an indicator by its id. */
  of: (id: string) => Indicator;
  diagnostics: Diagnostic[];
}

function released(indicators: string, disclosure = 'public: { method: round }', audience: Audience = 'public'): Released {
  const settings = `${plainSettings}disclosure: { ${disclosure} }\n`;
  const { value, diagnostics } = releaseProject(whole(projectOf({ 'data/report.yaml': settings, 'data/indicators/figures.yaml': `theme: Figures\nindicators:\n${indicators}` })), audience);
  return {
    of: (id) => value.indicators.find((indicator) => indicator.id === id) ?? expect.fail(`no ${id}`),
    diagnostics,
  };
}

function series(id: string, unit: string, period: string, observations: readonly string[], more = ''): string {
  return `  - id: ${id}
    title: Title of ${id}
    unit: ${unit}
    polarity: neutral
    period: ${period}
${more}    observations:
${observations.map((each) => `      - { ${each} }\n`).join('')}`;
}

const parts = (...all: [name: string, figure: string][]): string => `    breakdowns:
      - by: Age
        parts:
${all.map(([name, figure]) => `          - { name: ${name}, observations: [{ ${figure} }] }\n`).join('')}`;

/** `c`, `12`, `3/40`: what can be seen of a figure. */
const seen = ({ value, numerator, denominator, status }: Partial<Observation>): string =>
  status ?? (numerator === undefined ? String(value) : `${numerator}/${denominator}`);

const seenIn = (indicator: Indicator): string[] => indicator.observations.map(seen);
const partsOf = (indicator: Indicator): string[] => (indicator.breakdowns ?? []).flatMap((breakdown) => breakdown.parts.flatMap((part) => part.observations.map(seen)));

const day = 'at: 2022-03-31';
const rules = ({ diagnostics }: Released): string[] => diagnostics.map(({ ruleId }) => ruleId);

describe('rounded for everyone', () => {
  it('counts from one to the threshold are not given, others to the nearest 5, and none at all as it is', () => {
    const observations = [0, 1, 5, 6, 7, 8, 12, 13, 402].map((value, index) => `at: 20${String(10 + index)}-03-31, value: ${value}`);
    expect(seenIn(released(series('cp', 'count', 'snapshot', observations)).of('cp'))).toEqual(['0', 'c', 'c', '5', '5', '10', '10', '15', '400']);
  });

  it('nothing of a figure that is kept back is left', () => {
    const { of } = released(series('visits', 'percent', 'snapshot', [`${day}, numerator: 3, denominator: 41, qualifier: about, note: A hard month.`]));
    expect(of('visits').observations).toEqual([{ at: '2022-03-31', status: 'c', note: 'A hard month.' }]);
  });

  it('a share is that of the rounded counts, with no more decimals than one child makes', () => {
    const { of } = released(series('visits', 'percent', 'snapshot', [`${day}, numerator: 204, denominator: 214`, 'at: 2023-03-31, numerator: 1204, denominator: 2214']));
    expect(of('visits').observations).toEqual([
      { at: '2022-03-31', numerator: 205, denominator: 215, decimals: 0 },
      { at: '2023-03-31', numerator: 1205, denominator: 2215, decimals: 1 },
    ]);
  });

  it('a share says how many it is of: where only that and the denominator are given, few are found too', () => {
    const { of } = released(series('visits', 'percent', 'snapshot', [`${day}, value: 4.9, denominator: 41`, 'at: 2023-03-31, value: 50, denominator: 42']));
    expect(seenIn(of('visits'))).toEqual(['c', String((20 / 40) * 100)]);
  });

  it('and where the denominator is that of another indicator', () => {
    const { of } = released(series('visits', 'percent', 'snapshot', [`${day}, value: 4.9`], '    sameAs: { denominator: cla }\n') + series('cla', 'count', 'snapshot', [`${day}, value: 41`]));
    expect(seenIn(of('visits'))).toEqual(['c']);
  });

  it('no share is given of a group that is too small', () => {
    const shares = series('visits', 'percent', 'snapshot', [`${day}, numerator: 7, denominator: 9`, 'at: 2023-03-31, numerator: 7, denominator: 12']);
    expect(seenIn(released(shares).of('visits'))).toEqual(['c', '5/10']);
    expect(seenIn(released(shares, 'public: { method: round, smallestDenominator: 20 }').of('visits'))).toEqual(['c', 'c']);
  });

  it('few who are not counted are protected where the indicator says so', () => {
    const share = (more: string): string => series('visits', 'percent', 'snapshot', [`${day}, numerator: 264, denominator: 269`], more);
    expect(seenIn(released(share('')).of('visits'))).toEqual(['265/270']);
    expect(seenIn(released(share('    sensitiveRest: true\n')).of('visits'))).toEqual(['c']);
  });

  it('days and points are no people: only of how many they are told is rounded', () => {
    const { of } = released(series('days', 'days', 'annual', [`${day}, numerator: 2460, denominator: 12`, 'at: 2023-03-31, numerator: 300, denominator: 3']));
    expect(of('days').observations).toEqual([{ at: '2022-03-31', value: 205, denominator: 10 }, { at: '2023-03-31', status: 'c' }]);
  });

  it('nor is their mean given so exactly that it is that of one number of people alone', () => {
    const { of } = released(series('days', 'days', 'annual', [`${day}, numerator: 2463, denominator: 12`, 'at: 2023-03-31, numerator: 2464, denominator: 120'], '    decimals: 2\n'));
    expect(of('days').observations).toEqual([{ at: '2022-03-31', value: 205, decimals: 0, denominator: 10 }, { at: '2023-03-31', value: 20.53, denominator: 120 }]);
  });

  it('a share or a rate that is given by itself is that of the rounded counts too, and of a published population as it is', () => {
    const of = (unit: string, more: string): string => seenIn(released(series('harm', unit, 'snapshot', [`${day}, value: 12.3`], '    sameAs: { denominator: all }\n') + series('all', 'count', 'snapshot', [`${day}, value: 9348`], more)).of('harm'))[0]!;
    expect(Number(of('rate', '    disclosure: published\n'))).toBeCloseTo((10 / 9348) * 10_000, 10);
    expect(Number(of('percent', ''))).toBeCloseTo((1150 / 9350) * 100, 10);
  });

  it('our own last year is protected as our figures are, and other people’s figures are not', () => {
    const { of } = released(series('cp', 'count', 'snapshot', [`${day}, value: 43`], `    comparators:
      - { kind: own-last-year, at: 2021-03-31, value: 4 }
      - { kind: england, at: 2021-03-31, value: 4 }
`));
    expect((of('cp').comparators ?? []).map(seen)).toEqual(['c', '4']);
  });

  it('another threshold, and none at all kept back', () => {
    const { of } = released(series('cp', 'count', 'snapshot', [`${day}, value: 7`, 'at: 2023-03-31, value: 0', 'at: 2024-03-31, value: 8']), 'public: { method: round, threshold: 7, zero: withheld }');
    expect(seenIn(of('cp'))).toEqual(['c', 'c', '10']);
  });

  it.each(['published', 'no-people'])('of an indicator that is %s everything is given as it is', (exemption) => {
    const { of } = released(series('cp', 'count', 'snapshot', [`${day}, value: 3`, 'at: 2023-03-31, value: 402'], `    disclosure: ${exemption}\n`));
    expect(seenIn(of('cp'))).toEqual(['3', '402']);
  });
});

describe('who sees what', () => {
  const few = series('cp', 'count', 'snapshot', [`${day}, value: 3`, 'at: 2023-03-31, value: 402']);

  it('the public edition is rounded where nothing is said, and the internal one exact', () => {
    expect(seenIn(released(few, '').of('cp'))).toEqual(['c', '400']);
    expect(seenIn(released(few, '', 'internal').of('cp'))).toEqual(['3', '402']);
  });

  it('the internal edition may be protected too', () => {
    expect(seenIn(released(few, 'internal: { method: suppress, threshold: 2 }', 'internal').of('cp'))).toEqual(['3', '402']);
    expect(seenIn(released(few, 'internal: { method: suppress }', 'internal').of('cp'))).toEqual(['c', '402']);
  });
});

describe('a small count that could be worked out', () => {
  const byAge = (total: number, ...counts: number[]): string =>
    series('cp', 'count', 'snapshot', [`${day}, value: ${total}`], parts(...counts.map((count, index): [string, string] => [`Part ${index + 1}`, `${day}, value: ${count}`])));

  it('of the only small part of a whole, another part is kept back with it', () => {
    const made = released(byAge(90, 3, 39, 48), 'public: { method: suppress }');
    expect(partsOf(made.of('cp'))).toEqual(['c', 'c', '48']);
    expect(seenIn(made.of('cp'))).toEqual(['90']);
    expect(rules(made)).toEqual([]);
  });

  it('nor are two small ones enough, which their sum may say: 95, 86, 108 and two of 328', () => {
    expect(partsOf(released(byAge(296, 95, 86, 108, 3, 4), 'public: { method: suppress }').of('cp')).filter((each) => each === 'c')).toHaveLength(3);
  });

  it('which further ones they are does not hang on what the small ones are', () => {
    const choices = [[1, 5], [2, 4], [5, 1], [3, 3]].map(([one = 0, other = 0]) => partsOf(released(byAge(90 + one + other, one, other, 42, 48), 'public: { method: suppress }').of('cp')).map((each) => each === 'c'));
    expect(new Set(choices.map(String)).size).toBe(1);
  });

  it('where everything else is published already, it is an error that names the figure and never its value', () => {
    const published = '    disclosure: published\n';
    const of = series('all', 'count', 'snapshot', [`${day}, value: 90`], published) + series('older', 'count', 'snapshot', [`${day}, value: 87`], published) + series('babies', 'count', 'snapshot', [`${day}, value: 3`]);
    const made = released(of, 'public: { method: suppress }, relations: [{ total: all, parts: [older, babies] }]');
    expect(made.diagnostics.map(({ ruleId, severity, message, related = [] }) => [ruleId, severity, message, related.length])).toEqual([
      ['small-number-worked-out', 'error', '`babies` at `2022-03-31` counts few people and is kept back, but a reader could work it out, or nearly, from what else is published.', 2],
    ]);
  });

  it('rounded figures that leave it too few numbers are an error, with the way out', () => {
    const made = released(byAge(41, 1, 40));
    expect(made.diagnostics.map(({ message, hint, place }) => [message, hint, place?.start.line])).toMatchInlineSnapshot(`
      [
        [
          "\`Part 1\` of \`cp\` by \`Age\` at \`2022-03-31\` counts few people and is kept back, but a reader could work it out, or nearly, from what else is published.",
          "Keep back another of the figures that it is worked out from with \`withhold: true\`, or write \`method: suppress\` under \`disclosure\`, which finds them by itself. Where its source has published it, write \`disclosure: published\`; where it counts no people, \`disclosure: no-people\`.",
          11,
        ],
      ]
    `);
  });

  it('rounded figures that leave it every small number are none', () => {
    expect(rules(released(byAge(43, 4, 39)))).toEqual([]);
  });

  it('nor may one be that its author has typed as `c`', () => {
    const typed = (...figures: string[]): string[] => rules(released(series('cp', 'count', 'snapshot', [`${day}, value: 90`], parts(...figures.map((figure, index): [string, string] => [`Part ${index}`, `${day}, ${figure}`]))), 'public: { method: suppress }'));
    expect(typed('status: c', 'value: 87')).toEqual(['small-number-worked-out']);
    expect(typed('status: c', 'value: 48')).toEqual([]);
    expect(typed('status: c', 'status: c', 'value: 48')).toEqual([]);
  });

  it('a further figure that the author keeps back is kept back, and helps', () => {
    const made = released(series('cp', 'count', 'snapshot', [`${day}, value: 41`], parts(['Under 1', `${day}, value: 1`], ['Older', `${day}, value: 40, withhold: true`])));
    expect([partsOf(made.of('cp')), rules(made)]).toEqual([['c', 'c'], []]);
    expect(Object.keys(made.of('cp').breakdowns?.[0]?.parts[1]?.observations[0] ?? {})).toEqual(['at', 'withhold', 'status']);
  });
});

describe('what lets a count be worked out', () => {
  const suppressed = (indicators: string, relations = ''): Released => released(indicators, `public: { method: suppress }${relations}`);

  it('months of a year to date', () => {
    const months = suppressed(series('refs', 'count', 'month', ['at: 2022-04-30, value: 31', 'at: 2022-05-31, value: 3', 'at: 2022-06-30, value: 28', 'at: 2022-06-30, period: quarter, value: 62']));
    expect([seenIn(months.of('refs')).filter((each) => each === 'c').length, rules(months)]).toEqual([2, []]);
    const ytd = suppressed(series('refs', 'count', 'ytd', ['at: 2022-04-30, value: 31', 'at: 2022-05-31, value: 34', 'at: 2022-05-31, period: month, value: 3', 'at: 2022-06-30, value: 62']));
    expect(seenIn(ytd.of('refs')).filter((each) => each === 'c')).toHaveLength(2);
  });

  it('one rolling year and the next, with the months that come and go', () => {
    const rolling = suppressed(series('refs', 'count', 'month', ['at: 2021-04-30, value: 9', 'at: 2022-04-30, value: 4', 'at: 2022-03-31, period: rolling-12m, value: 150', 'at: 2022-04-30, period: rolling-12m, value: 145']));
    expect(seenIn(rolling.of('refs')).filter((each) => each === 'c')).toHaveLength(2);
  });

  it('nothing, where a child counts in two months and once in the quarter', () => {
    const months = suppressed(series('missing', 'count', 'month', ['at: 2022-04-30, value: 31', 'at: 2022-05-31, value: 3', 'at: 2022-06-30, value: 28', 'at: 2022-06-30, period: quarter, value: 50']));
    expect(seenIn(months.of('missing'))).toEqual(['31', 'c', '28', '50']);
  });

  it('stock and flow, where the author says so', () => {
    const figures = series('plans', 'count', 'snapshot', ['at: 2022-03-31, value: 100', 'at: 2022-04-30, value: 110']) + series('begun', 'count', 'month', ['at: 2022-04-30, value: 13']) + series('ended', 'count', 'month', ['at: 2022-04-30, value: 3']);
    const all = (made: Released): string => [seenIn(made.of('plans')), seenIn(made.of('begun')), seenIn(made.of('ended'))].join(' ');
    expect(all(suppressed(figures))).toBe('100,110 13 c');
    expect(all(suppressed(figures, ', relations: [{ stock: plans, joining: begun, leaving: ended }]')).split(/[ ,]/).filter((each) => each === 'c')).toHaveLength(2);
  });

  it('the same count in another indicator', () => {
    const made = suppressed(series('visits', 'percent', 'snapshot', [`${day}, numerator: 3, denominator: 41`], '    sameAs: { numerator: seen }\n') + series('seen', 'count', 'snapshot', [`${day}, value: 3`], '    disclosure: published\n'));
    expect(rules(made)).toEqual(['small-number-worked-out']);
  });

  it('the same part of another indicator', () => {
    const both = (more: string): Released => suppressed(
      series('visits', 'percent', 'snapshot', [`${day}, numerator: 43, denominator: 90`], `${more}${parts(['North', `${day}, numerator: 3, denominator: 30`], ['South', `${day}, numerator: 40, denominator: 60`])}`) +
      series('seen', 'count', 'snapshot', [`${day}, value: 43`], `    disclosure: published\n${parts(['North', `${day}, value: 3`], ['South', `${day}, value: 40`])}`),
    );
    expect([rules(both('')), rules(both('    sameAs: { numerator: seen }\n'))]).toEqual([[], ['small-number-worked-out']]);
  });

  it('a share by itself, with what it is of', () => {
    const made = suppressed(
      series('visits', 'percent', 'snapshot', [`${day}, value: 47.8`], '    sameAs: { numerator: seen, denominator: cla }\n') + series('cla', 'count', 'snapshot', [`${day}, value: 90`]) +
      series('seen', 'count', 'snapshot', [`${day}, value: 43`], parts(['North', `${day}, value: 3`], ['South', `${day}, value: 40`])),
    );
    expect([seenIn(made.of('seen')), partsOf(made.of('seen')), rules(made)]).toEqual([['43'], ['c', 'c'], []]);
  });

  it('as well a numerator of parts as their value', () => {
    const made = suppressed(series('visits', 'percent', 'snapshot', [`${day}, numerator: 43, denominator: 90`], parts(['North', `${day}, numerator: 3, denominator: 30`], ['South', `${day}, numerator: 21, denominator: 31`], ['West', `${day}, numerator: 19, denominator: 29`])));
    expect(partsOf(made.of('visits')).filter((each) => each === 'c')).toHaveLength(2);
  });
});

it('more figures than can be looked through together are refused before anything is worked out', () => {
  const named = (by: number, count: number): [string, string][] => Array.from({ length: count }, (_, index) => [`Age ${by} ${index}`, 'at: 2022-03-31, value: 3']);
  const [first, others] = [(count: number) => parts(...named(0, count)), (count: number) => Array.from({ length: 6 }, (_, by) => parts(...named(by + 1, count)).replace(/^.*\n/, '').replace('by: Age', `by: Age ${by + 2}`)).join('')];
  const ages = (count: number): string => first(count) + others(count);
  const said = (count: number) => released(series('plans', 'count', 'snapshot', ['at: 2022-03-31, value: 9000'], ages(count))).diagnostics.map(({ message }) => message);
  expect(said(300)).toEqual([expect.stringMatching(/^So many figures of `plans` add up to one another/)]);
  expect(said(20).filter((message) => message.startsWith('So many'))).toEqual([]);
});

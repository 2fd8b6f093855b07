import { describe, expect, it } from 'vitest';
import seriesConsistent from '../../../src/check/rules/series-consistent.ts';
import worstIndicatorIsDiscussed from '../../../src/check/rules/worst-indicator-is-discussed.ts';
import { messagesOf, practice } from './samples.ts';

interface Sample { id?: string; unit?: string; polarity?: string; period?: string; more?: string; observations: string[]; comparators?: string[] }

function yaml(samples: readonly Sample[]): string {
  return `theme: Measures\nindicators:\n${samples
    .map(({ id = 'own', unit = 'percent', polarity = 'neutral', period = 'snapshot', more = '', observations, comparators = [] }) =>
      [
        `  - { id: ${id}, title: Measure ${id}, unit: ${unit}, polarity: ${polarity}, period: ${period}${more === '' ? '' : `, ${more}`}`,
        `      , observations: [${observations.map((each) => `{ ${each} }`).join(', ')}]`,
        `      , comparators: [${comparators.map((each) => `{ ${each} }`).join(', ')}] }`,
      ].join('\n'))
    .join('\n')}\n`;
}

const said = (...samples: Sample[]): string[] => messagesOf(seriesConsistent, { 'data/indicators/measures.yaml': yaml(samples) });

const need: Sample = { id: 'need', unit: 'count', observations: ['at: 2022-09-30, value: 738'] };
const planned: Sample = { id: 'planned', observations: ['at: 2022-09-30, numerator: 637, denominator: 738'] };
const people: Sample = { id: 'people', unit: 'count', observations: ['at: 2021-06-30, value: 64300'] };
const inCare: Sample = { id: 'in-care', unit: 'count', observations: ['at: 2022-09-30, value: 301'] };

describe('figures that are declared to be the same', () => {
  it('must be the same', () => {
    expect(said(need, { more: 'sameAs: { denominator: need }', observations: ['at: 2022-09-30, numerator: 620, denominator: 783'] })).toEqual([
      'The denominator of `own` at 30 September 2022 is `783`, but `need`, which is declared to be the same, is `738`.',
    ]);
  });

  it('may be part of a fraction', () => {
    const reviewed = (denominator: number): Sample => ({ more: 'sameAs: { denominator: planned.numerator }', observations: [`at: 2022-09-30, numerator: 559, denominator: ${denominator}`] });
    expect(said(planned, reviewed(637))).toEqual([]);
    expect(said(planned, reviewed(638))[0]).toContain('`planned.numerator`');
  });

  it('are compared on the same day only', () => {
    expect(said(need, { more: 'sameAs: { denominator: need }', observations: ['at: 2022-08-31, numerator: 620, denominator: 783'] })).toEqual([]);
  });

  it('give a rate', () => {
    const rate = (value: number): Sample => ({ unit: 'rate', more: 'sameAs: { numerator: in-care, denominator: people }', observations: [`at: 2022-09-30, value: ${value}`] });
    expect(said(people, inCare, rate(46.8))).toEqual([]);
    expect(said(people, inCare, rate(54.8))).toEqual([
      '`own` is 54.8 per 10,000 at 30 September 2022, but 301 of the 64300 children of 30 June 2021 make 46.8 per 10,000.',
    ]);
  });
});

describe('the figures of one series', () => {
  it('agree with our last year', () => {
    expect(said({ observations: ['at: 2021-09-30, value: 80', 'at: 2022-09-30, value: 85'], comparators: ['kind: own-last-year, at: 2021-09-30, value: 82'] })).toEqual([
      'Our last year of `own` at 30 September 2021 is `82.0%`, but the series says `80.0%` for the same day.',
    ]);
  });

  it('agree with the chart on the day of a snapshot', () => {
    const months = (last: number): Sample => ({ more: 'trend: month', observations: ['at: 2022-09-30, value: 85', `at: 2022-09-30, value: ${last}, period: month`] });
    expect(said(months(85))).toEqual([]);
    expect(said(months(86))).toEqual(['The snapshot of `own` at 30 September 2022 is `85.0%`, but the series says `86.0%` for the same day.']);
  });

  it('may differ from the chart where the year to date stands beside months', () => {
    expect(said({ period: 'ytd', more: 'trend: month', observations: ['at: 2022-09-30, value: 98.3', 'at: 2022-09-30, value: 97.3, period: month'] })).toEqual([]);
  });

  it('do not go back within a year to date', () => {
    expect(said({ unit: 'count', period: 'ytd', observations: ['at: 2022-08-31, value: 48', 'at: 2022-09-30, value: 45'] })).toEqual([
      'The value of `own` for the year to date falls from `48` at 31 August 2022 to `45` at 30 September 2022; a number that adds up cannot.',
    ]);
    expect(said({ unit: 'count', period: 'ytd', observations: ['at: 2022-03-31, value: 48', 'at: 2022-04-30, value: 5'] })).toEqual([]);
  });

  it.each([
    ['', 1],
    [', note: A new system was late', 0],
    [', break: true', 0],
  ])('do not jump without a note%s', (note, times) => {
    expect(said({ observations: ['at: 2022-08-31, value: 91', `at: 2022-09-30, value: 72${note}`] })).toHaveLength(times);
  });

  it('may jump in a month that the notes of the indicator explain', () => {
    const dip = ['at: 2022-07-31, value: 91', 'at: 2022-08-31, value: 72', 'at: 2022-09-30, value: 90'];
    expect(said({ more: 'notes: The figure of August 2022 is not explained', observations: dip })).toEqual([]);
    expect(said({ observations: dip })).toHaveLength(2);
  });

  it('may jump when they are small', () => {
    expect(said({ unit: 'count', observations: ['at: 2022-08-31, value: 4', 'at: 2022-09-30, value: 8'] })).toEqual([]);
  });
});

describe('the worst indicator', () => {
  const red: Sample = { id: 'red', polarity: 'higher', more: 'target: { minimum: 85, upper: 90 }', observations: ['at: 2022-09-30, value: 84'] };
  const worse: Sample = { id: 'worse', polarity: 'lower', observations: ['at: 2022-03-31, value: 13.4', 'at: 2022-09-30, value: 29.6'] };
  const saidOf = (samples: Sample[], know: string): string[] =>
    messagesOf(worstIndicatorIsDiscussed, { 'data/indicators/measures.yaml': yaml(samples), 'content/10-early-help.md': practice({ know }) });

  it('is red, or has worsened most', () => {
    expect(saidOf([red, worse], 'All is well.')).toEqual([
      '`red` is red (84.0%; the target is 90% or more; near target from 85%), and no section speaks of it.',
      '`worse` has worsened more than any other indicator (13.4% to 29.6% since 31 March 2022), and no section speaks of it.',
    ]);
  });

  it.each(['We see :kpi[red] and :kpi[worse].', 'Too few. [@red; @worse]', '::chart[red]\n\n::chart[worse]'])('is discussed where it is cited, shown or drawn: %s', (know) => {
    expect(saidOf([red, worse], know)).toEqual([]);
  });
});

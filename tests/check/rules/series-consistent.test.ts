import { describe, it } from 'vitest';
import seriesConsistent from '../../../src/check/rules/series-consistent.ts';
import worstIndicatorIsDiscussed from '../../../src/check/rules/worst-indicator-is-discussed.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section } from './samples.ts';

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

const measures = (...samples: Sample[]): Files => ({ 'data/indicators/measures.yaml': yaml(samples) });
const correctSame = 'Correct the one that is wrong, or take out `sameAs` if they count different children.';
const correctOne = 'Correct the one that is wrong, or say in a note why they differ.';
const explain = 'Give the figure a `note` that explains it, or `break: true` if what is counted has changed.';

/** The same with one figure marked as a whole. */
function whole(files: Files, figure: string): Files {
  return { ...files, 'data/indicators/measures.yaml': files['data/indicators/measures.yaml']!.replace(`{ ${figure} }`, `⟦{ ${figure} }⟧`) };
}

const need: Sample = { id: 'need', unit: 'count', observations: ['at: 2022-09-30, value: 738'] };
const planned: Sample = { id: 'planned', observations: ['at: 2022-09-30, numerator: 637, denominator: 738'] };
const people: Sample = { id: 'people', unit: 'count', observations: ['at: 2021-06-30, value: 64300'] };
const inCare: Sample = { id: 'in-care', unit: 'count', observations: ['at: 2022-09-30, value: 301'] };

describe('figures that are declared to be the same', () => {
  it('must be the same', () => {
    expectSaid(seriesConsistent, measures(need, { more: 'sameAs: { denominator: need }', observations: ['at: 2022-09-30, numerator: 620, denominator: ⟦783⟧'] }), [
      'The denominator of `own` at 30 September 2022 is `783`, but `need`, which is declared to be the same, is `738`.',
      correctSame,
    ]);
  });

  it('may be part of a fraction', () => {
    const reviewed = (denominator: string): Sample => ({ more: 'sameAs: { denominator: planned.numerator }', observations: [`at: 2022-09-30, numerator: 559, denominator: ${denominator}`] });
    expectSaid(seriesConsistent, measures(planned, reviewed('637')));
    expectSaid(seriesConsistent, measures(planned, reviewed('⟦638⟧')), [
      'The denominator of `own` at 30 September 2022 is `638`, but `planned.numerator`, which is declared to be the same, is `637`.',
      correctSame,
    ]);
  });

  it('are compared on the same day only', () => {
    expectSaid(seriesConsistent, measures(need, { more: 'sameAs: { denominator: need }', observations: ['at: 2022-08-31, numerator: 620, denominator: 783'] }));
  });

  it('give a rate', () => {
    const rate = (value: number): Sample => ({ unit: 'rate', more: 'sameAs: { numerator: in-care, denominator: people }', observations: [`at: 2022-09-30, value: ${value}`] });
    expectSaid(seriesConsistent, measures(people, inCare, rate(46.8)));
    expectSaid(seriesConsistent, whole(measures(people, inCare, rate(54.8)), 'at: 2022-09-30, value: 54.8'), [
      '`own` is 54.8 per 10,000 at 30 September 2022, but 301 of the 64300 children of 30 June 2021 make 46.8 per 10,000.',
      'Correct the rate, the number or the population; or say in `sameAs` which population the rate is of.',
    ]);
  });
});

describe('the figures of one series', () => {
  it('agree with our last year', () => {
    const files = measures({ observations: ['at: 2021-09-30, value: 80', 'at: 2022-09-30, value: 85'], comparators: ['kind: own-last-year, at: 2021-09-30, value: 82'] });
    expectSaid(seriesConsistent, whole(files, 'kind: own-last-year, at: 2021-09-30, value: 82'), [
      'Our last year of `own` at 30 September 2021 is `82.0%`, but the series says `80.0%` for the same day.',
      correctOne,
    ]);
  });

  it('agree with the chart on the day of a snapshot', () => {
    const months = (last: number): Sample => ({ more: 'trend: month', observations: ['at: 2022-09-30, value: 85', `at: 2022-09-30, value: ${last}, period: month`] });
    expectSaid(seriesConsistent, measures(months(85)));
    expectSaid(seriesConsistent, whole(measures(months(86)), 'at: 2022-09-30, value: 85'), [
      'The snapshot of `own` at 30 September 2022 is `85.0%`, but the series says `86.0%` for the same day.',
      correctOne,
    ]);
  });

  it('may differ from the chart where the year to date stands beside months', () => {
    expectSaid(seriesConsistent, measures({ period: 'ytd', more: 'trend: month', observations: ['at: 2022-09-30, value: 98.3', 'at: 2022-09-30, value: 97.3, period: month'] }));
  });

  it('do not go back within a year to date', () => {
    const falling = measures({ unit: 'count', period: 'ytd', observations: ['at: 2022-08-31, value: 48', 'at: 2022-09-30, value: 45'] });
    expectSaid(seriesConsistent, whole(falling, 'at: 2022-09-30, value: 45'), [
      'The value of `own` for the year to date falls from `48` at 31 August 2022 to `45` at 30 September 2022; a number that adds up cannot.',
      'Correct the figures, or give them the period type that they have.',
    ]);
    expectSaid(seriesConsistent, measures({ unit: 'count', period: 'ytd', observations: ['at: 2022-03-31, value: 48', 'at: 2022-04-30, value: 5'] }));
  });

  it('do not jump without a note', () => {
    expectSaid(seriesConsistent, whole(measures({ observations: ['at: 2022-08-31, value: 91', 'at: 2022-09-30, value: 72'] }), 'at: 2022-09-30, value: 72'), [
      '`own` goes from 91.0% at 31 August 2022 to 72.0% at 30 September 2022, and no note says why.',
      explain,
    ]);
  });

  it.each(['note: A new system was late', 'break: true'])('may jump with a %s', (reason) => {
    expectSaid(seriesConsistent, measures({ observations: ['at: 2022-08-31, value: 91', `at: 2022-09-30, value: 72, ${reason}`] }));
  });

  it('may jump in a month that the notes of the indicator explain', () => {
    const dip = ['at: 2022-07-31, value: 91', 'at: 2022-08-31, value: 72', 'at: 2022-09-30, value: 90'];
    expectSaid(seriesConsistent, measures({ more: 'notes: The figure of August 2022 is not explained', observations: dip }));
    expectSaid(
      seriesConsistent,
      whole(measures({ observations: dip }), dip[1]!),
      ['`own` goes from 91.0% at 31 July 2022 to 72.0% at 31 August 2022, and no note says why.', explain],
    );
  });

  it('may jump on from a jump, which is another', () => {
    const stairs = ['at: 2022-07-31, value: 51', 'at: 2022-08-31, value: 72', 'at: 2022-09-30, value: 90'];
    expectSaid(
      seriesConsistent,
      whole(whole(measures({ observations: stairs }), stairs[1]!), stairs[2]!),
      ['`own` goes from 51.0% at 31 July 2022 to 72.0% at 31 August 2022, and no note says why.', explain],
      ['`own` goes from 72.0% at 31 August 2022 to 90.0% at 30 September 2022, and no note says why.', explain],
    );
  });

  it('does not jump where a percentage is given as a fraction, which another rule says', () => {
    expectSaid(seriesConsistent, measures({ observations: ['at: 2022-07-31, value: 91', 'at: 2022-08-31, value: 0.92', 'at: 2022-09-30, value: 90'] }));
  });

  it('may jump when they are small', () => {
    expectSaid(seriesConsistent, measures({ unit: 'count', observations: ['at: 2022-08-31, value: 4', 'at: 2022-09-30, value: 8'] }));
  });
});

describe('the worst indicator', () => {
  const red: Sample = { id: 'red', polarity: 'higher', more: 'target: { minimum: 85, upper: 90 }', observations: ['at: 2022-09-30, value: 84'] };
  const worse: Sample = { id: 'worse', polarity: 'lower', observations: ['at: 2022-03-31, value: 13.4', 'at: 2022-09-30, value: 29.6'] };
  const both = (know: string): Files => ({ ...measures(red, worse), [section]: practice({ know }) });

  it('is red, or has worsened most', () => {
    const marked = yaml([red, worse]).replace('id: red', 'id: ⟦red⟧').replace('id: worse', 'id: ⟦worse⟧');
    expectSaid(
      worstIndicatorIsDiscussed,
      { ...both('All is well.'), 'data/indicators/measures.yaml': marked },
      ['`red` is red (84.0%; the target is 90% or more; near target from 85%), and no section speaks of it.', 'Say in a section what lies behind it and cite `[@red]`.'],
      ['`worse` has worsened more than any other indicator (13.4% to 29.6% since 31 March 2022), and no section speaks of it.', 'Say in a section what lies behind it and cite `[@worse]`.'],
    );
  });

  it.each(['We see :kpi[red] and :kpi[worse].', 'Too few. [@red; @worse]', '::chart[red]\n\n::chart[worse]'])('is discussed where it is cited, shown or drawn: %s', (know) => {
    expectSaid(worstIndicatorIsDiscussed, both(know));
  });
});

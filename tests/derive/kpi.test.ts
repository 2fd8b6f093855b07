import { describe, expect, it } from 'vitest';
import type { FigureInText } from '../../src/model/report.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { AuthoredInline, KpiReference } from '../../src/model/section.ts';
import { indicator, kpi, paragraph, reportOf, section } from './samples.ts';

const rich: Partial<Indicator> = {
  target: { minimum: 92, upper: 96 },
  observations: [
    { at: '2022-06-30', numerator: 100, denominator: 110 },
    { at: '2022-09-30', numerator: 204, denominator: 214 },
    { at: '2022-09-30', value: 97, period: 'month' },
    { at: '2021-09-30', status: 'c' },
  ],
  comparators: [
    { kind: 'england', at: '2022-03-31', value: 82.5 },
    { kind: 'region', at: '2022-03-31', value: 90.6 },
    { kind: 'own-last-year', at: '2022-03-31', value: 83.4 },
  ],
};

function figures(words: (string | AuthoredInline)[], changes: Partial<Indicator> = rich): FigureInText[] {
  const report = reportOf({ indicators: [indicator(changes)], sections: [section([paragraph(words)])] });
  const [block] = report.sections[0]!.parts[0]!.groups[0]!.blocks;
  return block?.type === 'paragraph' ? block.children.filter((child) => child.type === 'figure') : [];
}

function shown(more: Partial<Omit<KpiReference, 'type'>>, changes: Partial<Indicator> = rich): string | undefined {
  return figures(['It is ', kpi('seen-10wd', more), '.'], changes)[0]?.text;
}

describe('a figure in a sentence', () => {
  it.each<[Partial<KpiReference>, string]>([
    [{}, '95.3%'],
    [{ show: 'fraction' }, '204 of 214'],
    [{ show: 'numerator' }, '204'],
    [{ show: 'denominator' }, '214'],
    [{ show: 'target' }, '96% or more'],
    [{ show: 'rag' }, 'near target'],
    [{ show: 'date' }, '30 September 2022'],
    [{ show: 'change' }, '+11.9 percentage points since 31 March 2022'],
    [{ show: 'comparator' }, '82.5%'],
    [{ show: 'comparator', of: 'region' }, '90.6%'],
    [{ show: 'comparator', of: 'own-last-year' }, '83.4%'],
    [{ period: 'month' }, '97.0%'],
    [{ period: 'month', show: 'date' }, 'September 2022'],
    [{ at: '2022-06-30' }, '90.9%'],
    [{ at: '2022-06-30', show: 'rag' }, 'off target'],
    [{ at: '2022-06-30', show: 'fraction' }, '100 of 110'],
  ])('%j is %s', (more, words) => {
    expect(shown(more)).toBe(words);
  });

  it('measures an earlier figure against the one before it', () => {
    const observations = [{ at: '2022-03-31', value: 80 }, { at: '2022-06-30', value: 85 }, { at: '2022-09-30', value: 85 }];
    expect(shown({ at: '2022-06-30', show: 'change' }, { observations })).toBe('+5.0 percentage points since 31 March 2022');
    expect(shown({ show: 'change' }, { observations })).toBe('no change since 30 June 2022');
  });

  it.each<[string, Partial<KpiReference>, Partial<Indicator>, string]>([
    ['a withheld figure', { at: '2021-09-30' }, rich, '(figure suppressed to protect confidentiality)'],
    ['its fraction', { at: '2021-09-30', show: 'fraction' }, rich, '(figure suppressed to protect confidentiality)'],
    ['its numerator', { at: '2021-09-30', show: 'numerator' }, rich, '(figure suppressed to protect confidentiality)'],
    ['its change', { at: '2021-09-30', show: 'change' }, rich, '(figure suppressed to protect confidentiality)'],
    ['its date, which is no secret', { at: '2021-09-30', show: 'date' }, rich, '30 September 2021'],
    ['its rating', { at: '2021-09-30', show: 'rag' }, rich, 'not rated'],
    ['a day without a figure', { at: '2020-09-30' }, rich, '(figure not available)'],
    ['a fraction that is not given', { show: 'fraction' }, { observations: [{ at: '2022-09-30', value: 90 }] }, '(figure not available)'],
    ['a change with nothing before', { show: 'change' }, {}, '(figure not available)'],
    ['a target that is not set', { show: 'target' }, {}, '(figure not available)'],
    ['a comparator that is not given', { show: 'comparator', of: 'england' }, {}, '(figure not available)'],
    ['no figure at all', {}, { observations: [] }, '(figure not available)'],
  ])('puts %s in words', (_, more, changes, words) => {
    expect(shown(more, changes)).toBe(words);
  });

  it('says whether it is known, for those who draw it', () => {
    expect(figures(['It is ', kpi('seen-10wd')])[0]).toEqual({ type: 'figure', indicator: 'seen-10wd', text: '95.3%', status: 'known' });
    expect(figures(['It was ', kpi('seen-10wd', { at: '2021-09-30' })])[0]).toMatchObject({ status: 'c' });
  });

  it('has a capital where it begins a sentence, and nowhere else', () => {
    const nearly = { observations: [{ at: '2022-09-30', value: 70, decimals: 0, qualifier: 'nearly' as const }] };
    const words = [kpi('seen-10wd'), ' were seen. ', kpi('seen-10wd'), ' again, so ', kpi('seen-10wd'), '. That is: ', kpi('seen-10wd')];
    expect(figures(words, nearly).map(({ text }) => text)).toEqual(['Nearly 70%', 'Nearly 70%', 'nearly 70%', 'nearly 70%']);
  });
});

describe('a figure of a part in a sentence', () => {
  const at = '2022-09-30';
  const broken: Partial<Indicator> = {
    unit: 'count',
    observations: [{ at: '2021-09-30', value: 90 }, { at, value: 400 }],
    breakdowns: [
      { by: 'Age', parts: [{ name: 'Under 5', observations: [{ at: '2021-09-30', value: 30 }, { at, value: 101 }] }, { name: 'Not known', observations: [{ at, status: 'c' }] }] },
      { by: 'Sex', parts: [{ name: 'Boys', observations: [{ at, value: 210 }] }, { name: 'Not known', observations: [{ at, value: 11 }] }] },
    ],
  };

  it.each([
    [{ part: 'Under 5' }, '101'],
    [{ part: 'under 5', at: '2021-09-30' }, '30'],
    [{ part: 'Under 5', show: 'share' }, '25.3%'],
    [{ part: 'Under 5', show: 'date' }, '30 September 2022'],
    [{ part: 'Not known', by: 'Sex' }, '11'],
    [{ part: 'Not known', by: 'age' }, '(figure suppressed to protect confidentiality)'],
    [{ part: 'Girls' }, '(figure not available)'],
    [{ part: 'Under 5', show: 'rag' }, '(figure not available)'],
  ] as const)('is that of the part: %o', (more, text) => {
    expect(shown(more, broken)).toBe(text);
  });

  it('has its numerator and denominator', () => {
    const rates: Partial<Indicator> = { breakdowns: [{ by: 'Sex', parts: [{ name: 'Boys', observations: [{ at, numerator: 100, denominator: 104 }] }, { name: 'Girls', observations: [{ at, numerator: 104, denominator: 110 }] }] }] };
    expect(['fraction', 'numerator', 'denominator'].map((show) => shown({ part: 'Boys', show: show as 'fraction' }, rates))).toEqual(['100 of 104', '100', '104']);
  });
});

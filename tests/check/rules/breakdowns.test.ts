import { describe, it } from 'vitest';
import directionMatchesData from '../../../src/check/rules/direction-matches-data.ts';
import figureIsComplete from '../../../src/check/rules/figure-is-complete.ts';
import figuresInOrder from '../../../src/check/rules/figures-in-order.ts';
import kpiHasFigure from '../../../src/check/rules/kpi-has-figure.ts';
import smallFigureIsProtected from '../../../src/check/rules/small-figure-is-protected.ts';
import observationStandsOnce from '../../../src/check/rules/observation-stands-once.ts';
import partStandsOnce from '../../../src/check/rules/part-stands-once.ts';
import partsAreCurrent from '../../../src/check/rules/parts-are-current.ts';
import partsMakeWhole from '../../../src/check/rules/parts-make-whole.ts';
import percentageInRange from '../../../src/check/rules/percentage-in-range.ts';
import percentageNotFraction from '../../../src/check/rules/percentage-not-fraction.ts';
import periodEndsWithMonth from '../../../src/check/rules/period-ends-with-month.ts';
import proseNumberMatchesData from '../../../src/check/rules/prose-number-matches-data.ts';
import seriesConsistent from '../../../src/check/rules/series-consistent.ts';
import withheldPartStaysHidden from '../../../src/check/rules/withheld-part-stays-hidden.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section } from './samples.ts';

const day = '2022-09-30';
const one = (value: number | string): string => `{ at: ${day}, value: ${value} }`;
const of = (numerator: number | string, denominator: number | string): string => `{ at: ${day}, numerator: ${numerator}, denominator: ${denominator} }`;
const hidden = `{ at: ${day}, status: c }`;

interface Written { unit?: string; period?: string; more?: string; by?: string; again?: string; partNames?: string[] }

/** A report with one indicator, `cla`, broken down by age into parts with these figures. */
function broken(whole: string, parts: readonly string[], { unit = 'count', period = 'snapshot', more = '', by = 'Age', again = '', partNames = ['Under 5', '5 to 15', '16 and over', 'Not known'] }: Written = {}): Files {
  return {
    'data/indicators/care.yaml': `theme: Care
indicators:
  - id: cla
    title: Children in care
    unit: ${unit}
    polarity: neutral
    period: ${period}
    observations: [${whole}]
${more === '' || more.startsWith('overlap') ? '' : `    ${more}\n`}    breakdowns:
      - by: ${by}
${more.startsWith('overlap') ? `        ${more}\n` : ''}        parts:
${parts.map((figures, index) => `          - name: ${partNames[index]}\n            observations: [${figures}]\n`).join('')}${again}`,
  };
}

describe('the parts of a number', () => {
  it('add up to it', () => {
    expectSaid(partsMakeWhole, broken(one(100), [one(40), one(53), one(7)]));
    expectSaid(partsMakeWhole, broken(one(100), [one(40), one(53)], { by: '⟦Age⟧' }), [
      'The parts of `cla` by `Age` add up to `93` at 30 September 2022, but the whole is `100`.',
      'Correct a figure, or put the other 7 into a part called `Not known`; where a child may be in several parts, write `overlap: true`.',
      'data/indicators/care.yaml:8:45-8:48 The whole stands here.',
    ]);
    expectSaid(partsMakeWhole, broken(one(100), [one(40), one(63)], { by: '⟦Age⟧' }), [
      'The parts of `cla` by `Age` add up to `103` at 30 September 2022, but the whole is `100`.',
      'Correct a figure; where a child may be in several parts, write `overlap: true`.',
    ]);
  });

  it('add up as they are written, not as they are stored', () => {
    expectSaid(partsMakeWhole, broken(one(0.3), [one(0.1), one(0.2)], { unit: 'count' }));
  });

  it('are added at each period by itself', () => {
    const earlier = (value: number): string => `{ at: 2021-09-30, value: ${value} }`;
    expectSaid(partsMakeWhole, broken(`${earlier(90)}, ${one(100)}`, [`${earlier(40)}, ${one(47)}`, `${earlier(51)}, ${one(53)}`], { by: '⟦Age⟧' }), [
      'The parts of `cla` by `Age` add up to `91` at 30 September 2021, but the whole is `90`.',
      'Correct a figure; where a child may be in several parts, write `overlap: true`.',
    ]);
  });

  it.each([
    ['one is withheld', one(100), [one(40), hidden]],
    ['one is rough', one(100), [one(40), `{ at: ${day}, value: 50, qualifier: about }`]],
    ['the whole is withheld', hidden, [one(40), one(50)]],
  ])('are not added up where %s', (_, whole, parts) => {
    expectSaid(partsMakeWhole, broken(whole, parts));
  });

  it('need not add up where one child may be in several of them, but none is larger than all', () => {
    expectSaid(partsMakeWhole, broken(one(100), [one(80), one(70)], { more: 'overlap: true' }));
    expectSaid(partsMakeWhole, broken(one(100), [one(80), one('⟦120⟧')], { more: 'overlap: true' }), [
      '`5 to 15` of `cla` by `Age` has `120` at 30 September 2022, more than the whole, which has `100`.',
      'Correct the one that is wrong.',
    ]);
  });

  it('have a figure wherever others have one', () => {
    const earlier = '{ at: 2021-09-30, value: 90 }';
    expectSaid(partsMakeWhole, broken(`${earlier}, ${one(100)}`, [`${earlier}, ${one(40)}`, one(60)], { partNames: ['Under 5', '⟦5 to 15⟧'] }), [
      '`5 to 15` of `cla` by `Age` has no figure at 30 September 2021, where other parts have one.',
      'Add the figure, `value: 0` if there were none; otherwise say why there is no figure: `status: x` (not available), `z` (not applicable) or `c` (kept back).',
    ]);
  });

  it('have a whole of their period', () => {
    expectSaid(partsMakeWhole, broken(one(100), ['{ at: ⟦2022-08-31⟧, value: 40 }', '{ at: 2022-08-31, value: 60 }']), [
      'Parts of `cla` by `Age` have figures at 31 August 2022, but the indicator has none of the period type `snapshot` for that day.',
      'Correct the date or the `period`, or add the figure of the whole to `observations`; where it is not known, with `status: x`.',
    ]);
    expectSaid(partsMakeWhole, broken(one(100), [`{ at: ⟦${day}⟧, value: 40, period: month }`, `{ at: ${day}, value: 60, period: month }`]), [
      'Parts of `cla` by `Age` have figures at 30 September 2022, but the indicator has none of the period type `month` for that day.',
      'Correct the date or the `period`, or add the figure of the whole to `observations`; where it is not known, with `status: x`.',
    ]);
  });
});

describe('the parts of a percentage', () => {
  it('have numerators and denominators that add up', () => {
    expectSaid(partsMakeWhole, broken(of(30, 100), [of(10, 40), of(20, 60)], { unit: 'percent' }));
    expectSaid(partsMakeWhole, broken(of(30, 100), [of(10, 40), of(19, 60)], { unit: 'percent', by: '⟦Age⟧' }), [
      'The parts of `cla` by `Age` add up to a numerator of `29` at 30 September 2022, but the whole is `30`.',
      'Correct a figure, or put the other 1 into a part called `Not known`; where a child may be in several parts, write `overlap: true`.',
    ]);
    expectSaid(partsMakeWhole, broken(of(30, 100), [of(10, 45), of(20, 60)], { unit: 'percent', by: '⟦Age⟧' }), [
      'The parts of `cla` by `Age` add up to a denominator of `105` at 30 September 2022, but the whole is `100`.',
      'Correct a figure; where a child may be in several parts, write `overlap: true`.',
    ]);
    expectSaid(partsMakeWhole, broken(of(30, 100), [of('⟦31⟧', 40), hidden], { unit: 'percent' }), [
      '`Under 5` of `cla` by `Age` has a numerator of `31` at 30 September 2022, more than the whole, which has `30`.',
      'Correct the one that is wrong.',
    ]);
  });

  it('stand on both sides of it, but for what rounding takes away', () => {
    expectSaid(partsMakeWhole, broken(one(50), [one(40), one(60)], { unit: 'percent' }));
    expectSaid(partsMakeWhole, broken(one(40.1), [one(40), one(40)], { unit: 'percent' }));
    expectSaid(partsMakeWhole, broken(`⟦{ at: ${day}, value: 61 }⟧`, [one(40), one(60)], { unit: 'percent' }), [
      '`cla` by `Age` lies between 40.0% and 60.0% at 30 September 2022, so the whole cannot be 61.0%.',
      'Correct the whole or a part, or add the part that is missing; where a child may be in several parts, write `overlap: true`.',
    ]);
    expectSaid(partsMakeWhole, broken(one(61), [one(40), hidden], { unit: 'percent' }));
    expectSaid(partsMakeWhole, broken(one(61), [one(40), one(60)], { unit: 'percent', more: 'overlap: true' }));
  });
});

describe('each part', () => {
  it('has a name of its own, whatever its capitals', () => {
    expectSaid(partStandsOnce, broken(one(100), [one(40), one(60)], { partNames: ['North', '⟦north⟧'] }), [
      '`Age` of `cla` has two parts called `north`.',
      'Take one of the two out, or give it the name that it has.',
      'data/indicators/care.yaml:12:19-12:24 The first stands here.',
    ]);
  });

  it('stands in a breakdown that is by something of its own', () => {
    const again = `      - by: ⟦age⟧\n        parts: [{ name: Boys, observations: [${one(40)}] }, { name: Girls, observations: [${one(60)}] }]\n`;
    expectSaid(partStandsOnce, broken(one(100), [one(40), one(60)], { again }), [
      '`cla` is broken down by `age` twice.',
      'Put the parts of both into one, or say what tells the parts of the second apart.',
      'data/indicators/care.yaml:10:13-10:16 The first stands here.',
    ]);
    expectSaid(partStandsOnce, broken(one(100), [one(40), one(60)], { again: again.replace(/⟦age⟧/, 'Sex') }));
  });
});

describe('the newest parts', () => {
  const earlier = (value: number): string => `{ at: 2021-09-30, value: ${value} }`;

  it('are of the period of the newest figure', () => {
    expectSaid(partsAreCurrent, broken(`${earlier(90)}, ${one(100)}`, [earlier(40), earlier(50)], { by: '⟦Age⟧' }), [
      'The newest parts of `cla` by `Age` are of 30 September 2021, but its newest figure is of 30 September 2022.',
      'Add the newest figure of each part; if there are none yet, say so in the `note` of the breakdown and waive this.',
    ]);
    expectSaid(partsAreCurrent, broken(`${earlier(90)}, ${one(100)}`, [`${earlier(40)}, ${one(50)}`, earlier(50)]));
  });

  it('need not be of a period type of which the current figure is not', () => {
    expectSaid(partsAreCurrent, broken(`${earlier(90)}, { at: ${day}, value: 9, period: month }`, [earlier(40), earlier(50)]));
  });
});

describe('a part that is kept back', () => {
  const [message, hint] = [
    '`16 and over` of `cla` by `Age` is kept back at 30 September 2022, but anybody can work it out from the whole and the other parts.',
    'Keep back the next smallest part as well with `status: c`, put the two together into one part, or give the indicator `audience: internal`.',
  ];
  const marked = `{ at: ${day}, status: ⟦c⟧ }`;

  it('is not the only one', () => {
    expectSaid(withheldPartStaysHidden, broken(one(100), [one(40), one(57), marked]), [message, hint]);
    expectSaid(withheldPartStaysHidden, broken(of(30, 100), [of(10, 40), of(18, 50), marked], { unit: 'percent' }), [message, hint]);
  });

  it.each([
    ['as few children as there can be', 98, 2, 1],
    ['as many as are kept back', 90, 10, 5],
    ['nobody', 100, 0, 0],
  ])('leaves several numbers for the parts that are kept back with it, not %s', (_, shown, left, each) => {
    const said = [
      `\`5 to 15\` and \`16 and over\` of \`cla\` by \`Age\` are kept back at 30 September 2022, but the whole and the other parts leave \`${left}\` for the 2 of them, so each is \`${each}\`${each === 5 ? ', where no larger count is kept back' : ''}.`,
      'Keep back the next smallest part as well with `status: c`, put these together with it into one part, or give the indicator `audience: internal`.',
    ] as const;
    expectSaid(withheldPartStaysHidden, broken(one(100), [one(shown), marked, hidden]), said);
    expectSaid(withheldPartStaysHidden, broken(of(100, 1000), [of(shown, 400), marked, hidden], { unit: 'percent' }), said);
  });

  it('may be one of several that leave more than one number for each', () => {
    for (const shown of [97, 91, 89, 40]) expectSaid(withheldPartStaysHidden, broken(one(100), [one(shown), hidden, hidden]));
    expectSaid(withheldPartStaysHidden, broken(one(100), [one(96), hidden, hidden, hidden]));
    expectSaid(withheldPartStaysHidden, broken(one(100), [one(98), hidden, `{ at: ${day}, status: x }`]));
  });

  it.each([
    ['another is kept back too', broken(one(100), [one(40), hidden, hidden])],
    ['the whole is kept back too', broken(hidden, [one(40), one(57), hidden])],
    ['another is rough', broken(one(100), [one(40), `{ at: ${day}, value: 57, qualifier: about }`, hidden])],
    ['a child may be in several', broken(one(100), [one(40), one(57), hidden], { more: 'overlap: true' })],
    ['it is not known rather than kept back', broken(one(100), [one(40), one(57), `{ at: ${day}, status: x }`])],
    ['only shares are given', broken(one(30), [one(40), one(20), hidden], { unit: 'percent' })],
    ['the indicator is not public', broken(one(100), [one(40), one(57), hidden], { more: 'audience: internal' })],
  ])('is safe where %s', (_, files) => {
    expectSaid(withheldPartStaysHidden, files);
  });
});

describe('what holds for every figure', () => {
  it('holds for those of parts, by the name of the part', () => {
    expectSaid(smallFigureIsProtected, broken(one(100), [one('⟦3⟧'), one(97)]), [
      'The public indicator `cla / Age / Under 5` counts `3` at `2022-09-30`, so somebody may know who they are.',
      'Write `status: c` (confidential) in its place, or let `disclosure` round or suppress; where it counts no people, give the indicator `disclosure: no-people`.',
    ]);
    expectSaid(smallFigureIsProtected, broken(one(100), [one(3), one(97)], { more: 'audience: internal' }));
    expectSaid(figureIsComplete, broken(one(100), [`⟦{ at: ${day} }⟧`, one(60)]), [
      'The figure at `2022-09-30` has no value.',
      'Add `value`, or `numerator` and `denominator`, or `status: x` when it is not available.',
    ]);
    expectSaid(observationStandsOnce, broken(one(100), [`${one(40)}, { at: ⟦${day}⟧, value: 41 }`, one(60)]), [
      '`cla / Age / Under 5` has two observations of the period type `snapshot` at `2022-09-30`.',
      'Take one of the two out, correct its date, or give it the `period` that it covers.',
    ]);
    expectSaid(percentageInRange, broken(one(50), [one('⟦140⟧'), one(60)], { unit: 'percent' }), [
      'The percentage `140` at `2022-09-30` is not between 0 and 100.',
      'Correct the value, or the `unit` of the indicator: `percent-change` for a rise or fall in per cent.',
    ]);
    expectSaid(periodEndsWithMonth, broken(one(50), ['{ at: ⟦2022-09-01⟧, value: 20 }', one(30)], { period: 'month' }), [
      'A figure of `cla / Age / Under 5` with the period type `month` ends on `2022-09-01`, which is not the last day of a month.',
      'Write the last day that it covers, `2022-08-31` or `2022-09-30`; if it is of one day, write `period: snapshot`.',
    ]);
  });

  it('holds for their order and their kind', () => {
    expectSaid(figuresInOrder, broken(one(50), [`${one(20)}, { at: ⟦2021-09-30⟧, value: 20 }`, one(30)]), [
      'The figure of `cla / Age / Under 5` at 30 September 2021 stands after that at 30 September 2022; figures stand oldest first.',
      'Correct the date, its year perhaps, or move the figure to its place.',
    ]);
    expectSaid(seriesConsistent, broken(one(50), [`{ at: 2022-08-31, value: 25 }, ⟦${one(20)}⟧`, one(30)], { period: 'ytd' }), [
      'The value of `cla / Age / Under 5` for the year to date falls from `25` at 31 August 2022 to `20` at 30 September 2022; a number that adds up cannot.',
      'Correct the figures, or give them the period type that they have.',
    ]);
    expectSaid(percentageNotFraction, broken(one(50), ['{ at: 2021-09-30, value: ⟦0.41⟧ }, { at: 2022-08-31, value: 40 }, { at: 2022-09-30, value: 43 }', one(30)], { unit: 'percent' }), [
      '`cla / Age / Under 5` is a percentage, and `0.41` would be printed as less than one in a hundred; the other figures or the target say that `41` is meant.',
      'Write `value: 41`; if it is right, say so in its `note`.',
    ]);
  });
});

describe('a number typed in a sentence', () => {
  const parts = broken(one(431), [one(140), one(271), one(20)]);

  it('may be that of a part that the sentence names', () => {
    expectSaid(proseNumberMatchesData, { ...parts, [section]: practice({ know: 'There are 271 children in care aged 5 to 15. [@cla]' }) });
    expectSaid(proseNumberMatchesData, { ...parts, [section]: practice({ know: 'There are 431 children in care. [@cla]' }) });
  });

  it('is held against the whole where it names none', () => {
    expectSaid(proseNumberMatchesData, { ...parts, [section]: practice({ know: 'There are ⟦271⟧ children in care. [@cla]' }) }, [
      'The text says `271`, but `cla` is 431 at 30 September 2022.',
      'Write `:kpi[cla]` in its place, so that it cannot fall behind the data; or correct the number.',
    ]);
  });
});

describe('a figure of a part in a sentence', () => {
  const again = `      - by: Sex\n        parts: [{ name: Boys, observations: [${one(60)}] }, { name: Not known, observations: [${one(40)}] }]\n`;
  const files = broken(one(100), [one(40), one(50), one(9), one(1)], { again });
  const says = (kpi: string): Files => ({ ...files, [section]: practice({ know: `It was ${kpi}.` }) });

  it.each([
    [':kpi[cla]{part="Under 4"}', 'The text asks for the part `Under 4` of `cla`, which has none of that name.', 'Did you mean `Under 5`?'],
    [':kpi[cla]{part="Girls" by="Age"}', 'The text asks for the part `Girls` of `cla` by `Age`, which has none of that name.', 'Name one that is there: `Under 5`, `5 to 15`, `16 and over`, `Not known`.'],
    [':kpi[cla]{part="Not known"}', '`cla` has 2 parts called `Not known`.', 'Add `by="…"`: `Age` or `Sex`.'],
    [':kpi[cla]{show=share}', 'The text asks for the share of a part of `cla`, and does not say of which.', 'Add `part="…"` with the name of the part.'],
    [':kpi[cla]{by=Age}', 'The text asks for a part of `cla`, and does not say of which.', 'Add `part="…"` with the name of the part.'],
    [':kpi[cla]{part="Boys" show=rag}', 'The text asks for the rag of the part `Boys` of `cla`, which parts do not have.', 'Show one of these of a part: `value`, `fraction`, `numerator`, `denominator`, `date`, `share`.'],
    [':kpi[cla]{part="Boys" show=share at=2022-09-30}', 'The text asks for the share of the part `Boys` of `cla`, which parts do not have but for the newest of a `count`.', 'Show one of these of a part: `value`, `fraction`, `numerator`, `denominator`, `date`, `share`.'],
    [':kpi[cla]{part="Boys" at=2021-09-30}', 'The text asks for a figure of the part `Boys` of `cla`, which has none of the period type `snapshot` at `2021-09-30`.', 'Add the observation, or name a `period` and `at` that the part has.'],
    [':kpi[cla]{part="Boys" show=fraction}', 'The text asks for the fraction of the part `Boys` of `cla` at `2022-09-30`, which has a value only.', 'Give the observation its `numerator` and `denominator`, or show the value.'],
  ])('is there: %s', (kpi, message, hint) => {
    expectSaid(kpiHasFigure, says(`⟦${kpi}⟧`), [message, hint]);
  });

  it('is right where one part has that name', () => {
    for (const kpi of [':kpi[cla]{part="Boys"}', ':kpi[cla]{part="under 5" show=share}', ':kpi[cla]{part="Not known" by="Sex"}']) expectSaid(kpiHasFigure, says(kpi));
  });

  it('is no claim about the whole', () => {
    const rising = broken('{ at: 2021-09-30, value: 120 }, { at: 2022-09-30, value: 100 }', ['{ at: 2021-09-30, value: 30 }, { at: 2022-09-30, value: 40 }', '{ at: 2021-09-30, value: 90 }, { at: 2022-09-30, value: 60 }']);
    const words = (kpi: string): Files => ({ ...rising, [section]: practice({ know: `The number of the youngest children has risen, to ${kpi}.` }) });
    expectSaid(directionMatchesData, words(':kpi[cla]{part="Under 5"}'));
  });
});


import { describe, expect, it } from 'vitest';
import directionMatchesData from '../../../src/check/rules/direction-matches-data.ts';
import numberHasSource from '../../../src/check/rules/number-has-source.ts';
import proseNumberMatchesData from '../../../src/check/rules/prose-number-matches-data.ts';
import quantifierMatchesData from '../../../src/check/rules/quantifier-matches-data.ts';
import ragClaimMatchesData from '../../../src/check/rules/rag-claim-matches-data.ts';
import type { Rule } from '../../../src/check/engine/rule.ts';
import { messagesInText, messagesOf, practice } from './samples.ts';

const indicators = `theme: Measures
indicators:
  - id: eh-seen-4wk
    title: Children seen every four weeks
    unit: percent
    polarity: higher
    period: snapshot
    target: { minimum: 80, upper: 90 }
    observations:
      - { at: 2022-06-30, value: 85 }
      - { at: 2022-09-30, numerator: 186, denominator: 200 }
    comparators:
      - { kind: england, at: 2022-03-31, value: 88 }
  - id: cp-plans
    title: Children on a child protection plan
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-08-31, value: 455 }
      - { at: 2022-09-30, value: 402 }
  - id: cin-number
    title: Children in need
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-09-30, value: 738 }
    comparators:
      - { kind: own-last-year, at: 2022-03-31, value: 810 }
  - id: late
    title: Children in care whose assessment is late
    unit: percent
    polarity: lower
    period: snapshot
    target: { minimum: 10, upper: 5 }
    observations:
      - { at: 2022-03-31, value: 13.4 }
      - { at: 2022-09-30, value: 29.6 }
  - id: cla-rate
    title: Children in care for every 10,000 children
    unit: rate
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-09-30, value: 46.8 }
`;
const evidence = `evidence:
  - { id: audit, title: Audit of visits, kind: audit, date: 2022-08, scope: 24 files }
  - { id: files, title: Reading of files, kind: audit, date: 2022-08, scope: 50% of open files }
`;

const said = (rule: Rule, know: string): string[] =>
  messagesOf(rule, { 'data/indicators/measures.yaml': indicators, 'data/evidence.yaml': evidence, 'content/10-early-help.md': practice({ know }) });

describe('a number beside a cited indicator', () => {
  it.each([
    ['The share seen is 82%. [@eh-seen-4wk]', 'The text says `82%`, but `eh-seen-4wk` is 93.0% at 30 September 2022.'],
    ['In September 85% were seen. [@eh-seen-4wk]', 'The text says `85%`, which is what `eh-seen-4wk` was at 30 June 2022; it is 93.0% at 30 September 2022.'],
    ['We saw 183 of 200 children. [@eh-seen-4wk]', 'The text says `183 of 200`, but `eh-seen-4wk` is 186 of 200 (93.0%) at 30 September 2022.'],
    ['We see 93%, above the target of 95%. [@eh-seen-4wk]', 'The text says `95%`, but the target of `eh-seen-4wk` is 90% or more; near target from 80%.'],
    ['We see 93%; England sees 84%. [@eh-seen-4wk]', 'The text says `84%`, but `eh-seen-4wk` is 93.0% at 30 September 2022; the nearest figure is 88.0%, England at 31 March 2022.'],
    ['It rose by 6 percentage points from June. [@eh-seen-4wk]', 'The text says `6 percentage points`, but `eh-seen-4wk` has changed by 8.0 percentage points since 30 June 2022, from 85.0% to 93.0%.'],
    ['There were 420 children on a plan. [@cp-plans]', 'The text says `420`, but `cp-plans` is 402 at 30 September 2022.'],
    ['The rate is 64.8 per 10,000. [@cla-rate]', 'The text says `64.8 per 10,000`, but `cla-rate` is 46.8 per 10,000 at 30 September 2022.'],
    ['Only 60% were seen, not :kpi[eh-seen-4wk].', 'The text says `60%`, but `eh-seen-4wk` is 93.0% at 30 September 2022.'],
  ])('is held against it: %s', (know, message) => {
    expect(said(proseNumberMatchesData, know)).toEqual([message]);
  });

  it.each([
    'The share seen is 93%. [@eh-seen-4wk]',
    'The share seen is over 90%. [@eh-seen-4wk]',
    'The share seen is about 92%; 7% were not seen. [@eh-seen-4wk]',
    'In June 85% were seen. [@eh-seen-4wk]',
    'It rose from 85% to 93%, by 8 percentage points. [@eh-seen-4wk]',
    'We see 93%, above the target of 90% and the 88% of England. [@eh-seen-4wk]',
    'We saw 186 of 200 children, and 14 were missed. [@eh-seen-4wk]',
    'By next March we aim to see 97%. [@eh-seen-4wk]',
    'In 2019 it was 70%. [@eh-seen-4wk]',
    'Of these, 40% were under five. [@eh-seen-4wk]',
    'In 12 children’s centres 93% were seen every 4 weeks. [@eh-seen-4wk]',
    'Auditors found 75% of visits good. [@eh-seen-4wk; @audit]',
    'The number fell by 53 from 455 to 402. [@cp-plans]',
    'There are 14 boys aged 16 and 17 among them. [@cp-plans]',
    'The region stands at 81%. [@eh-seen-4wk]',
  ])('may stand: %s', (know) => {
    expect(said(proseNumberMatchesData, know)).toEqual([]);
  });
});

describe('a figure in what we know', () => {
  it.each([
    ['We saw 93% of children.', 'The figure `93%` has nothing cited that could confirm it.'],
    ['By December it was 390. [@cp-plans]', 'The figure `390` is none that `cp-plans` gives.'],
    ['The share seen is 82%. [@eh-seen-4wk; @audit]', 'The figure `82%` is none that `eh-seen-4wk` gives, and the register of evidence does not have it either.'],
    ['In 2019 it was 70%. [@eh-seen-4wk]', 'The figure `70%` is none that `eh-seen-4wk` gives.'],
  ])('needs a source: %s', (know, message) => {
    expect(said(numberHasSource, know)).toEqual([message]);
  });

  it.each([
    'We saw 93%. [@eh-seen-4wk]',
    'Auditors found 75% of visits good. [@audit]',
    'Auditors found 75% of visits good. [@audit; @eh-seen-4wk]',
    'The share read is 50%. [@eh-seen-4wk; @files]',
    'We saw 93%. [@eh-seen-4wk] That leaves 7% who were not seen.',
    'We meet every 4 weeks, since 2019, with children aged 4 and over.',
  ])('has one: %s', (know) => {
    expect(said(numberHasSource, know)).toEqual([]);
  });

  it('is not said twice when the number is wrong', () => {
    expect(said(numberHasSource, 'The share seen is 82%. [@eh-seen-4wk]')).toEqual([]);
  });
});

describe('a direction', () => {
  it.each([
    ['The number of families who need support is increasing. [@cin-number; @cp-plans]', 'The text says `increasing`, but `cin-number` went from 810 to 738 since 31 March 2022 and `cp-plans` went from 455 to 402 since 31 August 2022.'],
    ['Late assessments are improving. [@late]', 'The text says `improving`, but `late` went from 13.4% to 29.6% since 31 March 2022 (worsening).'],
    ['Late assessments have remained stable. [@late]', 'The text says `stable`, but `late` went from 13.4% to 29.6% since 31 March 2022.'],
    ['The number of plans is at its highest. [@cp-plans]', 'The text says `at its highest`, but `cp-plans` is 402 at 30 September 2022 and was 455 at 31 August 2022.'],
  ])('is held against the series: %s', (know, message) => {
    expect(said(directionMatchesData, know)).toEqual([message]);
  });

  it.each([
    'The number of plans fell from August. [@cp-plans]',
    'Visits are improving. [@eh-seen-4wk]',
    'The number of plans fell from August and is at its highest. [@cp-plans]',
    'Late assessments are worsening and rising. [@late]',
    'The share has fallen behind. [@eh-seen-4wk]',
    'The number of plans is not rising. [@cp-plans]',
    'We are improving the way we plan. [@late]',
    'Late assessments should be falling by spring. [@late]',
    'Plans are rising. [@cp-plans; @audit]',
    'Rates are rising. [@cla-rate]',
    'Children live in stable homes. [@late]',
  ])('may stand: %s', (know) => {
    expect(said(directionMatchesData, know)).toEqual([]);
  });
});

describe('a quantifier', () => {
  it.each([
    ['Almost all children are late. [@late]', 'The text says `Almost all`, which stands for 90% to 100%, but `late` is 29.6%.'],
    ['Very few children are seen. [@eh-seen-4wk]', 'The text says `Very few`, which stands for 0% to 5%, but `eh-seen-4wk` is 93.0%.'],
    ['Almost all reviews are held on time.', '`Almost all` has neither a figure nor anything cited that could give one.'],
  ])('is held against what is cited: %s', (know, message) => {
    expect(said(quantifierMatchesData, know)).toEqual([message]);
  });

  it.each([
    ['The majority of families (85%) are seen.', 'The text says `majority` beside `85%`, where it stands for 50% to 80%.'],
    ['Very few children (6%) stay long.', 'The text says `Very few` beside `6%`, where it stands for 0% to 5%.'],
    ['Almost all visits, 204 of 300, were made.', 'The text says `Almost all` beside `204 of 300`, where it stands for 90% to 100%.'],
  ])('is held against the figure beside it: %s', (text, message) => {
    expect(messagesInText(quantifierMatchesData, text)).toEqual([message]);
  });

  it.each([
    'Most children (89%) are seen.',
    'The majority of care leavers (68%) are in work, and few children (13%) move.',
    'Almost all of care leavers (92%) are housed.',
    'Most children have a plan, although almost one in five do not.',
    'The most able children, a few families and minority ethnic groups are at most 5%.',
    'We analyse risk in few words, and 90% like it.',
  ])('may stand beside its figure: %s', (text) => {
    expect(messagesInText(quantifierMatchesData, text)).toEqual([]);
  });

  it.each(['Most children are seen. [@eh-seen-4wk]', 'Most children are seen. [@audit]', 'Most children are seen in time. [@late]'])('may stand with what is cited: %s', (know) => {
    expect(said(quantifierMatchesData, know)).toEqual([]);
  });
});

describe('a claim about targets, colours and comparators', () => {
  it.each([
    ['Visits are below target. [@eh-seen-4wk]', 'The text says `below target`, but `eh-seen-4wk` is 93.0%, on target (green; the target is 90% or more; near target from 80%).'],
    ['Late assessments are on target. [@late]', 'The text says `on target`, but `late` is 29.6%, off target (red; the target is 5% or less; near target up to 10%).'],
    ['The measure is rated amber. [@late]', 'The text says `amber`, but `late` is 29.6%, off target (red; the target is 5% or less; near target up to 10%).'],
    ['Visits are below the national average. [@eh-seen-4wk]', 'The text says `below the national`, but `eh-seen-4wk` is 93.0%, where England is 88.0% (31 March 2022).'],
    ['Visits are worse than England. [@eh-seen-4wk]', 'The text says `worse than England`, but `eh-seen-4wk` is 93.0%, where England is 88.0% (31 March 2022).'],
    ['Of 2 measures 2 are red.', 'The text says that `2` of 2 are red, but of the 2 measures 1 is red.'],
  ])('is held against the data: %s', (know, message) => {
    expect(said(ragClaimMatchesData, know)).toEqual([message]);
  });

  it.each([
    'Visits are on target and above the national average. [@eh-seen-4wk]',
    'Late assessments are above target. [@late]',
    'Late assessments are not on target. [@late]',
    'Visits should be on target by spring. [@late]',
    'Contacts are red priority. [@eh-seen-4wk]',
    'Visits are lower than in London. [@eh-seen-4wk]',
    'Visits are below target. [@eh-seen-4wk; @audit]',
    'Of 2 measures 1 is red.',
    'Of 14 measures 4 are red.',
  ])('may stand: %s', (know) => {
    expect(said(ragClaimMatchesData, know)).toEqual([]);
  });
});

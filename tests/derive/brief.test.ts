import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { ReleasedProject } from '../../src/model/project.ts';
import type { Brief, EnquiryKind, EnquiryReason } from '../../src/model/report.ts';
import type { OpenBlock } from '../../src/model/section.ts';
import { cite, group, improvements, indicator, list, part, reportOf, section, settings } from './samples.ts';

function briefOf(changes: Partial<ReleasedProject>): Brief {
  const { brief } = reportOf({ audience: 'internal', ...changes });
  if (!brief) throw new Error('An internal edition has a brief.');
  return brief;
}

/** The reasons of one kind, with the number of the paragraph at which they stand. */
function reasonsOf(kind: EnquiryKind, changes: Partial<ReleasedProject>): [string | undefined, EnquiryReason][] {
  return briefOf(changes).enquiries.flatMap(({ paragraph, reasons }) => reasons.filter((reason) => reason.kind === kind).map((reason): [string | undefined, EnquiryReason] => [paragraph?.number, reason]));
}

/** The lines but for those about areas of which these small reports have no word. */
function linesOf(changes: Partial<ReleasedProject>): Brief['enquiries'] {
  return briefOf(changes).enquiries.filter(({ target: to }) => to.page !== 'coverage');
}

const strengths = (...blocks: OpenBlock[]) => section([], { parts: [part([group(blocks, 'strength')], { question: 'know' })] });
const target = { minimum: 85, upper: 90 };
const years = (before: number, current: number): Indicator['observations'] => [{ at: '2021-09-30', value: before }, { at: '2022-09-30', value: current }];
const inspection = (year: number, ...recommendations: NonNullable<Inspection['recommendations']>): Inspection => ({ id: `inspection-${year}`, framework: 'present', title: `Inspection of ${year}`, start: `${year}-05`, recommendations });

describe('an indicator that is off target', () => {
  it.each<[string, number, number, boolean | null]>([
    ['and worsening', 82, 80, true], ['and improving', 75, 80, false], ['no longer', 75, 95, null], ['by less than the amber band', 95, 88, null],
  ])('%s', (_, before, current, worsening) => {
    const found = reasonsOf('off-target', { indicators: [indicator({ target, observations: years(before, current) })] });
    expect(found).toEqual(worsening === null ? [] : [[undefined, { kind: 'off-target', indicator: 'seen-10wd', worsening, weight: worsening ? 6 : 4 }]]);
  });
});

describe('an indicator that is getting worse', () => {
  it.each<[string, Partial<Indicator>, boolean]>([
    ['without a target', {}, true], ['near its target', { target: { minimum: 75, upper: 90 } }, true],
    ['off its target, which is asked about with it', { target }, false], ['on its target', { target: { minimum: 70, upper: 75 } }, false],
  ])('is asked about %s: %#', (_, more, asked) => {
    const found = reasonsOf('worsening', { indicators: [indicator({ ...more, observations: years(85, 80) })] });
    expect(found).toEqual(asked ? [[undefined, { kind: 'worsening', indicator: 'seen-10wd', weight: 2 }]] : []);
  });
});

describe('an indicator beside others', () => {
  const england = (value: number, at = '2022-09-30') => ({ kind: 'england' as const, at, value });
  const beside = (...comparators: NonNullable<Indicator['comparators']>) => reasonsOf('worse-than-others', { indicators: [indicator({ observations: years(80, 80), comparators })] });

  it('is asked about where it is worse than one, and more so where it is worse than two', () => {
    expect(beside(england(85))).toMatchObject([[undefined, { comparators: ['england'], lowestQuartile: false, weight: 3 }]]);
    expect(beside(england(85), { kind: 'region', at: '2022-09-30', value: 82 })).toMatchObject([[undefined, { comparators: ['england', 'region'], weight: 4 }]]);
  });

  it('is not where it is better or the same, or only was worse', () => {
    expect(beside(england(75))).toEqual([]);
    expect(beside(england(80))).toEqual([]);
    expect(beside(england(75), england(85, '2021-09-30'))).toEqual([]);
  });

  it('is where its current figure stands in the fourth quartile of England, and not for one of years ago', () => {
    const placed = (at: string) => reasonsOf('worse-than-others', { indicators: [indicator({ observations: years(80, 80), quartiles: [{ at, councils: 151, lower: 85, median: 90, upper: 95 }] })] });
    expect(placed('2022-09-30')).toMatchObject([[undefined, { comparators: [], lowestQuartile: true, weight: 3 }]]);
    expect(placed('2021-09-30')).toEqual([]);
  });
});

describe('an action past its due date', () => {
  const action = (changes: Partial<Action>): Action => ({ id: 'act', title: 'Do it', due: '2022-08-31', status: 'in-progress', ...changes });

  it('is asked about where the area for improvement stands that it answers', () => {
    expect(reasonsOf('overdue', { actions: [action({ answers: ['late'] })], sections: [improvements([list('Plans are thin.', { words: 'Visits are late.', id: 'late' })])] })).toEqual([['1.2', { kind: 'overdue', action: 'act', weight: 5 }]]);
  });

  it('stands for itself where no paragraph speaks of it', () => {
    expect(linesOf({ actions: [action({})] })).toMatchObject([{ text: 'Do it', target: { page: 'actions', anchor: 'act' }, paragraph: null, reasons: [{ kind: 'overdue' }] }]);
  });

  it.each<[string, Partial<Action>]>([['complete', { status: 'complete' }], ['due later', { due: '2022-10-01' }], ['without a date', { due: undefined }]])('is not where it is %s', (_, changes) => {
    expect(reasonsOf('overdue', { actions: [action(changes)] })).toEqual([]);
  });
});

describe('a recommendation', () => {
  const asked = (year: number, response?: string) => inspection(year, { id: `rec-${year}`, text: 'Visit on time.', ...(response === undefined ? {} : { response }) });

  it('weighs most where the last inspection made it and nothing answers it', () => {
    expect(reasonsOf('unanswered', { inspections: [asked(2019), asked(2022)] }).map(([, reason]) => reason)).toEqual([
      { kind: 'unanswered', recommendation: { inspection: 'inspection-2022', anchor: 'rec-2022' }, inWords: false, weight: 6 },
      { kind: 'unanswered', recommendation: { inspection: 'inspection-2019', anchor: 'rec-2019' }, inWords: false, weight: 3 },
    ]);
  });

  it('that words alone answer is asked about where the last inspection made it', () => {
    expect(reasonsOf('unanswered', { inspections: [asked(2019, 'We did.'), asked(2022, 'We do.')] })).toMatchObject([[undefined, { recommendation: { inspection: 'inspection-2022' }, inWords: true, weight: 4 }]]);
  });

  it('that an action answers is not, and is open until its actions are complete', () => {
    const answered = (status: Action['status']): Partial<ReleasedProject> => ({ inspections: [asked(2022)], actions: [{ id: 'act', title: 'Do it', answers: ['rec-2022'], status }] });
    expect(linesOf(answered('in-progress'))).toEqual([]);
    expect(briefOf(answered('in-progress')).recommendations).toEqual([{ inspection: 'inspection-2022', anchor: 'rec-2022' }]);
    expect(briefOf(answered('complete')).recommendations).toEqual([]);
  });

  it('is listed with the last inspection first, and the least answered first', () => {
    const last = inspection(2022, { id: 'worded', text: 'Plan better.', response: 'We do.' }, { id: 'bare', text: 'Visit on time.' });
    expect(briefOf({ inspections: [asked(2019), last] }).recommendations.map(({ anchor }) => anchor)).toEqual(['bare', 'worded', 'rec-2019']);
  });
});

describe('an area for improvement', () => {
  const late = (...cited: string[]) => improvements([list({ words: ['Visits are late. ', cite(...cited)], id: 'late' })]);

  it('without an action is asked about, and with one it is not', () => {
    expect(reasonsOf('no-action', { sections: [late()] })).toEqual([['1.1', { kind: 'no-action', weight: 3 }]]);
    expect(reasonsOf('no-action', { sections: [late()], actions: [{ id: 'act', title: 'Do it', answers: ['late'] }] })).toEqual([]);
  });

  it('in what the last inspection asked for is, by citation or by an action for both; before the last only by citation', () => {
    const inspections = [inspection(2019, { id: 'old', text: 'Plan.' }), inspection(2022, { id: 'rec', text: 'Visit.' })];
    const both = (...answers: string[]): Action[] => [{ id: 'act', title: 'Do it', answers }];
    const last = [['1.1', { kind: 'asked-before', recommendations: [{ inspection: 'inspection-2022', anchor: 'rec' }], weight: 4 }]];
    expect(reasonsOf('asked-before', { inspections, sections: [late('rec')] })).toEqual(last);
    expect(reasonsOf('asked-before', { inspections, sections: [late()], actions: both('late', 'rec') })).toEqual(last);
    expect(reasonsOf('asked-before', { inspections, sections: [late('old')] })).toMatchObject([['1.1', { weight: 3 }]]);
    expect(reasonsOf('asked-before', { inspections, sections: [late()], actions: both('late', 'old') })).toEqual([]);
  });
});

it('asks in one line what became of all that the edition before promised and this one does not tell of', () => {
  const edition = { id: '2021', title: 'Self-evaluation 2021', asAt: '2021-09-30' };
  const before = reportOf({ settings: { ...settings, edition }, sections: [improvements([list('Visits are late.', 'Plans are thin.')])], actions: [{ id: 'act', title: 'Recruit', status: 'in-progress' }] });
  const editions: ReleasedProject['editions'] = [{ kind: 'selfeval-edition', format: 1, ...edition, checksum: '0'.repeat(64), checks: { version: '1', rules: 1, errors: 0, warnings: 0, notes: 0, waivers: [] }, images: [], report: before }];
  const line = { text: 'What was promised in Self-evaluation 2021', target: { page: 'changes' }, paragraph: null, reasons: [{ kind: 'no-outcome', count: 3, weight: 5 }] };
  expect(linesOf({ editions }).filter(({ target: to }) => to.page === 'changes')).toMatchObject([line]);
  const told = { sections: [improvements([list('Visits are late.', 'Plans are thin.')])], actions: [{ id: 'act', title: 'Recruit', status: 'complete' as const }] };
  expect(reasonsOf('no-outcome', { editions, ...told })).toEqual([]);
});

describe('a strength', () => {
  const indicators = [indicator()];
  const evidence = [{ id: 'audit', title: 'Audit', kind: 'audit' as const }];
  const kinds = (...cited: string[]) => linesOf({ indicators, evidence, sections: [strengths(list(['Visits are good. ', cite(...cited)]))] }).flatMap(({ reasons }) => reasons.map(({ kind }) => kind));

  it('on one figure alone is asked about, and on a figure and an audit it is not', () => {
    expect(kinds('seen-10wd')).toEqual(['one-figure']);
    expect(kinds('seen-10wd', 'audit')).toEqual([]);
    expect(kinds('audit')).toEqual([]);
  });

  it('on nothing is asked about more', () => {
    const lines = linesOf({ indicators, sections: [strengths(list('We care.', ['Visits are good. ', cite('seen-10wd')]))] });
    expect(lines.map(({ paragraph, weight }) => [paragraph?.number, weight])).toEqual([['1.1', 2], ['1.2', 1]]);
  });

  it('is strongest with evidence of most kinds, then with most good figures, and not at all where its own figure is weak or stands alone', () => {
    const good = indicator({ id: 'good', target, observations: years(90, 95) });
    const weak = indicator({ id: 'weak', target, observations: years(90, 80) });
    const sections = [strengths(list(['One. ', cite('audit')], ['Two. ', cite('good')], ['Three. ', cite('audit', 'good')], ['Four. ', cite('audit', 'weak')], ['Five. ', cite('good', 'seen-10wd')], ['Six. ', cite('good', 'act')]))];
    expect(briefOf({ actions: [{ id: 'act', title: 'Do it' }], indicators: [good, weak, indicator()], evidence, sections }).strengths).toMatchObject([
      { statement: { number: '1.3' }, kinds: 2, evidence: ['audit'], figures: ['good'], bearing: ['good'] }, { statement: { number: '1.5' }, kinds: 1, figures: ['good', 'seen-10wd'], bearing: ['good'] },
    ]);
  });
});

describe('an answer to one of the three questions', () => {
  const answered = (...cited: string[]) => section([], { matter: { title: 'Leaders', judgements: ['leaders'] }, parts: [part([group([list(['We know it. ', cite(...cited)])])], { question: 'know' })] });
  const thin = (...cited: string[]) => reasonsOf('thin-evidence', { sections: [answered(...cited)], indicators: [indicator()], evidence: [{ id: 'audit', title: 'Audit', kind: 'audit', date: '2022-05' }, { id: 'old', title: 'Old audit', kind: 'audit', date: '2019' }, { id: 'older', title: 'Old survey', kind: 'survey', date: '2018' }] })
    .map(([, reason]) => reason).filter((reason) => reason.kind === 'thin-evidence' && reason.area === 'leaders' && reason.question === 'know');

  it.each<[string, string[], number | null]>([['nothing', [], 4], ['what is old', ['old', 'older'], 3], ['one kind', ['audit'], 2], ['two kinds', ['audit', 'seen-10wd'], null]])('that rests on %s', (_, cited, weight) => {
    expect(thin(...cited)).toEqual(weight === null ? [] : [{ kind: 'thin-evidence', area: 'leaders', question: 'know', weight }]);
  });

  it('is one line with those of its area, under the sections that answer for it', () => {
    const { enquiries } = briefOf({ sections: [answered()] });
    expect(enquiries.find(({ text }) => text === 'Leaders')).toMatchObject({ sections: ['early-help'], weight: 12, reasons: [{ question: 'know' }, { question: 'how' }, { question: 'next' }] });
  });
});

it('asks about a weak figure that no paragraph speaks of', () => {
  const weak = indicator({ target, observations: years(95, 88) });
  expect(reasonsOf('unspoken', { indicators: [weak] })).toEqual([[undefined, { kind: 'unspoken', indicator: 'seen-10wd', weight: 3 }]]);
  expect(reasonsOf('unspoken', { indicators: [weak], sections: [section([list(['Visits. ', cite('seen-10wd')])])] })).toEqual([]);
  expect(reasonsOf('unspoken', { indicators: [indicator({ target, observations: years(80, 88) })] })).toEqual([]);
});

describe('the order of the lines', () => {
  it('adds up the reasons for one paragraph, and puts the worst figure first of those that weigh as much', () => {
    const off = (id: string, value: number): Indicator => indicator({ id, target, observations: years(value + 1, value) });
    const lines = linesOf({
      indicators: [off('bad', 80), off('worse', 60), off('named', 84)],
      sections: [improvements([list(['Plans are late. ', cite('named')], 'Plans are thin.')])],
    });
    expect(lines.map(({ paragraph, weight, reasons }) => [paragraph?.number, weight, reasons.map((reason) => ('indicator' in reason ? `${reason.kind} ${reason.indicator}` : reason.kind))])).toEqual([
      [undefined, 9, ['off-target worse', 'unspoken worse']], [undefined, 9, ['off-target bad', 'unspoken bad']], ['1.1', 9, ['off-target named', 'no-action']], ['1.2', 3, ['no-action']],
    ]);
  });

  it('knows an indicator by the area for improvement that speaks of it, and otherwise by its title at the paragraph that does', () => {
    const weak = indicator({ title: 'Children seen', target, observations: years(81, 80) });
    const elsewhere = section([list(['Much is said here. ', cite('seen-10wd')])], { id: 'front-door' });
    const textIn = (...sections: ReleasedProject['sections']) => briefOf({ indicators: [weak], sections }).enquiries.find(({ reasons }) => reasons.some(({ kind }) => kind === 'off-target'));
    expect(textIn(elsewhere, improvements([list(['Visits are late. ', cite('seen-10wd')])]))).toMatchObject({ text: 'Visits are late.', paragraph: { number: '2.1' } });
    expect(textIn(elsewhere)).toMatchObject({ text: 'Children seen', paragraph: { number: '1.1' } });
  });
});

it('lists as risks what is off target, or short of it and worsening or worse than others, in the order of the lines of enquiry', () => {
  const named = (id: string, observations: Indicator['observations'], more: Partial<Indicator> = {}): Indicator => indicator({ id, observations, target, ...more });
  const comparators: Indicator['comparators'] = [{ kind: 'england', at: '2022-09-30', value: 99 }];
  const { risks, enquiries } = briefOf({
    indicators: [named('green', years(95, 91), { comparators }), named('amber', years(87, 88)), named('worsening', years(89, 88)), named('worse', years(87, 88), { comparators }), named('red', years(70, 80)), named('untargeted', years(80, 70), { target: undefined })],
  });
  expect(risks.map((risk) => risk.indicator)).toEqual(['red', 'worse', 'untargeted', 'worsening']);
  expect(enquiries.flatMap(({ target: to }) => (to.page === 'indicator' ? to.id : []))).toEqual(['red', 'worse', 'untargeted', 'worsening', 'green']);
});

it('counts by judgement what bears on it', () => {
  const sections = [
    improvements([list({ words: 'Late.', id: 'late' }, 'Thin.')], { matter: { title: 'Early help', judgements: ['help-and-protection'] } }),
    section([], { id: 'leadership', matter: { title: 'Leaders', judgements: ['leaders'] }, parts: [part([group([list('Good.')], 'strength')], { question: 'know' })] }),
  ];
  const { areas } = briefOf({
    sections, indicators: [indicator({ target, observations: years(70, 80), judgements: ['help-and-protection'] })],
    actions: [{ id: 'act', title: 'Do it', answers: ['late'], due: '2022-01' }],
  });
  expect(areas).toMatchObject([
    { judgement: 'leaders', strengths: 1, improvements: 0, improvementsWithoutAction: 0, overdue: 0, tally: { total: 0 } },
    { judgement: 'help-and-protection', strengths: 0, improvements: 2, improvementsWithoutAction: 1, overdue: 1, tally: { total: 1, red: 1 }, sentences: ['Of one indicator that can be judged against a year earlier, 1 is improving.'] },
  ]);
});

describe('who has a brief', () => {
  it.each([['public', undefined, false], ['internal', undefined, true], ['authors', undefined, true], ['public', 'public', true], ['internal', 'public', true]] as const)('%s edition, briefAudience %s', (audience, briefAudience, has) => {
    const { brief } = reportOf({ audience, settings: { ...settings, briefAudience } });
    expect(brief !== null).toBe(has);
    expect(brief?.internal).toBe(has && briefAudience === undefined ? true : undefined);
  });
});

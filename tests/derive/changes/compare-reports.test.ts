import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/derive/changes/compare-reports.ts';
import type { Action } from '../../../src/model/action.ts';
import type { Indicator, Observation } from '../../../src/model/indicator.ts';
import type { EditionFile } from '../../../src/model/edition-file.ts';
import type { Inspection } from '../../../src/model/inspection.ts';
import type { Changes, FigureChange, Report } from '../../../src/model/report.ts';
import type { ReleasedProject } from '../../../src/model/project.ts';
import { cite, improvements, indicator, list, paragraph, part, group, presentFramework, reportOf, section, settings } from '../samples.ts';

const edition2021 = { ...settings, edition: { id: '2021', title: 'Self-evaluation 2021', asAt: '2021-09-30' } };

/** What the edition of 2022 has otherwise than that of 2021. */
function changesFrom(then: Partial<ReleasedProject>, now: Partial<ReleasedProject>): Changes {
  return compareReports(reportOf({ settings: edition2021, ...then }), reportOf(now));
}

describe('a figure', () => {
  const of2021: Observation = { at: '2021-09-30', value: 80 };
  const of2022: Observation = { at: '2022-09-30', value: 90 };
  const figure = (then: Partial<Indicator>, now: Partial<Indicator>): FigureChange | undefined => {
    const { figures } = changesFrom({ indicators: [indicator({ observations: [of2021], ...then })] }, { indicators: [indicator({ observations: [of2021, of2022], ...now })] });
    expect(figures.length).toBeLessThan(2);
    return figures[0];
  };

  it('that compares has moved from what was printed then to what is printed now', () => {
    expect(figure({}, {})).toMatchObject({
      state: 'moved', reason: null, from: { text: '80.0%' }, fromPeriod: '30 September 2021', to: { text: '90.0%' }, toPeriod: '30 September 2022',
      direction: { state: 'improving', change: { text: '+10.0 percentage points' }, basis: 'since 30 September 2021' },
    });
  });

  it.each<[string, Partial<Indicator>, string]>([
    ['worsening where lower is better', { polarity: 'lower' }, 'worsening'],
    ['increasing where neither is better', { polarity: 'neutral' }, 'increasing'],
    ['worsening when it goes further from its goal', { polarity: 'target', target: { goal: 82, within: 1 } }, 'worsening'],
    ['improving when it comes closer to its goal', { polarity: 'target', target: { goal: 92, within: 1 } }, 'improving'],
  ])('is %s', (_what, changes, state) => {
    expect(figure(changes, changes)?.direction?.state).toBe(state);
  });

  it('that is as printed has not changed, whatever is behind the last digit', () => {
    expect(figure({ observations: [{ at: '2021-09-30', value: 90.001 }] }, { observations: [{ at: '2022-09-30', value: 90.002 }] })).toMatchObject({ state: 'no-change', direction: { state: 'no-change' } });
    expect(figure({ decimals: 0, observations: [{ at: '2021-09-30', value: 75.4 }] }, { decimals: 0, observations: [{ at: '2022-09-30', value: 74.6 }] })).toMatchObject({ state: 'no-change', from: { text: '75%' }, to: { text: '75%' }, direction: { change: { value: 0 } } });
  });

  it.each<[string, Partial<Indicator>, Partial<Indicator>, FigureChange['reason'], string]>([
    ['of a longer period', { period: 'ytd', observations: [of2021] }, { period: 'annual', observations: [of2022] }, 'unlike', 'The earlier figure covers 6 months, this one 12 months.'],
    ['that counts something else', { definition: 'Children seen.' }, { definition: 'Children seen alone.' }, 'definition', 'It counts something else than it did.'],
    ['of other children', { denominatorLabel: 'all children' }, { denominatorLabel: 'children in care' }, 'definition', 'It counts something else than it did.'],
    ['in another unit', { unit: 'count' }, {}, 'unit', 'It is measured in another unit.'],
    ['before which the series began anew', {}, { observations: [of2021, { ...of2022, break: true }] }, 'series-broke', 'The series began anew between the two.'],
    ['that is withheld now', {}, { observations: [{ at: '2022-09-30', status: 'c' }] }, 'withheld', 'A figure that is withheld is not compared.'],
    ['that was withheld then', { observations: [{ at: '2021-09-30', status: 'c' }] }, {}, 'withheld', 'A figure that is withheld is not compared.'],
    ['that is given roughly', {}, { observations: [{ ...of2022, qualifier: 'nearly' }] }, 'rough', 'A figure that is given roughly is not compared.'],
    ['that was not there', { observations: [] }, {}, 'no-figure', 'One of the editions has no figure.'],
  ])('%s is not compared, and it is said why', (_what, then, now, reason, note) => {
    expect(figure(then, now)).toMatchObject({ state: 'not-compared', reason, notes: [note], direction: null, rating: null });
  });

  it('whose definition has other marks or capitals alone counts the same', () => {
    expect(figure({ definition: 'Children seen' }, { definition: 'children, seen.' })).toMatchObject({ state: 'moved', definition: null });
  });

  it('shows what it counted beside what it counts', () => {
    expect(figure({ definition: 'Children seen.' }, { definition: 'Children seen alone.' })?.definition).toEqual([{ change: 'same', text: 'Children' }, { change: 'gone', text: 'seen.' }, { change: 'new', text: 'seen alone.' }]);
  });

  it('is compared where its source says how final it is', () => {
    expect(figure({}, { observations: [{ ...of2022, stage: 'provisional' }] })).toMatchObject({ state: 'moved', to: { text: '90.0% (provisional)' } });
  });

  it('of a period of which this edition says something else is told with that', () => {
    expect(figure({}, { observations: [{ at: '2021-09-30', value: 78 }, of2022] })?.notes).toEqual(['For 30 September 2021 this edition gives 78.0%.']);
  });

  it('of the same period is not listed when it is the same, and not called a move when it is another', () => {
    expect(figure({}, { observations: [of2021] })).toBeUndefined();
    expect(figure({ observations: [{ ...of2021, value: 88 }] }, { observations: [{ ...of2021, value: 90 }] })).toMatchObject({ state: 'same-period', direction: null, from: { text: '88.0%' }, to: { text: '90.0%' } });
  });

  it('has another rating where it reaches another band, and says when the target is another', () => {
    const target = { minimum: 75, upper: 85 };
    expect(figure({ target }, { target })).toMatchObject({ rating: { from: { word: 'Near target' }, to: { word: 'On target' }, verdict: 'better' }, notes: [] });
    expect(figure({ target: { upper: 80 } }, { target: { upper: 95 } })).toMatchObject({ rating: { verdict: 'worse' }, notes: ['Target 80% or more then, 95% or more now.'] });
    expect(figure({}, { target })).toMatchObject({ rating: null, notes: ['Target none then, 85% or more; near target from 75% now.'] });
  });

  it('of an indicator that one edition alone has is new or gone', () => {
    const { figures, sameFigures } = changesFrom({ indicators: [indicator({ id: 'old', title: 'Children heard', observations: [of2021] })] }, { indicators: [indicator({ id: 'fresh' })] });
    expect(figures.map(({ state, indicator: id, from, to }) => [state, id, from?.text, to?.text])).toEqual([['new', 'fresh', undefined, '95.3%'], ['gone', null, '80.0%', undefined]]);
    expect(sameFigures).toBeNull();
  });
});

describe('an indicator under another id', () => {
  const now = indicator({ id: 'fresh', title: 'Seen in time', definition: 'Children who were seen.', observations: [{ at: '2022-09-30', value: 90 }] });
  const of2021 = [{ at: '2021-09-30', value: 80 }];
  it.each<[string, Partial<Indicator>, (string | null)[]]>([
    ['with the same title is the same', { title: 'Seen in time' }, ['moved']],
    ['with the same definition is the same, and its title is told', { title: 'Seen', definition: 'Children who were seen.' }, ['moved', 'It was called “Seen”.']],
    ['that counts the other way is another', { title: 'Seen in time', polarity: 'lower' }, ['new', 'gone']],
    ['with neither is another', { title: 'Seen', definition: 'Children seen.' }, ['new', 'gone']],
  ])('%s', (_what, then, told) => {
    const { figures } = changesFrom({ indicators: [indicator({ id: 'old', observations: of2021, ...then })] }, { indicators: [now] });
    expect(figures.flatMap(({ state, notes }) => [state, ...notes])).toEqual(told);
  });
});

describe('an action', () => {
  const became = (then: Partial<Action>, now: Partial<Action>): Changes['actions'][number] => {
    const [first] = changesFrom({ actions: [{ id: 'train', title: 'Train staff', ...then }] }, { actions: [{ id: 'train', title: 'Train staff', ...now }] }).actions;
    return first!;
  };

  it.each<[string, Partial<Action>, Partial<Action>, Changes['actions'][number]['changes'], string]>([
    ['done', { status: 'in-progress' }, { status: 'complete' }, ['complete'], 'Complete; it was in progress'],
    ['stopped', { status: 'not-started' }, { status: 'stopped' }, ['stopped'], 'Stopped; it was not started'],
    ['begun', { status: 'not-started' }, { status: 'in-progress' }, ['status'], 'In progress; it was not started'],
    ['taken up again', { status: 'complete' }, { status: 'in-progress' }, ['reopened'], 'In progress; it was complete'],
    ['late', { status: 'in-progress', due: '2022-06' }, { status: 'in-progress', due: '2022-06' }, ['late'], 'Still in progress; late, since it was due June 2022'],
    ['late as it was', { status: 'in-progress', due: '2021-06' }, { status: 'in-progress', due: '2021-06' }, [], 'Still in progress; late, since it was due June 2021'],
    ['put off', { status: 'in-progress', due: '2022-06' }, { status: 'in-progress', due: '2023-01' }, ['later'], 'Still in progress; put off from June 2022 to January 2023'],
    ['brought forward', { status: 'in-progress', due: '2023-06' }, { status: 'in-progress', due: '2023-01' }, ['earlier'], 'Still in progress; brought forward from June 2023 to January 2023'],
    ['given a date', { status: 'in-progress' }, { status: 'in-progress', due: '2023-01' }, ['dated'], 'Still in progress; with a date that it did not have, January 2023'],
    ['without its date', { status: 'in-progress', due: '2023-01' }, { status: 'in-progress' }, ['undated'], 'Still in progress; without the date that it had, January 2023'],
    ['due on a day of its month', { status: 'in-progress', due: '2023-01' }, { status: 'in-progress', due: '2023-01-15' }, [], 'Still in progress'],
  ])('is %s', (_what, then, now, changes, text) => {
    expect(became(then, now)).toMatchObject({ changes, text, told: true });
  });

  it('says nothing of what became of it where neither edition says how far it is', () => {
    expect(became({}, {})).toMatchObject({ told: false, changes: [], text: 'Neither edition says how far it is' });
  });

  it.each<[Action['status'], boolean, string]>([
    ['complete', true, 'Complete already then'], ['stopped', true, 'Stopped already then'], ['in-progress', false, 'Not in this edition'],
  ])('that is not in this edition and was %s has been told of: %s', (status, told, text) => {
    const { actions, sentence } = changesFrom({ actions: [{ id: 'a', title: 'Train staff', status }] }, {});
    expect(actions).toMatchObject([{ changes: ['gone'], told, text }]);
    expect(sentence).toBe(told ? 'Nothing in this edition has changed since 2021.' : 'Since 2021, of the actions 1 was stopped or is not in this edition. With 1 action of that edition nothing in this one is linked.');
  });

  it('is found by its title where it has another id, and is otherwise gone and new', () => {
    const { actions } = changesFrom({ actions: [{ id: 'a', title: 'Train staff.' }, { id: 'b', title: 'Hire staff' }] }, { actions: [{ id: 'c', title: 'train staff' }, { id: 'd', title: 'Keep staff' }] });
    expect(actions.map(({ then, now, changes }) => [then?.id, now?.id, changes])).toEqual([['a', 'c', []], ['b', undefined, ['gone']], [undefined, 'd', ['new']]]);
  });
});

const inspection = (more: Partial<Inspection> = {}): Inspection => ({ id: 'i2021', title: 'Inspection', framework: 'present', start: '2021-02-10', judgements: [{ judgement: 'leaders', grade: 'Requires improvement' }], ...more });

describe('judgements', () => {
  it('are told where the latest grade or our own is another, with which is higher', () => {
    const own = { ...settings, selfJudgements: [{ judgement: 'help-and-protection', grade: 'Good' }] };
    const { judgements, inspections } = changesFrom({ inspections: [inspection()] }, { settings: own, inspections: [inspection(), inspection({ id: 'i2022', start: '2022-05-10', judgements: [{ judgement: 'leaders', grade: 'Good' }] })] });
    expect(judgements).toEqual([
      { label: 'The impact of leaders', whose: 'inspection', from: 'Requires improvement to be good', to: 'Good', move: 'higher', target: { page: 'inspection', id: 'i2022' } },
      { label: 'Children who need help and protection', whose: 'own', from: 'None given', to: 'Good', move: null, target: null },
    ]);
    expect(inspections).toMatchObject([{ target: { id: 'i2022' } }]);
  });

  it('of which none is another are said to be the same', () => {
    const same = changesFrom({ inspections: [inspection()], actions: [{ id: 'a', title: 'A', status: 'in-progress' }] }, { inspections: [inspection()], actions: [{ id: 'a', title: 'A', status: 'complete' }] });
    expect([same.sameJudgements, same.sentence.endsWith('. No judgement is different.')]).toEqual(['No judgement is different: the last grades of inspections are those of 2021.', true]);
    expect(changesFrom({ inspections: [inspection()] }, { inspections: [inspection({ judgements: [{ judgement: 'leaders', grade: 'Good' }] })] }).sameJudgements).toBeUndefined();
    expect(changesFrom({}, {}).sameJudgements).toBeUndefined();
  });

  it('of unlike scales are not called higher or lower, and another framework is said', () => {
    const before = { ...presentFramework, id: 'past', title: 'Past framework', scale: { id: 'three', grades: [{ id: 'poor', label: 'Poor' }, { id: 'fair', label: 'Fair' }, { id: 'good', label: 'Good' }] } };
    const { judgements, remarks } = changesFrom(
      { settings: { ...edition2021, framework: 'past' }, frameworks: [before], inspections: [inspection({ framework: 'past', judgements: [{ judgement: 'leaders', grade: 'Poor' }] })] },
      { inspections: [inspection({ id: 'i2022', start: '2022-05-10', judgements: [{ judgement: 'leaders', grade: 'Good' }] })] },
    );
    expect(judgements).toMatchObject([{ from: 'Poor', to: 'Good', move: null }]);
    expect(remarks).toEqual(['The inspection framework was Past framework and is Inspection of children’s services. Grades of different scales are not compared.']);
  });
});

it('recommendations are told that stand otherwise, that are new or gone, and that nobody has answered yet', () => {
  const asked = (...recommendations: NonNullable<Inspection['recommendations']>): Partial<ReleasedProject> => ({ inspections: [inspection({ recommendations })] });
  const { recommendations } = changesFrom(
    asked({ id: 'visits', text: 'Visit.' }, { id: 'plans', text: 'Plan.' }, { id: 'audits', text: 'Audit.', response: 'Done.' }, { id: 'old', text: 'Old.' }),
    asked({ id: 'visits', text: 'Visit.', response: 'A tracker is used.' }, { id: 'plans', text: 'Plan.' }, { id: 'audits', text: 'Audit.', response: 'Done.' }, { id: 'fresh', text: 'New.' }),
  );
  expect(recommendations.map(({ text, state, from, to, better }) => [text, state, from, to, better])).toEqual([
    ['Visit.', 'moved', 'Unanswered', 'Response but no action', true],
    ['Plan.', 'still-unanswered', 'Unanswered', 'Unanswered', null],
    ['New.', 'unlisted', null, 'Unanswered', null],
    ['Old.', 'gone', 'Unanswered', null, null],
  ]);
});

it('a recommendation that was made since is new, and one that the edition before only did not have is not', () => {
  const asked = (start: string): Changes['recommendations'] => changesFrom({}, { inspections: [inspection({ start, recommendations: [{ id: 'visits', text: 'Visit.' }] })] }).recommendations;
  expect([asked('2021-10-04'), asked('2014')].map(([change]) => change?.state)).toEqual(['new', 'unlisted']);
});

describe('what became of an area for improvement and of a plan', () => {
  const action = (more: Partial<Action> = {}): Action => ({ id: 'train', title: 'Train staff', answers: ['late'], status: 'in-progress', ...more });
  const words = (text: string, id = 'late'): Partial<ReleasedProject>['sections'] => [improvements([list({ words: [text, ' ', cite('seen-10wd')], id })])];
  const figures = { indicators: [indicator({ observations: [{ at: '2021-09-30', value: 80 }, { at: '2022-09-30', value: 90 }] })] };
  const outcomes = (changes: Changes): string[] => changes.promises.flatMap((promise) => promise.outcomes.map(({ text }) => text));

  it('is where it is said again, its action and its figure', () => {
    const changes = changesFrom({ ...figures, sections: words('Visits are late.'), actions: [action()] }, { ...figures, sections: words('Visits are late.'), actions: [action({ status: 'complete' })] });
    expect(outcomes(changes)).toEqual(['Said again in 1.1', 'Its action A1: complete; it was in progress', 'Children seen within ten working days: 80.0% then, 90.0% now, improving']);
    expect(changes.claims.same).toMatchObject([{ section: 'early-help', pairs: [{ then: '1.1', now: '1.1', anchor: 'late' }] }]);
  });

  it('is that it is reworded, as what, and answered by another action', () => {
    const now = [section([], { parts: [part([group([list({ words: 'Visits are in time.', id: 'late' })], 'strength')], { question: 'know' })] })];
    const changes = changesFrom({ sections: words('Visits are late.') }, { sections: now, actions: [action({ id: 'track', title: 'Track' })] });
    expect(outcomes(changes)).toEqual(['Reworded in 1.1, as a strength', 'Answered by action A1']);
    expect(changes.claims.reworded).toMatchObject([{ then: { number: '1.1', kind: 'area-for-improvement' }, now: { number: '1.1' }, kind: 'strength' }]);
  });

  it.each<[string, Partial<ReleasedProject>]>([
    ['its action is gone and its figure does not compare', { indicators: [indicator({ definition: 'Otherwise.' })] }],
    ['nobody says how far its action is', { actions: [action({ status: undefined })] }],
  ])('is nothing where %s', (_where, now) => {
    const { promises, claims } = changesFrom({ indicators: [indicator({ definition: 'So.' })], sections: words('Visits are late.'), actions: [action({ status: undefined })] }, now);
    expect([promises, claims.gone]).toMatchObject([[{ then: { text: 'Visits are late.' }, outcomes: [] }], [{ then: { number: '1.1' }, outcomes: [] }]]);
  });

  it('is where a paragraph says that it takes it up, several in one or one in several', () => {
    const then = [improvements([list('Visits are late.', 'Plans are thin.')])];
    const was = (words: string, ...names: string[]): Parameters<typeof list>[number] => ({ words, id: words.slice(0, 3).toLowerCase(), was: names });
    const before = reportOf({ settings: edition2021, sections: then, actions: [action({ status: undefined })] });
    const frozen: EditionFile = { kind: 'selfeval-edition', format: 1, ...edition2021.edition, checksum: '', checks: { version: '1.0.0', rules: 1, errors: 0, warnings: 0, notes: 0, waivers: [] }, images: [], report: before };
    const { promises, actions, sentence } = compareReports(before, reportOf({ editions: [frozen], sections: [section([list(was('One tracker has both.', '1.1', '1.2'), was('Two teams share it.', '1.1', 'A1', '9.9'))])] }));
    expect(promises.map(({ outcomes: became }) => became.map(({ text }) => text))).toEqual([['Reworded in 1.1, as a statement', 'Told of in 1.2'], ['Told of in 1.1']]);
    expect(actions).toMatchObject([{ now: null, told: true, text: 'No action in this edition', takenUp: [{ number: '1.2' }] }]);
    expect(sentence).toContain('of the actions 1 was stopped or is not in this edition');
  });

  it('of which nothing else is said is that of the action with the same words', () => {
    const plan = [section([], { parts: [part([group([list('We shall look at every second referral in a monthly meeting.', 'We shall train staff.')])], { question: 'next' })] })];
    const promised = (status: Action['status']): Partial<ReleasedProject> => ({ sections: plan, actions: [{ id: 'look', title: 'Look at every second referral in a monthly meeting', status }] });
    const { promises, actions } = changesFrom(promised('in-progress'), { ...promised('stopped'), sections: [] });
    expect(promises.map(({ then, outcomes }) => [then.text, outcomes])).toEqual([['We shall train staff.', []]]);
    expect(actions).toMatchObject([{ text: 'Stopped; it was in progress', saidIn: [{ then: { number: '1.1' }, outcomes: [] }] }]);
    expect(changesFrom({ sections: plan }, { ...promised('in-progress'), sections: [] }).promises[0]?.outcomes).toMatchObject([{ text: 'Answered by action A1' }]);
  });

  it('is told of and counted once where a plan cites the action that promises the same', () => {
    const plan = (...blocks: Parameters<typeof list>): Partial<ReleasedProject>['sections'] => [section([], { parts: [part([group([list(...blocks)])], { question: 'next' })] })];
    const then = { sections: plan(['A second phase follows. ', cite('phase')], 'Visits will be longer.'), actions: [{ id: 'phase', title: 'Begin a second phase' }] };
    const silent = changesFrom(then, {});
    expect(silent.promises.map((promise) => promise.then.text)).toEqual(['Visits will be longer.']);
    expect(silent.actions).toMatchObject([{ told: false, saidIn: [{ then: { number: '1.1' }, outcomes: [] }] }]);
    expect([silent.unlinkedText, silent.sentence.endsWith('With 1 action and 1 plan of that edition nothing in this one is linked.')]).toEqual(['1 action and 1 plan', true]);
    const said = changesFrom(then, { sections: plan('A second phase follows.') });
    expect(said.actions).toMatchObject([{ told: true, now: null, text: 'No action in this edition', saidIn: [{ outcomes: [{ text: 'Said again in 1.1' }] }] }]);
    expect(said.unlinkedText).toBe('1 plan');
  });

  it('is told of one action without what became of another that the same plan cites', () => {
    const then = { sections: [section([], { parts: [part([group([list(['Two things follow. ', cite('one', 'two')])])], { question: 'next' })] })], actions: [{ id: 'one', title: 'First' }, { id: 'two', title: 'Second', status: 'in-progress' as const }] };
    const { actions } = changesFrom(then, { actions: [{ id: 'two', title: 'Second', status: 'complete' }] });
    expect(actions).toMatchObject([{ told: false, saidIn: [{ outcomes: [] }] }, { told: true, saidIn: [{ outcomes: [] }] }]);
  });

  it('is where the action that answers it is told of', () => {
    const then = { sections: words('Visits are late.'), actions: [action({ status: undefined })] };
    const frozen: EditionFile = { kind: 'selfeval-edition', format: 1, ...edition2021.edition, checksum: '', checks: { version: '1.0.0', rules: 1, errors: 0, warnings: 0, notes: 0, waivers: [] }, images: [], report: reportOf({ settings: edition2021, ...then }) };
    const now = reportOf({ editions: [frozen], sections: [section([list({ words: 'Staff were trained in spring.', id: 'trained', was: ['A1'] })])] });
    expect(outcomes(compareReports(frozen.report, now))).toEqual(['Action A1 of 2021 is told of in 1.1']);
  });

  it('is told of what stands under what comes next as of a plan', () => {
    const plan = [section([], { parts: [part([group([paragraph('We shall train staff.')])], { question: 'next' })] })];
    expect(changesFrom({ sections: plan }, {}).promises).toMatchObject([{ then: { kind: 'plan', text: 'We shall train staff.' } }]);
  });

  it('is asked of nothing that says that nothing is planned', () => {
    const plan = [section([], { parts: [part([group([list({ words: 'No plan is named.', id: 'none', noPlan: true })])], { question: 'next' })] })];
    const { promises, claims } = changesFrom({ sections: plan }, {});
    expect([promises, claims.gone.map(({ then }) => [then.kind, then.text])]).toEqual([[], [['statement', 'No plan is named.']]]);
  });
});

describe('a section', () => {
  const called = (title: string, id: string, ...said: string[]): ReturnType<typeof section> => section([list(...said)], { id, matter: { title } });
  const remarks = (then: ReturnType<typeof section>[], now: ReturnType<typeof section>[]): string[] => changesFrom({ sections: then }, { sections: now }).remarks;

  it('that has another title, or another id and the same words, is called what it is called', () => {
    expect(remarks([called('Help', 'help', 'Yes.')], [called('Support', 'help', 'Yes.')])).toEqual(['The section “Help” of 2021 is called “Support” here.']);
    expect(remarks([called('Help', 'help', 'Yes.')], [called('Support', 'support', 'Yes.')])).toEqual(['The section “Help” of 2021 is called “Support” here.']);
  });

  it('that only one edition has is named', () => {
    expect(remarks([called('Help', 'help', 'Yes.')], [called('Care', 'care', 'No.')])).toEqual(['Sections that 2021 did not have: “Care”.', 'Sections of 2021 that are not here: “Help”.']);
  });

  it('to which a paragraph moved is named with it', () => {
    const { claims } = changesFrom({ sections: [called('Help', 'help', 'Strategy meetings are held quickly.'), called('Care', 'care', 'Yes.')] }, { sections: [called('Help', 'help'), called('Care', 'care', 'Yes.', 'Strategy meetings are held very quickly.')] });
    expect(claims.reworded).toMatchObject([{ then: { section: 'help' }, now: { section: 'care' }, moved: true }]);
  });
});

it('tells of a paragraph with other figures in the same words apart from one in other words', () => {
  const { claims, sentence } = changesFrom({ sections: [section([list('We saw 80% of them.', 'We saw few of them.')])] }, { sections: [section([list('We saw 90% of them.', 'We saw many of them.')])] });
  expect([claims.refigured, claims.reworded].map((all) => all.map(({ now }) => now.text))).toEqual([['We saw 90% of them.'], ['We saw many of them.']]);
  expect(sentence).toContain('of the numbered paragraphs 1 is reworded and 1 has other figures in the same words');
});

it('says in a sentence how much has changed', () => {
  const now: Report = reportOf({ actions: [{ id: 'a', title: 'A', status: 'complete' }], sections: [section([paragraph('Said anew.')])] });
  const { sentence } = compareReports(reportOf({ settings: edition2021, actions: [{ id: 'a', title: 'A', status: 'in-progress' }, { id: 'b', title: 'B', status: 'in-progress' }] }), now);
  expect(sentence).toBe('Since 2021, of the actions 1 was completed and 1 was stopped or is not in this edition. Of the numbered paragraphs 1 is new. With 1 action of that edition nothing in this one is linked.');
  expect(compareReports(reportOf({ settings: edition2021 }), reportOf({})).sentence).toBe('Nothing in this edition has changed since 2021.');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from '../../../src/derive/changes/compare-reports.ts';
import { claimsIn } from '../../../src/derive/changes/claims-in.ts';
import type { Action } from '../../../src/model/action.ts';
import type { Changes, Direction, Report } from '../../../src/model/report.ts';
import { long } from '../../how-long.ts';
import { parseEdition } from '../../../src/parse/data/parse-edition.ts';
import { editionText } from '../../../src/model/edition-file.ts';
import { sha256 } from '../../../src/read/frozen-editions.ts';
import { editions, worked } from '../../reports/worked-examples.ts';
import { improvements, indicator, list, paragraph, part, group, reportOf, section, settings } from '../samples.ts';

const words = fc.array(fc.constantFrom('children', 'families', 'visits', 'plans', 'often', 'seldom', 'managers', 'schools', 'the', 'in 2021', '83%', '84%', 'audits'), { minLength: 1, maxLength: 9 }).map((all) => `${all.join(' ')}.`);
const statement = fc.record({ words, id: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }), as: fc.constantFrom('strength', 'improvement', 'plan') });
const action = fc.record({ status: fc.constantFrom<Action['status']>('not-started', 'in-progress', 'complete', 'stopped'), due: fc.constantFrom(undefined, '2021-06', '2022-03-31', '2023') });
const figure = fc.record({ value: fc.constantFrom(70, 80, 80.04, 90), at: fc.constantFrom('2021-09-30', '2022-09-30'), polarity: fc.constantFrom('higher' as const, 'lower' as const, 'neutral' as const), upper: fc.constantFrom(75, 85) });

/** What an edition says, as small as it can be said. */
const edition = fc.record({
  statements: fc.uniqueArray(statement, { maxLength: 7, selector: ({ id }) => id ?? {} }),
  actions: fc.dictionary(fc.constantFrom('a', 'b', 'c'), action, { noNullPrototype: true }),
  indicators: fc.dictionary(fc.constantFrom('x', 'y', 'z'), figure, { noNullPrototype: true }),
  grade: fc.constantFrom(undefined, 'Inadequate', 'Good'),
  own: fc.constantFrom(undefined, 'Good', 'Outstanding'),
  asked: fc.dictionary(fc.constantFrom('r', 's', 't'), fc.record({ response: fc.constantFrom(undefined, 'A tracker is used.', 'The tracker was given up.'), answered: fc.boolean() }), { noNullPrototype: true }),
});
type Edition = typeof edition extends fc.Arbitrary<infer One> ? One : never;

function made({ statements, actions, indicators, grade, own, asked }: Edition, polarities: Edition['indicators'], year: number): Report {
  const of = (wanted: string): ReturnType<typeof list> => list(...statements.filter(({ as }) => as === wanted).map(({ words: said, id }) => ({ words: said, ...(id === undefined ? {} : { id }) })));
  return reportOf({
    settings: { ...settings, edition: { id: String(year), title: `Self-evaluation ${year}`, asAt: '2022-09-30' }, selfJudgements: own === undefined ? [] : [{ judgement: 'leaders', grade: own }] },
    sections: [
      section([], { parts: [part([group([of('strength')], 'strength')], { question: 'know' }), part([group([of('plan')])], { question: 'next' })] }),
      improvements([of('improvement')], { id: 'care', matter: { title: 'Care' } }),
      section([paragraph('Always the same.')], { id: 'last', matter: { title: 'Last' } }),
    ],
    inspections: [{
      id: 'visit', title: 'Visit', framework: 'present', start: '2021-02-10', judgements: grade === undefined ? [] : [{ judgement: 'leaders', grade }],
      recommendations: Object.entries(asked).map(([id, { response }]) => ({ id, text: `Do ${id}.`, ...(response === undefined ? {} : { response }) })),
    }],
    actions: [
      ...Object.entries(actions).map(([id, more]) => ({ id, title: `Title ${id}`, ...more })),
      { id: 'answer', title: 'Answer them', answers: Object.entries(asked).flatMap(([id, { answered }]) => (answered ? [id] : [])), status: 'in-progress' as const },
    ],
    indicators: Object.entries(indicators).map(([id, { value, at, polarity, upper }]) => indicator({ id, polarity: polarities[id]?.polarity ?? polarity, target: { upper, minimum: upper - 10 }, observations: [{ at, value }] })),
  });
}

/** Nothing that is said of changes, whatever is said of what stayed. */
const nothing = { moved: 0, actions: 0, recommendations: 0, judgements: 0, inspections: 0, reworded: 0, refigured: 0, added: 0, gone: 0 };

function howMuch({ figures, actions, recommendations, judgements, inspections, claims }: Changes): typeof nothing {
  return {
    moved: figures.length,
    actions: actions.filter(({ changes }) => changes.length > 0).length,
    recommendations: recommendations.filter(({ state }) => state !== 'still-unanswered').length,
    judgements: judgements.length,
    inspections: inspections.length,
    reworded: claims.reworded.length,
    refigured: claims.refigured.length,
    added: claims.added.length,
    gone: claims.gone.length,
  };
}

test.each(editions)('%s for the audience %s has not changed since itself', async (example, audience) => {
  const report = await worked(example, audience);
  const changes = compareReports(report, report);
  expect(howMuch(changes)).toEqual(nothing);
  expect(changes.claims.same.flatMap(({ pairs }) => pairs.map(({ then, now }) => then === now))).toEqual(claimsIn(report).map(() => true));
});

test('whatever an edition says, it has not changed since itself, and what is frozen of it is read as it was', () => {
  fc.assert(fc.property(edition, (one) => {
    const report = made(one, {}, 2022);
    expect(howMuch(compareReports(report, report))).toEqual(nothing);
    const text = editionText({ id: '2022', title: 'Self-evaluation 2022', asAt: '2022-09-30', checks: { version: '1.0.0', rules: 1, errors: 0 }, images: [], report }, sha256);
    expect(parseEdition({ path: 'data/editions/2022.json', text }).value?.data.report).toEqual(report);
  }), { numRuns: long ? 500 : 30 });
});

const opposite: Readonly<Record<Direction['state'], Direction['state']>> = { improving: 'worsening', worsening: 'improving', increasing: 'decreasing', decreasing: 'increasing', 'no-change': 'no-change' };
const otherWay: Readonly<Record<string, string>> = { later: 'earlier', earlier: 'later', dated: 'undated', undated: 'dated', new: 'gone', gone: 'new' };

/** What was said of a change and can be said the other way round, sorted. */
function told({ figures, actions, claims, judgements, recommendations }: Changes, mirrored: boolean): string[] {
  const turn = <T>(then: T, now: T): [T, T] => (mirrored ? [now, then] : [then, now]);
  const dates = new Set(Object.keys(otherWay));
  return [
    ...figures.map(({ title, state, from, to, direction, rating }) => JSON.stringify([
      title, turn(from?.text, to?.text), mirrored ? otherWay[state] ?? state : state,
      direction && (mirrored ? opposite[direction.state] : direction.state), rating && (mirrored === (rating.verdict === 'better')),
    ])),
    ...actions.flatMap(({ then, now, changes }) => changes.filter((change) => dates.has(change)).map((change) => JSON.stringify([turn(then?.id, now?.id), mirrored ? otherWay[change] : change]))),
    ...[...claims.reworded, ...claims.refigured].map(({ then, now, pieces }) => JSON.stringify([turn(then.text, now.text), turn(of(pieces, 'gone'), of(pieces, 'new'))])),
    ...claims[mirrored ? 'added' : 'gone'].map((claim) => ('then' in claim ? claim.then.text : claim.now.text)),
    ...claims[mirrored ? 'gone' : 'added'].map((claim) => `+${'then' in claim ? claim.then.text : claim.now.text}`),
    ...judgements.map(({ label, whose, from, to, move }) => JSON.stringify([label, whose, turn(from, to), move && mirrored === (move === 'lower')])),
    ...recommendations.map(({ text, state, from, to, better }) => [text, state === 'unlisted' ? 'new' : state, from, to, better] as const).map(([text, state, from, to, better]) => JSON.stringify([text, mirrored ? otherWay[state] ?? state : state, turn(from, to), better !== null && mirrored !== better])),
  ].sort();
}

function of(pieces: Changes['claims']['reworded'][number]['pieces'], change: string): string {
  return pieces.filter((each) => each.change === change).map(({ text }) => text).join(' ');
}

test('whatever two editions say, the other way round every change is its opposite', () => {
  fc.assert(fc.property(edition, edition, (then, now) => {
    const [before, after] = [made(then, then.indicators, 2021), made(now, then.indicators, 2022)];
    expect(told(compareReports(after, before), true)).toEqual(told(compareReports(before, after), false));
  }), { numRuns: long ? 1500 : 60 });
});

test('whatever two editions say, each paragraph of either is told of once, and each promise has its outcome or none', () => {
  fc.assert(fc.property(edition, edition, (then, now) => {
    const [before, after] = [made(then, {}, 2021), made(now, {}, 2022)];
    const { claims, promises, actions } = compareReports(before, after);
    const same = claims.same.flatMap(({ pairs }) => pairs);
    const inBoth = [...claims.reworded, ...claims.refigured];
    const earlier = [...same.map((pair) => pair.then), ...inBoth.map((claim) => claim.then.number), ...claims.gone.map((claim) => claim.then.number)];
    const present = [...same.map((pair) => pair.now), ...inBoth.map((claim) => claim.now.number), ...claims.added.map((claim) => claim.now.number)];
    expect([earlier.toSorted(), present.toSorted()]).toEqual([before, after].map((report) => claimsIn(report).map(({ number }) => number).toSorted()));
    const withActions = actions.flatMap(({ saidIn = [] }) => saidIn);
    expect([...new Set([...promises, ...withActions].map((promise) => promise.then.number))].toSorted()).toEqual(claimsIn(before).filter(({ kind }) => kind === 'plan' || kind === 'area-for-improvement').map(({ number }) => number).toSorted());
    expect(actions.flatMap((each) => each.then?.id ?? [])).toEqual(before.actions.map(({ id }) => id));
    const said = new Set([...same.map((pair) => pair.then), ...inBoth.map((claim) => claim.then.number)]);
    for (const promise of promises) expect(promise.outcomes.some(({ kind }) => kind === 'same-words' || kind === 'other-figures' || kind === 'reworded')).toBe(said.has(promise.then.number));
  }), { numRuns: long ? 1500 : 60 });
});

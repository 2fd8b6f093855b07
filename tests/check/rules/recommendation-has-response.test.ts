import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/recommendation-has-response.ts';
import { expectSaid, type Said } from '../rule-tester.ts';
import { actionsFile, practice, section } from './samples.ts';

const held = (id: string, framework: string, start: string, more = ''): [string, string] => [
  `data/inspections/${id}.yaml`,
  `id: ${id}\nframework: ${framework}\ntitle: Held ${start}\nstart: ${start}\nrecommendations:\n  - { id: rec-${id}, text: Do it.${more} }\n`,
];

const hint = 'Say under `response` what was done about it, or name it under `answers` of an action in data/actions.yaml. Where nothing answers it, say why under `unanswered`, which is printed.';
const said = (id: string, start: string): Said => [`The recommendation \`rec-${id}\` of \`Held ${start}\` has neither a response nor an action.`, hint];

/** Holds the rule to asking for the recommendations of some of these inspections. */
function expectAsked(inspections: [string, string][], ids: string[]): void {
  const marked = inspections.map(([path, text]): [string, string] => [path, text.replace(/(?<=id: )rec-(\w+)/, (rec, id: string) => (ids.includes(id) ? `⟦${rec}⟧` : rec))]);
  const starts = new Map(inspections.map(([, text]) => [/^id: (.*)/.exec(text)![1]!, /^start: (.*)/m.exec(text)![1]!]));
  expectSaid(rule, Object.fromEntries(marked), ...[...ids].sort().map((id) => said(id, starts.get(id)!)));
}

describe('a recommendation whose response says nothing', () => {
  const answered = (response: string): Record<string, string> => Object.fromEntries([held('full', 'ilacs-2018', '2019-02', `, response: ${response}`)]);

  it('is asked for, and one whose response says a little is not', () => {
    expectSaid(rule, answered('⟦Ongoing.⟧'), ['The response to the recommendation `rec-full` of `Held 2019-02` is `Ongoing.`, which does not say what was done.', hint]);
    expectSaid(rule, answered('Ongoing since the tracker was set up.'));
  });
});

describe('a recommendation of which the report says why nothing answers it', () => {
  const told = (more: string): Record<string, string> => Object.fromEntries([held('full', 'ilacs-2018', '2019-02', more)]);

  it('is not asked for, but is where the reason says nothing or stands beside a response', () => {
    expectSaid(rule, told(', unanswered: The source does not mention it.'));
    expectSaid(rule, Object.fromEntries([held('full', 'ilacs-2018', '2019-02', ', unanswered: TBC')].map(([path, text]) => [path, text.replace('rec-full', '⟦rec-full⟧')])), said('full', '2019-02'));
    expectSaid(rule, told(', response: A tracker is used., unanswered: ⟦It is not known.⟧'), ['The recommendation `rec-full` of `Held 2019-02` has a response, and says under `unanswered` why it has none.', 'Take out the one that does not hold.']);
  });
});

describe('a recommendation without a response', () => {
  it('is asked for with those of the same inspection and of all visits since', () => {
    expectAsked([held('full', 'ilacs-2018', '2019-02'), held('visit', 'focused-visit', '2021-03'), held('monitoring', 'monitoring-visit', '2022-01')], ['full', 'visit', 'monitoring']);
  });

  it('is superseded by a later inspection under the same framework or one that replaced it', () => {
    expectAsked([held('old', 'slac-2009', '2011-02'), held('sif', 'sif-2013', '2014-05'), held('full', 'ilacs-2018', '2019-02')], ['full']);
    expectAsked([held('first', 'ilacs-2018', '2018-02'), held('second', 'ilacs-2018', '2021-02')], ['second']);
  });

  it('of a visit or an ungraded letter is superseded by the next full inspection of the same line', () => {
    expectAsked([held('visit', 'focused-visit', '2018-06'), held('letter', 'jtai', '2018-09'), held('full', 'ilacs-2018', '2019-02')], ['full']);
  });

  it('is not superseded by an inspection of another line', () => {
    expectAsked([held('full', 'ilacs-2018', '2019-02'), held('visit', 'focused-visit', '2021-06'), held('send', 'area-send-2023', '2023-02')], ['full', 'visit', 'send']);
  });

  it('is not asked of a school', () => {
    expectAsked([held('school', 'eif-2019', '2021-02')], []);
  });

  it('is asked for when the response is a placeholder', () => {
    expectSaid(rule, Object.fromEntries([held('full', 'ilacs-2018', '2019-02', ', response: ⟦TBC⟧')]), said('full', '2019-02'));
  });
});

describe('a recommendation is answered', () => {
  const inspection = Object.fromEntries([held('full', 'ilacs-2018', '2019-02')]);
  const marked = Object.fromEntries([held('full', 'ilacs-2018', '2019-02')].map(([path, text]) => [path, text.replace('rec-full', '⟦rec-full⟧')]));

  it('by an action that names it', () => {
    expectSaid(rule, { ...inspection, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [rec-full] }\n' });
    expectSaid(rule, { ...marked, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [rec-full], status: stopped }\n' }, said('full', '2019-02'));
  });

  it('by an action that answers an area for improvement which cites it', () => {
    const cited = { [section]: practice({ improvements: '- It is not done. [@rec-full] {#improve-it}' }) };
    expectSaid(rule, { ...inspection, ...cited, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [improve-it] }\n' });
    expectSaid(rule, { ...marked, ...cited }, said('full', '2019-02'));
  });
});

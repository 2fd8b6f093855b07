import { describe, expect, it } from 'vitest';
import rule from '../../../src/check/rules/recommendation-has-response.ts';
import { actionsFile, messagesOf, practice, section } from './samples.ts';

const held = (id: string, framework: string, start: string, more = ''): [string, string] => [
  `data/inspections/${id}.yaml`,
  `id: ${id}\nframework: ${framework}\ntitle: Held ${start}\nstart: ${start}\nrecommendations:\n  - { id: rec-${id}, text: Do it.${more} }\n`,
];

/** The inspections whose recommendations are asked for. */
const asked = (...inspections: [string, string][]): string[] =>
  messagesOf(rule, Object.fromEntries(inspections)).map((message) => /`rec-(\w+)`/.exec(message)?.[1] ?? message);

describe('a recommendation without a response', () => {
  it('is asked for with those of the same inspection and of all visits since', () => {
    expect(asked(held('full', 'ilacs-2018', '2019-02'), held('visit', 'focused-visit', '2021-03'), held('monitoring', 'monitoring-visit', '2022-01'))).toEqual(['full', 'visit', 'monitoring']);
  });

  it('is superseded by a later inspection under the same framework or one that replaced it', () => {
    expect(asked(held('old', 'slac-2009', '2011-02'), held('sif', 'sif-2013', '2014-05'), held('full', 'ilacs-2018', '2019-02'))).toEqual(['full']);
    expect(asked(held('first', 'ilacs-2018', '2018-02'), held('second', 'ilacs-2018', '2021-02'))).toEqual(['second']);
  });

  it('of a visit or an ungraded letter is superseded by the next full inspection of the same line', () => {
    expect(asked(held('visit', 'focused-visit', '2018-06'), held('letter', 'jtai', '2018-09'), held('full', 'ilacs-2018', '2019-02'))).toEqual(['full']);
  });

  it('is not superseded by an inspection of another line', () => {
    expect(asked(held('full', 'ilacs-2018', '2019-02'), held('visit', 'focused-visit', '2021-06'), held('send', 'area-send-2023', '2023-02'))).toEqual(['full', 'visit', 'send']);
  });

  it('is not asked of a school', () => {
    expect(asked(held('school', 'eif-2019', '2021-02'))).toEqual([]);
  });

  it('is asked for when the response is a placeholder', () => {
    expect(messagesOf(rule, Object.fromEntries([held('full', 'ilacs-2018', '2019-02', ', response: TBC')]))).toEqual([
      'The recommendation `rec-full` of `Held 2019-02` has neither a response nor an action.',
    ]);
  });
});

describe('a recommendation is answered', () => {
  const inspection = Object.fromEntries([held('full', 'ilacs-2018', '2019-02')]);

  it('by an action that names it', () => {
    expect(messagesOf(rule, { ...inspection, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [rec-full] }\n' })).toEqual([]);
    expect(messagesOf(rule, { ...inspection, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [rec-full], status: stopped }\n' })).toHaveLength(1);
  });

  it('by an action that answers an area for improvement which cites it', () => {
    const cited = { ...inspection, [section]: practice({ improvements: '- It is not done. [@rec-full] {#improve-it}' }) };
    expect(messagesOf(rule, { ...cited, [actionsFile]: 'actions:\n  - { id: plan, title: Plan, answers: [improve-it] }\n' })).toEqual([]);
    expect(messagesOf(rule, cited)).toHaveLength(1);
  });
});

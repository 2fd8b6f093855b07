import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { ThreadReach } from '../../src/model/report.ts';
import { cite, improvements, indicator, kpi, list, paragraph, reportOf, section } from './samples.ts';

const visit: Inspection = {
  id: 'visit-2022', framework: 'present', title: 'Visit of 2022', start: '2022-05',
  findings: [{ id: 'finding-1', kind: 'area-for-improvement', text: 'Core groups meet too rarely.' }],
  recommendations: [{ id: 'rec-1', text: 'Hold core groups on time.', response: 'A tracker was set up.' }],
};
const action = (id: string, changes: Partial<Action> = {}): Action => ({ id, title: `Do ${id}`, ...changes });

describe('the thread from an area for improvement to its actions', () => {
  const report = reportOf({
    inspections: [visit],
    evidence: [{ id: 'audit', title: 'Audit', kind: 'audit' }],
    actions: [
      action('answers-rec', { answers: ['rec-1'] }),
      action('is-cited'),
      action('names-it', { answers: ['slow-groups'] }),
      action('answers-finding', { answers: ['finding-1'] }),
      action('answers-nothing'),
    ],
    sections: [
      improvements([
        list(
          { words: ['Core groups are late. ', cite('rec-1', 'is-cited')], id: 'slow-groups' },
          ['Reviews too. ', cite('finding-1', 'audit')],
          'Nothing is done about this.',
        ),
      ]),
      section([paragraph(['A strength that cites the same. ', cite('rec-1')])], { id: 'other' }),
    ],
  });

  it('runs through what names it, what answers its sources and what it cites, in the order of the register', () => {
    expect(report.threads.map(({ statement, sources, actions }) => [statement.number, sources.map(({ id }) => id), actions])).toEqual([
      ['1.1', ['rec-1', 'is-cited'], ['answers-rec', 'is-cited', 'names-it']],
      ['1.2', ['finding-1', 'audit'], ['answers-finding']],
      ['1.3', [], []],
    ]);
  });

  it('stands with the statement, and is counted for its section', () => {
    const [block] = report.sections[0]!.parts[0]!.groups[0]!.blocks;
    expect(block?.type === 'list' ? block.items.map(({ statement }) => statement?.actions) : []).toEqual([
      ['answers-rec', 'is-cited', 'names-it'], ['answers-finding'], [],
    ]);
    expect(report.sections[0]).toMatchObject({ improvements: 3, improvementsWithAction: 2, openActions: 4 });
  });

  it('does not begin at anything but an area for improvement', () => {
    expect(report.sections[1]).toMatchObject({ improvements: 0, improvementsWithAction: 0 });
    const [block] = report.sections[1]!.parts[0]!.groups[0]!.blocks;
    expect(block).toMatchObject({ statement: { actions: [] } });
  });

  it('can be followed from a recommendation', () => {
    expect(report.inspections[0]?.recommendations[0]).toMatchObject({
      response: 'A tracker was set up.', actions: ['answers-rec', 'is-cited', 'names-it'], citedBy: [{ number: '1.1' }, { number: '2.1' }],
    });
  });

  it('can be followed back from an action', () => {
    expect(report.actions.map(({ number, answers }) => [number, answers.map(({ id }) => id)])).toEqual([
      ['A1', ['rec-1']], ['A2', []], ['A3', ['slow-groups']], ['A4', ['finding-1']], ['A5', []],
    ]);
    expect(report.actions.map(({ paragraphs, asked }) => [paragraphs.map(({ number }) => number), asked.map(({ id }) => id)])).toEqual([
      [['1.1'], ['rec-1']], [['1.1'], ['rec-1']], [['1.1'], ['rec-1']], [['1.2'], ['finding-1']], [[], []],
    ]);
    expect(report.actions[2]?.answers[0]).toMatchObject({ kind: 'statement', title: 'Core groups are late.', detail: 'Paragraph 1.1, Early help' });
  });
});

describe('how far areas for improvement are followed through', () => {
  const seen = indicator({ id: 'seen', target: { minimum: 90, upper: 95 } });
  const measured = (id: string, goal?: number): Action => action(id, { owner: 'Head of Service', due: '2023-03', measure: { indicator: 'seen', ...(goal === undefined ? {} : { goal }) } });
  const report = reportOf({
    indicators: [seen],
    evidence: [{ id: 'audit', title: 'Audit', kind: 'audit' }],
    actions: [measured('met'), measured('short', 96), action('bare', { measure: { text: 'Families say so.' } })],
    sections: [
      improvements([list(
        ['Nothing at all.'],
        ['Shown by a figure, and met: ', kpi('seen'), cite('met')],
        ['One action has no owner. ', cite('audit', 'met', 'bare')],
        ['The goal is not reached. ', cite('met', 'short')],
      )], { matter: { title: 'Early help', judgements: ['help-and-protection', 'leaders'] } }),
      improvements([list(['Measured in words. ', cite('bare')])], { id: 'other', matter: { title: 'Other' } }),
    ],
  });

  it('is said of each: what it has of evidence, action, owner, date, measure and a measure on target', () => {
    expect(report.threads.map(({ has }) => has)).toEqual([
      [],
      ['evidence', 'action', 'owner', 'due', 'measure', 'on-target'],
      ['evidence', 'action', 'measure', 'on-target'],
      ['action', 'owner', 'due', 'measure'],
      ['action', 'measure'],
    ]);
  });

  it('is counted by judgement area, each once', () => {
    const counts = ({ label, count, steps }: ThreadReach['areas'][number]): unknown => [label, count, ...steps.map((each) => each.count)];
    expect(report.threadReach.areas.map(counts)).toEqual([['Help and protection', 4, 2, 3, 2, 2, 3, 2], ['No judgement area named', 1, 0, 1, 0, 0, 1, 0]]);
    expect(report.threadReach.sentence).toBe('5 areas for improvement: 2 with evidence, 4 with an action, 2 with an owner, 2 with a due date, 4 with a measure and 2 with a measure on target.');
  });

  it('says where each measure stands: against the goal of its action, otherwise against its target', () => {
    expect(report.actions.map(({ measureStanding }) => measureStanding)).toEqual([
      { state: 'green', word: 'On target', figure: '95.3% at 30 September 2022' },
      { state: 'red', word: 'Goal not reached', figure: '95.3% at 30 September 2022' },
      null,
    ]);
  });

  it('has no sentence where nothing is to be improved', () => {
    expect(reportOf({}).threadReach).toMatchObject({ areas: [], sentence: null });
  });
});

describe('an action that was stopped', () => {
  const report = reportOf({
    actions: [action('given-up', { answers: ['slow-groups'], status: 'stopped' })],
    sections: [improvements([list({ words: ['Core groups are late. ', cite('given-up')], id: 'slow-groups' })])],
  });

  it('answers nothing any more', () => {
    expect(report.threads.map(({ actions }) => actions)).toEqual([[]]);
    expect(report.sections[0]).toMatchObject({ improvements: 1, improvementsWithAction: 0, openActions: 0 });
  });

  it('still says what it was for', () => {
    expect(report.actions[0]?.answers.map(({ id }) => id)).toEqual(['slow-groups']);
    expect(report.actions[0]?.paragraphs.map(({ number }) => number)).toEqual(['1.1']);
  });
});

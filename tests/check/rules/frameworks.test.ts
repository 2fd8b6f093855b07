import { describe, it } from 'vitest';
import frameworkExists from '../../../src/check/rules/framework-exists.ts';
import gradeInFramework from '../../../src/check/rules/grade-in-framework.ts';
import judgementHasResult from '../../../src/check/rules/judgement-has-result.ts';
import judgementInFramework from '../../../src/check/rules/judgement-in-framework.ts';
import { shippedFrameworks, type Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { evidenceFile, practice, settings, settingsFile } from './samples.ts';

const inspection = (judgements: string, framework = 'ilacs-2018'): Files => ({
  'data/inspections/2019.yaml': `id: inspection-2019
framework: ${framework}
title: Inspection
start: 2019-02-18
judgements: [${judgements}]
`,
});

const title = "Inspection of local authority children's services (2018 to 2022)";

describe('a framework', () => {
  const known = shippedFrameworks.map(({ path }) => `\`${path.replace(/^frameworks\/|\.yaml$/g, '')}\``);

  it('is known', () => {
    expectSaid(frameworkExists, inspection('', '⟦ilacs-2019⟧'), [
      `\`ilacs-2019\` is not a framework that is known; expected one of ${known.join(', ')}.`,
      'Did you mean `ilacs-2018`?',
    ]);
    expectSaid(frameworkExists, inspection('', 'ilacs-2018'));
  });

  it('of the report is known too', () => {
    expectSaid(frameworkExists, { [settingsFile]: settings().replace('framework: ilacs-2018', 'framework: ⟦our-own-way⟧') }, [
      `\`our-own-way\` is not a framework that is known; expected one of ${known.join(', ')}.`,
      'Name one of these, or describe it in data/frameworks/our-own-way.yaml.',
    ]);
  });
});

describe('a grade', () => {
  const grades = '`Inadequate`, `Requires improvement to be good`, `Good`, `Outstanding`';

  it.each([
    ['Goood', 'Did you mean `Good`?'],
    ['Very high', 'Use one of these grades, as the published report gives it.'],
  ])('is one of its framework, not %s', (grade, hint) => {
    expectSaid(gradeInFramework, inspection(`{ judgement: help-and-protection, grade: ⟦${grade}⟧ }`), [`\`${grade}\` is not a grade of ${title}; expected one of ${grades}.`, hint]);
  });

  it('of our own is one of the framework too', () => {
    const selfJudgements = (grade: string): Files => ({ [settingsFile]: settings({ selfJudgements: `[{ judgement: leaders, grade: ${grade} }]` }) });
    expectSaid(gradeInFramework, selfJudgements('⟦Goood⟧'), [`\`Goood\` is not a grade of ${title}; expected one of ${grades}.`, 'Did you mean `Good`?']);
    expectSaid(gradeInFramework, selfJudgements('Good'));
  });

  it('is not given where there are none', () => {
    const review = `id: local-review
title: Local review
shortTitle: Review
inspectorate: The region
from: 2018-01
kind: visit
source: The region's terms of reference.
judgements: [{ id: practice, label: Practice, shortLabel: Practice, lineage: [practice], graded: false }]
`;
    const files = { 'data/frameworks/local-review.yaml': review, ...inspection('{ judgement: practice, grade: ⟦Good⟧ }', 'local-review') };
    expectSaid(gradeInFramework, files, ['`Good` is a grade, but Local review gives none for `practice`.', 'Take the grade out; what the inspectors wrote can go in `note`.']);
  });
});

describe('a judgement', () => {
  it.each([
    [
      '{ judgement: ⟦leaders⟧ }',
      '`leaders` has neither a `grade` nor a `status` that says why there is none.',
      'Add the grade, or `status: not-inspected`, or `status: missing` where the source does not say.',
    ],
    [
      '{ judgement: leaders, grade: Good, status: ⟦missing⟧ }',
      '`leaders` has the grade `Good` and also the status `missing`, which says that there is none.',
      'Keep one of the two.',
    ],
    ['{ judgement: leaders, grade: Good }, { judgement: ⟦leaders⟧, grade: Good }', '`leaders` is judged twice in this inspection.', 'Take one of the two out.'],
  ])('has one result: %s', (judgements, message, hint) => {
    expectSaid(judgementHasResult, inspection(judgements), [message, hint]);
  });

  it('has a grade or says why not', () => {
    expectSaid(judgementHasResult, inspection('{ judgement: leaders, grade: Good }, { judgement: help-and-protection, status: not-inspected }'));
  });
});

describe('a judgement area', () => {
  const areas = '`leaders`, `help-and-protection`, `children-in-care-and-care-leavers`, `overall`';
  const unknown = (area: string): string => `\`${area}\` is not a judgement area of ${title}; expected one of ${areas}.`;

  it('belongs to the framework of its inspection', () => {
    expectSaid(judgementInFramework, inspection('{ judgement: ⟦leader⟧, grade: Good }'), [unknown('leader'), 'Did you mean `leaders`?']);
    expectSaid(judgementInFramework, inspection('{ judgement: ⟦children-in-care⟧, grade: Good }'), [unknown('children-in-care'), 'Did you mean `children-in-care-and-care-leavers`?']);
    expectSaid(judgementInFramework, inspection('{ judgement: leaders, grade: Good }'));
  });

  it('is not looked for in a framework of the report that had ended, of which another rule speaks', () => {
    expectSaid(judgementInFramework, { [settingsFile]: settings().replace('framework: ilacs-2018', 'framework: sif-2013'), 'content/10-early-help.md': practice().replace('[help-and-protection]', '[permanence]') });
  });

  it('is not named where nothing is judged', () => {
    expectSaid(judgementInFramework, inspection('{ judgement: ⟦leaders⟧, status: missing }', 'focused-visit'), [
      "`leaders` is not judged: Focused visit to local authority children's services makes no judgements.",
      'Take it out.',
    ]);
  });

  it.each([
    ['a section', { 'content/10-early-help.md': practice().replace('[help-and-protection]', '[leaders, ⟦permanence⟧]') }],
    ['a piece of evidence', { [evidenceFile]: 'evidence:\n  - { id: audit, title: Audit, kind: audit, judgements: [⟦permanence⟧] }\n' }],
    ['our own judgement', { [settingsFile]: settings({ selfJudgements: '[{ judgement: ⟦permanence⟧, grade: Good }]' }) }],
    ['a recommendation', { 'data/inspections/2019.yaml': `${inspection('')['data/inspections/2019.yaml']}recommendations: [{ id: rec, text: Do it., judgements: [⟦permanence⟧] }]\n` }],
  ])('belongs to the framework of the report in %s', (_where, files) => {
    expectSaid(judgementInFramework, files, [unknown('permanence'), 'Use one of these ids.']);
  });
});

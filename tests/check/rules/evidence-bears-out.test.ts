import { describe, it } from 'vitest';
import evidenceBearsOut from '../../../src/check/rules/evidence-bears-out.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice } from './samples.ts';

const evidence = `evidence:
  - { id: audits, title: "Audits, April to June 2022", kind: audit, date: 2022-06, scope: 48 audits of children's cases, summary: "31 were graded good or better and 3 inadequate. Supervision was recorded in 40 of the 48." }
  - { id: survey, title: Survey of social workers, kind: survey, date: 2022-03, scope: 212 of 340 social workers answered, summary: "78% said that their caseload was manageable." }
  - { id: review, title: Peer review of the front door, kind: review, date: 2021-11, scope: "Five days, by leaders of two other councils", summary: It made four recommendations. }
`;
const inspection = `id: ofsted-2019
framework: ilacs-2018
title: Inspection of 2019
start: 2019-02-18
published: 2019-04-01
judgements:
  - { judgement: leaders, grade: Good }
  - { judgement: help-and-protection, grade: Requires improvement to be good }
  - { judgement: children-in-care-and-care-leavers, grade: Good }
  - { judgement: overall, grade: Good }
recommendations:
  - { id: rec-1, text: Improve supervision. }
  - { id: rec-2, text: Improve plans. }
`;
const visit = 'id: visit\nframework: focused-visit\ntitle: Focused visit to the front door\nstart: 2021-09-17\ntopic: front-door\n';
const files = (know: string): Files => ({ 'data/evidence.yaml': evidence, 'data/inspections/2019.yaml': inspection, 'data/inspections/2021.yaml': visit, 'content/10-early-help.md': practice({ know }) });
const mend = (id: string): string => `Correct the text, or what the register says of \`${id}\`.`;

describe('what is said of a source', () => {
  it.each([
    ['Auditors graded ⟦35 of the 48⟧ cases good or better. [@audits]', 'The text says `35 of the 48`, but `audits` says: 31 were graded good or better and 3 inadequate.', 'audits'],
    ['Auditors read ⟦58⟧ cases. [@audits]', "The text says `58`, but `audits` says: 48 audits of children's cases.", 'audits'],
    ['⟦None⟧ of the audited cases was inadequate. [@audits]', 'The text says `None`, but `audits` says: 31 were graded good or better and 3 inadequate.', 'audits'],
    ['⟦Half⟧ of those asked said that their caseload was manageable. [@survey]', 'The text says `Half`, but `survey` says: 78% said that their caseload was manageable.', 'survey'],
    ['The peer review of ⟦March 2021⟧ found sound thresholds. [@review]', 'The text says `March 2021`, but `review` is dated `2021-11`.', 'review'],
    ['The peers looked at ⟦services for care leavers⟧. [@review]', 'The text says `services for care leavers`, but `review` is `Peer review of the front door`.', 'review'],
    ['Inspectors judged leadership ⟦outstanding⟧. [@ofsted-2019]', 'The text says `outstanding`, but `ofsted-2019` judged `leaders` good.', 'ofsted-2019'],
    ['Every area was judged ⟦good⟧. [@ofsted-2019]', 'The text says `good`, but `ofsted-2019` judged `help-and-protection` requires improvement.', 'ofsted-2019'],
    ['The inspection made ⟦three recommendations⟧. [@ofsted-2019]', 'The text says `three recommendations`, but `ofsted-2019` has 2.', 'ofsted-2019'],
    ['Inspectors rated the front door ⟦good⟧. [@visit]', 'The text says `good`, but `visit` gave no grades.', 'visit'],
    ['Auditors graded ⟦35⟧ cases good or better. [@audits; @survey]', 'The text says `35`, but `audits` says: 31 were graded good or better and 3 inadequate.', 'audits'],
    ['Our survey had a response rate of ⟦72%⟧. [@survey]', 'The text says `72%`, but `survey` says: 212 of 340 social workers answered.', 'survey'],
  ])('is held against the register: %s', (know, message, id) => {
    expectSaid(evidenceBearsOut, files(know), [message, mend(id)]);
  });

  it.each([
    'Auditors graded 31 of the 48 cases good or better. [@audits]',
    'Auditors read 48 cases, about a third of which were not good. [@audits]',
    'Supervision was not recorded in 8 of the 48 cases. [@audits]',
    'Every two months 20 other cases are looked at. [@audits]',
    'Nearly two thirds of our social workers answered. [@survey]',
    'The peer review of November 2021 lasted five days. [@review]',
    'Inspectors judged leadership good in 2019. [@ofsted-2019]',
    'One of the recommendations was about supervision. [@ofsted-2019]',
    'Next year 58 cases will be read. [@audits]',
    'Auditors graded 31 cases good or better, and 78% find their caseload manageable. [@audits; @survey]',
  ])('may stand: %s', (know) => {
    expectSaid(evidenceBearsOut, files(know));
  });
});

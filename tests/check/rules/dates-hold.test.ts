import { describe, it } from 'vitest';
import datesHold from '../../../src/check/rules/dates-hold.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice } from './samples.ts';

const published = `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30, published: 2022-12-05 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;

describe('a date in a sentence', () => {
  it.each([
    ['The board met on ⟦31 April 2022⟧.', 'There is no `31 April 2022`: April 2022 has 30 days.', 'Correct the day.'],
    ['The pilot ended on ⟦30 February⟧.', 'There is no `30 February`: February has 29 days.', 'Correct the day.'],
    ['The hub opened on ⟦29 February 2022⟧.', 'There is no `29 February 2022`: February 2022 has 28 days.', 'Correct the day.'],
    ['The hub opened on ⟦Monday 4 March 2025⟧.', '`Monday 4 March 2025` was a Tuesday.', 'Correct the day of the week, or the date.'],
    ['It ran from ⟦September 2022 to April 2022⟧.', 'The period `September 2022 to April 2022` ends before it begins.', 'Turn the two dates round, or correct the one that is wrong.'],
    ['Between ⟦2021 and 2019⟧ it was rebuilt.', 'The period `2021 and 2019` ends before it begins.', 'Turn the two dates round, or correct the one that is wrong.'],
  ])('must be one: %s', (text, message, hint) => {
    expectSaid(datesHold, text, [message, hint]);
  });

  it.each([
    'The leap day was Thursday, 29 February 2024, and 29 February comes again.',
    'The hub opened on Tuesday 4 March 2025.',
    'It ran from 12 November to 3 March 2022, and from September to April each year.',
    'It rose from 2019 to 2021, and in 2022 we looked at 2019 again.',
    'We read 31 files in April 2022, and 45 May reports.',
  ])('may stand: %s', (text) => {
    expectSaid(datesHold, text);
  });
});

describe('a date after the day on which a report was published', () => {
  const files = (know: string) => ({ 'data/report.yaml': published, 'content/10-early-help.md': practice({ know }) });

  it('is not told as past', () => {
    expectSaid(datesHold, files('The board agreed the plan on ⟦14 January 2023⟧.'), ['The text tells of `14 January 2023` as past, but the edition is of `2022-12-05`.', 'Say that it is to come, or correct the date.']);
  });

  it.each(['The board will consider the plan on 14 January 2023.', 'The plan was agreed in November 2022.', 'The campaign, which began in May 2022, runs until March 2023.', '“It was March 2023,” a child said.'])('may be told as to come: %s', (know) => {
    expectSaid(datesHold, files(know));
  });
});

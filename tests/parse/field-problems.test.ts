import { describe, expect, it } from 'vitest';
import { parsed, told } from './parsing.ts';

const path = 'data/indicators/early-help.yaml';

/** What is written, and what is said of it: line and column, rule, message, hint. */
const cases: [string, string, [string, string, string, string][]][] = [
  [
    'text for a number',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    target: { minimum: 85, upper: high }\n',
    [
      ['9:35', 'field-type', '`upper` must be a number, but `high` is text.', 'Write a number.'],
    ],
  ],
  [
    'a misspelt key of one kind of target',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    target: { goal: 5, within: 2, nearr: 3 }\n',
    [
      ['9:35', 'field-unknown', '`nearr` is not a key of `target`.', 'Did you mean `near`?'],
    ],
  ],
  [
    'a number where a target is wanted',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    target: 90\n',
    [
      ['9:13', 'field-type', '`target` must be a group of `minimum:` and `upper:` lines or a group of `goal:`, `within:` and `near:` lines, but `90` is a number.', 'Write `target: { upper: 90 }`, where green begins, and `minimum` in it for where amber begins.'],
    ],
  ],
  [
    'a misspelt key',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    definitionn: x\n',
    [
      ['9:5', 'field-unknown', '`definitionn` is not a key of the indicator `eh-seen`.', 'Did you mean `definition`?'],
    ],
  ],
  [
    'a key of another thing',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    owner: x\n',
    [
      ['9:5', 'field-unknown', '`owner` is not a key of the indicator `eh-seen`.', 'Take it out, or use `reference`, `tag`, `definition`, `numeratorLabel`, `denominatorLabel`, `sameAs`, `decimals`, `trend`, `target`, `source`, `notes`, `judgements`, `nationalFramework`, `audience`, `disclosure`, `sensitiveRest`, `comparators`, `quartiles` or `breakdowns`.'],
    ],
  ],
  [
    'a breakdown with one part, of another period type, and a key of another thing',
    'theme: T\nindicators:\n  - id: cla\n    title: Children in care\n    unit: count\n    polarity: neutral\n    period: month\n    observations: []\n    breakdowns:\n      - by: Age\n        overlap: maybe\n        parts:\n          - name: Under 1\n            target: 3\n            observations:\n              - { at: 2022-09-30, value: 3, period: monthly }\n',
    [
      ['11:18', 'field-type', '`overlap` must be `true` or `false`, but `maybe` is text.', 'Write `true` or `false`.'],
      ['13:11', 'field-range', '`parts` must be at least 2 entries long, but it is 1 entry long.', 'Make it at least 2 entries long.'],
      ['14:13', 'field-unknown', '`target` is not a key of this part.', 'Take it out, or look its name up in docs/data.md.'],
      ['16:53', 'field-choice', '`period` must be `snapshot`, `month`, `quarter`, `ytd`, `rolling-12m` or `annual`, but it is `monthly`.', 'Did you mean `month`?'],
    ],
  ],
  [
    'a breakdown that says neither by what nor what its parts are called',
    'theme: T\nindicators:\n  - id: cla\n    title: Children in care\n    unit: count\n    polarity: neutral\n    period: month\n    observations: []\n    breakdowns:\n      - parts:\n          - observations: []\n          - name: 16\n            observations: []\n',
    [
      ['10:9', 'field-missing', '`by` is missing from this breakdown.', 'Add `by:` (what tells the parts apart: Age, Sex, Ethnicity, Locality, Placement).'],
      ['11:13', 'field-missing', '`name` is missing from this part.', 'Add `name:` (what the part is called: Under 1, Boys, Not known).'],
      ['12:19', 'field-type', '`name` must be text, but `16` is a number.', 'Put it in quotation marks: `"16"`.'],
    ],
  ],
  [
    'a number that loses its last nought',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    reference: 2.10\n',
    [
      ['9:16', 'field-type', '`reference` must be text, but `2.10` is a number.', 'Put it in quotation marks: `"2.10"`.'],
    ],
  ],
  [
    'nothing after a key',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    source:\n',
    [
      ['9:5', 'field-empty', '`source` has nothing after it; expected text.', 'Write the value, or take the key out if it is not needed.'],
    ],
  ],
  [
    'blank text',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    source: "  "\n',
    [
      ['9:13', 'field-empty', '`source` has no text in it.', 'Write the text, or take the key out if it is not needed.'],
    ],
  ],
  [
    'a choice that is nearly right',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    audience: internl\n',
    [
      ['9:15', 'field-choice', '`audience` must be `public` or `internal`, but it is `internl`.', 'Did you mean `internal`?'],
    ],
  ],
  [
    'one value for a list',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    judgements: leaders\n',
    [
      ['9:17', 'field-type', '`judgements` must be a list, but `leaders` is text.', 'Write a list: `[leaders]`.'],
    ],
  ],
  [
    'half a decimal place',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    decimals: 1.5\n',
    [
      ['9:15', 'field-type', '`decimals` must be a whole number, but it is `1.5`.', 'Write a whole number.'],
    ],
  ],
  [
    'too many decimal places',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    decimals: 9\n',
    [
      ['9:15', 'field-range', '`decimals` must be at most 3, but it is 9.', 'Make it at most 3.'],
    ],
  ],
  [
    'an id with capitals and spaces',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations: []\n    judgements: [Help and Protection]\n',
    [
      ['9:18', 'field-format', 'Entry 1 of `judgements` must be lower-case letters, digits and single hyphens, such as eh-seen-4wk, but it is `Help and Protection`.', 'Write `help-and-protection`.'],
    ],
  ],
  [
    'a British date',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 30/09/2022, value: 1 }\n',
    [
      ['9:15', 'field-date', '`at` must be a date written YYYY-MM-DD, such as 2022-09-30, but it is `30/09/2022`.', 'Write `2022-09-30`.'],
    ],
  ],
  [
    'a date in words',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 30 September 2022, value: 1 }\n',
    [
      ['9:15', 'field-date', '`at` must be a date written YYYY-MM-DD, such as 2022-09-30, but it is `30 September 2022`.', 'Write `2022-09-30`.'],
    ],
  ],
  [
    'a date without hyphens',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 20220930, value: 1 }\n',
    [
      ['9:15', 'field-date', '`at` must be a date written YYYY-MM-DD, such as 2022-09-30, but `20220930` is a number.', 'Write `2022-09-30`.'],
    ],
  ],
  [
    'a day that does not exist',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-02-30, value: 1 }\n',
    [
      ['9:15', 'field-date', '`at` must be a day that exists, but it is `2022-02-30`.', 'Write a day that exists: February 2022 has 28 days.'],
    ],
  ],
  [
    'a month that does not exist',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-13-01, value: 1 }\n',
    [
      ['9:15', 'field-date', '`at` must be a day that exists, but it is `2022-13-01`.', 'Write a month from 01 to 12, after the year.'],
    ],
  ],
  [
    'a percent sign',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: 96% }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `96%` is text.', 'Leave out the percent sign: `96`.'],
    ],
  ],
  [
    'a thousands comma',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: "2,056" }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `2,056` is text.', 'Leave out the commas: `2056`.'],
    ],
  ],
  [
    'a number in quotation marks',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: "90" }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `90` is text.', 'Take the quotation marks away: `90`.'],
    ],
  ],
  [
    'a ratio with a colon',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: 12:30 }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `12:30` is text.', 'Write one number; a time or a ratio with a colon is text.'],
    ],
  ],
  [
    'a code for a value',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: c }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `c` is text.', 'Take `value` out and write why there is no number: `status: c` (kept back to protect somebody).'],
    ],
  ],
  [
    'a fraction in words',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: 204 of 214 }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `204 of 214` is text.', 'Write `numerator: 204` and `denominator: 214` instead.'],
    ],
  ],
  [
    'infinity',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: .inf }\n',
    [
      ['9:34', 'field-type', '`value` must be a number, but `.inf` is not a number that can be printed.', 'Write a number.'],
    ],
  ],
  [
    'yes for true',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, value: 1, break: yes }\n',
    [
      ['9:44', 'field-type', '`break` must be `true` or `false`, but `yes` is text.', 'Write `true`, without quotation marks.'],
    ],
  ],
  [
    'a count below nought',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { at: 2022-09-30, numerator: -1, denominator: 5 }\n',
    [
      ['9:38', 'field-range', '`numerator` must be at least 0, but it is -1.', 'Make it at least 0.'],
    ],
  ],
  [
    'an observation without its day',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - { value: 1 }\n',
    [
      ['9:9', 'field-missing', '`at` is missing from this observation.', 'Add `at:` (the last day that the figure covers, or the day of a snapshot).'],
    ],
  ],
  [
    'an observation that is a number alone',
    'theme: T\nindicators:\n  - id: eh-seen\n    title: Seen in time\n    unit: percent\n    polarity: higher\n    period: month\n    observations:\n      - 5\n',
    [
      ['9:9', 'field-type', 'Entry 1 of `observations` must be a group of `at:`, `value:` and `numerator:` lines, but `5` is a number.', 'Write `{ at: …, value: 5 }`, with the day on which its period ends.'],
    ],
  ],
  [
    'a group for a list',
    'theme: T\nindicators: { id: a }\n',
    [
      ['2:13', 'field-type', '`indicators` must be a list, but it is a group of keys.', 'Begin each entry with `- `.'],
    ],
  ],
  [
    'a list for a group',
    'theme: T\nindicators:\n  - [a]\n',
    [
      ['3:5', 'field-type', 'Entry 1 of `indicators` must be a group of `id:`, `reference:` and `title:` lines, but it is a list.', 'Write its keys on lines of their own below it, indented by two spaces.'],
    ],
  ],
  [
    'an id that is too long',
    'theme: T\nindicators:\n  - { id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, title: A, unit: count, polarity: neutral, period: month, observations: [] }\n',
    [
      ['3:11', 'field-range', '`id` must be at most 60 characters long, but it is 61 characters long.', 'Make it at most 60 characters long.'],
    ],
  ],
  [
    'everything that is missing',
    'theme: T\nindicators:\n  - id: eh-seen\n',
    [
      ['3:5', 'field-missing', '`title` is missing from the indicator `eh-seen`.', 'Add `title:` (what is measured, in words that a councillor understands).'],
      ['3:5', 'field-missing', '`unit` is missing from the indicator `eh-seen`.', 'Add `unit:` (what the value counts: `percent`, `percent-change` (may be below 0 or above 100), `count`, `rate` (per 10,000 children), `days`, `average` or `score`).'],
      ['3:5', 'field-missing', '`polarity` is missing from the indicator `eh-seen`.', 'Add `polarity:` (which way is better: `higher`, `lower`, `target` (close to it) or `neutral`).'],
      ['3:5', 'field-missing', '`period` is missing from the indicator `eh-seen`.', 'Add `period:` (what the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`).'],
      ['3:5', 'field-missing', '`observations` is missing from the indicator `eh-seen`.', 'Add `observations:` (the figures, oldest first).'],
    ],
  ],
  [
    'a key with a capital',
    'Theme: T\nindicators: []\n',
    [
      ['1:1', 'field-unknown', '`Theme` is not a key of this file.', 'Did you mean `theme`?'],
    ],
  ],
];

describe('values that are not what is expected', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(parsed({ [path]: text }).diagnostics.map(told)).toEqual(expected.map(([at, ...rest]) => [`${path}:${at}`, ...rest]));
  });
});

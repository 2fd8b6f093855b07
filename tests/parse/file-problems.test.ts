import { describe, expect, it } from 'vitest';
import { parsed, told } from './parsing.ts';

/** The files, and what is said of them: place, rule, message, hint. */
const cases: [string, Record<string, string | null>, [string, string, string, string][]][] = [
  [
    'no settings',
    { 'data/report.yaml': null },
    [
      ['data/report.yaml:1:1', 'settings-missing', 'There is no `data/report.yaml`; it says whose report this is and which edition.', 'Add it, following the example in docs/data.md.'],
    ],
  ],
  [
    'an empty section',
    { 'content/10-a.md': ' \n' },
    [
      ['content/10-a.md:1:1', 'file-empty', '`content/10-a.md` has nothing in it.', 'Write something into it, or take it out of the folder.'],
    ],
  ],
  [
    'a section without front matter',
    { 'content/10-a.md': 'Words.' },
    [
      ['content/10-a.md:1:1', 'front-matter-missing', 'The section begins with `Words.`; expected `---` and its front matter.', 'Begin the file with a line of `---`, a line such as `title: Early help`, and another line of `---`.'],
    ],
  ],
  [
    'front matter that is never closed',
    { 'content/10-a.md': '---\ntitle: A\n\n## What we know\n' },
    [
      ['content/10-a.md:1:1', 'front-matter-unclosed', 'The front matter that begins here has no closing line of `---`.', 'Put a line of `---` alone between the front matter and the text of the section.'],
    ],
  ],
  [
    'front matter that ends with other marks',
    { 'content/10-a.md': '---\ntitle: A\n----\nWords.\n' },
    [
      ['content/10-a.md:3:1', 'front-matter-unclosed', 'The front matter ends with `----`; expected a line of `---` alone.', 'Type `---` as the whole line.'],
    ],
  ],
  [
    'front matter in JavaScript',
    { 'content/10-a.md': '---js\n{ title: "A" }\n---\nWords.\n' },
    [
      ['content/10-a.md:1:1', 'front-matter-engine', 'The first line is `---js`; front matter is YAML and begins with `---` alone.', 'Write `---` alone on the first line, and `key: value` lines below it.'],
    ],
  ],
  [
    'front matter with the name of a language',
    { 'content/10-a.md': '--- yaml\ntitle: A\n---\nWords.\n' },
    [
      ['content/10-a.md:1:1', 'front-matter-engine', 'The first line is `--- yaml`; front matter is YAML and begins with `---` alone.', 'Write `---` alone on the first line, and `key: value` lines below it.'],
    ],
  ],
  [
    'front matter with nothing in it',
    { 'content/10-a.md': '---\n---\nWords.\n' },
    [
      ['content/10-a.md:1:1', 'field-missing', '`title` is missing from this file.', 'Add `title:` (the title of the section).'],
    ],
  ],
  [
    'a misspelt key in front matter',
    { 'content/10-a.md': '---\ntitle: A\nstatuss: draft\n---\nWords.\n' },
    [
      ['content/10-a.md:3:1', 'field-unknown', '`statuss` is not a key of this file.', 'Did you mean `status`?'],
    ],
  ],
  [
    'a tab in front matter',
    { 'content/10-a.md': '---\ntitle: A\njudgements:\n\t- a\n---\nWords.\n' },
    [
      ['content/10-a.md:4:1', 'yaml-tab', 'The line is indented with a tab; YAML allows only spaces.', 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.'],
    ],
  ],
  [
    'a section with capitals and spaces in its name',
    { 'content/10-Early Help.md': '---\ntitle: A\n---\nWords.\n' },
    [
      ['content/10-Early Help.md:1:1', 'file-name', 'The file name gives the name `Early Help`; expected at most 60 lower-case letters, digits and single hyphens.', 'Rename the file to `10-early-help.md`.'],
    ],
  ],
  [
    'a section named after a page',
    { 'content/10-scorecard.md': '---\ntitle: A\n---\nWords.\n' },
    [
      ['content/10-scorecard.md:1:1', 'file-name-reserved', 'A section cannot be called `scorecard`; the name is used for something else.', 'Rename the file to something like `10-scorecard-section.md`.'],
    ],
  ],
  [
    'a section with a name that Windows keeps',
    { 'content/con.md': '---\ntitle: A\n---\nWords.\n' },
    [
      ['content/con.md:1:1', 'file-name-reserved', 'A section cannot be called `con`; the name is used for something else.', 'Rename the file to something like `con-section.md`.'],
    ],
  ],
  [
    'two sections of one name',
    { 'content/10-a.md': '---\ntitle: A\n---\nWords.\n', 'content/20-a.md': '---\ntitle: A\n---\nWords.\n' },
    [
      ['content/20-a.md:1:1', 'file-name-repeated', 'This file and `content/10-a.md` are both called `a` once their numbers are left out.', 'Rename one of the two.'],
    ],
  ],
  [
    'a theme with a name that is no id',
    { 'data/indicators/Früh.yaml': 'theme: T\nindicators: []\n' },
    [
      ['data/indicators/Früh.yaml:1:1', 'file-name', 'The file name gives the name `Früh`; expected at most 60 lower-case letters, digits and single hyphens.', 'Rename the file to `fruh.yaml`.'],
    ],
  ],
  [
    'settings of other kinds',
    { 'data/report.yaml': 'council: London\nframework: ilacs-2018\nedition: { id: 2022, title: X, asAt: 1 October 2022 }\nstatus: Draft\ncontact: {}\naccessibility: { compliance: ok, preparedOn: 2022-12-01 }\nlabels: { question.knew: x }\n' },
    [
      ['data/report.yaml:1:10', 'field-type', '`council` must be a group of `name:`, `shortName:` and `onsCode:` lines, but `London` is text.', 'Write its keys on lines of their own below it, indented by two spaces.'],
      ['data/report.yaml:3:16', 'field-type', '`id` must be lower-case letters, digits and single hyphens, such as eh-seen-4wk, but `2022` is a number.', 'Put it in quotation marks: `"2022"`.'],
      ['data/report.yaml:3:38', 'field-date', '`asAt` must be a date written YYYY-MM-DD, such as 2022-09-30, but it is `1 October 2022`.', 'Write `2022-10-01`.'],
      ['data/report.yaml:4:9', 'field-choice', '`status` must be `draft` or `agreed`, but it is `Draft`.', 'Did you mean `draft`?'],
      ['data/report.yaml:6:30', 'field-choice', '`compliance` must be `not-assessed`, `full`, `partial` or `non-compliant`, but it is `ok`.', 'Write `not-assessed`, `full`, `partial` or `non-compliant`.'],
      ['data/report.yaml:7:11', 'field-unknown', '`question.knew` is not a key of `labels`.', 'Did you mean `question.know`?'],
    ],
  ],
  [
    'evidence',
    { 'data/evidence.yaml': 'evidence:\n  - { id: a, title: T, kind: Audit, date: 2022, link: www.example.org }\n' },
    [
      ['data/evidence.yaml:2:30', 'field-choice', '`kind` must be `data`, `audit`, `observation`, `feedback`, `survey`, `staff`, `review`, `inspection` or `document`, but it is `Audit`.', 'Did you mean `audit`?'],
      ['data/evidence.yaml:2:43', 'field-date', '`date` must be a date written YYYY-MM-DD, YYYY-MM or "YYYY", but `2022` is a number.', 'Put it in quotation marks: `"2022"`.'],
      ['data/evidence.yaml:2:55', 'field-format', '`link` must be a web address that begins with https:// or http://, but it is `www.example.org`.', 'Write `https://www.example.org`.'],
    ],
  ],
  [
    'an inspection',
    { 'data/inspections/2019.yaml': 'id: x\nframework: y\ntitle: z\nstart: 2019-2\njudgements:\n  - grade: good\n' },
    [
      ['data/inspections/2019.yaml:4:8', 'field-date', '`start` must be a date written YYYY-MM-DD, YYYY-MM or "YYYY", but it is `2019-2`.', 'Write `2019-02`.'],
      ['data/inspections/2019.yaml:6:5', 'field-missing', '`judgement` is missing from this judgement.', "Add `judgement:` (the judgement's id in the framework)."],
    ],
  ],
];

describe('files that cannot be used', () => {
  it.each(cases)('%s', (_, files, expected) => {
    expect(parsed(files).diagnostics.map(told)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { parsed, told } from './parsing.ts';

const path = 'data/indicators/early-help.yaml';

/** What is written, and what is said of it: line and column, rule, message, hint. */
const cases: [string, string, [string, string, string, string][]][] = [
  [
    'a tab',
    'theme: T\nindicators:\n\t- id: a\n',
    [
      ['3:1', 'yaml-tab', 'The line is indented with a tab; YAML allows only spaces.', 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.'],
    ],
  ],
  [
    'a tab before a key',
    'theme: T\nindicators:\n  - id: a\n\ttitle: x\n',
    [
      ['3:5', 'field-missing', '`unit` is missing from the indicator `a`.', 'Add `unit:` (what the value counts: `percent`, `percent-change` (may be below 0 or above 100), `count`, `rate` (per 10,000 children), `days`, `average` or `score`).'],
      ['3:5', 'field-missing', '`polarity` is missing from the indicator `a`.', 'Add `polarity:` (which way is better: `higher`, `lower`, `target` (close to it) or `neutral`).'],
      ['3:5', 'field-missing', '`period` is missing from the indicator `a`.', 'Add `period:` (what the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`).'],
      ['3:5', 'field-missing', '`observations` is missing from the indicator `a`.', 'Add `observations:` (the figures, oldest first).'],
      ['4:1', 'yaml-tab', 'The line is indented with a tab; YAML allows only spaces.', 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.'],
    ],
  ],
  [
    'a key that stands twice',
    'theme: T\ntheme: U\nindicators: []\n',
    [
      ['2:1', 'yaml-duplicate-key', 'The key `theme` stands twice here; it is already on line 1.', 'Keep one of the two; if a new entry should begin here, start its line with `- `.'],
    ],
  ],
  ...([['"\\0"', 'U+0000'], ['"a\\x1b[2Jb"', 'U+001B'], ['"C:\\backup"', 'U+0008'], ['"\\u009b1m"', 'U+009B'], ['"\\ud800"', 'U+D800'], ['"\\uffff"', 'U+FFFF']] as const).map(([written, code]): (typeof cases)[number] => [
    `the control character ${code} by way of an escape`,
    `theme: ${written}\nindicators: []\n`,
    [
      ['1:8', 'yaml-control-character', `The text here holds the invisible control character \`${code}\`, which a backslash between double quotation marks stands for.`, 'Take out the backslash and the letters that belong to it; where a backslash is meant, as in the name of a folder, put the text into single quotation marks.'],
    ],
  ]),
  [
    'a tag',
    'theme: !foo T\nindicators: []\n',
    [
      ['1:8', 'yaml-tag', 'The value here has the tag `!foo`; reports use no tags.', 'Take the tag out; put text that begins with `!` in quotation marks.'],
    ],
  ],
  [
    'a tag that makes another kind of value',
    'theme: !!binary abc\nindicators: []\n',
    [
      ['1:8', 'yaml-tag', 'The value here has the tag `!!binary`; reports use no tags.', 'Take the tag out; put text that begins with `!` in quotation marks.'],
    ],
  ],
  [
    'keys that are special to programs',
    'theme: T\n__proto__: { a: 1 }\nconstructor: 1\nprototype: 1\nindicators: []\n',
    [
      ['2:1', 'yaml-reserved-key', 'The key `__proto__` has a name that is special to programs and is not allowed.', 'Take the key out.'],
      ['3:1', 'yaml-reserved-key', 'The key `constructor` has a name that is special to programs and is not allowed.', 'Take the key out.'],
      ['4:1', 'yaml-reserved-key', 'The key `prototype` has a name that is special to programs and is not allowed.', 'Take the key out.'],
    ],
  ],
  [
    'a second document',
    'theme: T\nindicators: []\n---\nfoo: 1\n',
    [
      ['3:1', 'yaml-one-document', 'A line of `---` or `...` begins a second document in this file; only one is read.', 'Take the line out, or put what follows in a file of its own.'],
      ['4:1', 'field-unknown', '`foo` is not a key of this file.', 'Take it out, or use `order` or `disclosure`.'],
    ],
  ],
  [
    'a list at the root',
    '- a\n- b\n',
    [
      ['1:1', 'yaml-root', 'This begins with `- a`; expected lines of `key: value`.', 'Begin with a key, as the examples in docs/data.md do.'],
    ],
  ],
  [
    'words at the root',
    'hello\n',
    [
      ['1:1', 'yaml-root', 'This begins with `hello`; expected lines of `key: value`.', 'Begin with a key, as the examples in docs/data.md do.'],
    ],
  ],
  [
    'comments alone',
    '# only\n',
    [
      ['1:1', 'yaml-root', 'There is nothing here but comments; expected lines of `key: value`.', 'Begin with a key, as the examples in docs/data.md do.'],
    ],
  ],
  [
    'nothing at all',
    '',
    [
      ['1:1', 'file-empty', '`data/indicators/early-help.yaml` has nothing in it.', 'Write something into it, or take it out of the folder.'],
    ],
  ],
  [
    'a second colon',
    'theme: Early help: first\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'There is a second colon on this line; text with a colon and a space in it must stand in quotation marks.', 'Put the value in quotation marks: `theme: "Early help: first"`.'],
    ],
  ],
  [
    'a quotation mark that is not closed',
    'theme: "Early help\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'A quotation mark is opened here and never closed.', 'Close it where the text ends: `"Early help"`.'],
    ],
  ],
  [
    'an apostrophe in single quotation marks',
    "theme: 'It's here'\nindicators: []\n",
    [
      ['1:11', 'yaml-syntax', 'An apostrophe stands in text between single quotation marks, and ends it too early.', 'Put the text between double quotation marks: `"It\'s here"`.'],
    ],
  ],
  [
    'no space after a colon',
    'theme:T\nindicators: []\n',
    [
      ['1:1', 'yaml-syntax', 'There is no space after the colon.', 'Put a space after the colon: `theme: T`.'],
    ],
  ],
  [
    'a line without a colon',
    'theme T\nindicators: []\n',
    [
      ['1:1', 'yaml-syntax', 'There is no colon on this line.', "If `theme` is the name of a field, write `theme: T`; if the line goes on with the text above, indent it further than the field's name."],
    ],
  ],
  [
    'a last line without a colon',
    'theme: T\nindicators\n',
    [
      ['2:1', 'yaml-syntax', 'This line is neither `key: value` nor an entry that begins with `- `.', 'Write `key: value`, with a space after the colon.'],
    ],
  ],
  [
    'a bracket that is not closed',
    'theme: T\nindicators: [a, b\nfoo: 1\n',
    [
      ['2:13', 'yaml-syntax', 'The bracket `[` that is opened here is not closed on this line.', 'Close it at the end of the line: `[a, b]`.'],
      ['3:1', 'field-unknown', '`foo` is not a key of this file.', 'Take it out, or use `order` or `disclosure`.'],
    ],
  ],
  [
    'a comma too many',
    'theme: T\nindicators: [a,,b]\n',
    [
      ['2:16', 'yaml-syntax', 'There is a comma too many inside the brackets.', 'Take one comma out.'],
    ],
  ],
  [
    'a value that begins with @',
    'theme: @foo\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'A value cannot begin with `@` in YAML.', 'Put the whole value in quotation marks: `"@foo"`.'],
    ],
  ],
  [
    'a value that begins with %',
    'theme: %foo\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'A value cannot begin with `%` in YAML.', 'Put the whole value in quotation marks: `"%foo"`.'],
    ],
  ],
  [
    'a value that begins with a backtick',
    'theme: `a`\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'A value cannot begin with a backtick in YAML.', 'Put the whole value in quotation marks.'],
    ],
  ],
  [
    'a value that begins with *',
    'theme: *foo*\nindicators: []\n',
    [
      ['1:8', 'yaml-alias', '`*foo*` refers to an anchor `&foo*` that does not stand before it.', 'Put text that begins with `*` in quotation marks, or write the value out.'],
    ],
  ],
  [
    'a value that begins with &',
    'theme: & foo\nindicators: []\n',
    [
      ['1:8', 'yaml-syntax', 'A value cannot begin with `&` in YAML.', 'Put the whole value in quotation marks: `"& foo"`.'],
    ],
  ],
  [
    'a backslash in double quotation marks',
    'theme: "a\\q"\nindicators: []\n',
    [
      ['1:10', 'yaml-syntax', 'A backslash inside double quotation marks begins something that YAML does not know.', "Use single quotation marks: 'like this'."],
    ],
  ],
  [
    'a line that is indented further',
    'theme: T\n  order: 1\nindicators: []\n',
    [
      ['2:1', 'yaml-syntax', 'This line is indented 2 spaces; its neighbours have 0.', 'Take 2 spaces away before it.'],
    ],
  ],
  [
    'keys of one entry in different columns',
    'theme: T\nindicators:\n  - id: a\n   title: x\n',
    [
      ['3:5', 'field-missing', '`unit` is missing from the indicator `a`.', 'Add `unit:` (what the value counts: `percent`, `percent-change` (may be below 0 or above 100), `count`, `rate` (per 10,000 children), `days`, `average` or `score`).'],
      ['3:5', 'field-missing', '`polarity` is missing from the indicator `a`.', 'Add `polarity:` (which way is better: `higher`, `lower`, `target` (close to it) or `neutral`).'],
      ['3:5', 'field-missing', '`period` is missing from the indicator `a`.', 'Add `period:` (what the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`).'],
      ['3:5', 'field-missing', '`observations` is missing from the indicator `a`.', 'Add `observations:` (the figures, oldest first).'],
      ['4:1', 'yaml-syntax', 'This line is indented 3 spaces; its neighbours have 4.', 'Put 1 space more before it.'],
    ],
  ],
  [
    'a key beside the entries of a list',
    'theme: T\nindicators:\n  - id: a\n  title: b\n',
    [
      ['3:5', 'field-missing', '`unit` is missing from the indicator `a`.', 'Add `unit:` (what the value counts: `percent`, `percent-change` (may be below 0 or above 100), `count`, `rate` (per 10,000 children), `days`, `average` or `score`).'],
      ['3:5', 'field-missing', '`polarity` is missing from the indicator `a`.', 'Add `polarity:` (which way is better: `higher`, `lower`, `target` (close to it) or `neutral`).'],
      ['3:5', 'field-missing', '`period` is missing from the indicator `a`.', 'Add `period:` (what the figure covers: `snapshot` (as at a day), `month`, `quarter`, `ytd` (since 1 April), `rolling-12m`, `annual`).'],
      ['3:5', 'field-missing', '`observations` is missing from the indicator `a`.', 'Add `observations:` (the figures, oldest first).'],
      ['4:1', 'yaml-syntax', 'This line is indented 2 spaces; its neighbours have 4.', 'Put 2 spaces more before it.'],
    ],
  ],
  [
    'text after a block mark',
    'theme: | foo\nindicators: []\n',
    [
      ['1:9', 'yaml-syntax', 'Text follows `|` or `>` on the same line.', 'Begin the text on the next line, indented.'],
    ],
  ],
  [
    'words after a closing quotation mark',
    'theme: "T" x\nindicators: []\n',
    [
      ['1:12', 'yaml-syntax', 'Something follows a value that has already ended.', 'Put the whole value in quotation marks, or begin a new line.'],
    ],
  ],
  [
    'a comment without a space',
    'theme: "a"#b\nindicators: []\n',
    [
      ['1:11', 'yaml-syntax', 'There is no space before `#`.', 'Put a space before `#`, or the value in quotation marks.'],
    ],
  ],
  [
    'a merge key',
    'theme: T\n<<: { order: 1 }\nindicators: []\n',
    [
      ['2:1', 'yaml-merge-key', 'The merge key `<<` is not used in reports.', 'Write the keys out in full.'],
    ],
  ],
  [
    'a number in another base',
    'theme: T\norder: 0x10\nindicators: []\n',
    [
      ['2:8', 'yaml-odd-number', '`0x10` would be read as the number `16`.', 'Write an ordinary number, or put it in quotation marks if it is a name: `"0x10"`.'],
    ],
  ],
  [
    'a number with too many digits',
    'theme: T\norder: 123456789012345678901\nindicators: []\n',
    [
      ['2:8', 'yaml-odd-number', '`123456789012345678901` would be read as the number `123456789012345680000`.', 'Write an ordinary number, or put it in quotation marks if it is a name: `"123456789012345678901"`.'],
    ],
  ],
  [
    'a key that is a list',
    '? [a, b]\n: c\ntheme: T\nindicators: []\n',
    [
      ['1:3', 'yaml-syntax', 'A key must be plain text.', 'Write the key in letters, digits and hyphens.'],
    ],
  ],
  [
    'an alias bomb',
    'theme: T\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nindicators: [*c,*c,*c,*c,*c]\n',
    [
      ['1:1', 'yaml-alias', 'Aliases (`*name`) repeat so much in this file that it would grow without bound.', 'Write the values out in full.'],
    ],
  ],
  [
    'an entry without a space after its hyphen',
    'theme: T\nindicators:\n-id: a\n',
    [
      ['2:1', 'field-empty', '`indicators` has nothing after it; expected a list.', 'Write the value, or take the key out if it is not needed.'],
      ['3:1', 'field-unknown', '`-id` is not a key of this file.', 'Put a space after the hyphen: `- id:`.'],
    ],
  ],
];

describe('YAML that cannot be used', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(parsed({ [path]: text }).diagnostics.map(told)).toEqual(expected.map(([at, ...rest]) => [`${path}:${at}`, ...rest]));
  });
});

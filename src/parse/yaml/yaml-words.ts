import type { ErrorCode } from 'yaml';
import type { ParseRuleId } from '../parse-rules.ts';

export interface YamlWords {
  rule?: ParseRuleId;
  message: string;
  hint: string;
}

const indentation: YamlWords = {
  message: 'The indentation of this line does not fit the lines around it.',
  hint: 'Indent entries of one list or group by the same number of spaces, two more than what they belong to.',
};

const onePerValue: YamlWords = {
  message: 'An anchor or tag (`&`, `!`) stands where there can be none.',
  hint: 'Put text that begins with `&` or `!` in quotation marks.',
};

const bracketUnclosed: YamlWords = {
  message: 'A bracket that is opened is not closed before this line.',
  hint: 'Close the bracket with `]` or `}`, and indent its lines.',
};

const words: Readonly<Record<ErrorCode, YamlWords>> = {
  ALIAS_PROPS: onePerValue,
  MULTIPLE_ANCHORS: onePerValue,
  MULTIPLE_TAGS: onePerValue,
  BAD_PROP_ORDER: onePerValue,
  BAD_ALIAS: {
    message: 'A value begins with `*` or `&`, which have a meaning of their own in YAML.',
    hint: 'Put the text in quotation marks.',
  },
  BAD_DIRECTIVE: {
    message: 'A line that begins with `%` has a meaning of its own in YAML.',
    hint: 'Take the line out, or put its text in quotation marks.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash inside double quotation marks begins something that YAML does not know.',
    hint: "Use single quotation marks: 'like this'.",
  },
  BAD_INDENT: indentation,
  BAD_SCALAR_START: {
    message: 'A value cannot begin with this character in YAML.',
    hint: 'Put the whole value in quotation marks.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon on this line; text with a colon and a space in it must stand in quotation marks.',
    hint: 'Put the value in quotation marks: `title: "Early help: first steps"`.',
  },
  BLOCK_IN_FLOW: {
    message: 'Lines with `- ` or `key:` on them stand inside brackets.',
    hint: 'Write it either all within brackets, with commas, or all on lines of their own.',
  },
  DUPLICATE_KEY: { rule: 'yaml-duplicate-key', message: 'A key stands twice here.', hint: 'Keep one of the two.' },
  IMPOSSIBLE: { message: 'This cannot be read as YAML.', hint: 'Compare it with the examples in docs/data.md.' },
  KEY_OVER_1024_CHARS: {
    message: 'The text before the colon is too long to be a key.',
    hint: 'Put the text in quotation marks.',
  },
  MISSING_CHAR: {
    message: 'This line is neither `key: value` nor an entry that begins with `- `.',
    hint: 'Write `key: value`, with a space after the colon.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line has no colon, or text runs on over several lines.',
    hint: 'Write `key: value` on one line, or put text of several lines after `key: >-` and indent it.',
  },
  MULTIPLE_DOCS: {
    rule: 'yaml-one-document',
    message: 'A line of `---` or `...` begins a second document in this file; only one is read.',
    hint: 'Take the line out, or put what follows in a file of its own.',
  },
  NON_STRING_KEY: { message: 'A key must be plain text.', hint: 'Write the key in letters, digits and hyphens.' },
  RESOURCE_EXHAUSTION: {
    rule: 'yaml-too-deep',
    message: 'Lists or groups stand within one another too deeply here.',
    hint: 'Take out the brackets or the indentation that should not be there.',
  },
  TAB_AS_INDENT: { rule: 'yaml-tab', message: '', hint: '' },
  TAG_RESOLVE_FAILED: {
    rule: 'yaml-tag',
    message: 'The value here has a tag (it begins with `!`); reports use no tags.',
    hint: 'Take the tag out; put text that begins with `!` in quotation marks.',
  },
  UNEXPECTED_TOKEN: {
    message: 'There is something here that does not belong.',
    hint: 'Look for a missing quotation mark, comma or line break just before it.',
  },
  BAD_COLLECTION_TYPE: { rule: 'yaml-tag', message: 'The value here has a tag; reports use no tags.', hint: 'Take the tag out.' },
};

/** Cases that one code covers but an author would tell apart, by what the library says of them. */
const cases: readonly { code: ErrorCode; says: RegExp; words: YamlWords }[] = [
  {
    code: 'MISSING_CHAR',
    says: /closing ['"]quote/,
    words: {
      message: 'A quotation mark is opened here or before and never closed.',
      hint: 'Close the quotation mark; write an apostrophe inside single quotation marks twice.',
    },
  },
  {
    code: 'MISSING_CHAR',
    says: /Missing (,|, or :|space after :)/,
    words: {
      message: 'A comma or the space after a colon is missing inside the brackets.',
      hint: 'Write `{ key: value, key: value }` or `[one, two]`.',
    },
  },
  {
    code: 'MISSING_CHAR',
    says: /Comments must be separated/,
    words: { message: 'There is no space before `#`.', hint: 'Put a space before `#`, or the value in quotation marks.' },
  },
  {
    code: 'MISSING_CHAR',
    says: /Sequence item without -/,
    words: { message: 'An entry of this list does not begin with `- `.', hint: 'Begin it with `- `, or indent it as part of the entry above.' },
  },
  { code: 'BAD_INDENT', says: /Flow (map|sequence)|flow/i, words: bracketUnclosed },
  { code: 'MISSING_CHAR', says: /end with a|must be sufficiently indented/, words: bracketUnclosed },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /at node end/,
    words: {
      message: 'Something follows a value that has already ended.',
      hint: 'Put the whole value in quotation marks, or begin a new line.',
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /Block scalar header|Not a YAML token/,
    words: {
      message: 'Text follows `|` or `>` on the same line.',
      hint: 'Begin the text on the next line, indented.',
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /Unexpected , in|empty item/,
    words: { message: 'There is a comma too many inside the brackets.', hint: 'Take one comma out.' },
  },
];

/** What an author is told of an error of the YAML library. */
export function wordsFor({ code, message }: { code: ErrorCode; message: string }): YamlWords {
  return cases.find((each) => each.code === code && each.says.test(message))?.words ?? words[code];
}

import { describe, expect, it } from 'vitest';
import { parsed, told } from './parsing.ts';

const path = 'data/indicators/early-help.yaml';

const right = `theme: Early help
indicators:
  - id: eh-seen
    title: Families seen in time
    unit: percent
    polarity: higher
    period: month
    judgements: [help-and-protection, leaders]
    observations:
      - { at: 2022-08-31, value: 90 }
      - { at: 2022-09-30, value: 91.5, note: "A note: with a colon." }
  - id: eh-open
    title: Families with early help
    unit: count
    polarity: neutral
    period: snapshot
    source: >-
      The register of early help,
      as it stood
    observations:
      - { at: 2022-09-30, value: 412 }
`;

/** What is written instead of what, and the one thing that is said: line and column, rule, message, hint. */
const slips: [string, string | RegExp, string, [string, string, string, string]][] = [
  ['a field one space too far in', '    unit: percent', '     unit: percent', ['5:1', 'yaml-syntax', 'This line is indented 5 spaces; its neighbours have 4.', 'Take 1 space away before it.']],
  ['a field one space too far out', '    polarity: higher', '   polarity: higher', ['6:1', 'yaml-syntax', 'This line is indented 3 spaces; its neighbours have 4.', 'Put 1 space more before it.']],
  ['a field two spaces too far in', '    period: month', '      period: month', ['7:1', 'yaml-syntax', 'This line is indented 6 spaces; its neighbours have 4.', 'Take 2 spaces away before it.']],
  ['a list entry one space too far in', '      - { at: 2022-09-30, value: 91.5', '       - { at: 2022-09-30, value: 91.5', ['11:1', 'yaml-syntax', 'This line is indented 7 spaces; its neighbours have 6.', 'Take 1 space away before it.']],
  ['a list entry one space too far out', '      - { at: 2022-09-30, value: 91.5', '     - { at: 2022-09-30, value: 91.5', ['11:1', 'yaml-syntax', 'This line is indented 5 spaces; its neighbours have 6.', 'Put 1 space more before it.']],
  ['an entry with all that belongs to it', '  - id: eh-open', '   - id: eh-open', ['12:1', 'yaml-syntax', 'This line is indented 3 spaces; its neighbours have 2.', 'Take 1 space away before it.']],
  ['a tab', '    unit: percent', '\tunit: percent', ['5:1', 'yaml-tab', 'The line is indented with a tab; YAML allows only spaces.', 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.']],
  ['tabs on every line, which are one slip', /^ {4}/gm, '\t\t', ['4:1', 'yaml-tab', 'The line is indented with a tab; YAML allows only spaces.', 'Replace every tab with spaces, two for each level, and set your editor to insert spaces.']],
  ['no-break spaces', '    unit: percent', '\u00A0\u00A0\u00A0\u00A0unit:\u00A0percent', ['5:1', 'yaml-syntax', 'A space here is not an ordinary one, as copying from Word or a web page brings it; YAML does not take it for a space.', 'Delete the space and type it again.']],
  ['a dash of Word for a hyphen', '      - { at: 2022-08-31', '      – { at: 2022-08-31', ['10:7', 'yaml-syntax', 'The entry begins with `–`; an entry of a list begins with a hyphen and a space.', 'Write `- ` instead.']],
  ['bullets of Word for hyphens', /^ {6}- /gm, '      • ', ['10:7', 'yaml-syntax', 'The entry begins with `•`; an entry of a list begins with a hyphen and a space.', 'Write `- ` instead.']],
  ['no space after a hyphen', '      - { at: 2022-08-31', '      -{ at: 2022-08-31', ['10:7', 'yaml-syntax', 'There is no space after the hyphen that begins this entry.', 'Write `- { at: 2022-08-31, value: 90 }`.']],
  ['no space after a colon', 'unit: percent', 'unit:percent', ['5:5', 'yaml-syntax', 'There is no space after the colon.', 'Put a space after the colon: `unit: percent`.']],
  ['no colon', 'unit: percent', 'unit percent', ['5:5', 'yaml-syntax', 'There is no colon on this line.', "If `unit` is the name of a field, write `unit: percent`; if the line goes on with the text above, indent it further than the field's name."]],
  ['an equals sign for a colon', 'unit: percent', 'unit = percent', ['5:5', 'yaml-syntax', 'There is no colon on this line.', "If `unit` is the name of a field, write `unit: percent`; if the line goes on with the text above, indent it further than the field's name."]],
  ['a second colon', 'title: Families seen in time', 'title: Families: seen in time', ['4:12', 'yaml-syntax', 'There is a second colon on this line; text with a colon and a space in it must stand in quotation marks.', 'Put the value in quotation marks: `title: "Families: seen in time"`.']],
  ['a second colon within braces', 'note: "A note: with a colon."', 'note: A note: with a colon.', ['11:46', 'yaml-syntax', 'There is a second colon in this field; text with a colon and a space in it must stand in quotation marks.', 'Put the value in quotation marks: `note: "A note: with a colon."`.']],
  ['a brace that is not closed', 'value: 90 }', 'value: 90', ['10:9', 'yaml-syntax', 'The brace `{` that is opened here is not closed on this line.', 'Close it at the end of the line: `{ at: 2022-08-31, value: 90 }`.']],
  ['a brace that is not opened', '- { at: 2022-08-31', '- at: 2022-08-31', ['10:9', 'yaml-syntax', 'There is a closing brace `}` on this line, but none that opens.', 'Write `{ ` where the entry begins: `{ at: 2022-08-31, value: 90 }`.']],
  ['no braces', '{ at: 2022-08-31, value: 90 }', 'at: 2022-08-31, value: 90', ['10:9', 'yaml-syntax', 'Several fields stand on one line without braces.', 'Put braces around them: `{ at: 2022-08-31, value: 90 }`.']],
  ['round brackets for braces', '{ at: 2022-08-31, value: 90 }', '( at: 2022-08-31, value: 90 )', ['10:9', 'yaml-syntax', 'Round brackets stand around the fields; expected braces.', 'Write `{ at: 2022-08-31, value: 90 }`.']],
  ['a missing comma', '2022-08-31, value: 90', '2022-08-31 value: 90', ['10:25', 'yaml-syntax', 'There is no comma before `value`.', 'Put a comma between the fields: `{ at: 2022-08-31, value: 90 }`.']],
  ['a semicolon for a comma', '2022-08-31, value: 90', '2022-08-31; value: 90', ['10:25', 'yaml-syntax', 'A semicolon stands between two fields in braces; expected a comma.', 'Put a comma between the fields: `{ at: 2022-08-31, value: 90 }`.']],
  ['a bracket that is not closed', 'leaders]', 'leaders', ['8:17', 'yaml-syntax', 'The bracket `[` that is opened here is not closed on this line.', 'Close it at the end of the line: `[help-and-protection, leaders]`.']],
  ['a quotation mark that is not closed', 'title: Families seen in time', 'title: "Families seen in time', ['4:12', 'yaml-syntax', 'A quotation mark is opened here and never closed.', 'Close it where the text ends: `"Families seen in time"`.']],
  ['an apostrophe between single quotation marks', 'title: Families seen in time', "title: 'The family's plan'", ['4:23', 'yaml-syntax', 'An apostrophe stands in text between single quotation marks, and ends it too early.', 'Put the text between double quotation marks: `"The family\'s plan"`.']],
  ['an entry without its hyphen', '  - id: eh-open', '    id: eh-open', ['12:5', 'yaml-syntax', 'A second entry begins here without a hyphen of its own.', 'Begin it with `- `: `- id: eh-open`.']],
  ['words that begin with a mark of YAML', 'title: Families seen in time', 'title: @school, families seen', ['4:12', 'yaml-syntax', 'A value cannot begin with `@` in YAML.', 'Put the whole value in quotation marks: `"@school, families seen"`.']],
];

describe('a slip that keeps a data file from being read', () => {
  it('is not in the file with which these tests begin', () => {
    expect(parsed({ [path]: right }).diagnostics).toEqual([]);
  });

  it.each(slips)('is said once, where it is and how to mend it, and all else is read: %s', (_, from, to, [at, ...said]) => {
    const text = right.replace(from, to);
    expect(text).not.toBe(right);
    const { value, diagnostics } = parsed({ [path]: text });
    expect(diagnostics.map(told)).toEqual([[`${path}:${at}`, ...said]]);
    expect(value.indicators.map(({ data }) => data.id)).toEqual(['eh-seen', 'eh-open']);
    expect(value.indicators.map(({ data }) => data.observations.length)).toEqual([2, 1]);
  });

  it.each<[string, RegExp, string, [string, string, string, string]]>([
    ['a list begun on the line of its key', /observations:\n +(- \{ at: 2022-08)/, 'observations: $1', ['9:19', 'yaml-syntax', 'A list begins on the line of its key, `observations`.', 'Leave `observations:` alone on its line, and begin the list on the next, as its other entries begin: `- { at: 2022-08-31, value: 90 }`.']],
    ['a list of many lines begun on the line of its key', /indicators:\n +/, 'indicators: ', ['2:13', 'yaml-syntax', 'A list begins on the line of its key, `indicators`.', 'Leave `indicators:` alone on its line, and begin the list on the next, as its other entries begin: `- id: eh-seen`.']],
  ])('is said alone, for nothing below it can be read: %s', (_, from, to, [at, ...said]) => {
    const { value, diagnostics } = parsed({ [path]: right.replace(from, to) });
    expect(diagnostics.map(told)).toEqual([[`${path}:${at}`, ...said]]);
    expect(value.damagedIds).toEqual(['early-help', 'eh-seen', 'eh-open']);
    expect(value.unread).toContain('indicators');
  });

  it('does not keep others in the same file from being said', () => {
    const text = right.replace('    unit: percent', '     unit: percent').replace('- id: eh-open\n    title: ', '- id: eh-open\n    title: Now: ').replace('value: 412', 'value: many');
    expect(parsed({ [path]: text }).diagnostics.map(({ place, ruleId }) => [place?.start.line, ruleId])).toEqual([
      [5, 'yaml-syntax'],
      [13, 'yaml-syntax'],
      [21, 'field-type'],
    ]);
  });

  it('leaves the places of what stands after it as they are', () => {
    const text = right.replace('title: Families seen in time', 'title: Families: seen in time');
    const place = parsed({ [path]: text }).value.indicators[1]?.origin.place(['title']);
    expect(place?.start).toEqual({ line: 13, column: 12 });
  });

  it.each([
    ['text over several lines', 'title: Families seen in time', 'title: Families\n      seen in time'],
    ['a colon without a space', 'title: Families seen in time', 'title: Families seen 9:30 to 17:00'],
    ['fields of an entry on their own lines', '- { at: 2022-08-31, value: 90 }', '- at: 2022-08-31\n        value: 90'],
    ['another depth throughout', /^ {6}- /gm, '          - '],
    ['a list that is not indented', 'judgements: [help-and-protection, leaders]', 'judgements:\n    - help-and-protection\n    - leaders'],
  ])('is not seen in %s', (_, from, to) => {
    expect(parsed({ [path]: right.replace(from, to) }).diagnostics).toEqual([]);
  });
});

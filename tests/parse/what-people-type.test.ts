import { describe, expect, it } from 'vitest';
import { parsed, told } from './parsing.ts';

const path = 'data/indicators/early-help.yaml';

function theme(fields: { unit?: string; polarity?: string; period?: string; observation?: string; id?: string; target?: string; more?: string } = {}): string {
  const { id = 'eh-seen', unit = 'percent', polarity = 'higher', period = 'month', target = '{ minimum: 85, upper: 90 }', observation = '{ at: 2022-09-30, value: 91 }', more = '' } = fields;
  return `theme: T
indicators:
  - id: ${id}
    title: Seen in time
    unit: ${unit}
    polarity: ${polarity}
    period: ${period}
    target: ${target}
    observations:
      - ${observation}
${more}`;
}

/** What is said of one data file, rule and hint alone. */
function saidOf(file: string, text: string): (string | undefined)[][] {
  return parsed({ [file]: text }).diagnostics.map(({ ruleId, hint }) => [ruleId, hint]);
}

const withheld = { x: '`status: x` (not available)', z: '`status: z` (not applicable)', c: '`status: c` (kept back to protect somebody)', low: '`status: low` (rounds to 0)', u: '`status: u` (unreliable)' };
const instead = (...statuses: (keyof typeof withheld)[]): string => {
  const words = statuses.map((status) => withheld[status]);
  return `Take \`value\` out and write why there is no number: ${words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`}.`;
};

describe('where there is no number', () => {
  it.each([
    ['N/A', instead('z', 'x')],
    ['n/a', instead('z', 'x')],
    ['not applicable', instead('z', 'x')],
    ['"-"', instead('x', 'z', 'c')],
    ['-', instead('x', 'z', 'c')],
    ['–', instead('x', 'z', 'c')],
    ['..', instead('x', 'z', 'c')],
    ['TBC', instead('x', 'z', 'c')],
    ['to follow', instead('x', 'z', 'c')],
    ['not available', instead('x', 'z', 'c')],
    ['"#N/A"', instead('x', 'z', 'c')],
    ['"#DIV/0!"', instead('x', 'z', 'c')],
    ['c', instead('c')],
    ['"*"', instead('c')],
    ['*', instead('c')],
    ['<5', instead('c')],
    ['fewer than 5', instead('c')],
    ['suppressed', instead('c')],
    ['low', instead('low')],
    ['unreliable', instead('u')],
    ['nil', 'Write `0` if there were none; where the number is not known, take `value` out and write `status: x` (not available).'],
    ['""', `Write the number; where there is none, take \`value\` out and write why: ${withheld.x}, ${withheld.z} or ${withheld.c}.`],
    ['quite good', `Write a number; where there is none, take \`value\` out and write why: ${withheld.x}, ${withheld.z} or ${withheld.c}.`],
  ])('`%s` is told how to say why', (typed, hint) => {
    expect(saidOf(path, theme({ observation: `{ at: 2022-09-30, value: ${typed} }` }))).toEqual([['field-type', hint]]);
  });

  it.each(['', 'null', '~'])('nothing (`%s`) is told how to say why', (typed) => {
    expect(saidOf(path, theme({ observation: `{ at: 2022-09-30, value: ${typed} }` }))).toEqual([
      ['field-empty', `Write the number; where there is none, take \`value\` out and write why: ${withheld.x}, ${withheld.z} or ${withheld.c}.`],
    ]);
  });

  it('no status is offered where none may stand', () => {
    expect(saidOf(path, theme({ target: '{ minimum: 85, upper: TBC }' }))).toEqual([['field-type', 'Write the number, or take `upper` out until it is known.']]);
  });
});

describe('a number that is written in another way', () => {
  it.each([
    ['85%', 'Leave out the percent sign: `85`.'],
    ['85%%', 'Leave out the percent sign: `85`.'],
    ['85 % %', 'Leave out the percent sign: `85`.'],
    ['85 per cent', 'Leave out the percent sign: `85`.'],
    ['"2,020"', 'Leave out the commas: `2020`.'],
    ['"11,5"', 'Write a point instead of the comma: `11.5`.'],
    ['2 020', 'Leave out the spaces: `2020`.'],
    ['£797', 'Leave out the pound sign: `797`.'],
    ['79O', 'There is a letter among the digits: write `790` if that is meant.'],
    ['797 children', 'Write the number alone: `797`.'],
    ['−3.2', 'Write the minus as a hyphen: `-3.2`.'],
    ['“91”', 'Type straight ones: `value: "91"`; if a curly pair should be printed, put straight ones around it.'],
    ['about 70', 'Write `value: 70` and `qualifier: about`.'],
    ['~70', 'Write `value: 70` and `qualifier: about`.'],
    ['c. 70%', 'Write `value: 70` and `qualifier: about`.'],
    ['nearly 70', 'Write `value: 70` and `qualifier: nearly`.'],
    ['>95', 'Write `value: 95` and `qualifier: over`.'],
    ['95+', 'Write `value: 95` and `qualifier: over`.'],
    ['less than 40', 'Write `value: 40` and `qualifier: under`.'],
    ['46/50', 'Write `numerator: 46` and `denominator: 50` instead.'],
    ['2,056 of 2,297', 'Write `numerator: 2056` and `denominator: 2297` instead.'],
  ])('`%s` is told how to write it', (typed, hint) => {
    const said = saidOf(path, theme({ observation: `{ at: 2022-09-30, value: ${typed.includes(',') && !typed.startsWith('"') ? `"${typed}"` : typed} }` }));
    expect(said.map(([, how]) => how)).toEqual([hint]);
  });
});

describe('a comma inside braces', () => {
  it.each([
    ['value: 2,020', '10:34', '`2`', '`value`', '`020`', 'Write `value: 2020`, without commas in the number.'],
    ['value: 1,234,567.8', '10:34', '`1`', '`value`', '`234,567.8`', 'Write `value: 1234567.8`, without commas in the number.'],
    ['value: 11,5', '10:34', '`11`', '`value`', '`5`', 'Write `value: 11.5`, with a point instead of the comma.'],
    ['value: 91, note: System changed, see paper', '10:44', '`System changed`', '`note`', '`see paper`', 'Put the whole value in quotation marks: `note: "System changed, see paper"`.'],
  ])('ends the value, and it is said how to write `%s`', (typed, at, before, name, rest, hint) => {
    const { diagnostics } = parsed({ [path]: theme({ observation: `{ at: 2022-09-30, ${typed} }` }) });
    expect(diagnostics.map(told)).toEqual([[`${path}:${at}`, 'yaml-comma', `The comma after ${before} ends the value of ${name}, so that ${rest} is no part of it.`, hint]]);
  });

  it('is said where the rest is the name of a field', () => {
    expect(saidOf(path, theme({ observation: '{ at: 2022-09-30, value: 91, note: From the old system, source }' }))).toEqual([['yaml-comma', 'Put the whole value in quotation marks: `note: "From the old system, source"`.']]);
  });

  it.each(['{ at: 2022-09-30, value: 91, note: "One, two" }', '{ at: 2022-09-30, value: 91, note: One and two, }'])('is right in %s', (observation) => {
    expect(saidOf(path, theme({ observation }))).toEqual([]);
  });
});

describe('a field without its colon and space in braces', () => {
  it.each([
    ['value:91', 'Put a colon and a space after the name: `value: 91`.'],
    ['value = 91', 'Put a colon and a space after the name: `value: 91`.'],
  ])('`%s`', (typed, hint) => {
    expect(saidOf(path, theme({ observation: `{ at: 2022-09-30, ${typed} }` }))).toEqual([['field-unknown', hint]]);
  });

  it('square brackets for braces', () => {
    expect(saidOf(path, theme({ observation: '[ at: 2022-09-30, value: 91 ]' }))).toEqual([['field-type', 'Write braces instead of the square brackets: `{ … }`.']]);
  });
});

describe('text that YAML would drop', () => {
  const evidence = (title: string): string => `evidence:\n  - id: audit-2022\n    title: ${title}\n    kind: audit\n`;

  it.each([
    ['#1 audit of practice', 'Nothing is left for `title`: `#1 audit of practice` is taken for a note, as everything after a space and `#` is.', 'Put the value in quotation marks: `title: "#1 audit of practice"`.'],
    ['Audit #3 of practice', 'From `#3 of practice` on this line is taken for a note and not read.', 'Put the value in quotation marks: `title: "Audit #3 of practice"`; if it is a note, put a space after `#`.'],
  ])('is found after `#`: %s', (title, message, hint) => {
    expect(parsed({ 'data/evidence.yaml': evidence(title) }).diagnostics.map((each) => [each.ruleId, each.message, each.hint])).toEqual([['yaml-note', message, hint]]);
  });

  it.each(['Audit of practice # the third', 'Audit of practice #todo', '"Audit #3 of practice"', 'Audit#3', '>- # a note\n      Audit of practice'])('is not found in %s', (title) => {
    expect(saidOf('data/evidence.yaml', evidence(title))).toEqual([]);
  });

  it('is the colour of the council', () => {
    const { diagnostics } = parsed({ 'data/report.yaml': 'council:\n  name: A\n  shortName: A\n  onsCode: E09000002\n  region: London\n  colour: #005a70\nframework: ilacs-2018\nedition: { id: "2022", title: A, asAt: 2022-09-30 }\nstatus: draft\ncontact: {}\naccessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }\n' });
    expect(diagnostics.map(({ ruleId, place, hint }) => [ruleId, place?.start, hint])).toEqual([['yaml-note', { line: 6, column: 11 }, 'Put the value in quotation marks: `colour: "#005a70"`.']]);
  });

  it.each([
    ['“Audit of practice”', true],
    ['‘Audit of practice’', true],
    ['"“Audit of practice”"', false],
    ['The “front door” audit', false],
    ["‘Front door’ and ‘back door’", false],
  ])('are curly quotation marks around it: %s', (title, found) => {
    expect(saidOf('data/evidence.yaml', evidence(title)).map(([ruleId]) => ruleId)).toEqual(found ? ['yaml-curly-quotes'] : []);
  });
});

describe('a word that is not one of the choices', () => {
  it.each([
    ['unit', '"%"', 'percent'],
    ['unit', 'percentage', 'percent'],
    ['unit', 'Number', 'count'],
    ['unit', 'rate per 10,000', 'rate'],
    ['polarity', 'high', 'higher'],
    ['polarity', 'lower is better', 'lower'],
    ['period', 'year to date', 'ytd'],
    ['period', 'Monthly', 'month'],
    ['period', 'rolling 12 months', 'rolling-12m'],
  ])('is told which was meant: %s %s', (field, typed, meant) => {
    expect(saidOf(path, theme({ [field]: typed }))).toEqual([['field-choice', `Did you mean \`${meant}\`?`]]);
  });

  it('is told all of them where none is near', () => {
    expect(saidOf(path, theme({ polarity: 'sideways' }))).toEqual([['field-choice', 'Write `higher`, `lower`, `target` or `neutral`.']]);
  });
});

describe('a name that is not one of the fields', () => {
  it.each([
    ['{ min: 85, max: 90 }', ['Did you mean `minimum`?', 'Did you mean `upper`?']],
    ['{ minimum: 85, target: 90 }', ['Did you mean `upper`?']],
  ])('is told which was meant: %s', (target, hints) => {
    expect(saidOf(path, theme({ target })).map(([, hint]) => hint)).toEqual(hints);
  });

  it('and nothing else is said to be missing for it', () => {
    expect(saidOf(path, theme({ observation: '{ date: 2022-09-30, figure: 91 }' }))).toEqual([
      ['field-unknown', 'Did you mean `at`?'],
      ['field-unknown', 'Did you mean `value`?'],
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['Nov 2022', 'Write the day too, such as `2022-11-30` for the end of the month.'],
    ['2022-11', 'Write the day too, such as `2022-11-30` for the end of the month.'],
    ['02/2024', 'Write the day too, such as `2024-02-29` for the end of the month.'],
    ['30 Nov', 'Write the year too: `YYYY-11-30`.'],
    ['11-30', 'Write the year too, before the month.'],
    ['Autumn 2022', 'Write the day in which it ends: `2022-11-30`.'],
    ['mid-autumn', 'Write the day in which it ends, such as `2026-09-30`.'],
    ['11-30-2022', 'Write `2022-11-30`.'],
    ['44895', 'Excel counts days so; write `2022-11-30`.'],
    ['2021-22', 'If it is the financial year, write the day on which it ends: `2022-03-31`.'],
    ['FY 2021/22', 'If it is the financial year, write the day on which it ends: `2022-03-31`.'],
    ['last month', 'Write it as `2022-09-30`: year, month and day.'],
    ['“2022-11-30”', 'Type straight ones: `at: "2022-11-30"`; if a curly pair should be printed, put straight ones around it.'],
  ])('of a figure is told how to be written: %s', (at, hint) => {
    expect(saidOf(path, theme({ observation: `{ at: ${at}, value: 91 }` })).map(([, how]) => how)).toEqual([hint]);
  });

  it.each([
    ['TBC', 'Take `due` out until it is known.'],
    ['ongoing', 'Take `due` out until it is known.'],
    ['March 2026', 'Write `2026-03`.'],
    ['03/2026', 'Write `2026-03`.'],
    ['Q3 2026', 'Write the month in which it ends, such as `2026-09`.'],
    ['Winter 2026', 'Write the month in which it ends: `2027-02`.'],
    ['next year', 'Write it as `2022-09-30`, or `2022-09` where the day is not known.'],
  ])('of an action is told how to be written: %s', (due, hint) => {
    expect(saidOf('data/actions.yaml', `actions:\n  - { id: a, title: Do it, due: ${due} }\n`).map(([, how]) => how)).toEqual([hint]);
  });
});

describe('an id that is not written as one', () => {
  it.each([
    ['Turnover', 'turnover'],
    ['staff turnover', 'staff-turnover'],
    ['staff_turnover', 'staff-turnover'],
  ])('is not called unknown, nor offered as its own correction: %s', (typed, right) => {
    const { value, diagnostics } = parsed({ [path]: theme({ id: typed }) });
    expect(diagnostics.map(({ ruleId, hint }) => [ruleId, hint])).toEqual([['field-format', `Write \`${right}\`.`]]);
    expect(value.damagedIds).toContain(right);
    expect(value.damagedIds).not.toContain(typed);
  });
});

it('a list whose name has a slip has ids all the same', () => {
  const { value, diagnostics } = parsed({ [path]: theme().replace('indicators:', 'indicator:') });
  expect(diagnostics.map(({ hint }) => hint)).toEqual(['Did you mean `indicators`?']);
  expect(value.damagedIds).toContain('eh-seen');
});

describe('where there is no grade', () => {
  const inspection = (grade: string): string => `id: one\nframework: ilacs-2018\ntitle: One\nstart: 2021-05\njudgements:\n  - { judgement: leaders, grade: ${grade} }\n`;
  const own = (grade: string): string => `council: { name: A, shortName: A, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: A, asAt: 2022-09-30 }
status: draft
contact: {}
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
selfJudgements: ${grade}
`;
  const entry = (grade: string): string => `\n  - { judgement: leaders, grade: ${grade} }`;
  const why = 'ake `grade` out and write why there is none: `status: not-inspected`, or `status: missing` where the source does not say.';
  const until = 'ake this entry out of `selfJudgements` until the council has judged itself.';

  it.each([
    ['', 'field-empty', `Write the grade. If there is none: t${why}`],
    ['-', 'field-format', `T${why}`],
    ['"…"', 'field-format', `T${why}`],
    ['2', 'field-type', 'Write the grade in words, as the published report has it, such as `Good`.'],
  ])('an inspection says why: `%s`', (grade, rule, hint) => {
    expect(saidOf('data/inspections/one.yaml', inspection(grade))).toEqual([[rule, hint]]);
  });

  it.each([
    [entry(''), 'field-empty', `Write the grade. If there is none: t${until}`],
    [entry('-'), 'field-format', `T${until}`],
    ['N/A', 'field-type', 'Take `selfJudgements` out until it is known.'],
    ['Good', 'field-type', 'Begin each entry on a line of its own with a hyphen: `- { judgement: …, grade: … }`.'],
  ])('a council has not judged itself: `%s`', (grade, rule, hint) => {
    expect(saidOf('data/report.yaml', own(grade))).toEqual([[rule, hint]]);
  });
});

describe('a figure with something beside it', () => {
  it.each([
    ['{ at: 2022-09-30, value: 91p }', 'field-type', 'Write `value: 91` and `stage: provisional`.'],
    ['{ at: 2022-09-30, value: 91 (revised) }', 'field-type', 'Write `value: 91` and `stage: revised`.'],
    ['{ at: 2022-09-30, value: 91* }', 'field-type', 'Write the number alone, `91`, and what the mark stands for as `note`.'],
    ['{ at: 2022-09-30, value: 88-91 }', 'field-type', 'Write one number; a range can be said in `note`.'],
    ['{ at: 2022-09-30, value: 91 } (provisional)', 'yaml-syntax', 'Put it inside the braces as `note`, or put a space and `#` before it if it is only for you.'],
    ['2022-09-30: 91', 'field-unknown', 'Write `{ at: 2022-09-30, value: … }`.'],
    ['91', 'field-type', 'Write `{ at: …, value: 91 }`, with the day on which its period ends.'],
  ])('is told how to be written: %s', (observation, rule, hint) => {
    expect(saidOf(path, theme({ observation }))).toEqual([[rule, hint]]);
  });
});

it('words where a measure has fields are told where to stand', () => {
  expect(saidOf('data/actions.yaml', 'actions:\n  - { id: a, title: Do it, measure: Fewer vacancies }\n')).toEqual([['field-type', 'Write `{ text: "Fewer vacancies" }`.']]);
});

it.each([
  ['821', "Write the council's ONS code: E and eight digits, such as E09000002."],
  ['e09000002', 'Write `E09000002`.'],
])('a code of the council that is another is told of: %s', (code, hint) => {
  const settings = `council: { name: A, shortName: A, onsCode: ${code}, region: London }
framework: ilacs-2018
edition: { id: "2022", title: A, asAt: 2022-09-30 }
status: draft
contact: {}
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;
  expect(saidOf('data/report.yaml', settings).map(([, how]) => how)).toEqual([hint]);
});

describe('a column that is typed wrongly from top to bottom', () => {
  const column = (observations: readonly string[]): Record<string, string> => ({ [path]: theme().replace('      - { at: 2022-09-30, value: 91 }\n', observations.map((each) => `      - { ${each} }\n`).join('')) });
  const years = [2019, 2020, 2021, 2022];

  it.each<[string, (year: number) => string, string, string, (year: number) => string]>([
    ['dates', (year) => `at: 31/03/${year}, value: 91`, 'field-date', '`at` must be a date written YYYY-MM-DD, such as 2022-09-30, but it is `31/03/2019`.', (year) => `Write \`${year}-03-31\`.`],
    ['percent signs', (year) => `at: ${year}-03-31, value: 91%`, 'field-type', '`value` must be a number, but `91%` is text.', () => 'Leave out the percent sign: `91`.'],
    ['names of a field', (year) => `date: ${year}-03-31, value: 91`, 'field-unknown', '`date` is not a key of this observation.', () => 'Did you mean `at`?'],
  ])('is told once, each with what to write: %s', (_, observation, rule, message, hint) => {
    const { diagnostics } = parsed(column(years.map(observation)));
    expect(diagnostics.map((each) => [each.ruleId, each.message, each.hint, each.place?.start.line])).toEqual([[rule, `${message} So it is in 3 more entries of this list.`, hint(2019), 10]]);
    expect(diagnostics[0]?.related?.map((each) => [each.message, each.place.start.line])).toEqual([[hint(2020), 11], [hint(2021), 12], [hint(2022), 13]]);
  });

  it('is told once where YAML would drop a part of each', () => {
    const { diagnostics } = parsed(column(years.map((year) => `at: ${year}-03-31, value: 2,020`)));
    expect(diagnostics.map((each) => [each.ruleId, each.place?.start.line, each.message.replace(/^.*\. /, ''), each.hint, each.related?.length])).toEqual([['yaml-comma', 10, 'So it is in the 3 lines below it.', 'Write `value: 2020`, without commas in the number.', 3]]);
  });

  it('is told line by line where it is a few lines of it', () => {
    expect(parsed(column([2019, 2020, 2021].map((year) => `at: 31/03/${year}, value: 91`))).diagnostics).toHaveLength(3);
  });
});


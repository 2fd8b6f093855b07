import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import figuresInOrder from '../../../src/check/rules/figures-in-order.ts';
import frameworkInForce from '../../../src/check/rules/framework-in-force.ts';
import noPlaceholder from '../../../src/check/rules/no-placeholder.ts';
import percentageNotFraction from '../../../src/check/rules/percentage-not-fraction.ts';
import sourceNotAfterAsAt from '../../../src/check/rules/source-not-after-as-at.ts';
import { projectOf, type Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { actionsFile, evidenceFile, practice, section, settings, settingsFile } from './samples.ts';

function series(observations: readonly string[], { unit = 'percent', period = 'month', target = '' } = {}): Files {
  return {
    'data/indicators/early-help.yaml': `theme: Early help
indicators:
  - id: seen
    title: Seen
    unit: ${unit}
    polarity: higher
    period: ${period}
${target === '' ? '' : `    target: ${target}\n`}    observations:
${observations.map((each) => `      - { ${each} }\n`).join('')}`,
  };
}

describe('the figures of a series', () => {
  const months = ['2022-05-31', '2022-06-30', '2022-07-31', '2022-08-31', '2022-09-30'];

  it('stand oldest first', () => {
    expectSaid(figuresInOrder, series(['at: 2022-05-31, value: 1', 'at: 2022-07-31, value: 2', 'at: ⟦2022-06-30⟧, value: 3']), [
      'The figure of `seen` at 30 June 2022 stands after that at 31 July 2022; figures stand oldest first.',
      'Correct the date, its year perhaps, or move the figure to its place.',
    ]);
  });

  it('are looked at for each period type by itself', () => {
    expectSaid(figuresInOrder, series([...months.map((at) => `at: ${at}, value: 1`), 'at: 2022-03-31, value: 1, period: annual']));
  });

  it.each<[string, string, string[], string, string]>([
    ['month', 'a month', ['2022-05-31', '2022-06-30', '2022-07-31', '⟦2022-09-30⟧'], '31 July 2022', 'one figure of `seen` is'],
    ['annual', 'a year', ['2016-03-31', '2017-03-31', '⟦2020-03-31⟧', '2021-03-31', '2022-03-31'], '31 March 2017', '2 figures of `seen` are'],
    ['quarter', '3 months', ['2021-09-30', '2021-12-31', '⟦2022-06-30⟧', '2022-09-30'], '31 December 2021', 'one figure of `seen` is'],
    ['snapshot', 'a month', ['2022-05-31', '2022-06-30', '2022-07-31', '⟦2022-09-30⟧'], '31 July 2022', 'one figure of `seen` is'],
  ])('are all there in a series of the type %s', (period, apart, dates, from, are) => {
    const to = { annual: '31 March 2020', quarter: '30 June 2022' }[period] ?? '30 September 2022';
    expectSaid(figuresInOrder, series(dates.map((at) => `at: ${at}, value: 1`), { period }), [
      `Between ${from} and ${to} ${are} missing; the others are ${apart} apart.`,
      'Correct the date, or add what is missing; where there is no figure, `status: x` says so.',
    ]);
  });

  it.each([
    ['month', ['2019-03-31', '2020-03-31', '2021-03-31', '2022-03-31'], 'a year', 'annual', 'a year'],
    ['annual', ['2022-06-30', '2022-07-31', '2022-08-31', '2022-09-30'], 'a month', 'month', 'a month'],
    ['month', ['2021-12-31', '2022-03-31', '2022-06-30', '2022-09-30'], '3 months', 'quarter', 'a quarter'],
  ])('are as far apart as a period of the type %s is long', (period, dates, apart, meant, covers) => {
    expectSaid(figuresInOrder, series(dates.map((at) => `at: ${at}, value: 1`), { period: `⟦${period}⟧` }), [
      `The figures of \`seen\` are ${apart} apart, but their period type is \`${period}\`.`,
      `Write \`period: ${meant}\` if each of them covers ${covers}; otherwise say in \`notes\` why there are no others, and waive this.`,
    ]);
  });

  const years = (...dates: string[]): Files => series([...dates, '2021-10-31', '2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30'].map((at) => `at: ${at}, value: 1`));

  it.each<[string, Files, string]>([
    ['two years', years('⟦2020-03-31⟧', '2021-03-31'), '31 March 2020 to 31 March 2021'],
    ['three years', years('⟦2019-03-31⟧', '2020-03-31', '2021-03-31'), '31 March 2019 to 31 March 2021'],
  ])('that cover years and stand among months are spoken of once: %s', (_, files, from) => {
    expectSaid(figuresInOrder, files, [
      `The figures of \`seen\` from ${from} are a year apart, where the others are a month apart.`,
      'Give `period: annual` to each of them that covers a year; otherwise add what is missing.',
    ]);
  });

  it('are each missed where single ones stand between gaps', () => {
    const hint = 'Correct the date, or add what is missing; where there is no figure, `status: x` says so.';
    expectSaid(
      figuresInOrder,
      series(['2021-10-31', '2021-11-30', '2021-12-31', '2022-01-31', '2022-02-28', '2022-03-31', '⟦2022-05-31⟧', '⟦2022-07-31⟧'].map((at) => `at: ${at}, value: 1`)),
      ['Between 31 March 2022 and 31 May 2022 one figure of `seen` is missing; the others are a month apart.', hint],
      ['Between 31 May 2022 and 31 July 2022 one figure of `seen` is missing; the others are a month apart.', hint],
    );
  });

  it.each([
    ['one of them is said not to be available', ['at: 2022-06-30, value: 1', 'at: 2022-07-31, status: x', 'at: 2022-08-31, value: 1', 'at: 2022-09-30, value: 1'], 'month'],
    ['one is dated after the as-at date, which another rule says', ['at: 2022-05-31, value: 1', 'at: 2022-06-30, value: 1', 'at: 2032-07-31, value: 1', 'at: 2022-08-31, value: 1', 'at: 2022-09-30, value: 1'], 'month'],
    ['they are few', ['at: 2022-03-31, value: 1', 'at: 2022-06-30, value: 1', 'at: 2022-09-30, value: 1'], 'month'],
    ['they have no step', ['at: 2020-03-31, value: 1', 'at: 2020-09-30, value: 1', 'at: 2022-01-31, value: 1', 'at: 2022-09-30, value: 1'], 'snapshot'],
    ['the step is another, and the same throughout', ['at: 2021-03-31, value: 1', 'at: 2021-09-30, value: 1', 'at: 2022-03-31, value: 1', 'at: 2022-09-30, value: 1'], 'snapshot'],
  ])('are all there where %s', (_, observations, period) => {
    expectSaid(figuresInOrder, series(observations, { period }));
  });
});

describe('a percentage', () => {
  const less = (value: string, right: string): [string, string] => [
    `\`seen\` is a percentage, and \`${value}\` would be printed as less than one in a hundred; the other figures or the target say that \`${right}\` is meant.`,
    `Write \`value: ${right}\`; if it is right, say so in its \`note\`.`,
  ];

  it('is no fraction in a series of threes', () => {
    expectSaid(percentageNotFraction, series(['at: 2022-07-31, value: 3.1', 'at: 2022-08-31, value: ⟦0.032⟧', 'at: 2022-09-30, value: 3.3']), less('0.032', '3.2'));
  });

  it('is no fraction among nineties', () => {
    expectSaid(percentageNotFraction, series(['at: 2022-08-31, value: 91', 'at: 2022-09-30, value: ⟦0.917⟧']), less('0.917', '91.7'));
  });

  it('is no fraction in a run of fractions', () => {
    expectSaid(percentageNotFraction, series(['at: 2022-07-31, value: 15.2', 'at: 2022-08-31, value: ⟦0.155⟧', 'at: 2022-09-30, value: 14.9']), less('0.155', '15.5'));
  });

  it('is no fraction where the target is none', () => {
    const dates = ['2022-07-31', '2022-08-31', '2022-09-30'];
    expectSaid(percentageNotFraction, series(dates.map((at, index) => `at: ${at}, value: ${index === 0 ? '⟦0.9⟧' : '0.9'}`), { target: '{ minimum: 85, upper: 90 }' }), [
      '`seen` is a percentage, and `0.9` would be printed as less than one in a hundred; the other figures or the target say that `90` is meant. So do 2 more figures of it.',
      'Write `value: 90`, and the others in the same way; if it is right, say so in its `note`.',
      'data/indicators/early-help.yaml:11:34-11:37 `0.9`, meant for `90`, stands here.',
      'data/indicators/early-help.yaml:12:34-12:37 `0.9`, meant for `90`, stands here.',
    ]);
  });

  it.each([
    ['small ones', series(['at: 2022-07-31, value: 0.4', 'at: 2022-08-31, value: 0.6', 'at: 2022-09-30, value: 1.2'])],
    ['small ones all over', series(['at: 2022-07-31, value: 0.4', 'at: 2022-08-31, value: 0.6', 'at: 2022-09-30, value: 0.5'], { target: '{ minimum: 0.4, upper: 0.8 }' })],
    ['numerator and denominator', series(['at: 2022-08-31, value: 60', 'at: 2022-09-30, numerator: 1, denominator: 200'])],
    ['averages', series(['at: 2022-08-31, value: 60', 'at: 2022-09-30, value: 0.6'], { unit: 'average' })],
    ['none', series(['at: 2022-08-31, value: 60', 'at: 2022-09-30, value: 0'])],
    ['a course that leads there', series(['at: 2022-06-30, value: 31', 'at: 2022-07-31, value: 6.6', 'at: 2022-08-31, value: 0.7', 'at: 2022-09-30, value: 0.1'])],
    ['one with a note', series(['at: 2022-08-31, value: 32', 'at: 2022-09-30, value: 0.5, note: As published.'])],
  ])('may be small: %s', (_, files) => {
    expectSaid(percentageNotFraction, files);
  });
});

describe('a framework', () => {
  const inspection = (start: string, framework: string): Files => ({
    'data/inspections/one.yaml': `id: one\nframework: ${framework}\ntitle: One\nstart: ${start}\n`,
  });

  it('of the report had not ended', () => {
    expectSaid(frameworkInForce, { [settingsFile]: settings().replace('framework: ilacs-2018', 'framework: ⟦sif-2013⟧') }, [
      'The framework `sif-2013` ended in `2018`, before the as-at date of this edition (`2022-09-30`).',
      'Write `ilacs-2018`, which took its place, and go by its judgement areas.',
    ]);
    expectSaid(frameworkInForce, { [settingsFile]: settings().replace('framework: ilacs-2018', 'framework: ilacs-2023') });
  });

  it.each([['draft', 'warning'], ['agreed', 'error']])('may still be open in a %s', (status, severity) => {
    const found = checkProject(projectOf({ [settingsFile]: settings({ status }).replace('framework: ilacs-2018', 'framework: sif-2013') }), [frameworkInForce]);
    expect(found.map((each) => each.severity)).toEqual([severity]);
  });

  it.each([
    ['2017-05', 'ilacs-2018', 'from `2018-01` to `2022-12`'],
    ['2023-02-06', 'ilacs-2018', 'from `2018-01` to `2022-12`'],
    ['2025', 'ilacs-2026', 'from `2026-04-01`'],
  ])('of an inspection was in use: %s', (start, framework, use) => {
    expectSaid(frameworkInForce, inspection(start.length === 4 ? `⟦"${start}"⟧` : `⟦${start}⟧`, framework), [
      `The inspection \`one\` began in \`${start}\`, but \`${framework}\` was in use ${use}.`,
      'Correct the date, or name the framework that the inspection was held under.',
    ]);
  });

  it.each([
    ['2018-01-15', 'ilacs-2018'],
    ['2022-12-12', 'ilacs-2018'],
    ['"2018"', 'ilacs-2018'],
    ['2026-04', 'ilacs-2026'],
  ])('is in use from its first day to its last, as exactly as the dates are known: %s', (start, framework) => {
    expectSaid(frameworkInForce, inspection(start, framework));
  });
});

describe('what is dated after the as-at date', () => {
  const hint = "Correct the date, move the edition's `asAt`, or keep this for the next edition.";

  it('is found in inspections, evidence and progress', () => {
    const files = {
      [actionsFile]: 'actions:\n  - { id: act, title: Act, progress: [{ date: ⟦2022-10-01⟧, text: Done }] }\n',
      [evidenceFile]: 'evidence:\n  - { id: audit, title: Audit, kind: audit, date: ⟦2022-10⟧ }\n',
      'data/inspections/one.yaml': 'id: one\nframework: ilacs-2023\ntitle: One\nstart: ⟦"2023"⟧\n',
      'data/inspections/two.yaml': 'id: two\nframework: ilacs-2018\ntitle: Of this another rule speaks\nstart: "2023"\n',
    };
    const after = (what: string, date: string): [string, string] => [`${what} is dated \`${date}\`, after the as-at date of this edition (\`2022-09-30\`).`, hint];
    expectSaid(sourceNotAfterAsAt, files, after('Progress of the action `act`', '2022-10-01'), after('The evidence `audit`', '2022-10'), after('The inspection `one`', '2023'));
  });

  it('is not what may have been before it', () => {
    expectSaid(sourceNotAfterAsAt, {
      [actionsFile]: 'actions:\n  - { id: act, title: Act, due: 2023-03, progress: [{ date: 2022-09-30, text: Done }] }\n',
      [evidenceFile]: 'evidence:\n  - { id: audit, title: Audit, kind: audit, date: 2022-09 }\n  - { id: other, title: Other, kind: audit, date: "2022" }\n',
    });
  });
});

describe('what is left to be filled in', () => {
  const hint = 'Write what belongs here; if it is not known, say so in words, and by when it will be.';

  it.each(['TBC', 'TBD', 'XX', 'XX%', '£XXX', 'xx', '[insert figure]', '[name of head]', '???', '==check with HR==', '(to be confirmed)', 'Lorem ipsum'])('is found: %s', (words) => {
    expectSaid(noPlaceholder, { [section]: practice({ know: `In March it was ⟦${words}⟧ then.` }) }, [`\`${words}\` is still to be filled in.`, hint]);
  });

  it('is found in what the settings and the front matter of sections say', () => {
    expectSaid(
      noPlaceholder,
      {
        [settingsFile]: settings({ selfJudgements: '[{ judgement: leaders, grade: Good, reason: ⟦"[add why]"⟧ }]' }).replace('asAt:', 'sources: [A, ⟦TBC⟧], summary: ⟦"In XX areas"⟧, asAt:'),
        [section]: practice().replace('title: Early help', 'title: Early help\nsummary: ⟦???⟧'),
      },
      ...['???', 'XX', 'TBC', '[add why]'].map((words): [string, string] => [`\`${words}\` is still to be filled in.`, hint]).sort(),
    );
  });

  it('is what an edition before said until somebody has looked at it again', () => {
    expectSaid(noPlaceholder, { [section]: practice({ know: '⟦[check again]⟧ Families waited.' }) }, [
      'What follows `[check again]` is what the edition before said.',
      'Say how it is at the as-at date of this edition, then take the mark out.',
    ]);
  });

  it('is found in any document', () => {
    expectSaid(noPlaceholder, 'The date is ⟦TBC⟧.', ['`TBC` is still to be filled in.', hint]);
  });

  it.each(['The plan is to be confirmed by cabinet in May 2022.', 'Section XX of the old plan is “XX”.'.replace('XX of', 'twenty of'), 'We asked: why? What for?', 'The XXL programme.', 'a == b', 'Add figures to the [plan].'])('is not: %s', (words) => {
    expectSaid(noPlaceholder, { [section]: practice({ know: words }) });
  });
});

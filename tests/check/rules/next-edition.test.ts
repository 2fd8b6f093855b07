import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import earlierPlaceExists from '../../../src/check/rules/earlier-place-exists.ts';
import figureIsRenewed from '../../../src/check/rules/figure-is-renewed.ts';
import yearIsPossible from '../../../src/check/rules/year-is-possible.ts';
import { projectOf, type Files } from '../../projects.ts';
import { expectSaid, type Said } from '../rule-tester.ts';
import { actionsFile, evidenceFile, practice, section, settings, settingsFile } from './samples.ts';

describe('a figure of the edition before', () => {
  const asked = (day: string): Said => [
    `The newest figure of this indicator is one that the edition before, as at \`${day}\`, had already.`,
    'Add the newest figure to its `observations`. If none has come out yet, or it is not counted any more, say so beside it and waive this with the reason.',
  ];
  const reportSettings = (edition: string, more: Readonly<Record<string, string>> = {}): string => settings(more).replace('asAt: 2022-09-30 }', `${edition} }`);
  const indicator = (id: string, period: string, dates: readonly string[], more = ''): string => `
  - id: ${id}
    title: Measure
    unit: count
    polarity: neutral
    period: ${period}
    observations: [${dates.map((at) => `{ at: ${at}, value: 100 }`).join(', ')}]
${more}`;
  const files = (edition: string, ...indicators: string[]): Files => ({ [settingsFile]: reportSettings(edition), 'data/indicators/visits.yaml': `theme: Visits\nindicators:${indicators.join('')}` });
  const aYearOn = 'asAt: 2023-09-30, lastAsAt: 2022-09-30';

  it('is told of until a newer one stands there', () => {
    const dates = ['2021-09-30', '2022-09-30'];
    expectSaid(figureIsRenewed, files(aYearOn, indicator('⟦seen⟧', 'snapshot', dates)), asked('2022-09-30'));
    expectSaid(figureIsRenewed, files(aYearOn, indicator('seen', 'snapshot', [...dates, '2023-06-30'])));
    expectSaid(figureIsRenewed, files('asAt: 2023-09-30', indicator('seen', 'snapshot', dates)));
  });

  it('is told of where the newer one is of another period type, or later than this edition', () => {
    const later = indicator('⟦seen⟧', 'annual', ['2022-03-31', '2023-12-31']).replace('2023-12-31, value: 100 }', '2023-12-31, value: 100 }, { at: 2023-06-30, value: 20, period: quarter }');
    expectSaid(figureIsRenewed, files(aYearOn, later), asked('2022-09-30'));
  });

  it('may stand as long as there is usually between two', () => {
    const soon = 'asAt: 2022-12-31, lastAsAt: 2022-09-30';
    expectSaid(figureIsRenewed, files(soon, indicator('yearly', 'snapshot', ['2021-09-30', '2022-09-30']), indicator('alone', 'annual', ['2022-03-31']), indicator('⟦monthly⟧', 'snapshot', ['2022-08-31', '2022-09-30']), indicator('⟦quarterly⟧', 'quarter', ['2022-09-30'])), asked('2022-09-30'), asked('2022-09-30'));
    expectSaid(figureIsRenewed, files(aYearOn, indicator('every-other-year', 'snapshot', ['2020-03-31', '2022-03-31']), indicator('⟦irregular⟧', 'snapshot', ['2020-03-31', '2021-09-30'])), asked('2022-09-30'));
  });

  it('is that which the frozen edition had, and of what is internal and so not in it one up to its day', () => {
    // Its `turnover` of the year to March 2024 stands there; it knows nothing of `younger`.
    const frozen = readFileSync(new URL('../../parse/editions/first-form.json', import.meta.url), 'utf8').replaceAll('2024-03-31', '2023-03-31').replace('"asAt": "2023-03-31"', '"asAt": "2024-03-31"');
    const all = files('asAt: 2025-03-31', indicator('⟦turnover⟧', 'annual', ['2022-03-31', '2023-03-31']), indicator('younger', 'annual', ['2024-03-31']), indicator('⟦kept-back⟧', 'annual', ['2024-03-31'], '    audience: internal\n'));
    expectSaid(figureIsRenewed, { ...all, 'data/editions/2024.json': frozen }, asked('2024-03-31'), asked('2024-03-31'));
    const late = files('asAt: 2025-03-31', indicator('turnover', 'annual', ['2023-03-31', '2024-03-31']));
    expectSaid(figureIsRenewed, { ...late, 'data/editions/2024.json': frozen });
  });

  it('is a warning while the report is a draft, and an error once it is agreed', () => {
    const severity = (status: string): string[] => checkProject(projectOf({ ...files(aYearOn, indicator('seen', 'snapshot', ['2022-09-30'])), [settingsFile]: reportSettings(aYearOn, { status }) })).filter(({ ruleId }) => ruleId === 'figure-is-renewed').map((each) => each.severity);
    expect([severity('draft'), severity('agreed')]).toEqual([['warning'], ['error']]);
  });
});

describe('a year that is mistyped', () => {
  const evidence = 'evidence: [{ id: audit, title: Audit, kind: audit, date: 2022-06 }]';

  it('is said of an as-at date that is years after everything in the report, and nothing else is', () => {
    const files = (asAt: string): Files => ({ [evidenceFile]: evidence, [actionsFile]: 'actions: [{ id: hire, title: Hire, due: 2023-03 }]', [settingsFile]: settings().replace('asAt: 2022-09-30', `asAt: ${asAt}`) });
    expectSaid(yearIsPossible, files('⟦2062-09-30⟧'), ['The as-at date of this edition is `2062-09-30`, but the newest that the report tells of is of `2022-06`.', 'Correct the year; or, if the report has lain so long, add what has come since.']);
    expectSaid(yearIsPossible, files('2025-09-30'));
  });

  it('is said of every date that nothing else is held against', () => {
    const edition = 'from: ⟦1021-10-01⟧, to: ⟦2002-09-30⟧, lastAsAt: ⟦1922-09-30⟧, asAt: 2022-09-30, published: ⟦2202-12-01⟧';
    const files = {
      [evidenceFile]: evidence,
      [settingsFile]: settings({ signOff: '{ role: Director, date: ⟦2042-11-30⟧ }', committee: '{ name: Cabinet, date: ⟦2122-12-13⟧ }' }).replace('asAt: 2022-09-30', edition),
      [section]: practice().replace('judgements:', 'signOff: { role: Head, date: ⟦2202-11-01⟧ }\nreviewed: ⟦2220-10-01⟧\njudgements:'),
      [actionsFile]: 'actions: [{ id: hire, title: Hire, due: ⟦"2203"⟧ }, { id: train, title: Train, due: 2032-01 }]',
    };
    const said = (what: string, date: string, years: string): Said => [`${what} is \`${date}\`, ${years} the as-at date of this edition (\`2022-09-30\`).`, 'Correct the year.'];
    expectSaid(yearIsPossible, files,
      said('The day of sign-off', '2202-11-01', '180 years after'),
      said('The day of review', '2220-10-01', '198 years after'),
      said('The due date of the action `hire`', '2203', '181 years after'),
      said('The first day of the period that it covers', '1021-10-01', '1001 years before'),
      said('The last day of the period that it covers', '2002-09-30', '20 years before'),
      said('The as-at date of the edition before', '1922-09-30', '100 years before'),
      said('The day of publication', '2202-12-01', '180 years after'),
      said('The day of sign-off', '2042-11-30', '20 years after'),
      said('The day on which the committee meets', '2122-12-13', '100 years after'));
  });
});

describe('what a paragraph says that it was', () => {
  const said = (was: string): string => practice({ know: `Visits are late. ⟦{#visits was=${was}}⟧` });
  const frozen = readFileSync(new URL('../../parse/editions/first-form.json', import.meta.url), 'utf8');
  const files = (was: string): Files => ({ [settingsFile]: settings().replace('asAt: 2022-09-30', 'asAt: 2025-03-31'), [section]: said(was), 'data/editions/2024.json': frozen });

  it('is asked for where the edition before has no such paragraph or action', () => {
    expectSaid(earlierPlaceExists, files('"1.1 9.99"'), ['`9.99` is neither a paragraph nor an action in the edition before, “Self-evaluation 2024”.', 'Write the number that the paragraph or the action has there, such as `2.8` or `A4`.']);
    expectSaid(earlierPlaceExists, Object.fromEntries(Object.entries(files('1.1')).map(([path, text]) => [path, text!.replace(/[⟦⟧]/g, '')])));
  });

  it('is asked for where no edition before is kept', () => {
    expectSaid(earlierPlaceExists, { [settingsFile]: settings(), [section]: said('1.1') }, ['`was` names `1.1`, but the edition before this one is not frozen in data/editions/.', 'Take `was` out, or freeze the edition before it with `selfeval freeze`.']);
  });
});

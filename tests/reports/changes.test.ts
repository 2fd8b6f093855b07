import { expect, test } from 'vitest';
import { compareReports } from '../../src/derive/changes/compare-reports.ts';
import type { Changes, FigureChange, Outcome, Report } from '../../src/model/report.ts';
import { readReport } from '../../src/read/read-report.ts';
import { readShippedFrameworks } from '../../src/read/shipped-frameworks.ts';
import { createReportMaker } from '../../src/report.ts';
import { folderOf, worked } from './worked-examples.ts';

/** What changed, a line each, as somebody reads it. */
function toRead({ sentence, remarks, promises, actions, recommendations, figures, sameFigures, inspections, judgements, claims }: Changes): string {
  const became = (outcomes: readonly Outcome[]): string => outcomes.map(({ text }) => text).join('; ') || 'NOTHING';
  const part = (title: string, lines: readonly string[]): string[] => ['', `## ${title}`, ...lines.map((line) => `- ${line}`)];
  return [
    sentence, ...remarks,
    ...part('actions', actions.map(({ then, now, text, told }) => `${then?.number ?? '–'} → ${now?.number ?? '–'} ${(then ?? now)!.title}: ${told ? '' : 'NOTHING: '}${text}`)),
    ...part('areas for improvement and plans', promises.map(({ then, outcomes }) => `${then.number} (${then.kind}) ${then.text} → ${became(outcomes)}`)),
    ...part('recommendations', recommendations.map(({ text, state, from, to }) => `${state}: ${text} ${from ?? '–'} → ${to ?? '–'}`)),
    ...part('figures', [...figures.map(figureLine), ...(sameFigures === null ? [] : [sameFigures])]),
    ...part('inspections', inspections.map(({ title, when }) => `${title}, ${when}`)),
    ...part('judgements', judgements.map(({ label, whose, from, to, move }) => `${label} (${whose}): ${from} → ${to}, ${move ?? 'not on one scale'}`)),
    ...part('reworded', claims.reworded.map(({ then, now, pieces }) => `${then.number} → ${now.number} ${pieces.map(({ change, text }) => (change === 'same' ? text : change === 'gone' ? `[${text}]` : `{${text}}`)).join(' ')}`)),
    ...part('gone', claims.gone.map(({ then, outcomes }) => `${then.number} ${then.text} → ${became(outcomes)}`)),
    ...part('new', claims.added.map(({ now }) => `${now.number} ${now.text}`)),
    ...part('the same', claims.same.map(({ sectionTitle, pairs }) => `${sectionTitle}: ${pairs.map(({ then, now }) => `${then} → ${now}`).join(', ')}`)),
    '',
  ].join('\n');
}

function figureLine({ title, state, from, fromPeriod, to, toPeriod, direction, rating, notes }: FigureChange): string {
  const said = [from && `${from.text} (${fromPeriod})`, '→', to && `${to.text} (${toPeriod})`].map((each) => each ?? '–').join(' ');
  return [`${title}: ${said}`, direction?.word ?? state, rating && `${rating.from.word} → ${rating.to.word}`, ...notes].filter((each) => each !== null).join('; ');
}

test('the worked example says what changed since its edition of 2021', async () => {
  const { changes } = await worked('Barking and Dagenham', 'public');
  await expect(toRead(changes!)).toMatchFileSnapshot('expected/barking-and-dagenham-since-2021.md');
});

test('Tower Hamlets says what changed since an edition before it, which is made up', async () => {
  const before = await madeUp([
    [/id: "2023"/, 'id: "2022"'], [/asAt: 2023-03-31/, 'asAt: 2022-12-31'],
    [/title: Embed and champion the practice framework/, '$&\n    status: not-started\n    due: 2022-11'],
    [/Assessments are of good quality and bring together/, 'Not all assessments are of good quality and put together'],
    [/- Partners work well together:.*\n/, ''],
    [/- Early help in four localities/, '- No review of early help has been held.\n- Early help in four localities'],
    [/definition: Children who are subject to a child protection plan at the end of the month\./, 'definition: Children who were subject to a child protection plan in the month.'],
  ]);
  const { figures, actions, claims, promises } = compareReports(before, await worked('Tower Hamlets', 'public'));
  const figure = (id: string): FigureChange | undefined => figures.find(({ indicator }) => indicator === id);
  expect(figure('cin-number')).toMatchObject({ state: 'moved', from: { text: '728' }, to: { text: '738' }, direction: { state: 'increasing', change: { text: '+10' } } });
  expect(figure('cpp-number')).toMatchObject({ state: 'not-compared', reason: 'definition', direction: null });
  expect(figure('cin-visits-4wk')).toMatchObject({ state: 'moved', direction: { state: 'improving' } });
  expect(actions.find(({ now }) => now?.id === 'embed-practice-framework')).toMatchObject({ changes: ['status', 'undated'], told: false });
  expect(claims.reworded.map(({ pieces }) => pieces.map(({ change, text }) => (change === 'same' ? '' : `${change} ${text}`)).join(''))).toContain('gone Not all assessmentsnew Assessmentsgone putnew bring');
  expect(claims.gone.map(({ then }) => then.text)).toEqual(['No review of early help has been held.']);
  expect(claims.added.map(({ now }) => now.text)).toEqual(['Partners work well together: the police, probation, early help and the lead for harm outside the home.']);
  expect(promises.every(({ outcomes }) => outcomes.length > 0)).toBe(true);
});

/** Tower Hamlets with other words in its files. */
async function madeUp(edits: readonly (readonly [RegExp, string])[]): Promise<Report> {
  const { value: input, diagnostics } = await readReport(folderOf('Tower Hamlets'));
  const files = input.files.map(({ path, text }) => ({ path, text: edits.reduce((edited, [from, to]) => edited.replace(from, to), text) }));
  const { report } = createReportMaker().draft({ ...input, files, diagnostics, shippedFrameworks: await readShippedFrameworks() }, { audience: 'public' });
  if (!report) throw new Error('the edition that is made up has errors');
  return report;
}

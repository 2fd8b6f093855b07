import { expect, it } from 'vitest';
import { changeTable } from '../../src/layout/data/changes.ts';
import { changesView } from '../../src/views/changes/changes.ts';
import { startWriting } from '../../src/views/writing.ts';
import { worked } from '../reports/worked-examples.ts';

const report = await worked('Barking and Dagenham', 'public');
const { labels } = report;

/** What the table for those who work on with the report says became of one kind of thing, in the order of the page. */
function becameIn(kind: 'action' | 'recommendation'): string[] {
  return changeTable(startWriting(report)).rows
    .map((row) => row.map((value) => (value.type === 'text' ? value.text : '')))
    .filter(([changed]) => changed === labels[`data.changed.${kind}`])
    .map((row) => row.at(-1)!);
}

it('has of each action all that the page says became of it', () => {
  const onPage = changesView(startWriting(report)).promises!.view.groups[0]!.table.rows.map(({ cells: [, became] }) => [became!.text, ...became!.below.flatMap((line) => (typeof line === 'string' ? [] : line.map(({ text }) => text)))]);
  const takenUp = onPage.flatMap((lines) => lines.filter((line) => line.startsWith('Told of in')));
  expect(takenUp.length).toBeGreaterThan(3);
  expect(becameIn('action').slice(0, onPage.length).flatMap((words) => words.split('; ').filter((line) => line.startsWith('Told of in')))).toEqual(takenUp);
});

it('leads from each action to the paragraph that tells of it', () => {
  const told = changesView(startWriting(report)).promises!.view.groups[0]!.table.rows.flatMap(({ cells: [, became] }) => became!.below.flatMap((line) => (typeof line === 'string' ? [] : line.filter(({ text }) => text.startsWith('Told of in')))));
  const places = told.map(({ to }) => JSON.stringify(to));
  expect(places.length).toBeGreaterThan(3);
  expect(places).not.toContain('null');
});

it('says of each recommendation that the edition before did not have why that is', () => {
  const states = report.changes!.recommendations.map(({ state }) => state);
  expect(becameIn('recommendation').filter((words) => words.includes(labels['changes.recommendation.unlisted']))).toHaveLength(states.filter((state) => state === 'unlisted').length);
  expect(states).toContain('unlisted');
});

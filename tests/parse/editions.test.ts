import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLabels } from '../../src/model/default-labels.ts';
import { parseEdition } from '../../src/parse/data/parse-edition.ts';
import { parsed, told } from './parsing.ts';

/** Frozen when editions began. It is never written anew: what this program freezes must be read by all that come after it. */
const firstForm = readFileSync(new URL('./editions/first-form.json', import.meta.url), 'utf8');
const changed = (from: string, to: string): string => firstForm.replace(from, to);
const of = (text: string, path = 'data/editions/2024.json') => parseEdition({ path, text });

describe('an edition', () => {
  it('that was frozen in the first form is read, with what it means that it lacks what came later', () => {
    const { value, diagnostics } = of(firstForm);
    expect(diagnostics).toEqual([]);
    expect(value?.data).toMatchObject({ id: '2024', asAt: '2024-03-31', report: { format: 1, edition: { title: 'Self-evaluation 2024' }, editions: [] } });
    expect(Object.keys(value?.data.report.labels ?? {})).toEqual(Object.keys(defaultLabels));
  });

  it('stands in the project oldest first, and none of its text among those that are searched and mended', () => {
    const files = { 'data/editions/2024.json': firstForm.replace('"asAt": "2024-03-31"', '"asAt": "2021-03-31"'), 'data/editions/a.json': firstForm.replace('"id": "2024"', '"id": "a"').replace('"asAt": "2024-03-31"', '"asAt": "2020-03-31"') };
    const { value, diagnostics } = parsed(files);
    expect(diagnostics).toEqual([]);
    expect(value.editions.map(({ data }) => data.id)).toEqual(['a', '2024']);
    expect([...value.texts.keys()].filter((path) => path.startsWith('data/editions/'))).toEqual([]);
  });

  it.each([
    ['of a later form', changed('"format": 1', '"format": 2'), '`data/editions/2024.json` has form 2, which this version of selfeval does not know; it knows form 1.'],
    ['of a later form of report', changed('"report": {\n  "format": 1', '"report": {\n  "format": 2'), '`data/editions/2024.json` says something at `report.format` that this version of selfeval does not know.'],
    ['with a field that is not known', changed('"audience"', '"newer": 1,\n  "audience"'), '`data/editions/2024.json` says something at `report` that this version of selfeval does not know.'],
    ['that is none', '{}', '`data/editions/2024.json` is no edition that selfeval froze.'],
    ['that is no JSON', '{', '`data/editions/2024.json` is no edition that selfeval froze.'],
  ])('%s is an error and is not used', (_, text, message) => {
    const { value, diagnostics } = of(text);
    expect([value, diagnostics.map((each) => told(each).slice(0, 3))]).toEqual([null, [['data/editions/2024.json:1:1', 'edition-form', message]]]);
  });

  it('is called by its id', () => {
    expect(of(firstForm, 'data/editions/last.json').diagnostics.map(told)).toEqual([
      ['data/editions/last.json:1:1', 'edition-name', '`data/editions/last.json` holds the edition `2024`; expected the name `data/editions/2024.json`.', 'Rename it to `2024.json`.'],
    ]);
  });

  it('that is neither the present one nor earlier is said, where the day of the report stands', () => {
    const files = { 'data/editions/2024.json': firstForm };
    expect(parsed(files).diagnostics.map(told)).toEqual([
      ['data/report.yaml:3:59', 'edition-not-earlier', 'The frozen edition `2024` stands as at 2024-03-31, which is not before this report (2022-09-30), so that nothing is shown of it.', 'Correct `asAt`; or, if the edition is not an earlier one of this report, take `data/editions/2024.json` out of the folder.'],
    ]);
    expect(parsed({ 'data/editions/2024.json': firstForm.replace('"asAt": "2024-03-31"', '"asAt": "2022-09-29"') }).diagnostics).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { unexpectedFile } from '../../src/read/expected-files.ts';
import { meantFiles } from '../../src/read/meant-files.ts';

const section = '---\ntitle: Leadership\n---\n\nLeaders know their services well.\nThe team is stable.\n';
const theme = 'theme: Cohorts\nindicators: []\n';
const right = { 'content/20-leadership.md': section, 'data/report.yaml': 'council: {}\nedition: {}\n', 'data/indicators/cohorts.yaml': theme };

/** Where each file is read, and what is said, with these files beside right ones or in their place. */
function reading(files: Record<string, string | null>) {
  const all = Object.entries<string | null>({ ...right, ...files }).filter((entry): entry is [string, string] => entry[1] !== null);
  const { files: read, strays, diagnostics } = meantFiles(all.map(([path, text]) => ({ path, text })), unexpectedFile);
  return { read: read.map(({ path }) => path).sort(), strays: strays.map(({ path }) => path), said: diagnostics.map(({ ruleId, place, message, hint }) => [ruleId, place?.path, message, hint]) };
}

const usual = Object.keys(right).sort();

describe('a file with a slip in its name or place', () => {
  it.each<[string, string, string, string]>([
    ['data/report.yaml', 'data/report.yml', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'data/report.YAML', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'data/Report.yaml', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'data/report.yaml.txt', 'file-ending', 'Rename it to `report.yaml`. Explorer shows whole names with View, Show, File name extensions.'],
    ['data/report.yaml', 'data/report.txt', 'file-ending', 'Rename it to `report.yaml`. Explorer shows whole names with View, Show, File name extensions.'],
    ['data/report.yaml', 'data/report', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'data/reports.yaml', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'data/report - Copy.yaml', 'file-ending', 'Rename it to `report.yaml`.'],
    ['data/report.yaml', 'report.yaml', 'file-misplaced', 'Move it to `data/`.'],
    ['data/report.yaml', 'content/report.yaml', 'file-misplaced', 'Move it to `data/`.'],
    ['data/report.yaml', 'data/indicators/report.yaml', 'file-misplaced', 'Move it to `data/`.'],
    ['data/indicators/cohorts.yaml', 'data/indicators/cohorts.yml', 'file-ending', 'Rename it to `cohorts.yaml`.'],
    ['data/indicators/cohorts.yaml', 'data/cohorts.yaml', 'file-misplaced', 'Move it to `data/indicators/`.'],
    ['data/indicators/cohorts.yaml', 'content/cohorts.yaml', 'file-misplaced', 'Move it to `data/indicators/`.'],
    ['content/20-leadership.md', 'content/20-leadership.MD', 'file-ending', 'Rename it to `20-leadership.md`.'],
    ['content/20-leadership.md', 'content/20-leadership.markdown', 'file-ending', 'Rename it to `20-leadership.md`.'],
    ['content/20-leadership.md', 'content/20-leadership.md.txt', 'file-ending', 'Rename it to `20-leadership.md`. Explorer shows whole names with View, Show, File name extensions.'],
    ['content/20-leadership.md', 'content/20-leadership.txt', 'file-ending', 'Rename it to `20-leadership.md`. Explorer shows whole names with View, Show, File name extensions.'],
    ['content/20-leadership.md', 'data/20-leadership.md', 'file-misplaced', 'Move it to `content/`.'],
    ['content/20-leadership.md', 'content/leaders/20-leadership.md', 'file-misplaced', 'Move it to `content/`.'],
  ])('is read as %s: %s', (meant, found, rule, hint) => {
    const { read, strays, said } = reading({ [meant]: null, [found]: right[meant as keyof typeof right] });
    expect(read).toEqual(usual);
    expect(strays).toEqual([]);
    expect(said.map(([ruleId, path, , how]) => [ruleId, path, how])).toEqual([[rule, found, hint]]);
  });
});

describe('a second copy of a file', () => {
  it.each([
    ['content/20-leadership - Copy.md', 'content/20-leadership.md'],
    ['content/20-leadership - Copy (2).md', 'content/20-leadership.md'],
    ['content/Copy of 20-leadership.md', 'content/20-leadership.md'],
    ['content/20-leadership copy.md', 'content/20-leadership.md'],
    ['content/20-leadership (1).md', 'content/20-leadership.md'],
    ['content/20-leadership-DESKTOP-AB12.md', 'content/20-leadership.md'],
    ['content/20-leadership-LBX7734.md', 'content/20-leadership.md'],
    ["content/20-leadership (Performance team's conflicted copy 2026-11-02).md", 'content/20-leadership.md'],
    ['content/20-leadership.sync-conflict-20261102-101112-ABCDEFG.md', 'content/20-leadership.md'],
    ['content/20-leadership-old.md', 'content/20-leadership.md'],
    ['content/25-leadership.md', 'content/20-leadership.md'],
    ['content/20-leadership-v2.md', 'content/20-leadership.md'],
    ['data/indicators/cohorts - Copy.yaml', 'data/indicators/cohorts.yaml'],
    ['data/indicators/cohorts.yml', 'data/indicators/cohorts.yaml'],
    ['data/report - Copy.yaml', 'data/report.yaml'],
  ])('is not read, and said to be one: %s', (copy, original) => {
    const { read, strays, said } = reading({ [copy]: right[original as keyof typeof right] });
    expect(read).toEqual(usual);
    expect(strays).toEqual([copy]);
    expect(said.map(([ruleId, path, message]) => [ruleId, path, message])).toEqual([['file-copy', copy, `\`${copy}\` is a second copy of \`${original}\`, and is not read.`]]);
  });

  it('says how to mend it', () => {
    expect(reading({ 'content/20-leadership (1).md': section }).said[0]?.[3]).toBe(
      'Keep what is right in `20-leadership.md` and take the copy out of the folder, or give it a name of its own if it is something else.',
    );
  });

  it.each([
    ['content/30-leadership-old.md', '---\ntitle: Older children\n---\n\nOther words altogether.\n'],
    ['content/20-leadership-2.md', '---\ntitle: More\n---\n\nOther words altogether.\n'],
    ['content/30-parental-conflict.md', section],
    ['content/30-laptop-scheme.md', section],
    ['data/indicators/cohorts-2.yaml', 'theme: More cohorts\nindicators: [{ id: a }]\n'],
    ['data/inspections/2019.yaml', 'id: a\n'],
    ['data/frameworks/own.yaml', 'id: a\n'],
  ])('is not seen in a file of its own: %s', (path, text) => {
    expect(reading({ [path]: text })).toEqual({ read: [...usual, path].sort(), strays: [], said: [] });
  });
});

it('a file of which nothing can be made stays aside', () => {
  expect(reading({ 'data/children.csv': 'UPN', 'data/notes.txt': 'To do' })).toMatchObject({ read: usual, strays: ['data/children.csv', 'data/notes.txt'] });
});

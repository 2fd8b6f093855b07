import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker, type ReportInput } from '../../src/report.ts';

const root = new URL('./tower-hamlets-2023/', import.meta.url).pathname;
const whole = await openReport(root);
const maker = createReportMaker();

function said(input: Partial<ReportInput>): readonly Diagnostic[] {
  return arrange(maker.check({ ...whole, ...input }, { today: '2026-11-26' }).diagnostics);
}

/** What is said once this stands in a file instead of that. */
function after(path: string, from: string | RegExp, to: string): readonly Diagnostic[] {
  const files = whole.files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
  expect(files).not.toEqual(whole.files);
  return said({ files });
}

const [report, evidence, actions, glossary] = ['data/report.yaml', 'data/evidence.yaml', 'data/actions.yaml', 'data/glossary.yaml'];
const [theme, inspection, section] = ['data/indicators/cohorts.yaml', 'data/inspections/2022-07.yaml', 'content/20-leadership.md'];

it('a whole report is the beginning of these tests', () => {
  expect(said({})).toEqual([]);
});

describe('one mistake is one finding, and its waivers still hold, where it stands in', () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ['the status of the report', report, 'status: draft', 'status: drafft', 'field-choice'],
    ['a key that the settings do not have', report, 'status: draft', 'status: draft\nauthor: Performance team', 'field-unknown'],
    ['the region that is missing', report, '  region: London\n', '', 'field-missing'],
    ['the as-at date', report, 'asAt: 2023-03-31', 'asAt: 31 March 2023', 'field-date'],
    ['the id of the edition', report, 'id: "2023"', 'id: “2023”', 'yaml-curly-quotes'],
    ['the year without quotation marks', report, 'id: "2023"', 'id: 2023', 'field-type'],
    ['the framework', report, 'framework: ilacs-2023', 'framework: ILACS 2023', 'field-format'],
    ['one label', report, 'section.noOwner:', 'section.noOwnr:', 'field-unknown'],
    ['the title of a source', evidence, /title: [^\n]+/, 'title:', 'field-empty'],
    ['the kind of a source', evidence, 'kind: review', 'kind: peer review', 'field-choice'],
    ['the name of the register', evidence, 'evidence:', 'evidense:', 'field-unknown'],
    ['the status of an action', actions, /^ {4}title:/m, '    status: Complete?\n    title:', 'field-choice'],
    ['a term', glossary, 'term: multi-agency safeguarding hub', 'term: ""', 'field-empty'],
    ['a figure', theme, 'value: 797', 'value: N/A', 'field-type'],
    ['the id of an indicator', theme, 'id: cin-number', 'id: CIN number', 'field-format'],
    ['a finding of an inspection', inspection, 'kind: strength', 'kind: strong', 'field-choice'],
    ['the kind of a section', 'content/10-overview.md', 'kind: overview', 'kind: summary', 'field-choice'],
    ['the title of a section', section, /title: [^\n]+/, 'title:', 'field-empty'],
    ['a blank line before the front matter', section, /^---/, '\n---', 'front-matter-missing'],
    ['dashes of Word around the front matter', section, /^---/, '–––', 'front-matter-missing'],
    ['a heading before the front matter', section, /^---/, '# Leadership\n\n---', 'front-matter-missing'],
    ['front matter without its first line', section, /^---\n/, '', 'front-matter-missing'],
    ['front matter without its last line', section, /\n---\n/, '\n\n', 'front-matter-unclosed'],
    ['front matter that ends with too many hyphens', section, /\n---\n/, '\n-----\n', 'front-matter-unclosed'],
    ['a citation', section, /\[@fv2022-leaders\]/, '[@ fv2022-leaders]', 'citation-malformed'],
    ['a figure in a sentence', 'content/30-help-and-protection.md', ':kpi[contacts-1d]', ':kpi(contacts-1d)', 'kpi-malformed'],
    ['its braces', 'content/30-help-and-protection.md', ':kpi[contacts-1d]', ':kpi{contacts-1d}', 'kpi-malformed'],
  ])('%s', (_, path, from, to, rule) => {
    expect(after(path, from, to).map(({ ruleId, place }) => [ruleId, place?.path])).toEqual([[rule, path]]);
  });
});

describe('nothing that may stand in a file that cannot be opened is said to be missing', () => {
  it.each([report, evidence, actions, glossary, theme, inspection, section])('%s', (path) => {
    expect(said({ files: whole.files.filter((file) => file.path !== path), closed: [path] }).map(({ ruleId, message }) => [ruleId, message])).toEqual([]);
  });

  it.each(['data', 'content', 'data/indicators'])('the folder %s', (folder) => {
    expect(said({ files: whole.files.filter((file) => !file.path.startsWith(`${folder}/`)), closed: [folder] }).map(({ ruleId, message }) => [ruleId, message])).toEqual([]);
  });

  it('but what the other files name wrongly is', () => {
    const files = whole.files.filter(({ path }) => path !== glossary).map((file) => (file.path === section ? { ...file, text: file.text.replace('[@fv2022-leaders]', '[@fv2022-leader]') } : file));
    expect(said({ files, closed: [glossary] }).map(({ ruleId }) => ruleId)).toEqual(['reference-exists']);
  });
});

it('what cannot be read is said before everything else', () => {
  const files = whole.files.map((file) =>
    file.path === theme ? { ...file, text: file.text.replace('    unit: count', '     unit: count') } : file.path === 'content/10-overview.md' ? { ...file, text: file.text.replace('[@', '[@no-such-source; @') } : file,
  );
  expect(said({ files }).map(({ ruleId }) => ruleId)).toEqual(['yaml-syntax', 'reference-exists']);
});

it('a waiver that cannot be read does not take others with it', () => {
  const without = after(report, '    reason: "The source gives none: it names no owner for any of its plans."\n', '');
  expect(without.filter(({ ruleId }) => ruleId !== 'action-has-owner').map(({ ruleId }) => ruleId)).toEqual(['field-missing']);
  expect(without.some(({ ruleId }) => ruleId === 'action-has-owner')).toBe(true);
});

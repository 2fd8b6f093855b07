import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/diagnostics/arrange.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { openReport } from '../../src/read/open-report.ts';
import { createReportMaker, type ReportInput } from '../../src/report.ts';
import { oneIn } from '../how-long.ts';

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
const [leavingCare, leavingCareFigures] = ['content/50-leaving-care.md', 'data/indicators/leaving-care.yaml'];
const [theme, inspection, section] = ['data/indicators/cohorts.yaml', 'data/inspections/2022-07.yaml', 'content/20-leadership.md'];

it('a whole report is the beginning of these tests', () => {
  expect(said({})).toEqual([]);
});

describe('one mistake is one finding, and its waivers still hold, where it stands in', () => {
  it.each(oneIn<[string, string, string | RegExp, string, string, string?]>(4, [
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
    ['a figure in capitals', 'content/30-help-and-protection.md', ':kpi[contacts-1d]', ':KPI[contacts-1d]', 'directive-unknown'],
    ['a figure with a space', 'content/30-help-and-protection.md', ':kpi[contacts-1d]', ':kpi [contacts-1d]', 'kpi-malformed'],
    ['a citation without its mark', section, '[@fv2022-leaders]', '[fv2022-leaders]', 'citation-malformed'],
    ['the framework of the report', report, 'framework: ilacs-2023', 'framework: ilacs-2032', 'framework-exists'],
    ['the framework of an inspection', inspection, /framework: [\w-]+/, 'framework: focused-vist', 'framework-exists'],
    ['the name of the field for an id', 'data/indicators/visits.yaml', '- id: cla-assessments-late', '- ID: cla-assessments-late', 'field-unknown'],
    ['a list begun on the line of its key', leavingCareFigures, /observations:\n +- /, 'observations: - ', 'yaml-syntax'],
    ['a register begun on the line of its key', evidence, /evidence:\n +- /, 'evidence: - ', 'yaml-syntax'],
    ['a source without its id, on which much rests', evidence, /- id: [\w-]+\n    /, '- ', 'field-missing'],
    ['an indicator without its id, of which much is said', 'data/indicators/visits.yaml', /- id: [\w-]+\n    /, '- ', 'field-missing'],
    ['the id of a source, which another has', evidence, /(- id: ([\w-]+)\n[\s\S]*?- id: )[\w-]+/, '$1$2', 'id-is-unique'],
    ['an image in a heading, which is not there', leavingCare, '### Strengths\n', '### Strengths ![A child](child.png)\n', 'heading-holds-words'],
    ['a link in a heading, which leads nowhere', leavingCare, '### Strengths\n', '### [Strengths](99-nowhere.md)\n', 'heading-holds-words'],
    ['the end of a waiver, which has come', report, /( {4}reason: "The source gives none: it names no owner[^\n]*\n) {4}edition: "2023"\n/, '$1    until: 2024-01-01\n', 'waiver-expired'],
    ['a line in bold among strengths', leavingCare, '### Strengths\n', '### Strengths\n\n**In touch**\n', 'heading-in-bold'],
    ['a line in bold among weaknesses', leavingCare, '### Areas for improvement\n', '### Areas for improvement\n\n**In touch**\n', 'heading-in-bold'],
    ['the id of an indicator that much is said of', 'data/indicators/visits.yaml', 'id: cla-assessments-late', 'id: cla-asessments-late', 'reference-exists'],
    ['the id of evidence that much rests on', evidence, 'id: scrutiny-presentation', 'id: scrutiny-presentaton', 'reference-exists'],
    ['the id of a weakness that an action answers', leavingCare, '{#improve-care-leaver-numbers}', '{#improve-care-leaver-number}', 'reference-exists'],
    ['a weakness that has lost its id', leavingCare, ' {#improve-care-leaver-numbers}', '', 'reference-exists', 'content/70-priorities.md'],
    ['the id of a weakness in round brackets', leavingCare, '{#improve-care-leaver-numbers}', '(#improve-care-leaver-numbers)', 'statement-id-malformed'],
    ['what an action answers', actions, 'answers: [improve-care-leaver-numbers]', 'answers: [improve-care-leavers-numbers]', 'reference-exists'],
    ['the rule of a waiver', report, 'rule: action-has-owner', 'rule: action-has-ower', 'waiver-unknown-rule'],
    ['the place of a waiver', report, 'place: data/actions.yaml', 'place: data/action.yaml', 'waiver-unknown-place'],
    ['the end of a waiver', report, /( {4}reason: "The source gives none: it names no owner[^\n]*\n) {4}edition: "2023"\n/, '$1', 'waiver-endless'],
    ['a year within a series', 'data/indicators/visits.yaml', '{ at: 2022-12-31, value: 72 }', '{ at: 2032-12-31, value: 72 }', 'figure-not-after-as-at'],
    ['an inspection after its framework had ended', 'data/inspections/2019-06.yaml', /start: [^\n]+(?:\nend: [^\n]+)?(?:\npublished: [^\n]+)?/, 'start: 2033-07-12', 'framework-in-force'],
    ['fractions for two percentages of a series', leavingCareFigures, /value: (\d\d)\.(\d) \}\n([^\n]+)value: (\d\d)\.(\d)/, 'value: 0.$1$2 }\n$3value: 0.$4$5', 'percentage-not-fraction'],
    ['numerator and denominator exchanged', leavingCareFigures, /numerator: (\d+), denominator: (\d+)/, 'numerator: $2, denominator: $1', 'numerator-within-denominator'],
    ['a percentage of which two digits are doubled', leavingCareFigures, /value: (\d\d)/, 'value: $1$1', 'percentage-in-range'],
    ['a heading of a question with one mark', leavingCare, '## What next', '# What next', 'heading-level'],
    ['a heading of a question that is not there', 'content/40-children-in-care.md', '## How we know it\n\n', '', 'three-questions-answered'],
    ['an internal block that is never closed', leavingCare, '::scorecard', ':::internal\nKept.\n\n::scorecard', 'directive-unclosed'],
  ]))('%s', (_, path, from, to, rule, at = path) => {
    expect(after(path, from, to).map(({ ruleId, place }) => [ruleId, place?.path])).toEqual([[rule, at]]);
  });

  it.each([
    ['a space', 'content/50-leaving-care.md', 'content/50 leaving care.md'],
    ['a capital letter', 'content/50-leaving-care.md', 'content/50-Leaving-Care.md'],
    ['an underscore', 'data/indicators/leaving-care.yaml', 'data/indicators/leaving_care.yaml'],
  ])('%s in the name of a file', (_, path, name) => {
    const files = whole.files.map((file) => (file.path === path ? { ...file, path: name } : file));
    expect(said({ files }).map(({ ruleId, place }) => [ruleId, place?.path])).toEqual([['file-name', name]]);
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

import { describe, expect, it } from 'vitest';
import { reviewProject, type ReviewOptions } from '../../../src/check/engine/check-project.ts';
import { createProjectParser } from '../../../src/parse/parse-project.ts';
import { projectOf, shippedFrameworks, sourceFiles } from '../../projects.ts';

/** Two indicators with the same fault, one below the other; line numbers matter to nobody. */
const indicators = `theme: Early help
indicators:
  - id: seen
    title: Families seen
    unit: percent
    polarity: higher
    period: snapshot
    observations:
      - { at: 2022-09-30, numerator: 9, denominator: 4 }
  - id: visited
    title: Families visited
    unit: percent
    polarity: higher
    period: snapshot
    observations:
      - { at: 2022-09-30, numerator: 9, denominator: 4 }
`;

const settings = (more: string): string => `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
${more}`;

const rule = 'numerator-within-denominator';
const waiver = (fields: string): string => `waivers:\n  - { rule: ${rule}, reason: The source has it so, ${fields} }\n`;

function review(more: string, options: Partial<ReviewOptions> = {}) {
  const project = projectOf({ 'data/report.yaml': settings(more), 'data/indicators/eh.yaml': indicators });
  const { diagnostics, waived } = reviewProject(project, { complete: true, only: [rule], ...options });
  return { said: diagnostics.map(({ ruleId }) => ruleId), diagnostics, waived };
}

describe('a waiver', () => {
  it.each([
    ['of the whole report', 'edition: "2022"', 0, 2],
    ['of a file', 'edition: "2022", place: data/indicators/eh.yaml', 0, 2],
    ['of an id', 'edition: "2022", place: seen', 1, 1],
    ['of the last id of a file', 'edition: "2022", place: visited', 1, 1],
    ['of an id in a file', 'edition: "2022", place: data/indicators/eh.yaml#visited', 1, 1],
    ['until the last day itself', 'until: 2022-09-30', 0, 2],
  ])('%s covers what stands there', (_of, fields, left, covered) => {
    const { said, waived } = review(waiver(fields));
    expect([said.length, waived.length]).toEqual([left, covered]);
  });

  it('of an id leaves the finding of another', () => {
    const { diagnostics } = review(waiver('edition: "2022", place: seen'));
    expect(diagnostics[0]?.place?.start.line).toBe(16);
  });

  it('covers what one paragraph with an id says, and no other', () => {
    const section = (second: string): string => `---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n## What we know\n\nOne. [@nothing-here] {#first}\n\n${second}\n\n## How we know it\n\nThus.\n\n## What next\n\nMore.\n`;
    const project = projectOf({
      'data/report.yaml': settings('waivers:\n  - { rule: reference-exists, place: first, reason: To come, edition: "2022" }\n'),
      'content/10-early-help.md': section('Two. [@nothing-there]'),
    });
    const { diagnostics, waived } = reviewProject(project, { complete: true, only: ['reference-exists'] });
    expect([diagnostics.map(({ actual }) => actual), waived.map(({ actual }) => actual)]).toEqual([['nothing-there'], ['nothing-here']]);
  });

  it.each([
    ['a day that has passed', 'until: 2022-09-29', 'The waiver of `numerator-within-denominator` held until `2022-09-29` and has ended.'],
    ['another edition', 'edition: "2021"', 'The waiver of `numerator-within-denominator` is for the edition `2021`, and this is `2022`.'],
  ])('ends with %s, and is said to', (_end, fields, message) => {
    const { diagnostics, waived } = review(waiver(fields));
    const [expired, ...others] = diagnostics;
    expect([expired?.ruleId, expired?.message, expired?.severity, expired?.place?.start.line]).toEqual(['waiver-expired', message, 'error', 8]);
    expect(expired?.related?.every((each) => each.message.startsWith('It covered this: '))).toBe(true);
    expect(expired?.related?.map(({ place }) => place.path)).toEqual(['data/indicators/eh.yaml', 'data/indicators/eh.yaml']);
    expect([others, waived]).toEqual([[], []]);
  });

  it('is judged by the day it is checked, where that is known', () => {
    expect(review(waiver('until: 2023-03-31'), { today: '2023-03-31' }).said).toEqual([]);
    expect(review(waiver('until: 2023-03-31'), { today: '2023-04-01' }).said).toContain('waiver-expired');
  });

  it('must have an end; what it is meant for is not said as well', () => {
    expect(review(waiver('place: seen')).said).toEqual([rule, 'waiver-endless']);
  });

  it('of a place that is not there is an error; what nearly has its name is not said as well', () => {
    const { diagnostics } = review(waiver('edition: "2022", place: visitd'));
    expect(diagnostics.at(-1)).toMatchObject({
      ruleId: 'waiver-unknown-place',
      message: '`visitd` is neither a file nor an id of the report.',
      hint: 'Did you mean `visited`?',
    });
    expect(diagnostics.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([[rule, 9], ['waiver-unknown-place', 8]]);
    expect(review(waiver('edition: "2022", place: xyzzy')).said).toEqual([rule, rule, 'waiver-unknown-place']);
  });

  it('of an id in the wrong file is of a place that is not there', () => {
    expect(review(waiver('edition: "2022", place: data/actions.yaml#seen')).said).toContain('waiver-unknown-place');
  });

  it.each([
    ['numerator-in-denominator', 'Did you mean `numerator-within-denominator`?'],
    ['yaml-tab', 'Name a rule that has a page in docs/rules, or take the waiver out.'],
  ])('of %s is an error: no such rule can be waived', (name, hint) => {
    const { diagnostics } = review(`waivers:\n  - { rule: ${name}, reason: Because, edition: "2022" }\n`);
    expect(diagnostics.at(-1)).toMatchObject({ ruleId: 'waiver-unknown-rule', message: `\`${name}\` is not a rule that can be waived.`, hint });
  });

  it('with a slip in the name of its rule still covers what it is meant for', () => {
    const misspelt = waiver('edition: "2022", place: seen').replace(rule, rule.replace('within', 'withn'));
    expect(review(misspelt).said).toEqual([rule, 'waiver-unknown-rule']);
  });

  it('that covers nothing says where its rule finds something', () => {
    const warned = `checks: { severities: { ${rule}: warning } }\n`;
    const { diagnostics } = review(warned + waiver('edition: "2022", place: data/report.yaml'), { only: undefined });
    expect(diagnostics.find(({ ruleId }) => ruleId === 'waiver-unused')).toMatchObject({
      hint: 'Correct its place if it was meant for what the rule finds elsewhere; otherwise take it out.',
      related: [9, 16].map((line) => ({ message: 'The rule finds something here.', place: { path: 'data/indicators/eh.yaml', start: { line } } })),
    });
  });

  it('that covers nothing is said, once everything could be read, its rule was run and no error is left', () => {
    const off = `checks: { severities: { ${rule}: off } }\n`;
    const unused = `${off}waivers:\n  - { rule: percentage-in-range, place: seen, reason: Because, edition: "2022" }\n`;
    const { diagnostics } = review(unused, { only: undefined });
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'waiver-unused').map(({ message, severity }) => [message, severity])).toEqual([
      ['The waiver of `percentage-in-range` covers nothing: the rule finds nothing in `seen`.', 'warning'],
    ]);
    expect(review(unused).said).not.toContain('waiver-unused');
    expect(review(unused, { only: undefined, complete: false }).said).not.toContain('waiver-unused');
    expect(review(unused.replace(off, ''), { only: undefined }).said).not.toContain('waiver-unused');
  });
});

describe('severities', () => {
  it.each([
    ['error', [rule, rule], ['error', 'error']],
    ['info', [rule, rule], ['info', 'info']],
    ['off', [], []],
  ])('of a report make findings %s', (severity, said, severities) => {
    const found = review(`checks: { severities: { ${rule}: ${severity} } }\n`);
    expect(found.said).toEqual(said);
    expect(found.diagnostics.map((each) => each.severity)).toEqual(severities);
  });

  it('of a rule that is not there are an error', () => {
    const { diagnostics } = review('checks: { severities: { percentage-in-rang: off } }\n', { only: [] });
    expect(diagnostics).toMatchObject([
      { ruleId: 'severity-unknown-rule', hint: 'Did you mean `percentage-in-range`?', place: { path: 'data/report.yaml', start: { line: 7, column: 25 } } },
    ]);
  });

  it('of another kind are said in an author’s words', () => {
    const files = sourceFiles({ 'data/report.yaml': settings('checks: { severities: { percentage-in-range: none } }\n') });
    const { diagnostics } = createProjectParser()({ files, images: [], shippedFrameworks });
    expect(diagnostics.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['field-choice', expect.stringContaining('`error`, `warning`, `info` or `off`')],
    ]);
  });
});

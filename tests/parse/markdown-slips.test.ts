import { describe, expect, it } from 'vitest';
import { parsed, section, sectionPath, told } from './parsing.ts';

/** What is said of a section: place, rule and hint. */
function saidOf(text: string, more: Record<string, string> = {}): string[][] {
  return parsed({ ...section(text), ...more }).diagnostics.map(told).map(([at = '', rule = '', , hint = '']) => [at.replace(`${sectionPath}:`, ''), rule, hint]);
}

const points = (mark: string): string => `## What we know\n\n### Strengths\n\n${mark}One point. {#one}\n${mark}Another point.\n`;
const listHint = 'Begin each point with a hyphen and a space, `- `.';

describe('a list that is none', () => {
  it.each(['• ', '•', '● ', '▪ ', '\uF0B7 ', '· ', 'o\t', '– ', '— ', '-', '*'])('is found, once, and read: %j', (mark) => {
    const { value, diagnostics } = parsed(section(points(mark)));
    expect(diagnostics.map(({ ruleId, place, hint }) => [ruleId, place?.start.line, place?.start.column, hint])).toEqual([['list-malformed', 9, 1, listHint]]);
    const [list] = value.sections[0]?.parts[0]?.groups.find(({ finding }) => finding === 'strength')?.blocks ?? [];
    expect(list).toMatchObject({ type: 'list', items: [{ statement: { id: 'one' } }, {}] });
  });

  it('is found where numbers stand without a space', () => {
    expect(saidOf(points('1.'))).toEqual([['9:1', 'list-malformed', 'Put a space after each number: `1. `.']]);
  });

  it.each(['(a) ', 'a) ', '(B) ', '(ii) ', 'iv) ', '(1) '])('is found where points are lettered: %j', (mark) => {
    const { value, diagnostics } = parsed(section(points(mark)));
    expect(diagnostics.map(({ ruleId, place, hint }) => [ruleId, place?.start.line, hint])).toEqual([['list-malformed', 9, 'Begin each point with a hyphen and a space, `- `, or with a number and a full stop, `1. `.']]);
    const [list] = value.sections[0]?.parts[0]?.groups.find(({ finding }) => finding === 'strength')?.blocks ?? [];
    expect(list).toMatchObject({ type: 'list', items: [{ statement: { id: 'one' } }, {}] });
  });

  it.each(['– said one parent, and another agreed.', '-5 degrees it was.', '*Early* help came.', '1.2 million pounds.', '```\n• code\n```', 'Children • families • schools', '(a) alone is no list.', '(see) the plan\n(all) of it'])('is not seen in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a heading that is none', () => {
  it.each([
    ['##What next', '5:1', 'Write `## What next`.'],
    ['###Strengths', '5:1', 'Write `### Strengths`.'],
    ['    ## What next', '5:1', 'Take the spaces before it away.'],
    ['**Strengths**', '5:1', 'Write `### Strengths`.'],
    ['**How we know it:**', '5:1', 'Write `## How we know it`.'],
    ['Areas for improvement:', '5:1', 'Write `### Areas for improvement`.'],
    ['What next?', '5:1', 'Write `## What next`.'],
  ])('is found: %j', (line, at, hint) => {
    expect(saidOf(`${line}\n\nWords.`)).toEqual([[at, 'heading-malformed', hint]]);
  });

  it('is read as one', () => {
    const { value } = parsed(section('**What we know**\n\n###Strengths\n\n- One.\n'));
    expect(value.sections[0]?.parts.map(({ question, groups }) => [question, groups.map(({ finding }) => finding)])).toEqual([['know', ['strength']]]);
  });

  it.each(['**Strengths** of the team are many.', '#hashtag', 'Our strengths', '- **Strengths**'])('is not seen in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a heading in other words than those that count', () => {
  it.each([
    ['Our strengths', 'Strengths'],
    ['What is working well', 'Strengths'],
    ['Areas for development', 'Areas for improvement'],
    ['Weaknesses', 'Areas for improvement'],
    ['Areas of improvement', 'Areas for improvement'],
  ])('is said: %s', (written, right) => {
    expect(saidOf(`## What we know\n\n### ${written}\n\n- One.\n`)).toEqual([['7:1', 'heading-unclear', `Did you mean \`### ${right}\`?`]]);
  });

  it.each(['The team', 'Areas of the borough', 'Strengths-based practice'])('is not: %s', (written) => {
    expect(saidOf(`## What we know\n\n### ${written}\n\n- One.\n`)).toEqual([]);
  });
});

describe('a link that is none', () => {
  it.each([
    ['(the plan)[https://example.org/plan]', '[the plan](https://example.org/plan)'],
    ['(front door)[20-front-door.md]', '[front door](20-front-door.md)'],
    ['(the plan)(https://example.org/plan)', '[the plan](https://example.org/plan)'],
    ['[the plan] (https://example.org/plan)', '[the plan](https://example.org/plan)'],
    ['[the plan][https://example.org/plan]', '[the plan](https://example.org/plan)'],
    ['[the plan](https://example.org/plan', '[the plan](https://example.org/plan)'],
    ['[front door](20 front door.md)', '[front door](20%20front%20door.md)'],
    ['!(The logo)[logo.png]', '![The logo](logo.png)'],
  ])('is found: %s', (written, right) => {
    expect(saidOf(`See ${written}`)).toEqual([['5:5', 'link-malformed', `Write \`${right}\`.`]]);
  });

  it.each(['See [front door](20-front-door.md) (there).', 'See it (in full) at https://example.org/plan.', 'Use `(words)[x.md]` for it.', 'The plan (2022) [sic].'])('is not seen in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a table that is none', () => {
  it.each([
    ['| When | What |\n| May | Review |', 'Write `| --- | --- |` under this line.'],
    ['| When | What |\n| --- |\n| May | Review |', 'Write `| --- | --- |` under this line.'],
    ['| When | What |\n\n| --- | --- |', 'Write `| --- | --- |` under this line.'],
    ['When\tWhat\nMay\tReview', 'Write `| ` and ` |` around the cells of each line, and a line of `| --- | --- |` under the first.'],
  ])('is found: %j', (text, hint) => {
    expect(saidOf(text)).toEqual([['5:1', 'table-malformed', hint]]);
  });

  it('is not seen in one that is', () => {
    expect(saidOf('| When | What |\n| --- | --- |\n| May | Review |')).toEqual([]);
  });
});

describe('a citation that is none', () => {
  const evidence = { 'data/evidence.yaml': 'evidence:\n  - { id: caseload, title: Caseloads, kind: data, date: 2022-09 }\n' };

  it.each(['[caseload]', '@caseload', '{@caseload}', '@[caseload]'])('is found, and counts as one: %s', (written) => {
    const { value, diagnostics } = parsed({ ...section(`Few cases. ${written}`), ...evidence });
    expect(diagnostics.map(({ ruleId, hint }) => [ruleId, hint])).toEqual([['citation-malformed', 'Write `[@caseload]`; put a backslash before it if it is not meant for one.']]);
    expect(JSON.stringify(value.sections[0]?.parts)).toContain('"id":"caseload"');
  });

  it.each(['Few cases. [sic]', 'Few cases. \\[caseload]', 'Write to team@caseload.example.', 'See [caseload](20-front-door.md).'])('is not seen in %j', (text) => {
    expect(saidOf(text, evidence)).toEqual([]);
  });
});

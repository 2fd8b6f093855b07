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
    ['When\tWhat\nMay\tReview', 'Write `| ` and ` |` around the cells of each line, and a line of `| --- | --- |` under the first.'],
  ])('is found: %j', (text, hint) => {
    expect(saidOf(text)).toEqual([['5:1', 'table-malformed', hint]]);
  });

  it.each([
    ['before every row', '| When | What |\n| --- | --- |\n\n| May | Review |\n\n| June | Audit |\n\nWords.', '8:1'],
    ['between two rows', '| When | What |\n| --- | --- |\n| May | Review |\n\n| June | Audit |', '9:1'],
    ['under its head', '| When | What |\n\n| --- | --- |\n\n| May | Review |', '7:1'],
  ])('is found once where a blank line stands %s', (_, text, at) => {
    expect(saidOf(text)).toEqual([[at, 'table-malformed', 'Take the blank lines between the lines of the table out.']]);
  });

  it('is not seen where words stand between two tables', () => {
    expect(saidOf('| When | What |\n| --- | --- |\n| May | Review |\n\nThen:\n\n| When | What |\n| --- | --- |\n| June | Audit |')).toEqual([]);
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

describe('what is meant to be kept back and is not', () => {
  const alone = 'Write `:::internal` alone on its line, in small letters, with no space after the colons.';
  const keepBack = 'Write `:::internal` on a line of its own before what only the council and Ofsted may read, and `:::` after it.';

  it.each([
    ['::: internal\nKept.\n:::', [['5:1', 'directive-malformed', alone]]],
    [':::internal for Ofsted\nKept.\n:::', [['5:1', 'directive-malformed', alone]]],
    ['::internal\nKept.\n:::', [['5:1', 'directive-malformed', alone]]],
    [':::Internal\nKept.\n:::', [['5:1', 'directive-unknown', 'Did you mean `:::internal`?']]],
    [':::internal\nKept.\n::: end', [['7:1', 'directive-malformed', 'Write `:::` alone on its line.']]],
    [':::internal\nKept.\n::', [['7:1', 'directive-malformed', 'Write `:::` alone on its line.']]],
    ['    :::internal\n    Kept.\n    :::', [['5:1', 'directive-malformed', 'Take the spaces before them away.']]],
    ['```internal\nKept.\n```', [['5:1', 'directive-malformed', keepBack]]],
    ['[internal]\nKept.', [['5:1', 'directive-malformed', keepBack]]],
    ['<!-- internal -->\nKept.', [['5:1', 'directive-malformed', keepBack]]],
    ['**Internal only**\n\nKept.', [['5:1', 'directive-malformed', keepBack]]],
    ['；；；internal\nKept.', [['5:1', 'directive-malformed', keepBack]]],
    ['：：：internal\nKept.\n：：：', [['5:1', 'directive-malformed', keepBack]]],
    [';;;internal\nKept.\n;;;', [['5:1', 'directive-malformed', keepBack]]],
    ['+++ internal: staff\nKept.\n+++', [['5:1', 'directive-malformed', keepBack]]],
    ['"""internal\nKept.\n"""', [['5:1', 'directive-malformed', keepBack]]],
    ['> [!INTERNAL]\n> Kept.', [['5:1', 'directive-malformed', keepBack]]],
    ['%%internal Kept.%%', [['5:1', 'directive-malformed', keepBack]]],
    ['<!-- :::internal -->\n\nKept.', [['5:1', 'directive-malformed', keepBack]]],
    ['- INTERNAL: Kept.', [['5:1', 'directive-malformed', keepBack]]],
    ['For internal use only: kept.', [['5:1', 'directive-malformed', keepBack]]],
    ['[internal] Kept.', [['5:1', 'directive-malformed', keepBack]]],
    ['Kept. [INTERNAL]', [['5:7', 'directive-malformed', keepBack]]],
    ['| A |\n| --- |\n| Kept {internal} |', [['7:8', 'directive-malformed', keepBack]]],
    ['Kept. {audience=internal}', [['5:7', 'directive-malformed', keepBack]]],
    ['Kept. {.internal}', [['5:7', 'directive-malformed', keepBack]]],
  ])('is an error, once: %j', (text, said) => {
    const { diagnostics } = parsed(section(text));
    expect(saidOf(text)).toEqual(said);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  const unclosed = (colons: string): string[] => ['5:1', 'directive-unclosed', `Close it with a line of \`${colons}\` where the internal part ends${colons.length > 3 ? ', with as many colons' : ''}.`];

  it.each([
    [':::internal\nKept.\n\nMore.', ':::'],
    [':::internal\nKept.\n\n## What next\n\n### Strengths\n\nMore.', ':::'],
    [':::internal\nKept.\n:::internal\n\n## What next\n\nMore.', ':::'],
    ['::::internal\nKept.\n:::\n\n## What next\n\nMore.', '::::'],
  ])('is one error at the line that opens it, where nothing closes it: %j', (text, colons) => {
    expect(saidOf(text)).toEqual([unclosed(colons)]);
  });

  it('divides the section all the same', () => {
    const { value } = parsed(section('## What we know\n\n:::internal\nKept.\n\n## What next\n\nMore.'));
    expect(value.sections[0]?.parts.map(({ question }) => question)).toEqual(['know', 'next']);
  });

  it.each(['Internal audit found little.', 'Both internal\nand external.', '- Internal\n- External', '## Internal', '| Internal |\n| --- |\n| Yes |', '> "Internal"', 'Internal: we did.', '**Internal audit**: few.', 'See [internal](https://example.org).', '\\[internal] and `{internal}`', '<!-- internal: ask again -->', 'Posts were\ninternal only in June.', ':::internal\nKept.\n:::'])('is not seen in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a heading that holds more than words', () => {
  it.each([
    ['## Our ![The centre](logo.png)', '5:8', 'Put the image on a line of its own below the heading.'],
    ['### Our [plan](20-front-door.md)', '5:9', 'Put the link into the text below the heading.'],
    ['## What next [@audit]', '5:14', 'Cite it at the end of a sentence below the heading.'],
    ['#### Seen :kpi[seen]', '5:11', 'Put the figure into a sentence below the heading.'],
    ['## **Our [plan][plan]**\n\n[plan]: https://example.org', '5:10', 'Put the link into the text below the heading.'],
    ['## Our plan[^1]\n\n[^1]: A note.', '5:12', 'Put the mark at the end of a sentence below the heading.'],
  ])('is found: %s', (text, at, hint) => {
    expect(saidOf(text)).toEqual([[at, 'heading-holds-words', hint]]);
  });

  it.each(['## Our *plan*', '### `plan` at 10:30'])('is not seen in %s', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('an address that stands apart from its link', () => {
  it('is found where no link has it, since the line would be lost', () => {
    expect(saidOf('[Note]: important')).toEqual([['5:1', 'link-definition-unused', 'Put a backslash before the bracket if it is meant for words; else take the line out, or write `[words][note]` where the link belongs.']]);
  });

  it('is found where it is given twice', () => {
    expect(saidOf('See [the plan][plan].\n\n[plan]: https://example.org/1\n[plan]: https://example.org/2')).toEqual([['8:1', 'link-definition-repeated', 'Take one of the two out, or give it another name.']]);
  });

  it('is missed where it is not there', () => {
    expect(saidOf('See [the plan][plan].')).toEqual([['5:5', 'link-malformed', 'Write `[words](https://…)`, or give the address on a line of its own: `[name]: https://…`.']]);
  });

  it.each(['See [the plan][plan] and [plan].\n\n[plan]: https://example.org', '![The centre][logo]\n\n[logo]: logo.png', 'As it said [sic][1].'])('is as it should be in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('an id of a paragraph in other brackets', () => {
  it.each(['(#one)', '[#one]'])('is found, and counts: %s', (written) => {
    const { value, diagnostics } = parsed(section(`## What we know\n\n### Strengths\n\n- One point. ${written}\n`));
    expect(diagnostics.map(({ ruleId, place, hint }) => [ruleId, place?.start.line, hint])).toEqual([['statement-id-malformed', 9, 'Write `{#one}`.']]);
    expect(JSON.stringify(value.sections[0]?.parts)).toContain('"statement":{"id":"one"');
  });

  it.each(['See [below](#one)', 'Issue (#12 of them)', '(#one) it begins.'])('is not seen in %j', (text) => {
    expect(parsed(section(text)).diagnostics.map(({ ruleId }) => ruleId)).toEqual([]);
  });
});

describe('words around what is written wrongly', () => {
  it('are those that would stand around it', () => {
    const evidence = { 'data/evidence.yaml': 'evidence:\n  - { id: caseload, title: Caseloads, kind: data, date: 2022-09 }\n' };
    const { value } = parsed({ ...section('Few cases. [caseload] And more.'), ...evidence });
    const [paragraph] = value.sections[0]?.parts[0]?.groups[0]?.blocks ?? [];
    expect(paragraph?.type === 'paragraph' && paragraph.children.map((child) => (child.type === 'text' ? child.value : child.type))).toEqual(['Few cases. ', 'citation', ' And more.']);
  });

  it.each([
    [':KPI[seen]', 'directive-unknown', 'Write `:kpi[seen]`.'],
    [':kpi [seen]', 'kpi-malformed', 'Write `:kpi[seen]`.'],
  ])('are told of once: %s', (written, rule, hint) => {
    const indicators = { 'data/indicators/visits.yaml': 'theme: V\nindicators:\n  - { id: seen, title: Seen, unit: count, polarity: neutral, period: month, observations: [] }\n' };
    const { value, diagnostics } = parsed({ ...section(`We see ${written} of them.`), ...indicators });
    expect(diagnostics.map(({ ruleId, hint: how }) => [ruleId, how])).toEqual([[rule, hint]]);
    expect(JSON.stringify(value.sections[0]?.parts)).toContain('"type":"kpi","indicator":"seen"');
  });
});

describe('bold words that are none', () => {
  const hint = 'Write `**words**`, with no space inside the stars; put a backslash before stars that should be printed.';

  it.each([['**Early help is good.', '5:1'], ['** Early help ** is good.', '5:1'], ['- Early help** is good.', '5:13']])('are found, once: %s', (text, at) => {
    expect(saidOf(text)).toEqual([[at, 'emphasis-malformed', hint]]);
  });

  it.each(['**Early help** is good.', '__Early help__ is good.', '***Early help*** is good.', 'Two \\*\\* stars.', '`**`', '2 * 3 * 4', '***'])('are not seen in %s', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a comment that is never closed', () => {
  it('is one error, and what follows is read', () => {
    const { value, diagnostics } = parsed(section('## What we know\n\n<!-- check this\n\nWords.\n\n## What next\n\nMore.\n'));
    expect(diagnostics.map(({ ruleId, place }) => [ruleId, place?.start.line])).toEqual([['html-refused', 7]]);
    expect(value.sections[0]?.parts.map(({ question }) => question)).toEqual(['know', 'next']);
  });

  it.each(['<!-- a -->\n\nWords.', '`<!--`', '```\n<!--\n```'])('is not seen in %j', (text) => {
    expect(saidOf(text)).toEqual([]);
  });
});

describe('a space that is not an ordinary one', () => {
  it.each([
    ['###\u00A0Strengths\n\nWords.', 'heading-malformed', 'Write `### Strengths`.'],
    ['-\u00A0One.\n-\u00A0Two.', 'list-malformed', listHint],
  ])('is found after the mark of a heading or list: %j', (text, rule, hint) => {
    expect(saidOf(text)).toEqual([['5:1', rule, hint]]);
  });
});

it('a dash for a hyphen is found in a list of one point under a heading', () => {
  expect(saidOf('## What we know\n\n### Strengths\n\n– One point.\n')).toEqual([['9:1', 'list-malformed', listHint]]);
});

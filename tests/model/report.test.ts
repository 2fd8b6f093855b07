import { describe, expect, expectTypeOf, it } from 'vitest';
import { deriveReport } from '../../src/derive/derive-report.ts';
import { walk, type Block, type Inline } from '../../src/model/content.ts';
import { defaultLabels } from '../../src/model/default-labels.ts';
import { report, type Report, type ReportBlock, type ReportEmbed, type ReportInline, type ReportLeaf, type Statement } from '../../src/model/report.ts';
import { blocksOf } from '../../src/model/section.ts';
import { releaseProject } from '../../src/release/release-project.ts';
import { long } from '../how-long.ts';
import { projectOf, whole } from '../projects.ts';
import { editions, triedEditions, worked } from '../reports/worked-examples.ts';
import { fixture } from '../site/fixture.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
interface Path { path: (string | number)[]; shape: string; fields: string[] }

/** One object of every kind that a report holds, with the path to it; labels are no fields. */
function objectsIn(json: Json): Path[] {
  const found = new Map<string, Path>();
  const visit = (node: Json, path: (string | number)[]): void => {
    if (node === null || typeof node !== 'object') return;
    if (!Array.isArray(node)) {
      const kind = path.filter((step) => typeof step === 'string').slice(-2).join('.');
      const shape = `${kind} ${typeof node['type'] === 'string' ? node['type'] : ''} {${Object.keys(node).join()}}`;
      if (!found.has(shape)) found.set(shape, { path, shape, fields: Object.keys(node) });
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'labels') visit(child, [...path, Array.isArray(node) ? Number(key) : key]);
  };
  visit(json, []);
  return [...found.values()];
}

/** The report with of every list only what holds objects of these paths: all kinds of objects, and far less to parse again and again. */
function fewest(json: Json, paths: readonly Path['path'][]): Json {
  if (json === null || typeof json !== 'object') return json;
  const below = (step: string | number): Path['path'][] => paths.filter(([first]) => first === step).map(([, ...rest]) => rest);
  if (Array.isArray(json)) return json.flatMap((child, index) => (child !== null && typeof child === 'object' && below(index).length === 0 ? [] : [fewest(child, below(index))]));
  return Object.fromEntries(Object.entries(json).map(([key, child]) => [key, key === 'labels' ? child : fewest(child, below(key))]));
}

/** The report with the object at a path changed. */
function changed(json: Json, path: readonly (string | number)[], change: (object: Record<string, Json>) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change({ ...(json as Record<string, Json>) });
  if (Array.isArray(json)) return json.map((child, index) => (index === step ? changed(child, rest, change) : child));
  const object = json as Record<string, Json>;
  return { ...object, [step]: changed(object[step]!, rest, change) };
}

function without<Value>(object: Readonly<Record<string, Value>>, field: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== field));
}

/** What may be left out: a place on a page, and the number of a paragraph that has none. */
/** Fields that reports did not have from the beginning: what it means that they are not there stands with them. */
const addedSince = ['brief', 'editions', 'changes', 'measureStanding', 'threadReach', 'countedIn', 'has', 'paragraphs', 'asked', 'address', 'nationalFramework', 'dueState', 'priority', 'priorityText', 'disclosure', 'was', 'takenUp', 'unanswered', 'undatedText', 'missingText', 'asideText', 'saidIn', 'noPlan', 'unlinkedText', 'sameJudgements'];

function mayLack(fields: readonly string[], field: string): boolean {
  return field === 'statement' || addedSince.includes(field) || (field === 'anchor' && fields.includes('page'));
}

const everyKindOfWords = `---
title: A section
kind: appendix
---

## Words

Plain, *emphasised*, **strong**, ~~deleted~~, \`code\`, a [link](https://example.org), MASH, :kpi[open-rate] and a note.[^note]\\
A new line. [@open-audit; @closed-audit] ![A logo](logo.png) {#first}

#### A heading

| Left | Right |
| :-- | --: |
| Cell | ~~Cell~~ |

1. An item that rests on nothing.
2. Another, with a quotation:

   > Quoted.

---

\`\`\`
code
\`\`\`

::chart[open-rate]

::scorecard

::evidence

::actions

::judgements

[^note]: The *note*.
`;

function reportWithEveryKind(): Report {
  const project = projectOf({
    'content/20-words.md': everyKindOfWords,
    'public/logo.png': '',
    'data/glossary.yaml': 'terms: [{ term: multi-agency safeguarding hub, acronym: MASH, meaning: Where contacts arrive. }]\n',
    'data/evidence.yaml': 'evidence: [{ id: open-audit, title: Audit, kind: audit, date: 2022-09 }, { id: closed-audit, title: Audit, kind: audit, audience: internal }]\n',
    'data/actions.yaml': 'actions: [{ id: act, title: Do it, answers: [first], owner: Head, due: 2022-12, progress: [{ date: 2022-09-01, text: Begun. }] }]\n',
    'data/indicators/care.yaml': `theme: Care
indicators:
  - { id: open-rate, title: Open rate, unit: percent, polarity: lower, period: snapshot, target: { minimum: 80, upper: 70 },
      observations: [{ at: 2021-09-30, value: 71.2 }, { at: 2022-09-30, numerator: 60, denominator: 80 }],
      comparators: [{ kind: england, at: 2022-09-30, value: 75.5 }, { kind: own-last-year, at: 2021-09-30, value: 71.2 }] }
  - { id: unknown, title: Unknown, unit: count, polarity: neutral, period: annual, observations: [{ at: 2022-03-31, status: c }] }
`,
  });
  return deriveReport(releaseProject(whole(project), 'public').value);
}

it.each(long ? editions : triedEditions)('the report of %s for the audience %s has the form that the schema says, and comes back from JSON as it was', async (example, audience) => {
  const made = await worked(example, audience);
  expect(report.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
});

describe.each([
  ['a report with every kind of words', reportWithEveryKind],
  ['the report that pages are tested with', fixture],
])('%s', (_name, make) => {
  const made = make();
  const entire = JSON.parse(JSON.stringify(made)) as Json;
  const json = fewest(entire, objectsIn(entire).map(({ path }) => path));
  const objects = objectsIn(json);

  it('has the form that the schema says, and comes back from JSON as it was', () => {
    expect(report.parse(entire)).toEqual(made);
    expect(report.safeParse(json).error).toBeUndefined();
    expect(objects.map(({ shape }) => shape)).toEqual(objectsIn(entire).map(({ shape }) => shape));
  });

  it('is refused with a field that the schema does not know, wherever it stands', () => {
    const taken = objects.filter((_, index) => long || index % 3 === 0).filter(({ path }) => report.safeParse(changed(json, path, (object) => ({ ...object, unknown: 1 }))).success);
    expect(taken.map(({ path }) => path)).toEqual([]);
  });

  it('is refused without one of its fields, whichever it is', () => {
    const taken = objects.flatMap(({ path, fields }, index) =>
      fields
        .filter((field, place) => !mayLack(fields, field) && (long || (index + place) % 6 === 0))
        .filter((field) => report.safeParse(changed(json, path, (object) => without(object, field))).success)
        .map((field) => [...path, field].join('.')),
    );
    expect(taken).toEqual([]);
  });
});

it('the words of these reports are of every kind', () => {
  const made = reportWithEveryKind().sections.find(({ id }) => id === 'words')!;
  const kinds = new Set<string>();
  walk<ReportLeaf, ReportEmbed, Statement>(blocksOf(made), ({ type }) => void kinds.add(type));
  expect([...kinds].sort()).toEqual([
    'acronym', 'action-list', 'break', 'chart', 'citations', 'code', 'code-block', 'deleted', 'emphasis', 'evidence-list', 'figure', 'footnote',
    'heading', 'image', 'item', 'judgement-table', 'link', 'list', 'paragraph', 'quote', 'rule', 'scorecard', 'strong', 'table', 'text',
  ]);
});

it('the words of a report have the form that content has everywhere', () => {
  expectTypeOf<ReportInline>().toExtend<Inline<ReportLeaf>>();
  expectTypeOf<Inline<ReportLeaf>>().toExtend<ReportInline>();
  expectTypeOf<ReportBlock>().toExtend<Block<ReportLeaf, ReportEmbed, Statement>>();
  expectTypeOf<Block<ReportLeaf, ReportEmbed, Statement>>().toExtend<ReportBlock>();
});

describe('the words of a report that another version made', () => {
  it('are completed with the usual ones', () => {
    expect(report.parse({ ...fixture(), labels: { ...without(defaultLabels, 'rag.green'), 'rag.red': 'Red' } }).labels).toEqual({ ...defaultLabels, 'rag.red': 'Red' });
  });

  it('are left out where nothing prints them any more', () => {
    expect(report.parse({ ...fixture(), labels: { ...defaultLabels, 'rag.mauve': 'Mauve' } }).labels).toEqual(defaultLabels);
  });
});

it.each([0, 2, '1', undefined])('a report of the format %s is refused', (format) => {
  expect(report.safeParse({ ...fixture(), format }).error?.issues.map(({ path }) => path)).toEqual([['format']]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import { rules } from '../../../src/check/engine/registry.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Project, SourceFile } from '../../../src/model/project.ts';
import { createProjectParser } from '../../../src/parse/parse-project.ts';
import { shippedFrameworks } from '../../base-report.ts';

/** One statement of the corpus, with what the checks say of it. */
export interface Judged {
  kind: string;
  report: string;
  text: string;
  isTrue: boolean;
  found: readonly Diagnostic[];
}

/** The rules that hold what a sentence claims against something; all others look at how it is put. */
const claimRules = new Set([
  'action-as-told', 'claims-consistent', 'dates-hold', 'direction-matches-data', 'evidence-bears-out', 'no-personal-data', 'no-small-number', 'number-has-source', 'prose-arithmetic', 'prose-number-matches-data',
  'quantifier-matches-data', 'rag-claim-matches-data', 'undated-claim',
]);

const here = new URL('./', import.meta.url);
const reports: Readonly<Record<string, URL>> = {
  county: new URL('county/', here),
  'tower-hamlets': new URL('../../reports/tower-hamlets-2023/', here),
  'worked-example': new URL('../../../', here),
};

type Corpus = Record<string, Record<string, Partial<Record<'true' | 'false', string>>>>;

/** What the checks say of every statement of a corpus: `statements` or `held-out`. */
export function judgedIn(name: 'statements' | 'held-out', kinds?: readonly string[]): Judged[] {
  const corpus = parseYaml(readFileSync(new URL(`${name}.yaml`, here), 'utf8')) as Corpus;
  const parse = createProjectParser();
  const judged: Judged[] = [];
  for (const [report, root] of Object.entries(reports)) {
    const files = filesOf(root);
    const statements = Object.entries(corpus)
      .filter(([kind]) => kinds?.includes(kind) !== false)
      .flatMap(([kind, byReport]) =>
        Object.entries(byReport[report] ?? {}).flatMap(([truth, lines]) => lines.trim().split('\n').map((text) => ({ kind, report, text: text.trim(), isTrue: truth === 'true' }))),
      );
    const { value } = parse({ files: [...files, sectionOf(statements)], images: [], shippedFrameworks });
    const byLine = Map.groupBy(findingsIn(value), ({ place }) => place!.start.line);
    judged.push(...statements.map((statement, index) => ({ ...statement, found: byLine.get(lineOf(index)) ?? [] })));
  }
  return judged;
}

/** That nothing is cited or dated is right to say of a true statement too, and finds no fault in a false one. */
const saysNothingOfTruth = /has nothing cited that could confirm it|has neither a figure nor anything cited|has no date in reach/;

/** The statements share a report: what one of them says otherwise than another is no contradiction of the report. */
function findingsIn(project: Project): Diagnostic[] {
  return checkProject(project, rules.filter(({ id }) => claimRules.has(id))).filter(
    ({ place, message, ruleId, related }) => place?.path === path && !saysNothingOfTruth.test(message) && (ruleId !== 'claims-consistent' || related?.every((each) => each.place.path === path) !== true),
  );
}

const path = 'content/99-statements.md';
const head = ['---', 'title: Statements', 'judgements: [leaders]', '---', '', '## What we know', ''];

function sectionOf(statements: readonly { text: string }[]): SourceFile {
  return { path, text: [...head, ...statements.flatMap(({ text }) => [text, '']), '## How we know it', '', 'Said above.', '', '## What next', '', 'Said above.', ''].join('\n') };
}

function lineOf(index: number): number {
  return head.length + 1 + index * 2;
}

function filesOf(root: URL): SourceFile[] {
  const folder = fileURLToPath(root);
  return ['content', 'data'].flatMap((part) =>
    readdirSync(`${folder}${part}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|yaml)$/.test(name))
      .sort()
      .map((name) => ({ path: `${part}/${name.replaceAll('\\', '/')}`, text: readFileSync(`${folder}${part}/${name}`, 'utf8') })),
  );
}

/** How many statements of a kind are told right. */
export interface Score {
  kind: string;
  false: number;
  found: number;
  /** Found as errors. */
  stopped: number;
  true: number;
  flagged: number;
  asError: number;
}

export function scoresOf(judged: readonly Judged[]): Score[] {
  const scoreOf = (kind: string, all: readonly Judged[]): Score => {
    const [right, wrong] = [all.filter(({ isTrue }) => isTrue), all.filter(({ isTrue }) => !isTrue)];
    return {
      kind,
      false: wrong.length,
      found: wrong.filter(({ found }) => found.length > 0).length,
      stopped: wrong.filter(({ found }) => found.some(({ severity }) => severity === 'error')).length,
      true: right.length,
      flagged: right.filter(({ found }) => found.length > 0).length,
      asError: right.filter(({ found }) => found.some(({ severity }) => severity === 'error')).length,
    };
  };
  return [...[...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, all]) => scoreOf(kind, all)), scoreOf('all', judged)];
}

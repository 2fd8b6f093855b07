import { editYaml } from '../import/yaml/edit-yaml.ts';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { YamlEdit } from '../import/yaml/edit.ts';
import { lookAgainMark } from '../model/look-again.ts';
import type { AuthoredStatement, Section } from '../model/section.ts';
import { divideSection } from '../parse/section/front-matter.ts';
import { signedOff } from './report-steps.ts';
import { step, type Step } from './step.ts';
import type { ToLookAt } from './words-to-look-at.ts';

const summaryToBeWritten = '[add one line]';

/** What the front matter of a section says of the year: who agreed it, when it was reviewed, and its line for the home page. */
export function sectionSteps({ matter: { status, signOff, reviewed, summary }, path }: Pick<Section, 'matter' | 'path'>): Step[] {
  const gone = (key: string, from: string | undefined): Step[] => (from === undefined ? [] : [step(path, key, { from, to: null }, [{ kind: 'remove', at: [key] }])]);
  const set = (key: string, from: string, to: string): Step => step(path, key, { from, to }, [{ kind: 'set', at: [key], value: to }]);
  return [
    ...(summary === undefined ? [] : [set('summary', summary, summaryToBeWritten)]),
    ...(status === 'agreed' ? [set('status', status, 'draft')] : []),
    ...gone('signOff', signOff && signedOff(signOff)),
    ...gone('reviewed', reviewed),
  ];
}

/**
 * A Markdown file with its front matter edited, marks put before words, and without what its paragraphs were in the edition
 * before the last; every other character as it was.
 */
export function markedText(path: string, text: string, edits: readonly YamlEdit[], words: readonly ToLookAt[], statements: readonly AuthoredStatement[]): string {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Position): number => starts[line - 1]! + column - 1;
  const splices = [
    ...words.map(({ at }) => ({ from: offsetOf(at), to: offsetOf(at), put: `${lookAgainMark} ` })),
    ...statements.filter(({ was }) => was !== undefined).map(({ id, noPlan, place: { start, end = start } }) => ({ from: offsetOf(start), to: offsetOf(end), put: noPlan ? `{#${id} no-plan}` : `{#${id}}` })),
  ].sort((a, b) => b.from - a.from);
  const marked = splices.reduce((said, { from, to, put }) => said.slice(0, from) + put + said.slice(to), text);
  const { matter } = edits.length === 0 ? { matter: null } : divideSection(path, text);
  if (matter === null) return marked;
  const end = matter.startsAt + matter.text.length;
  return marked.slice(0, matter.startsAt) + editYaml(matter.text, edits) + marked.slice(end);
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

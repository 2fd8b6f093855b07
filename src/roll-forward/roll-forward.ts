import { dateText } from '../format/date.ts';
import type { ImportProblem, Proposal } from '../import/proposal.ts';
import { editYaml, YamlEditRefused } from '../import/yaml/edit-yaml.ts';
import { committeePath } from '../model/file-names.ts';
import { labelsWith } from '../model/labels.ts';
import { isWhole, type Project } from '../model/project.ts';
import { blocksOf, statementsIn, type AuthoredStatement } from '../model/section.ts';
import { actionSteps } from './action-steps.ts';
import { lastYearSteps } from './last-year-steps.ts';
import { nextFramework, type NextFramework } from './next-framework.ts';
import { nextTitle, type Turn } from './next-title.ts';
import { keptFolder, refusalsOf, type Surroundings, type Wanted } from './refusals.ts';
import { reportSteps } from './report-steps.ts';
import { markedText, sectionSteps } from './section-steps.ts';
import { shortened, type Step } from './step.ts';
import { wordsToLookAt, type ToLookAt } from './words-to-look-at.ts';

export type { Wanted } from './refusals.ts';

/** The files of the next edition, or everything because of which there is none. */
export type RolledForward = { proposal: Proposal } | { refused: readonly ImportProblem[] };

/** Words of a file that are to be looked at again. */
interface Looked {
  path: string;
  words: readonly ToLookAt[];
  statements: readonly AuthoredStatement[];
}

/** Begins the next edition in the files of the present one; `project` is a report of which everything could be read. */
export function rollForward(project: Project, wanted: Wanted, surroundings: Surroundings): RolledForward {
  if (!isWhole(project)) return { refused: [{ where: 'data/report.yaml', message: 'The settings of the report are not whole.', hint: 'Mend what `selfeval check` says.' }] };
  const { settings } = project;
  const { edition, labels } = settings.data;
  const turn: Turn = { id: { from: edition.id, to: wanted.id }, asAt: { from: edition.asAt, to: wanted.asAt } };
  const title = wanted.title ?? nextTitle(edition.title, turn);
  const frozen = new Map(project.editions.map(({ data, origin }) => [data.id, origin.path]));
  const refused = refusalsOf(edition, wanted, title, new Set(frozen.keys()), surroundings, labelsWith(labels));
  const keptIn = frozen.get(edition.id);
  const actions = actionSteps(project, wanted.id, { everybody: keptIn, rest: keptFolder(edition.id) });
  const framework = nextFramework(project, wanted.asAt);
  const steps = [...reportSteps(settings, { turn, title: title ?? '', framework: framework?.fits ?? null }), ...project.sections.flatMap(sectionSteps), ...actions.steps, ...lastYearSteps(project, edition.asAt)];
  const looked = lookedAt(project);
  const { writes, problems } = written(project, steps, looked);
  if (refused.length > 0 || problems.length > 0) return { refused: [...refused, ...problems] };
  const areas = looked.flatMap(({ words }) => words).filter(({ isArea }) => isArea).length;
  return {
    proposal: {
      understood: [
        `Edition ${edition.id}, as at ${dateText(edition.asAt, labelsWith(labels))}, becomes edition ${wanted.id}, as at ${dateText(wanted.asAt, labelsWith(labels))}: "${title ?? ''}".`,
        `Carried forward: ${counted(actions.open, 'open action')} and ${counted(areas, 'area')} for improvement; evidence, inspections, figures, glossary and all words stay. Until an indicator has a newer figure, \`check\` says so.`,
        `${keptIn === undefined ? '' : `What everybody may see of edition ${edition.id} stands in ${keptIn}. `}Every file that changes is kept as it is in ${keptFolder(edition.id)}, of which no report is made.`,
      ],
      changes: steps.map(({ change }) => change),
      problems: decisions(framework),
      questions: [],
      lists: [...lookedList(project, looked), ...(actions.staying.length === 0 ? [] : [{ title: 'Actions that are done or stopped and stay for now', lines: actions.staying }])],
      writes: new Map([...writes, ...copies(project, writes.keys(), edition.id)]),
    },
  };
}

function counted(number: number, word: string): string {
  return `${number.toLocaleString('en-GB')} ${word}${number === 1 ? '' : 's'}`;
}

function lookedAt({ sections, committee }: Project): Looked[] {
  return [...sections, ...(committee === null ? [] : [{ ...committee, path: committeePath }])]
    .map((words) => ({ path: words.path, words: wordsToLookAt(words), statements: statementsIn(blocksOf(words)).filter(({ was }) => was !== undefined) }))
    .filter(({ words, statements }) => words.length + statements.length > 0);
}

function lookedList({ texts }: Project, looked: readonly Looked[]): NonNullable<Proposal['lists']> {
  const lines = looked.flatMap(({ path, words }) => words.map(({ at }) => `${path}:${at.line}  ${shortened((texts.get(path) ?? '').split('\n')[at.line - 1]?.slice(at.column - 1) ?? '')}`));
  return lines.length === 0 ? [] : [{ title: 'Marked [check again]: a warning in a draft, an error once the report is agreed', lines }];
}

/** The new text of every file that changes, and the files that cannot be edited. */
function written({ texts }: Project, steps: readonly Step[], looked: readonly Looked[]): { writes: Map<string, string>; problems: ImportProblem[] } {
  const writes = new Map<string, string>();
  const problems: ImportProblem[] = [];
  for (const path of new Set([...steps, ...looked].map((each) => each.path))) {
    const text = texts.get(path) ?? '';
    const edits = steps.filter((each) => each.path === path).flatMap((each) => each.edits);
    try {
      const { words = [], statements = [] } = looked.find((each) => each.path === path) ?? {};
      writes.set(path, path.endsWith('.md') ? markedText(path, text, edits, words, statements) : editYaml(text, edits));
    } catch (error) {
      if (!(error instanceof YamlEditRefused)) throw error;
      problems.push({ where: path, message: 'This file cannot be edited.', hint: error.message });
    }
  }
  return { writes, problems };
}

function copies({ texts }: Project, paths: Iterable<string>, id: string): [string, string][] {
  return [...paths].map((path) => [`${keptFolder(id)}/${path}`, texts.get(path) ?? '']);
}

/** What only a person can decide. */
function decisions(framework: NextFramework | null): ImportProblem[] {
  if (framework === null || framework.fits !== null) return [];
  const { ended, successors } = framework;
  return [{
    where: 'data/report.yaml',
    message: `The framework ${ended.id} ended in ${ended.to ?? ''}, before the as-at date of the next edition. It stays until you write another${successors.length === 0 ? '' : `, such as ${successors.join(' or ')}, which took its place and does not judge every area that the report names`}.`,
    hint: 'Write it as `framework`, and go by its judgement areas wherever `judgements` names one.',
  }];
}

import { compareText } from '../diagnostics/compare-text.ts';
import { countLabel } from '../format/plural.ts';
import { listText } from '../format/list.ts';
import type { AccountKind } from '../model/account.ts';
import { walk } from '../model/content.ts';
import type { ReleasedProject } from '../model/project.ts';
import { coverageKind } from '../model/report/coverage.ts';
import { bodyOf, question, type OpenBlock, type Question } from '../model/section.ts';
import type { Coverage, CoverageCell, CoverageKind } from '../model/report.ts';
import type { DerivedIndicator } from './indicator.ts';
import { areasOf, frameworksOf, toldAreas } from './judgement-areas.ts';
import type { SectionPlan } from './outline.ts';
import { referencesIn } from './references.ts';
import type { Wording } from './wording.ts';

/** Something that an answer cites or shows. */
interface Source {
  kind: CoverageKind;
  date: string | undefined;
}

interface CoverageMaterials {
  released: ReleasedProject;
  plans: readonly SectionPlan[];
  indicators: ReadonlyMap<string, DerivedIndicator>;
}

/** What is cited under each question, by judgement area of the present framework; the overall judgement has no evidence of its own. */
export function coverageOf({ released, plans, indicators }: CoverageMaterials, wording: Wording): Coverage {
  const frameworks = frameworksOf(released);
  const told = toldAreas(frameworks);
  const sources = sourcesOf(released, indicators);
  const present = frameworks.find(({ id }) => id === released.settings.framework);
  const areas = (present?.judgements ?? []).filter(({ overall, parent, separate }) => overall !== true && parent === undefined && separate !== true).map((area) => {
    const ids = told.idsOf(area);
    const sections = released.sections.filter(({ matter: { judgements = [] } }) => areasOf(judgements, frameworks).some((each) => told.idsOf(each).some((id) => ids.includes(id))));
    const answered = (asked: Question): OpenBlock[] => sections.flatMap(({ parts }) => parts.filter((part) => part.question === asked).flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks)));
    const found = question.options.map((asked) => ({ asked, cited: sourcesIn(answered(asked), sources) }));
    return {
      area: ids[0] ?? '',
      label: area.shortLabel,
      sections: sections.map(({ id }) => id),
      ...missingIn(found.flatMap(({ cited }) => cited), sections.length > 0, wording),
      cells: found.map(({ asked, cited }) => cellOf(asked, cited, wording)),
    };
  });
  const counted = new Set(areas.flatMap(({ sections }) => sections));
  return { areas, sentence: sentenceOf(areas.flatMap(({ cells }) => cells), wording), ...aside(plans.filter(({ section }) => counted.has(section.id)), wording) };
}

/** The six kinds that inspectors look for, each with what counts as it. */
const soughtKinds = {
  data: ['data'], audit: ['audit'], observation: ['observation'], feedback: ['feedback', 'survey'], staff: ['staff'], external: ['review', 'inspection'],
} as const satisfies Record<string, readonly CoverageKind[]>;

function missingIn(found: readonly Source[], isToldOf: boolean, { labels, say }: Wording): Pick<Coverage['areas'][number], 'missingText'> {
  const kinds = new Set(found.map(({ kind }) => kind));
  const missing = (Object.keys(soughtKinds) as (keyof typeof soughtKinds)[]).filter((each) => !soughtKinds[each].some((kind) => kinds.has(kind)));
  return !isToldOf || missing.length === 0 ? {} : { missingText: say('coverage.missing', { kinds: listText(missing.map((each) => labels[`coverage.missing.${each}`]), labels) }) };
}

function aside(plans: readonly SectionPlan[], { labels, say }: Wording): Pick<Coverage, 'asideText'> {
  const found = plans.flatMap(({ section, statementAt, parts }) => {
    const elsewhere = parts.filter(({ part }) => part.question === null).flatMap(({ part }) => bodyOf({ parts: [part] }));
    const citing = new Set<string>();
    walk(elsewhere, (node) => {
      const plan = node.type === 'paragraph' || node.type === 'item' ? statementAt.get(node) : undefined;
      if (plan && [...plan.references.cited, ...plan.references.figures, ...plan.references.charts].length > 0) citing.add(plan.number);
    });
    return citing.size === 0 ? [] : [{ title: section.matter.title, count: citing.size }];
  });
  const count = found.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return {};
  return { asideText: say('coverage.aside', { paragraphs: countLabel(labels, 'coverage.asideParagraphs', count), sections: listText(found.map(({ title }) => say('changes.sections.name', { title })), labels) }) };
}

function sourcesOf({ evidence, inspections, actions }: ReleasedProject, indicators: ReadonlyMap<string, DerivedIndicator>): ReadonlyMap<string, Source> {
  return new Map<string, Source>([
    ...[...indicators].map(([id, { current }]): [string, Source] => [id, { kind: 'data', date: current?.reading.at }]),
    ...evidence.map(({ id, kind, date }): [string, Source] => [id, { kind, date }]),
    ...inspections.flatMap(({ id, start, findings = [], recommendations = [] }) => [id, ...findings.map((each) => each.id), ...recommendations.map((each) => each.id)].map((each): [string, Source] => [each, { kind: 'inspection', date: start }])),
    ...actions.map(({ id }): [string, Source] => [id, { kind: 'action', date: undefined }]),
  ]);
}

function sourcesIn(blocks: readonly OpenBlock[], sources: ReadonlyMap<string, Source>): Source[] {
  const { cited, figures, charts } = referencesIn(blocks);
  return [...[...new Set([...cited, ...figures, ...charts])].flatMap((id) => sources.get(id) ?? []), ...accountsIn(blocks)];
}

/** A voice is what children and families said. An example is told by the report, whoever saw it: it is counted apart, and no observation of practice. */
const kindOfAccount = { voice: 'feedback', example: 'example' } as const satisfies Record<AccountKind, CoverageKind>;

function accountsIn(blocks: readonly OpenBlock[]): Source[] {
  const found: Source[] = [];
  walk(blocks, (node) => {
    if (node.type === 'quote' && node.account) found.push({ kind: kindOfAccount[node.account.kind], date: undefined });
  });
  return found;
}

function cellOf(asked: Question, found: readonly Source[], wording: Wording): CoverageCell {
  const counts = coverageKind.options.flatMap((kind) => {
    const count = found.filter((source) => source.kind === kind).length;
    return count === 0 ? [] : [{ kind, count, text: countLabel(wording.labels, `coverage.${kind}`, count) }];
  });
  const undated = found.filter(({ kind, date }) => kind !== 'action' && kind !== 'example' && date === undefined).length;
  const newest = found.flatMap(({ date }) => date ?? []).sort(compareText).at(-1);
  const thin = thinness(counts.map(({ kind }) => kind), newest, wording.asAt);
  return {
    question: asked,
    counts,
    text: counts.length === 0 ? wording.labels['coverage.nothing'] : listText(counts.map(({ text }) => text), wording.labels),
    newest: wording.dateOrNull(newest),
    ...(undated > 0 && counts.length > 0 && { undatedText: countLabel(wording.labels, 'coverage.undated', undated) }),
    thin,
    thinText: thin === null || thin === 'nothing' ? null : wording.labels[`coverage.thin.${thin}`],
  };
}

/** Years before the figures of the edition after which evidence is old. */
const oldAfter = 2;

/** What is next rests on actions, which have no evidence of their own: one kind is enough for it. An example is no evidence beside another kind. */
function thinness(all: readonly CoverageKind[], newest: string | undefined, asAt: string): CoverageCell['thin'] {
  if (all.length === 0) return 'nothing';
  const kinds = all.filter((kind) => kind !== 'example');
  if (kinds.length === 0) return 'one-kind';
  if (newest !== undefined && newest < `${Number(asAt.slice(0, 4)) - oldAfter}${asAt.slice(4)}`) return 'old';
  return kinds.length === 1 && kinds[0] !== 'action' ? 'one-kind' : null;
}

function sentenceOf(cells: readonly CoverageCell[], wording: Wording): string | null {
  if (cells.length === 0) return null;
  const count = (thin: CoverageCell['thin']): number => cells.filter((each) => each.thin === thin).length;
  const thin = (['nothing', 'one-kind', 'old'] as const).flatMap((each) => (count(each) === 0 ? [] : [countLabel(wording.labels, `coverage.count.${each}`, count(each))]));
  const actionsAlone = cells.filter(({ counts }) => counts.length > 0 && counts.every(({ kind }) => kind === 'action')).length;
  if (actionsAlone > 0) thin.push(countLabel(wording.labels, 'coverage.count.actions', actionsAlone));
  return wording.say(thin.length === 0 ? 'coverage.sentenceWhole' : 'coverage.sentence', { answers: cells.length, thin: listText(thin, wording.labels) });
}

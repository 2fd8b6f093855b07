import { editionBefore } from '../model/edition-file.ts';
import type { ReleasedProject } from '../model/project.ts';
import { markOf } from '../model/audience.ts';
import type { Action } from '../model/action.ts';
import { saysNothing, type KpiReference } from '../model/section.ts';
import type { AcronymMarker } from './acronyms.ts';
import { isOpen } from './actions.ts';
import { citationNumbers } from './citations.ts';
import { statusTextOf } from './edition.ts';
import { embedOf, type EmbedSources } from './embeds.ts';
import type { DerivedIndicator } from './indicator.ts';
import { areasOf, frameworksOf, toldAreas } from './judgement-areas.ts';
import type { StatementNode } from './numbering.ts';
import { placesIn, type PartPlan, type SectionPlan } from './outline.ts';
import type { FigureInText, ReportBlock, ReportPart, ReportSection, Statement } from '../model/report.ts';
import type { Sources } from './sources.ts';
import { tallyOf } from './tally.ts';
import { improvementsIn, type Answers } from './threads.ts';
import { writerWith, type Writer } from './writer.ts';
import type { Wording } from './wording.ts';

/** What sections are written from, worked out before the first of them. */
export interface SectionMaterials {
  released: ReleasedProject;
  indicators: ReadonlyMap<string, DerivedIndicator>;
  /** The section that an indicator belongs to. */
  owners: ReadonlyMap<string, string>;
  sources: Sources;
  answers: Answers;
  embeds: EmbedSources;
  newMarker: () => AcronymMarker;
  figure: (reference: KpiReference, beginsSentence: boolean) => FigureInText;
}

export function writtenSection(plan: SectionPlan, materials: SectionMaterials, wording: Wording): ReportSection {
  const { matter, id } = plan.section;
  const writer = sectionWriter(plan, materials);
  const parts = plan.parts.map((part) => writtenPart(part, writer, wording));
  const footnotes = plan.footnotes.map(({ label, number, anchor, blocks }) => ({ label, number, anchor, blocks: writer.blocks(blocks) }));
  const shown = materials.embeds.indicatorsOf(plan);
  const own = [...materials.owners].filter(([, section]) => section === id).map(([indicator]) => indicator);
  const indicators = [...new Set([...own, ...shown])];
  const improvements = improvementsIn(plan);
  const kind = matter.kind ?? 'practice';
  return {
    id,
    number: plan.number,
    title: matter.title,
    kind,
    kindText: wording.labels[`sectionKind.${kind}`],
    summary: matter.summary ?? null,
    judgements: judgementsOf(matter.judgements ?? [], materials.released),
    owner: matter.owner ?? null,
    statusText: matter.status === undefined && !matter.signOff ? null : statusTextOf(matter.status, matter.signOff, wording),
    reviewed: wording.dateOrNull(matter.reviewed),
    parts,
    footnotes,
    indicators,
    tally: tallyOf(own.flatMap((indicator) => materials.indicators.get(indicator)?.printed ?? []), wording.labels),
    improvements: improvements.length,
    improvementsWithAction: improvements.filter((statement) => materials.answers.toStatement(statement).length > 0).length,
    ...wording.markOf(matter),
    openActions: openActions(materials.embeds.actionsOf(plan), materials.released.actions),
  };
}

/** The indicators of a section's themes; where it names none, those that it cites or shows. */
export function indicatorsOf({ section, references }: SectionPlan, released: ReleasedProject): string[] {
  const themes = section.matter.themes ?? [];
  const shown = new Set([...references.cited, ...references.figures, ...references.charts]);
  return released.indicators
    .filter(({ id, themeId }) => (themes.length > 0 ? themes.includes(themeId) : shown.has(id) || references.themes.includes(themeId)))
    .map(({ id }) => id);
}

/** The actions that name a section, that it cites, or that answer its areas for improvement. */
export function actionsOf(plan: SectionPlan, answers: Answers, released: ReleasedProject): string[] {
  const found = new Set([...plan.references.cited, ...plan.statements.flatMap((statement) => answers.toStatement(statement))]);
  const named = new Set(plan.statements.map(({ id }) => id));
  return released.actions
    .filter(({ id, sections = [], answers: answered = [] }) => sections.includes(plan.section.id) || found.has(id) || answered.some((each) => named.has(each)))
    .map(({ id }) => id);
}

function sectionWriter(plan: SectionPlan, { released, sources, answers, embeds, newMarker, figure }: SectionMaterials): Writer {
  const citations = citationNumbers(sources);
  const before = editionBefore(released.editions, released.settings.edition);
  return writerWith({
    figure,
    citations,
    markAcronyms: newMarker(),
    anchorOf: (heading) => plan.headingAt.get(heading) ?? heading.anchor,
    address: (href) => addressOf(href, embeds),
    embed: (reference) => embedOf(reference, plan, embeds),
    statement(node: StatementNode): Statement | undefined {
      const statement = plan.statementAt.get(node);
      if (!statement) return undefined;
      const { number, anchor, address, id, was, noPlan, finding, references } = statement;
      const isUnsourced = finding !== null && references.cited.length + references.figures.length + references.charts.length === 0;
      return { number, anchor, ...(address !== null && { address }), id, finding, ...(before && was.length > 0 && { was: { edition: before.id, names: [...was] } }), sources: citations.marksFor(references.cited), actions: answers.toStatement(statement), ...(isUnsourced ? { unsourced: true } : {}), ...(noPlan ? { noPlan: true } : {}), ...markOf(statement) };
    },
  });
}

/** A link to a place that this edition does not have leads to the beginning of its section. */
export function addressOf(href: string, { planOf }: Pick<EmbedSources, 'planOf'>): string {
  const [, section, place] = /^section:([a-z0-9-]+)#(.+)$/.exec(href) ?? [];
  const plan = section === undefined ? undefined : planOf(section);
  return place === undefined || !plan || placesIn(plan).includes(place) ? href : `section:${section}`;
}

function writtenPart({ part, anchor, title, groups }: PartPlan, writer: Writer, { labels }: Wording): ReportPart {
  const isUnanswered = part.question !== null && saysNothing(part);
  const stillOpen: ReportBlock = { type: 'paragraph', children: [{ type: 'text', value: labels['question.open'] }] };
  return {
    question: part.question,
    keyMessages: part.keyMessages,
    title: part.title && writer.title(part.title),
    titleText: title,
    anchor,
    groups: isUnanswered && groups.length === 0 ? [{ finding: null, title: null, anchor, blocks: [stillOpen] }] : groups.map((plan, index) => ({
      finding: plan.group.finding,
      title: plan.group.title && writer.title(plan.group.title),
      anchor: plan.anchor,
      blocks: isUnanswered && index === 0 ? [...writer.blocks(plan.group.blocks), stillOpen] : writer.blocks(plan.group.blocks),
    })),
  };
}

function openActions(ids: readonly string[], actions: readonly Action[]): number {
  const open = new Set(actions.filter(isOpen).map(({ id }) => id));
  return ids.filter((id) => open.has(id)).length;
}

function judgementsOf(ids: readonly string[], released: ReleasedProject): ReportSection['judgements'] {
  const frameworks = frameworksOf(released);
  const told = toldAreas(frameworks);
  return areasOf(ids, frameworks).map((area) => ({ id: area.id, label: area.label, shortLabel: area.shortLabel, area: told.idsOf(area)[0] ?? '' }));
}

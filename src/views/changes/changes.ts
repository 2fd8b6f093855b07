import { markOf } from '../../model/audience.ts';
import type { Changes, JudgementChange, RecommendationChange, Target } from '../../model/report.ts';
import type { Link } from '../link.ts';
import { given, headed, type Headed } from '../lists.ts';
import { cell, givenCell, tableOf, type Table } from '../table.ts';
import { spellOut, word, type Writing } from '../writing.ts';
import { claimsView, type ClaimsView } from './claims.ts';
import { changesAreSplit, claimsIndex } from './claims-by-section.ts';
import { figuresView, type FiguresView } from './figures.ts';
import { promisesView, type PromisesView } from './promises.ts';

/** What is otherwise than in the edition before, in the order in which somebody asks who has a copy of that in hand. */
export interface ChangesView {
  title: string;
  description: string;
  /** How much has changed, or that there is nothing to compare with. */
  sentence: string;
  remarks: string[];
  contents: Headed<Link> | null;
  promises: Part<PromisesView> | null;
  recommendations: Part<{ table: Table | null; same: string | null }> | null;
  figures: Part<FiguresView> | null;
  judgements: Part<JudgementsView> | null;
  claims: Part<ClaimsView> | null;
  /** In place of the claims where each section has a page of its own. */
  claimsIndex: Part<Table> | null;
}

/** A part under its heading, which can be linked to. */
interface Part<View> {
  heading: string;
  place: Target;
  intro: string | null;
  view: View;
}

interface JudgementsView {
  same: string | null;
  table: Table | null;
  inspections: Headed<Link & { when: string }> | null;
}

export function changesLink(writing: Pick<Writing, 'report'>, changes: Changes): Link {
  return { text: titleOf(writing, changes), to: { page: 'changes' } };
}

/** All of it, whatever is read from beginning to end; a page of its own leaves the words of a large report to those of its sections. */
export function changesView(writing: Writing, { split = false } = {}): ChangesView {
  const { changes } = writing.report;
  return changes ? viewOf(writing, changes, split && changesAreSplit(writing.report)) : nothingBefore(writing);
}

function nothingBefore(writing: Writing): ChangesView {
  const [title, sentence] = [word(writing, 'nav.changes'), word(writing, 'changes.noneBefore')];
  return { title, description: sentence, sentence, remarks: [], contents: null, promises: null, recommendations: null, figures: null, judgements: null, claims: null, claimsIndex: null };
}

function viewOf(writing: Writing, changes: Changes, isSplit: boolean): ChangesView {
  const [promises, figures] = [promisesView(writing, changes, !isSplit), figuresView(writing, changes)];
  const hasClaims = Object.values(changes.claims).some((claims) => claims.length > 0);
  const parts = {
    promises: part(writing, 'promises', promises, promises.groups.length > 0 || promises.newActions !== null),
    recommendations: part(writing, 'recommendations', { table: changes.recommendations.length === 0 ? null : recommendationTable(writing, changes), same: changes.sameRecommendations }, changes.recommendations.length > 0 || changes.sameRecommendations !== null),
    figures: part(writing, 'figures', figures, figures.groups.length > 0 || figures.same !== null),
    judgements: part(writing, 'judgements', judgementsView(writing, changes), changes.judgements.length + changes.inspections.length > 0 || changes.sameJudgements !== undefined),
    claims: hasClaims && !isSplit ? part(writing, 'claims', claimsView(writing, changes, changes.claims), true) : null,
    claimsIndex: hasClaims && isSplit ? part(writing, 'claims', claimsIndex(writing, changes), true) : null,
  };
  return {
    title: titleOf(writing, changes),
    description: word(writing, 'changes.intro', { title: changes.since.title, date: changes.since.asAt.text }),
    sentence: changes.sentence,
    remarks: changes.remarks,
    contents: headed(word(writing, 'changes.contents'), given(...Object.values(parts)).map(({ heading, place }) => ({ text: heading, to: place }))),
    ...parts,
  };
}

function titleOf(writing: Pick<Writing, 'report'>, { since }: Changes): string {
  return word(writing, 'changes.title', { edition: since.id });
}

function part<View>(writing: Writing, name: 'promises' | 'recommendations' | 'figures' | 'judgements' | 'claims', view: View, isThere: boolean): Part<View> | null {
  if (!isThere) return null;
  return { heading: word(writing, `changes.${name}`), place: { page: 'changes', anchor: name }, intro: name === 'promises' || name === 'figures' ? word(writing, `changes.${name}Intro`) : null, view };
}

function recommendationTable(writing: Writing, { since, recommendations }: Changes): Table<RecommendationChange> {
  return tableOf<RecommendationChange>(word(writing, 'changes.caption', { group: word(writing, 'changes.recommendations'), edition: since.id }), [
    { head: word(writing, 'changes.recommendation.asked'), cell: ({ text, inspection, target, ...marked }) => cell(spellOut(writing, text), { to: target, below: [inspection], ...markOf(marked) }) },
    { head: word(writing, 'changes.then', { edition: since.id }), cell: ({ from, state }) => givenCell(from, word(writing, state === 'unlisted' ? 'changes.recommendation.unlisted' : 'changes.recommendation.new')) },
    { head: word(writing, 'changes.now'), cell: ({ to, state, answer }) => (state === 'still-unanswered' ? cell(to ?? '', { state: 'absent' }) : { ...givenCell(to, word(writing, 'changes.recommendation.gone')), below: given(answer === null ? state === 'answered-otherwise' && word(writing, 'inspection.noResponse') : spellOut(writing, answer)) }) },
  ], recommendations);
}

function judgementsView(writing: Writing, { since, judgements, sameJudgements, inspections }: Changes): JudgementsView {
  const table = tableOf<JudgementChange>(word(writing, 'changes.caption', { group: word(writing, 'changes.judgements'), edition: since.id }), [
    { head: word(writing, 'changes.judgement'), cell: ({ label, whose, target }) => cell(label, { to: target, below: [word(writing, `changes.judgement.${whose}`)] }) },
    { head: word(writing, 'changes.then', { edition: since.id }), cell: ({ from }) => cell(from) },
    { head: word(writing, 'changes.now'), cell: ({ to }) => cell(to) },
    { head: word(writing, 'changes.figure.change'), cell: ({ move }) => cell(word(writing, `changes.judgement.${move ?? 'other'}`)) },
  ], judgements);
  return {
    same: sameJudgements ?? null,
    table: judgements.length === 0 ? null : table,
    inspections: headed(word(writing, 'changes.inspections'), inspections.map(({ title, when, target, ...marked }) => ({ text: title, to: target, when, ...markOf(marked) }))),
  };
}

import { markOf, type Marked } from '../../model/audience.ts';
import type { ActionChange, Changes, ClaimChanges, Figure, FigureChange, JudgementChange, Outcome, RecommendationChange } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { word, type Writing } from '../../views/writing.ts';
import { audienceColumn } from './audience.ts';
import { dataTable, listValue, textValue, type DataTable } from './data-table.ts';

/** One thing of either edition, and what became of it. */
interface ChangeRow extends Marked {
  kind: 'action' | 'recommendation' | 'figure' | 'judgement' | 'paragraph';
  subject: string;
  then: string | null;
  now: string | null;
  change: string[];
}

/** What is otherwise than in the edition before, and every numbered paragraph of both; empty where none is kept. */
export function changeTable(writing: Writing): DataTable {
  const { changes } = writing.report;
  return dataTable<ChangeRow>(writing, 'changes', [
    ['changed', ({ kind }) => textValue(word(writing, `data.changed.${kind}`))],
    ['subject', ({ subject }) => textValue(subject)],
    ['in-earlier', ({ then }) => textValue(then)],
    ['in-this', ({ now }) => textValue(now)],
    ['became', ({ change }) => listValue(change)],
    ...audienceColumn<ChangeRow>(writing),
  ], changes === null ? [] : rowsOf(writing, changes));
}

function rowsOf(writing: Writing, { actions, recommendations, figures, judgements, promises, claims }: Changes): ChangeRow[] {
  const outcomes = new Map([...promises, ...actions.flatMap(({ saidIn = [] }) => saidIn)].map((promise) => [promise.then.number, promise.outcomes]));
  return [
    ...actions.map((change) => actionRow(writing, change)),
    ...recommendations.map((change) => recommendationRow(writing, change)),
    ...figures.map(figureRow),
    ...judgements.map((change) => judgementRow(writing, change)),
    ...claimRows(writing, claims, outcomes),
  ];
}

function actionRow(writing: Writing, { then, now, text, takenUp = [], saidIn = [], ...marked }: ActionChange): ChangeRow {
  const said = (action: ActionChange['then']): string | null => action && given(`${action.number} ${action.statusText}`, action.due?.text).join(', ');
  return { kind: 'action', subject: now?.title ?? then?.title ?? '', then: said(then), now: said(now), change: [text, ...takenUp.map(({ number }) => word(writing, 'changes.outcome.takenUp', { number })), ...saidIn.flatMap(({ outcomes }) => outcomes.map((outcome) => outcome.text))], ...markOf(marked) };
}

function recommendationRow(writing: Writing, { text, from, to, state, answer, ...marked }: RecommendationChange): ChangeRow {
  return { kind: 'recommendation', subject: text, then: from, now: to, change: given(state === 'new' || state === 'unlisted' || state === 'gone' ? word(writing, `changes.recommendation.${state}`) : null, answer), ...markOf(marked) };
}

function figureRow({ title, from, fromPeriod, to, toPeriod, direction, rating, notes, ...marked }: FigureChange): ChangeRow {
  const said = (figure: Figure | null, period: string | null): string | null => figure && given(figure.text, period).join(', ');
  const moved = direction && given(direction.word, direction.change.text).join(', ');
  return { kind: 'figure', subject: title, then: said(from, fromPeriod), now: said(to, toPeriod), change: given(moved, rating && `${rating.from.word} → ${rating.to.word}`, ...notes), ...markOf(marked) };
}

function judgementRow(writing: Writing, { label, whose, from, to, move }: JudgementChange): ChangeRow {
  return { kind: 'judgement', subject: `${label}, ${word(writing, `changes.judgement.${whose}`)}`, then: from, now: to, change: [word(writing, `changes.judgement.${move ?? 'other'}`)] };
}

function claimRows(writing: Writing, { reworded, refigured, gone, added, same }: ClaimChanges, outcomes: ReadonlyMap<string, Outcome[]>): ChangeRow[] {
  const became = (number: string, how: string): string[] => [how, ...(outcomes.get(number) ?? []).flatMap(({ kind, text }) => (kind === 'action' || kind === 'figure' || kind === 'taken-up' ? [text] : []))];
  const how = (state: keyof ClaimChanges): string => word(writing, `changes.claims.${state}`);
  const inBoth = (said: string, { then, now }: ClaimChanges['reworded'][number]): ChangeRow => ({ kind: 'paragraph', subject: now.sectionTitle, then: `${then.number} ${then.text}`, now: `${now.number} ${now.text}`, change: became(then.number, said), ...markOf(now) });
  return [
    ...reworded.map((claim) => inBoth(how('reworded'), claim)),
    ...refigured.map((claim) => inBoth(how('refigured'), claim)),
    ...gone.map(({ then, outcomes: found }): ChangeRow => ({ kind: 'paragraph', subject: then.sectionTitle, then: `${then.number} ${then.text}`, now: null, change: [how('gone'), ...(found.length === 0 ? [word(writing, 'changes.noOutcome')] : found.map(({ text }) => text))] })),
    ...added.map(({ now }): ChangeRow => ({ kind: 'paragraph', subject: now.sectionTitle, then: null, now: `${now.number} ${now.text}`, change: [how('added')], ...markOf(now) })),
    ...same.flatMap(({ sectionTitle, pairs }) => pairs.map(({ then, now, ...marked }): ChangeRow => ({ kind: 'paragraph', subject: sectionTitle, then, now, change: became(then, how('same')), ...markOf(marked) }))),
  ];
}

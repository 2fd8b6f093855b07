import { dueState, type DueState } from '../model/action.ts';
import { markOf } from '../model/audience.ts';
import type { LabelKey } from '../model/labels.ts';
import type { ReportAction } from '../model/report.ts';
import { linkTo, statementLink, type Mention } from './link.ts';
import { given } from './lists.ts';
import { pick } from './lookup.ts';
import { missingSaidOnce } from './missing.ts';
import { nationalText } from './national-tags.ts';
import { cell, givenCell, tableOf, type Cell, type ColumnOf, type Table } from './table.ts';
import { spellOut, word, type Writing } from './writing.ts';

/** Some actions in the middle of prose, each leading to its entry in the plan. */
export function actionTable(writing: Writing, actions: readonly ReportAction[]): Table<ReportAction> {
  const title = (action: ReportAction): Cell =>
    cell(spellOut(writing, action.title), { reference: action.number, to: { page: 'actions', anchor: action.id }, ...markOf(action) });
  return missingSaidOnce(writing, tableOf(word(writing, 'nav.actions'), columns(writing, actions, title, statusCell), actions));
}

/** Every action, with all that is known of it. */
export function actionPlan(writing: Writing, actions: readonly ReportAction[]): Table<ReportAction> {
  const caption = word(writing, 'actions.caption', { date: writing.report.edition.asAt.text });
  const title = (action: ReportAction): Cell => {
    const { number, title: text, sections, source } = action;
    const answered = answeredLinks(writing, action);
    const national = nationalText(writing, action);
    return cell(spellOut(writing, text), {
      ...markOf(action),
      reference: number,
      below: given<string | Mention[]>(
        answered.length > 0 && answered,
        sections.length > 0 && pick(writing.lookup.sections, sections.map(({ id }) => id)).map((section) => linkTo('section', section)),
        national !== null && `${word(writing, 'nationalFramework.tags')}: ${national}`,
        source !== null && `${word(writing, 'action.source')}: ${source}`,
      ),
    });
  };
  const status = (action: ReportAction): Cell => ({
    ...statusCell(action),
    below: action.progress.map(({ date, text }) => `${date.text}: ${spellOut(writing, text)}`),
  });
  return missingSaidOnce(writing, tableOf(caption, columns(writing, actions, title, status), actions, ({ id }) => ({ page: 'actions', anchor: id })));
}

/** `Answers paragraph 3.7; paragraph 6.12; Make supervision consistent`. */
function answeredLinks(writing: Writing, { paragraphs, asked }: ReportAction): Mention[] {
  const links = [
    ...paragraphs.map((paragraph): Mention => ({ ...markOf(paragraph), text: word(writing, 'cited.paragraph', { paragraph: paragraph.number }), to: statementLink(paragraph).to })),
    ...asked.map((source): Mention => ({ ...markOf(source), text: spellOut(writing, source.title), to: source.target })),
  ];
  return links.map((link, index) => (index === 0 ? { ...link, text: word(writing, 'action.answers', { what: link.text }) } : link));
}

/** A report that gives no action a priority does not go by priorities, and lacks none. */
function columns(writing: Writing, actions: readonly ReportAction[], title: ColumnOf<ReportAction>['cell'], status: ColumnOf<ReportAction>['cell']): ColumnOf<ReportAction>[] {
  const prioritised = actions.some(({ priority }) => priority !== null);
  return [
    { head: word(writing, 'action.action'), cell: title },
    ...(prioritised ? [{ head: word(writing, 'action.priority'), cell: ({ priorityText }: ReportAction) => givenCell(priorityText, word(writing, 'action.noPriority')) }] : []),
    { head: word(writing, 'action.owner'), cell: (action) => ownerCell(writing, action) },
    { head: word(writing, 'action.due'), cell: (action) => dueCell(writing, action) },
    { head: word(writing, 'action.measure'), cell: (action) => measureCell(writing, action) },
    { head: word(writing, 'action.status'), cell: status },
  ];
}

export function ownerCell(writing: Writing, { owner }: ReportAction): Cell {
  return givenCell(owner, word(writing, 'action.noOwner'));
}

/** What is most pressing first. */
export const dueStates = dueState.options;

/** How a due date stands, in words. */
export const dueStateWords: Readonly<Record<DueState, LabelKey>> = { overdue: 'action.overdue', 'due-soon': 'action.dueSoon', later: 'action.dueLater', closed: 'action.closed' };

export function dueCell(writing: Writing, { due, overdue, dueState: state }: ReportAction): Cell {
  return {
    ...givenCell(due?.text ?? null, word(writing, 'action.noDue')),
    flag: overdue ? word(writing, 'action.overdue') : null,
    below: given(state === 'due-soon' && word(writing, 'action.dueSoon')),
  };
}

export function measureCell(writing: Writing, { measureText, measureIndicator }: ReportAction): Cell {
  const indicator = measureIndicator === null ? undefined : writing.lookup.indicators.get(measureIndicator);
  return {
    ...givenCell(measureText ?? indicator?.title ?? null, word(writing, 'action.noMeasure')),
    to: indicator ? { page: 'indicator', id: indicator.id } : null,
    ...(indicator && markOf(indicator)),
  };
}

function statusCell({ status, statusText }: ReportAction): Cell {
  return cell(statusText, { state: status === null ? 'absent' : null, mark: { type: 'status', status: status ?? 'unknown' } });
}

import type { Report, ReportAction } from '../../src/model/report.ts';
import type { Place, Row } from './read-page.ts';
import { named, present, short } from './sites.ts';

/** The rows of some actions, column by column. */
export function actionRows(ids: readonly string[], report: Report): Row['cells'][] {
  const actions = ids.map((id) => named(report.actions, id));
  const missing = missingHeads(actions, report);
  const scarce = scarceHeads(actions, report);
  return actions.map((action) => Object.fromEntries(Object.entries(actionCells(action, actions, report)).flatMap(([head, cells]) => {
    if (missing.includes(head)) return [];
    return [[head, scarce.has(head) && lacks(action, head, report) ? [] : cells]];
  })));
}

/** The heads of what more than half of them lack, at least three, with how many do: each gap is a mark. */
export function scarceHeads(actions: readonly ReportAction[], report: Report): Map<string, number> {
  const heads = Object.keys(gaps(report.labels)).filter((head) => !missingHeads(actions, report).includes(head));
  return new Map(heads.flatMap((head) => {
    const count = actions.filter((action) => lacks(action, head, report)).length;
    return count >= 3 && count > actions.length / 2 && count < actions.length ? [[head, count] as const] : [];
  }));
}

function lacks(action: ReportAction, head: string, { labels }: Report): boolean {
  return gaps(labels)[head]?.every((key) => action[key] === null) === true;
}

const gaps = (labels: Report['labels']): Record<string, (keyof ReportAction)[]> => ({
  [labels['action.priority']]: ['priority'], [labels['action.owner']]: ['owner'], [labels['action.due']]: ['due'],
  [labels['action.measure']]: ['measureText', 'measureIndicator'], [labels['action.status']]: ['status'],
});

/** The heads of what none of these actions has. */
export function missingHeads(actions: readonly ReportAction[], { labels }: Report): string[] {
  const none = (...keys: (keyof ReportAction)[]): boolean => actions.every((action) => keys.every((key) => action[key] === null));
  return present(
    none('owner') && labels['action.owner'], none('due') && labels['action.due'],
    none('measureText', 'measureIndicator') && labels['action.measure'], none('status') && labels['action.status'],
  );
}

function actionCells(action: ReportAction, actions: readonly ReportAction[], { labels, indicators }: Report): Row['cells'] {
  const measured = indicators.find(({ id }) => id === action.measureIndicator);
  return {
    [labels['action.action']]: [action.number, action.title],
    ...(actions.some(({ priority }) => priority !== null) && { [labels['action.priority']]: [action.priorityText ?? labels['action.noPriority']] }),
    [labels['action.owner']]: [action.owner ?? labels['action.noOwner']],
    [labels['action.due']]: present(action.due?.text ?? labels['action.noDue'], action.overdue && labels['action.overdue'], action.dueState === 'due-soon' && labels['action.dueSoon']),
    [labels['action.measure']]: [action.measureText ?? measured?.title ?? labels['action.noMeasure']],
    [labels['action.status']]: [action.statusText],
  };
}

/** What inspections decided, a row for each judgement. */
export function judgementRows(ids: readonly string[], { inspections, labels }: Report): Row['cells'][] {
  return ids.map((id) => named(inspections, id)).flatMap(({ when, judgements }) =>
    judgements.map(({ label, text, note }) => ({
      [labels['judgements.judgement']]: [label],
      [labels['judgements.decided']]: present(text, note),
      [labels['judgements.when']]: [when],
    })),
  );
}

/** Entries of the evidence register in the middle of a section. */
export function evidenceEntries(ids: readonly string[], { evidence, labels }: Report): string[][] {
  return ids.map((id) => named(evidence, id)).map(({ title, kindText, date, scope, summary }) =>
    present(title, `${kindText}, ${date?.text ?? labels['evidence.noDate']}${scope === null ? '' : `. ${scope}`}`, summary),
  );
}

export function readEvidence(list: Place, report: Report): string[][] {
  return list.all('li').map((entry) => entry.all('*').filter(({ tag }) => tag === 'a' || tag === 'span').map(({ words }) => short(words, report)));
}

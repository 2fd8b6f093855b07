import type { Rag } from '../../model/report.ts';
import type { ScorecardView } from '../../views/scorecard.ts';
import type { OnPage } from './on-page.ts';

/** What the reader may choose where scripts run; hidden until they do. */
export interface ScorecardTools {
  rags: { value: Rag | ''; text: string }[];
  themes: { value: string; text: string }[];
  orders: { value: string; text: string }[];
}

const order: readonly Rag[] = ['red', 'amber', 'green', 'not-rated', 'no-target'];

export function scorecardTools(on: OnPage, { tally, table }: ScorecardView): ScorecardTools {
  const parts = tally?.parts ?? [];
  return {
    rags: [
      { value: '', text: on.word('scorecard.showAll', { count: tally?.total ?? 0 }) },
      ...order.flatMap((state) => parts.filter((part) => part.state === state).map(({ word, count }) => ({ value: state, text: `${word} (${count})` }))),
    ],
    themes: [{ value: '', text: on.word('scorecard.allThemes') }, ...table.groups.map(({ id, title }) => ({ value: id, text: title }))],
    orders: [
      { value: '', text: on.word('scorecard.theme') },
      ...table.columns.flatMap(({ orderName, head }) => (orderName === null ? [] : [{ value: orderName, text: head }])),
    ],
  };
}

import { timelineAxis, timelineScale, timelineStrip, type TimelineScale } from '../../chart/timeline-strip.ts';
import type { ReportAction } from '../../model/report.ts';
import { valueIn, type ActionOrder } from '../../views/action-orders.ts';
import type { ActionsView } from '../../views/actions.ts';

type Timeline = NonNullable<ActionsView['timeline']>;

/** Where the plan stands in other orders; no id of a report holds two hyphens. */
export const ordersPlace = 'plan--orders';

/** What a row of the plan says of itself to the tools above it. */
export function chosenBy(orders: readonly ActionOrder[], action: ReportAction): Record<string, string> {
  return Object.fromEntries(orders.map(({ name }) => [`data-${name}`, valueIn(name, action)]));
}

/** The pictures of a timeline: its axis, and a strip beside each entry. */
export function timelinePictures({ asAt, entries, months }: Timeline): { axis: string; strips: string[] } {
  const scale: TimelineScale = timelineScale(entries.map(({ due }) => due), asAt);
  return { axis: timelineAxis(scale, months), strips: entries.map(({ due, state }) => timelineStrip(due, state, scale)) };
}

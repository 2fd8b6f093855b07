import type { Enquiry, EnquiryReason } from '../../model/report.ts';
import { askedBefore } from './asked-before.ts';
import type { BriefMaterials, Enquire, EnquiryItem } from './materials.ts';
import { noAction } from './no-action.ts';
import { noOutcome } from './no-outcome.ts';
import { offTarget } from './off-target.ts';
import { overdue } from './overdue.ts';
import { thinEvidence } from './thin-evidence.ts';
import { noSource, oneFigure } from './thin-strength.ts';
import { unanswered } from './unanswered.ts';
import { unspoken } from './unspoken.ts';
import { worseThanOthers } from './worse-than-others.ts';
import { worsening } from './worsening.ts';

/** In the order in which equally heavy ones stand. */
const lines: readonly Enquire[] = [offTarget, unanswered, overdue, noOutcome, askedBefore, worseThanOthers, worsening, noAction, unspoken, thinEvidence, noSource, oneFigure];

/**
 * All reasons to ask about one thing together, the heaviest first: by the sum of their weights, then by the worst of the
 * figures that they name, then as their lines stand, each in the order of the report.
 */
export function enquiriesOf(materials: BriefMaterials): Enquiry[] {
  const worst = new Map(materials.report.indicators.map(({ id, worstFirst }) => [id, worstFirst]));
  const items = lines.flatMap((line) => line(materials));
  return [...Map.groupBy(items, ({ about: { target } }) => JSON.stringify(target)).values()]
    .map((together) => ({ enquiry: enquiryOf(together), worst: Math.min(...together.map(({ reason }) => worstIn(reason, worst))) }))
    .sort((a, b) => b.enquiry.weight - a.enquiry.weight || (a.worst === b.worst ? 0 : a.worst - b.worst))
    .map(({ enquiry }) => enquiry);
}

function enquiryOf(items: readonly EnquiryItem[]): Enquiry {
  const heaviestFirst = items.toSorted((a, b) => b.reason.weight - a.reason.weight);
  const { about } = heaviestFirst[0]!;
  const reasons = heaviestFirst.map(({ reason }) => reason);
  return { ...about, sections: [...about.sections], reasons, weight: reasons.reduce((sum, { weight }) => sum + weight, 0) };
}

function worstIn(reason: EnquiryReason, worst: ReadonlyMap<string, number>): number {
  return ('indicator' in reason ? worst.get(reason.indicator) : undefined) ?? Infinity;
}

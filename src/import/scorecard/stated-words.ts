import { defaultLabels } from '../../model/default-labels.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { ImportProblem } from '../proposal.ts';
import type { Measure } from './measures.ts';
import { betterIn, unitIn } from './said-of-rows.ts';

/** Where the columns for it say another direction or unit than the indicator has; nothing is changed by that. */
export function differencesInWords({ better, unit }: Measure, indicator: Indicator): ImportProblem[] {
  const [way, kind] = [betterIn(better.text), unitIn(unit.text)];
  const differs = way !== null && way !== indicator.polarity && indicator.polarity !== 'target';
  // A change in per cent is written as a percentage, and days are an average.
  const isOther = kind !== null && kind !== indicator.unit && !(kind === 'percent' && indicator.unit === 'percent-change') && !(kind === 'average' && indicator.unit === 'days') && !(kind === 'days' && indicator.unit === 'average');
  return [
    ...(differs ? [{ where: better.where, message: `The sheet says \`${better.text}\` of ${indicator.title}, and the indicator says \`polarity: ${indicator.polarity}\`.`, hint: 'Look which is right; the report keeps its own.' }] : []),
    ...(isOther ? [{ where: unit.where, message: `The sheet says \`${unit.text}\` of ${indicator.title}, and the unit of the indicator is ${defaultLabels[`unit.${indicator.unit}`].toLowerCase()}.`, hint: 'Look whether the row is about this indicator.' }] : []),
  ];
}

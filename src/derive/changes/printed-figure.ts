import { valueText } from '../../format/number.ts';
import { fill, type Labels } from '../../model/labels.ts';
import type { Figure } from '../../model/report.ts';
import type { Unit } from '../../model/value.ts';

/** A figure that an edition prints: its value, and with how many decimals it says it. */
export interface ExactFigure {
  value: number;
  decimals: number;
}

const mostDecimals = 4;

/** What can be reckoned with; null where it is withheld, and where its words say that it is given roughly. */
export function exactFigure({ value, text, stage }: Figure, unit: Unit, labels: Labels): ExactFigure | null {
  if (value === null) return null;
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    const bare = valueText(value, unit, decimals, labels);
    if (text === (stage === undefined ? bare : fill(labels[`stage.${stage}`], { figure: bare }))) return { value, decimals };
  }
  return null;
}

import { z } from 'zod';

/** A number of an indicator: its id alone for the value, or with the part of its fraction that is meant. */
export const figureReference = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.(numerator|denominator))?$/, { error: "an indicator's id, alone or with .numerator or .denominator after it" });

/** Which indicator is meant, and which number of it. */
export interface FigureReferred {
  id: string;
  part: 'numerator' | 'denominator' | 'value';
}

/** What an author means by `cla` or `visits.numerator`. */
export function figureReferred(reference: string): FigureReferred {
  const [id = '', part] = reference.split('.');
  return { id, part: part === 'numerator' || part === 'denominator' ? part : 'value' };
}

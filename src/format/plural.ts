import { fill, type LabelKey, type Labels } from '../model/labels.ts';

type StemOf<Key> = Key extends `${infer Stem}.one` ? Stem : never;

/** A label that has a form for one and a form for any other number. */
export type CountedLabel = StemOf<LabelKey>;

const grouped = new Intl.NumberFormat('en-GB');

/** Most counts are small, and need none of what a language has to say of numbers. */
function printedCount(number: number | string): string {
  if (typeof number === 'string') return number;
  return Number.isInteger(number) && number > 0 && number < 1000 ? String(number) : grouped.format(number);
}

/** The form of a label that goes with a number, or with a number as printed; fills `{number}` and `{count}` with it. */
export function countLabel(labels: Labels, stem: CountedLabel, number: number | string): string {
  const printed = printedCount(number);
  const form = labels[`${stem}.${printed === '1' ? 'one' : 'other'}` as LabelKey];
  return fill(form, { number: printed, count: printed });
}

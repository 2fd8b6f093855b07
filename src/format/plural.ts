import { fill, type LabelKey, type Labels } from '../model/labels.ts';

type StemOf<Key> = Key extends `${infer Stem}.one` ? Stem : never;

/** A label that has a form for one and a form for any other number. */
export type CountedLabel = StemOf<LabelKey>;

/** The form of a label that goes with a number, or with a number as printed; fills `{number}` and `{count}` with it. */
export function countLabel(labels: Labels, stem: CountedLabel, number: number | string): string {
  const printed = number.toLocaleString('en-GB');
  const form = labels[`${stem}.${printed === '1' ? 'one' : 'other'}` as LabelKey];
  return fill(form, { number: printed, count: printed });
}

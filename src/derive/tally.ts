import { countLabel } from '../format/plural.ts';
import { listText } from '../format/list.ts';
import type { Labels, LabelKey } from '../model/labels.ts';
import { fill } from '../model/labels.ts';
import type { Rag, RagTally, ReportIndicator } from '../model/report.ts';

type Rated = Pick<ReportIndicator, 'rag'>;

interface Counts {
  green: number;
  amber: number;
  red: number;
  /** With a target, but with a figure that cannot be rated. */
  unratable: number;
  untargeted: number;
}

/** How many indicators stand where, in numbers and in a sentence. */
export function tallyOf(indicators: readonly Rated[], labels: Labels): RagTally {
  const inState = (state: Rag): number => indicators.filter(({ rag }) => rag.state === state).length;
  const [green, amber, red, unratable, untargeted] = [inState('green'), inState('amber'), inState('red'), inState('not-rated'), inState('no-target')];
  const sentence = tallySentence({ green, amber, red, unratable, untargeted }, labels);
  return { green, amber, red, 'not-rated': unratable, 'no-target': untargeted, total: indicators.length, sentence };
}

function tallySentence(counts: Counts, labels: Labels): string {
  const { untargeted } = counts;
  const targeted = counts.green + counts.amber + counts.red + counts.unratable;
  if (targeted + untargeted === 0) return labels['tally.empty'];
  if (targeted === 0) return countLabel(labels, 'tally.noTargets', untargeted);
  const targets = targeted === 1 ? onlyOne(counts, labels) : severalStates(counts, targeted, labels);
  if (untargeted === 0) return fill(labels['tally.sentence'], { targets });
  return fill(labels['tally.sentenceRest'], { targets, rest: countLabel(labels, 'tally.rest', untargeted) });
}

function onlyOne(counts: Counts, labels: Labels): string {
  const state = (['green', 'amber', 'red', 'unratable'] as const).find((key) => counts[key] === 1) ?? 'unratable';
  return labels[`tally.only.${state}`];
}

function severalStates(counts: Counts, targeted: number, labels: Labels): string {
  return fill(labels['tally.of'], { count: targeted, states: listText(statesOf(counts, targeted, labels), labels) });
}

/** `6 are on target`, `4 near it`: the verb is said again only where it changes. */
function statesOf(counts: Counts, targeted: number, labels: Labels): string[] {
  if (counts.unratable === targeted) return [labels['tally.unratable.none']];
  const states = [greenState(counts.green, targeted, labels)];
  let before = counts.green;
  for (const state of ['amber', 'red', 'unratable'] as const) {
    const count = counts[state];
    if (count === 0) continue;
    const sameVerb = before !== 0 && (before === 1) === (count === 1);
    const key: LabelKey = sameVerb ? `tally.${state}.short` : `tally.${state}.${count === 1 ? 'one' : 'other'}`;
    states.push(fill(labels[key], { count }));
    before = count;
  }
  return states;
}

function greenState(green: number, targeted: number, labels: Labels): string {
  if (green === 0) return labels['tally.green.none'];
  return green === targeted ? fill(labels['tally.green.all'], { count: green }) : countLabel(labels, 'tally.green', green);
}

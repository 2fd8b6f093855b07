import { listText } from '../format/list.ts';
import { countLabel, type CountedLabel } from '../format/plural.ts';
import { fill } from '../model/labels.ts';
import type { ComparatorKind } from '../model/indicator.ts';
import type { Quarter } from '../model/report.ts';
import type { DerivedIndicator } from './indicator.ts';
import { isRanked } from './quartile.ts';
import type { Wording } from './wording.ts';

const kinds = ['england', 'region', 'statistical-neighbours'] as const satisfies readonly ComparatorKind[];

/** How many indicators are better and worse than others, and how many improve and worsen: whether it is good, where few have targets. */
export function atAGlance(indicators: readonly DerivedIndicator[], wording: Wording): string[] {
  return [...kinds.flatMap((kind) => comparedSentence(indicators, kind, wording)), ...quartileSentence(indicators, wording), ...movedSentence(indicators, wording)];
}

/** Of the newest comparator of the kind, where one of the two is better or both are the same. */
function comparedSentence(indicators: readonly DerivedIndicator[], kind: (typeof kinds)[number], wording: Wording): string[] {
  const newest = indicators.flatMap(({ compared }) => compared.find(({ printed }) => printed.kind === kind) ?? []);
  const verdicts = newest.flatMap(({ printed }) => printed.verdict ?? []);
  const count = (verdict: (typeof verdicts)[number]): number => verdicts.filter((each) => each === verdict).length;
  return sentence('glance.compared', verdicts.length, [['glance.better', count('better')], ['glance.worse', count('worse')], ['glance.same', count('same')]], wording, newest[0]?.name);
}

/** Of those whose current figure is placed among English councils, where one end is the better. */
function quartileSentence(indicators: readonly DerivedIndicator[], wording: Wording): string[] {
  const quarters = indicators.flatMap(({ printed: { current, quartiles = [] } }) => quartiles.filter(({ among, at, period, quarter }) => among === 'england' && at === current?.at && period === current.period && isRanked(quarter)).map(({ quarter }) => quarter));
  const count = (quarter: Quarter): number => quarters.filter((each) => each === quarter).length;
  if (quarters.length === 0) return [];
  return [fill(countLabel(wording.labels, 'glance.quartiles', quarters.length), { first: count('first'), second: count('second'), third: count('third'), fourth: count('fourth') })];
}

/** How many are better and worse than England. */
export function englandSentence(indicators: readonly DerivedIndicator[], wording: Wording): string[] {
  return comparedSentence(indicators, 'england', wording);
}

/** How many of those with a figure a year earlier improve and worsen; nothing where neither can be said. */
export function movedSentence(indicators: readonly DerivedIndicator[], wording: Wording): string[] {
  const states = indicators.flatMap(({ move }) => (move?.overYear ? [move.direction.state] : [])).filter((state) => state !== 'increasing' && state !== 'decreasing');
  const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length;
  return sentence('glance.moved', states.length, [['glance.improving', count('improving')], ['glance.worsening', count('worsening')], ['glance.noChange', count('no-change')]], wording);
}

function sentence(stem: CountedLabel, total: number, parts: readonly (readonly [CountedLabel, number])[], wording: Wording, name = ''): string[] {
  if (total === 0) return [];
  const states = parts.flatMap(([label, count]) => (count === 0 ? [] : [countLabel(wording.labels, label, count)]));
  return [fill(countLabel(wording.labels, stem, total), { name, states: listText(states, wording.labels) })];
}

import { isWithheld } from '../model/stated-figure.ts';
import { listText } from '../format/list.ts';
import { capitalised, uncapitalised } from '../format/sentence-case.ts';
import type { Compared, Standing } from './comparison.ts';
import type { Move } from './direction.ts';
import type { Observed } from './observations.ts';
import { quartileSentence } from './quartile.ts';
import { isRated } from './rag.ts';
import type { Reading } from './reading.ts';
import type { Direction, RagStatus, ReportQuartile } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** What is said of an indicator; whatever it lacks is null and goes unsaid. */
export interface Said {
  current: Observed | null;
  /** What counts as green: `90% or more`. */
  target: string | null;
  rag: RagStatus;
  /** True when the figure as printed would be rated otherwise. */
  rounded: boolean;
  move: Move | null;
  /** Our own last year, for when no direction can be given. */
  lastYear: Compared | null;
  /** Latest of each kind. */
  comparators: readonly Compared[];
  /** Where the current figure stands among councils. */
  quartiles: readonly ReportQuartile[];
}

/** What an indicator shows, in plain words with its numbers. */
export function sentenceOf(said: Said, wording: Wording): string {
  return [
    currentSentence(said.current, wording),
    targetSentence(said, wording),
    ...movedAndStanding(said, wording),
    ...said.comparators.filter((comparator) => !standsBeside(comparator, said)).map((comparator) => comparatorSentence(comparator, said, wording)),
    ...said.quartiles.map((quartile) => quartileSentence(quartile, wording)),
  ]
    .filter((sentence) => sentence !== null)
    .map(capitalised)
    .join(' ');
}

function currentSentence(current: Observed | null, wording: Wording): string {
  if (!current) return wording.say('sentence.noFigure', { date: wording.date(wording.asAt).text });
  const { figure, at, period } = current.reading;
  if (isWithheld(figure.status)) return withheldSentence(current.reading, wording);
  const { phrase } = wording.period(at, period);
  const { fraction } = current.printed;
  return fraction === null
    ? wording.say('sentence.current', { figure: figure.text, period: phrase })
    : wording.say('sentence.currentFraction', { figure: figure.text, period: phrase, fraction });
}

function targetSentence({ current, target, rag, rounded }: Said, wording: Wording): string | null {
  if (target === null) return null;
  if (isRated(rag.state)) return wording.say(rounded ? 'sentence.ratedUnrounded' : 'sentence.rated', { rag: rag.word, target });
  const isRough = current !== null && !isWithheld(current.reading.figure.status);
  return isRough ? wording.say('sentence.notRated', { rag: rag.word, target }) : wording.say('sentence.target', { target });
}

/** Whether it is of the very period of our figure, so that the sentence need not say of which. */
function standsBeside({ reading, standing }: Compared, { current }: Said): boolean {
  return standing !== null && reading.at === current?.reading.at && reading.period === current.reading.period;
}

/** How the figure moved and how it stands beside others now: in one sentence where both say how good it is. */
function movedAndStanding(said: Said, wording: Wording): (string | null)[] {
  const groups = Map.groupBy(said.comparators.filter((comparator) => standsBeside(comparator, said)), ({ standing }) => standing!);
  const parts = [...groups].map(([standing, comparators]) => standingWords(standing, comparators, wording));
  const moved = moveSentence(said, wording);
  if (parts.length === 0) return [moved];
  const standing = listText(parts, wording.labels);
  const [first] = groups.keys();
  const [wasGood, isGood] = [goodOf(said.move?.direction.state), groups.size === 1 ? goodOf(first) : null];
  if (moved === null || wasGood === null || isGood === null) return [moved, wording.say('sentence.standing', { standing })];
  const key = wasGood === isGood ? 'sentence.movedAnd' : 'sentence.movedBut';
  return [wording.say(key, { moved: moved.replace(/\.$/, ''), standing })];
}

function standingWords(standing: Standing, comparators: readonly Compared[], wording: Wording): string {
  const names = comparators.map(({ name, reading }) => wording.say('standing.name', { name, figure: reading.figure.text }));
  return wording.say(`standing.${standing}`, { names: listText(names, wording.labels) });
}

/** True for what is good, false for what is not, null for what is neither. */
function goodOf(state: Standing | Direction['state'] | undefined): boolean | null {
  if (state === 'improving' || state === 'better' || state === 'closer') return true;
  return state === 'worsening' || state === 'worse' || state === 'further' ? false : null;
}

function moveSentence({ move, lastYear, current }: Said, wording: Wording): string | null {
  if (move === null) return lastYear && current ? plainComparatorSentence(lastYear, wording) : null;
  const { direction, earlier, size } = move;
  const figure = direction.from.text;
  const period = wording.period(earlier.at, earlier.period).phrase;
  if (direction.state === 'no-change') {
    return wording.say(figure === direction.to.text ? 'sentence.noChange' : 'sentence.littleChange', { figure, period });
  }
  const change = wording.say((direction.change.value ?? 0) < 0 ? 'change.down' : 'change.up', { change: size });
  const said = direction.state === 'improving' || direction.state === 'worsening' ? (`sentence.${direction.state}` as const) : 'sentence.change';
  return wording.say(said, { change, figure, period });
}

/** Set against a figure of ours that is not the current one, which a reader would otherwise reckon with, it gives that. */
function comparatorSentence(comparator: Compared, { current }: Said, wording: Wording): string {
  const { reading, ours, printed } = comparator;
  const { verdictText } = printed;
  if (verdictText === null) return plainComparatorSentence(comparator, wording);
  const period = wording.period(reading.at, reading.period).phrase;
  if (!comparator.alike) return wording.say('sentence.comparatorUnlike', { name: printed.label, figure: reading.figure.text, period, why: verdictText });
  const isOfNow = ours === undefined || (ours.at === current?.reading.at && ours.period === current.reading.period);
  const values = { verdict: verdictText, figure: reading.figure.text, period };
  return isOfNow ? wording.say('sentence.comparison', values) : wording.say('sentence.comparisonThen', { ...values, ours: ours.figure.text });
}

function plainComparatorSentence({ reading, printed }: Compared, wording: Wording): string {
  const name = printed.label;
  if (isWithheld(reading.figure.status)) {
    return wording.say('sentence.comparatorWithheld', { name, sentence: uncapitalised(withheldSentence(reading, wording)) });
  }
  const period = wording.period(reading.at, reading.period).phrase;
  return wording.say('sentence.comparator', { name, figure: reading.figure.text, period });
}

function withheldSentence({ figure, at, period }: Reading, wording: Wording): string {
  if (!isWithheld(figure.status)) return '';
  return wording.say(`sentence.withheld.${figure.status}`, { period: wording.period(at, period).name });
}

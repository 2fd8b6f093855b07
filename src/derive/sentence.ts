import { isWithheld } from '../model/stated-figure.ts';
import { capitalised, uncapitalised } from '../format/sentence-case.ts';
import type { Compared } from './comparison.ts';
import type { Move } from './direction.ts';
import type { Observed } from './observations.ts';
import { isRated } from './rag.ts';
import type { Reading } from './reading.ts';
import type { RagStatus } from '../model/report.ts';
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
}

/** What an indicator shows, in plain words with its numbers. */
export function sentenceOf(said: Said, wording: Wording): string {
  return [
    currentSentence(said.current, wording),
    targetSentence(said, wording),
    moveSentence(said, wording),
    ...said.comparators.map((comparator) => comparatorSentence(comparator, wording)),
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

function moveSentence({ move, lastYear, current }: Said, wording: Wording): string | null {
  if (move === null) return lastYear && current ? plainComparatorSentence(lastYear, wording) : null;
  const { direction, earlier, size } = move;
  const figure = direction.from.text;
  const period = wording.period(earlier.at, earlier.period).phrase;
  if (direction.state === 'no-change') {
    return wording.say(figure === direction.to.text ? 'sentence.noChange' : 'sentence.littleChange', { figure, period });
  }
  const change = wording.say((direction.change.value ?? 0) < 0 ? 'change.down' : 'change.up', { change: size });
  const isJudged = direction.state === 'improving' || direction.state === 'worsening';
  return isJudged
    ? wording.say('sentence.direction', { direction: direction.word, change, figure, period })
    : wording.say('sentence.change', { change, figure, period });
}

function comparatorSentence(comparator: Compared, wording: Wording): string {
  const { reading, printed } = comparator;
  const { verdictText } = printed;
  if (verdictText === null) return plainComparatorSentence(comparator, wording);
  const period = wording.period(reading.at, reading.period).phrase;
  if (!comparator.alike) return wording.say('sentence.comparatorUnlike', { name: printed.label, figure: reading.figure.text, period, why: verdictText });
  return wording.say('sentence.comparison', { verdict: verdictText, figure: reading.figure.text, period });
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

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { bracketSlips } from './bracket-slips.ts';
import { indentSlips } from './indent-slips.ts';
import { lineSlips, missingHyphen, type LineSlip } from './line-slips.ts';
import { guardYaml } from './yaml-guards.ts';
import type { YamlSource } from './yaml-source.ts';

/** A YAML text with the slips mended that kept it from being read, and what they were. */
export interface ReadThrough {
  source: YamlSource;
  slips: YamlSlip[];
}

export interface YamlSlip {
  diagnostic: Diagnostic;
  /** Lines, counted from 1, that are not as their author wrote them. */
  lines: ReadonlySet<number>;
  /** True where what is then wrong with the value says more than this does. */
  yields: boolean;
}

const mostSlips = 10;
const longestTried = 200_000;
const mostTrials = 60;
/** A text with more is broken throughout, and no single mending can be told to be right. */
const mostFaults = 100;
/** Each trial reads the whole text once more: in a long one fewer are made. */
const mostReadAgain = 1_000_000;

/**
 * Mends one slip after the other, each time in the way that lets most of the text be read: a mending that works is the proof
 * of what was wrong. What is then read is never published; it serves to say what else is wrong, and that nothing is missing.
 */
export function readThrough(source: YamlSource): ReadThrough {
  let current = source;
  const slips: YamlSlip[] = [];
  let trials = 0;
  while (slips.length < mostSlips && current.text.length <= longestTried) {
    const lines = current.text.split('\n');
    const before = faultsIn(current);
    const first = before[0];
    if (first === undefined || before.length > mostFaults) break;
    let best: { slip: LineSlip; source: YamlSource; faults: readonly number[] } | undefined;
    for (const slip of likelySlips(lines, first)) {
      if (trials >= mostTrials || trials * current.text.length >= mostReadAgain) break;
      trials += 1;
      const mended = withLines(current, lines, slip);
      const faults = faultsIn(mended);
      if (!isBetter(faults, before) || (best && !isBetter(faults, best.faults))) continue;
      best = { slip, source: mended, faults };
      if (faults.length === 0) break;
    }
    if (!best) break;
    slips.push(toSlip(best.slip, current, lines));
    current = best.source;
  }
  return faultsIn(current).length === 0 ? withMissingHyphens({ source: current, slips }) : { source: current, slips };
}

/** An entry without its hyphen is read as more of the entry before it, with most of its keys twice. */
function withMissingHyphens({ source, slips }: ReadThrough): ReadThrough {
  const twice = keysTwice(source);
  const [first] = twice;
  if (first === undefined || slips.length >= mostSlips || source.text.length > longestTried) return { source, slips };
  const lines = source.text.split('\n');
  const [slip] = missingHyphen(lines, first);
  if (!slip) return { source, slips };
  const mended = withLines(source, lines, slip);
  const better = faultsIn(mended).length === 0 && keysTwice(mended).length < twice.length;
  return better ? withMissingHyphens({ source: mended, slips: [...slips, toSlip(slip, source, lines)] }) : { source, slips };
}

/** The lines, counted from 0, with a key that stands in its group already. */
function keysTwice(source: YamlSource): number[] {
  const begins = source.place(0).start.line;
  return guardYaml(source)
    .diagnostics.filter(({ ruleId }) => ruleId === 'yaml-duplicate-key')
    .map(({ place }) => (place?.start.line ?? begins) - begins);
}

/** The lines, counted from 0, on which the library finds faults. */
function faultsIn(source: YamlSource): number[] {
  const offsets = source.document().errors.map(({ pos: [start] }) => start).sort((a, b) => a - b);
  let [line, end] = [0, source.text.indexOf('\n')];
  return offsets.map((offset) => {
    for (; end !== -1 && end < offset; end = source.text.indexOf('\n', end + 1)) line += 1;
    return line;
  });
}

/** More of the text can be read the later its first fault stands. */
function isBetter(faults: readonly number[], than: readonly number[]): boolean {
  const [first = Infinity, other = Infinity] = [faults[0], than[0]];
  return first > other || (first === other && faults.length < than.length);
}

/** The library may stop at the line after the one with the slip, or at the one before. */
function likelySlips(lines: readonly string[], at: number): LineSlip[] {
  const line = nonBlank(lines, at);
  const around = [line, nonBlank(lines, line - 1), line + 1].filter((index, place, all) => index >= 0 && index < lines.length && all.indexOf(index) === place);
  return [
    ...around.flatMap((index) => bracketSlips(lines, index)),
    ...around.flatMap((index) => lineSlips(lines, index)),
    ...[line, line + 1, nonBlank(lines, line - 1)].flatMap((index) => indentSlips(lines, index)),
    ...unclosedBefore(lines, line),
  ];
}

/** A quotation mark or bracket that is opened many lines before the text can be read no more. */
function unclosedBefore(lines: readonly string[], at: number): LineSlip[] {
  for (let index = at - 2; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (/(?:: |- )["'][^"']*$/.test(line)) return lineSlips(lines, index);
    if (/[{[][^}\]]*$/.test(line)) return bracketSlips(lines, index);
  }
  return [];
}

function nonBlank(lines: readonly string[], from: number): number {
  let at = Math.min(from, lines.length - 1);
  while (at > 0 && (lines[at] ?? '').trim() === '') at -= 1;
  return at;
}

function withLines(source: YamlSource, lines: readonly string[], { lines: changed }: LineSlip): YamlSource {
  const mended = [...lines];
  for (const { index, text } of changed) mended[index] = text;
  return source.withText(mended.join('\n'));
}

function toSlip(slip: LineSlip, source: YamlSource, lines: readonly string[]): YamlSlip {
  const [first] = slip.lines;
  const start = lines.slice(0, first?.index ?? 0).reduce((sum, line) => sum + line.length + 1, 0);
  const place = source.place(start + slip.from, start + slip.to);
  const offset = place.start.line - (first?.index ?? 0);
  return {
    diagnostic: problem(slip.rule, { message: slip.message, place, hint: slip.hint }),
    lines: new Set(slip.lines.map(({ index }) => index + offset)),
    yields: slip.yields === true,
  };
}


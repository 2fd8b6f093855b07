import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { tooDeep } from './yaml-guards.ts';
import type { YamlSource } from './yaml-source.ts';

const tooManyMarks = /(?<!\S)(?:[!&]\S*\s+){50}/;
const tooManyOnOneLine = /(?:[-?] +){100}/;
/** More than any file has that somebody keeps by hand: entries stand on lines, or between commas. */
const most = { characters: 500_000, lines: 10_000, commas: 20_000 };
const mostOpenBrackets = 1_000;
const [squareOpens, squareCloses, curlyOpens, curlyCloses] = [91, 93, 123, 125];

/** Shapes for which the YAML library takes time or memory that grows with the square of their length. */
export function hostileYaml(source: YamlSource): Diagnostic | undefined {
  const { text } = source;
  const long = tooLong(text);
  if (long !== undefined) return problem('yaml-too-long', { message: long, place: source.place(0), hint: 'Divide it into several files where that is possible, or leave out what nobody reads.' });
  const marks = tooManyMarks.exec(text);
  if (marks) {
    return problem('yaml-syntax', {
      message: 'Tags and anchors (`!`, `&`) follow one another here without a value.',
      place: source.place(marks.index),
      hint: 'Put text that begins with `!` or `&` in quotation marks.',
    });
  }
  const deep = tooManyOnOneLine.exec(text)?.index ?? unclosedBracket(text);
  return deep === undefined ? undefined : tooDeep(source, deep);
}

function tooLong(text: string): string | undefined {
  if (text.length > most.characters) return `The file is ${text.length} characters long; at most ${most.characters} can be read.`;
  const lines = text.match(/^.*\S/gm)?.length ?? 0;
  if (lines > most.lines) return `The file has ${lines} lines with something in them; at most ${most.lines} can be read.`;
  const commas = text.match(/,/g)?.length ?? 0;
  return commas > most.commas ? `The file has ${commas} commas; at most ${most.commas} can be read.` : undefined;
}

/** Where more brackets are open than any report needs. */
function unclosedBracket(text: string): number | undefined {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === squareOpens || code === curlyOpens) open += 1;
    else if ((code === squareCloses || code === curlyCloses) && open > 0) open -= 1;
    if (open > mostOpenBrackets) return at;
  }
  return undefined;
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { tooDeep } from './yaml-guards.ts';
import type { YamlSource } from './yaml-source.ts';

const tooManyMarks = /(?:[!&]\S*\s+){50}/;
const tooManyOnOneLine = /(?:[-?] +){100}/;
const longestText = 2_000_000;
const mostOpenBrackets = 1_000;
const [squareOpens, squareCloses, curlyOpens, curlyCloses] = [91, 93, 123, 125];

/** Shapes for which the YAML library takes time or memory that grows with the square of their length. */
export function hostileYaml(source: YamlSource): Diagnostic | undefined {
  const { text } = source;
  if (text.length > longestText) {
    return problem('yaml-too-long', {
      message: `The file is ${text.length} characters long; at most ${longestText} can be read.`,
      place: source.place(0),
      hint: 'Divide it into several files.',
    });
  }
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

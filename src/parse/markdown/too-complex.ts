/** Where and why a text cannot be read in reasonable time, and how to mend it. */
export interface TooComplex {
  offset: number;
  message: string;
  hint: string;
}

const most = { characters: 200_000, lines: 3_000, inParagraph: 20_000, cells: 100, marks: 1_000, signs: 10_000 };
const deepestMarkers = 20;
const widestIndent = 400;

export const deepNesting = {
  message: 'Lists, quotations or emphasis stand within one another too deeply to be read.',
  hint: 'Take out the marks that should not be there.',
};

const containers = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/;
const startsAnew = /^[ \t]*(?:$|[|>#]|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/**
 * More than any section has that somebody reads, and shapes for which reading takes time that grows with the square of their length.
 * It is said before anything is read.
 */
export function tooComplex(text: string): TooComplex | undefined {
  if (text.length > most.characters) return tooMuch(0, `The section is ${text.length} characters long`, most.characters, 'Divide it into several sections.');
  let [offset, lines, marks, closing, length, signs] = [0, 0, 0, 0, 0, 0];
  for (const line of text.split('\n')) {
    if (startsAnew.test(line)) [marks, closing, length] = [0, 0, 0];
    if (line.trim() !== '') lines += 1;
    marks += (line.match(/[*_~[]/g) ?? []).length;
    closing += (line.match(/\]/g) ?? []).length;
    length += line.length;
    signs += (line.match(/[*_~[`<|]/g) ?? []).length;
    if (lines > most.lines) return tooMuch(offset, `The section has more than ${most.lines} lines with something in them`, most.lines, 'Divide it into several sections; figures of which there are so many belong to an indicator.');
    if (Math.max(marks, closing) > most.marks) return tooMuch(offset, `One paragraph has more than ${most.marks} marks such as \`*\`, \`_\`, \`[\` and \`]\``, most.marks, 'Divide the paragraph with blank lines, or take out the marks that should not be there.');
    if (line.split('|', most.cells + 3).length > most.cells + 2) return tooMuch(offset, `One row of a table has more than ${most.cells} cells`, most.cells, 'Divide the table into several, or make columns of what are rows.');
    if (length > most.inParagraph) return tooMuch(offset, `One paragraph has more than ${most.inParagraph} characters`, most.inParagraph, 'Divide it with blank lines into paragraphs that can be read.');
    if (signs > most.signs) return tooMuch(offset, `The section has more than ${most.signs} signs such as \`*\`, \`[\` and \`|\``, most.signs, 'Divide it into several sections, or take out the signs that should not be there.');
    const indent = line.length - line.trimStart().length;
    if ((indent > widestIndent && indent < line.length) || markersOf(line) > deepestMarkers) return { ...deepNesting, offset };
    offset += line.length + 1;
  }
  return undefined;
}

function tooMuch(offset: number, what: string, limit: number, hint: string): TooComplex {
  return { offset, message: `${what}; at most ${limit} can be read.`, hint };
}

function markersOf(line: string): number {
  const markers = containers.exec(line)?.[0] ?? '';
  return (markers.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
}

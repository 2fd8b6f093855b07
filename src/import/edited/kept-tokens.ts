import type { EditedEntry } from './read-edited.ts';
import type { Unit } from './units.ts';

interface Keeping {
  found: readonly (Unit | null)[];
  remarks: { where: string; message: string; hint: string }[];
  /** Those that stand anywhere in the file: what was moved to another statement is not gone. */
  standing: ReadonlySet<string>;
}

/** What a changed statement holds besides words: what it rests on is kept, and what it has lost is said. */
export function keptTokens({ found, remarks, standing }: Keeping, unit: Unit | null, entry: EditedEntry): void {
  const where = `paragraph ${entry.number}`;
  const runs = [...entry.runs, ...entry.cells.flat(2)];
  for (const run of runs) {
    if (run.type === 'picture') remarks.push({ where, message: `The picture “${run.picture.alt || run.picture.name}” is not taken in.`, hint: 'Put it into the folder public, and write ![what it shows](its-name.png) in the Markdown file.' });
    if (run.type === 'note') remarks.push({ where, message: 'A footnote that was added in Word is not taken in.', hint: 'Write it in the Markdown file: [^1] in the text, and a line [^1]: with its words.' });
  }
  if (!unit) return;
  const index = found.indexOf(unit);
  unit.tokens.forEach((token, number) => {
    const tag = `${index}_${number}`;
    if (standing.has(tag) || token.raw === '') return;
    if (token.kind === 'source' && unit.kind !== 'table') {
      entry.runs.push({ type: 'text', text: ' ' }, { type: 'token', tag, text: '' });
      remarks.push({ where, message: `The source ${token.raw} was taken out with words around it; it is kept at the end of the statement.`, hint: 'Take it out in the Markdown file, if the statement does not rest on it any more.' });
    } else {
      remarks.push({ where, message: `${token.raw} is no longer in the statement.`, hint: token.kind === 'figure' ? 'Put it back in the Markdown file where the figure is typed by hand now, if there is one.' : 'Put it back in the Markdown file, if that was not meant.' });
    }
  });
}

import type { LineSlip } from './line-slips.ts';

/** A line that is some spaces further in or out than the lines around it, alone or with what belongs to it. */
export function indentSlips(lines: readonly string[], index: number): LineSlip[] {
  const line = lines[index] ?? '';
  if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
  const own = indentOf(line);
  const [before, after] = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
  const belonging = belongingTo(lines, index);
  const [next] = belonging.length > 0 ? [neighbour(lines, index + belonging.length, 1)] : [after];
  const siblings = line.trimStart().startsWith('- ') ? lines.slice(0, index).filter((each) => each.trimStart().startsWith('- ')) : [];
  const wanted = likely(line, own, [before, next, after, ...siblings].filter((each) => each !== undefined));
  return wanted.flatMap((indent) => {
    const shifted = (which: readonly number[]): LineSlip => ({
      lines: which.map((each) => ({ index: each, text: shift(lines[each] ?? '', indent - own) })),
      rule: 'yaml-syntax',
      message: `This line is indented ${spaces(own)}; its neighbours have ${indent}.`,
      hint: indent > own ? `Put ${spaces(indent - own)} more before it${which.length > 1 ? ', and before the lines that belong to it' : ''}.` : `Take ${spaces(own - indent)} away before it${which.length > 1 ? ', and before the lines that belong to it' : ''}.`,
      from: 0,
      to: Math.max(1, own),
    });
    return belonging.length > 0 ? [shifted([index]), shifted([index, ...belonging])] : [shifted([index])];
  });
}

/** Columns in which the line may have been meant to begin, the nearest first. */
function likely(line: string, own: number, neighbours: readonly string[]): number[] {
  const entry = /^- /.test(line.trimStart());
  const columns = neighbours.flatMap((each) => {
    const dash = /^- +/.exec(each.trimStart())?.[0].length ?? 0;
    return entry || dash === 0 ? [indentOf(each)] : [indentOf(each) + dash];
  });
  const often = (column: number): number => columns.filter((each) => each === column).length;
  return [...new Set(columns)].filter((column) => column !== own && Math.abs(column - own) <= 4).sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || often(b) - often(a));
}

function belongingTo(lines: readonly string[], index: number): number[] {
  const own = indentOf(lines[index] ?? '');
  const found: number[] = [];
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && indentOf(line) <= own) break;
    found.push(at);
  }
  return found;
}

function neighbour(lines: readonly string[], index: number, step: 1 | -1): string | undefined {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) return line;
  }
  return undefined;
}

function shift(line: string, by: number): string {
  if (line.trim() === '') return line;
  return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/* Widths of Arial and Helvetica in thousandths of the type size, from space (32) to tilde (126). */
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const bold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
  611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const others: Readonly<Record<string, number>> = { '’': 222, '‘': 222, '“': 333, '”': 333, '–': 556, '—': 1000, '…': 1000, '£': 556, '\u00a0': 278, '−': 584 };
const widest = 1000;

/** How wide a line of text is, about: the reader's own font may differ by a few hundredths. */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  const widths = weight === 'bold' ? bold : regular;
  let total = 0;
  for (const character of text) total += widths[character.charCodeAt(0) - 32] ?? otherWidth(character, widths);
  return (total * size) / 1000;
}

function otherWidth(character: string, widths: readonly number[]): number {
  const known = others[character];
  if (known !== undefined) return known;
  const plain = character.normalize('NFD').charCodeAt(0);
  return widths[plain - 32] ?? widest;
}

/** The text in lines no wider than `width`; a single word that is wider keeps a line to itself. */
export function wrapText(text: string, width: number, size: number, weight: 'normal' | 'bold' = 'normal'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

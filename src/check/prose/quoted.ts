/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The stretches of a text between quotation marks; single ones count only when they are curly and end a word. */
export function quotationsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let opened: { mark: string; at: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”‘]|’(?!\p{L})/gu)) {
    if (opened && mark === closing[opened.mark]) {
      found.push({ start: opened.at, end: index + 1 });
      opened = null;
    } else if (!opened && mark in closing) opened = { mark, at: index };
  }
  // Curly marks that are never closed hold to the end, since a quotation may go on in the next paragraph.
  if (opened && opened.mark !== '"') found.push({ start: opened.at, end: text.length });
  return found;
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’' };

/** True where a stretch stands in one of the quotations, so that it is somebody else's words. */
export function isWithin(quotations: readonly Stretch[], { start, end }: Stretch): boolean {
  return quotations.some((quotation) => quotation.start < start && quotation.end >= end);
}

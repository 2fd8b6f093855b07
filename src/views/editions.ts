import { word, type Writing } from './writing.ts';

/** The editions of a report that can be read in its site, newest first. */
export interface EditionsView {
  heading: string;
  present: string;
  earlier: { text: string; id: string }[];
}

/** Null where there is no other edition. */
export function editionsView(writing: Pick<Writing, 'report'>): EditionsView | null {
  const { edition, editions } = writing.report;
  if (editions.length === 0) return null;
  return {
    heading: word(writing, 'editions.heading'),
    present: word(writing, 'editions.present', { title: edition.title, date: edition.asAt.text }),
    earlier: editions.toReversed().map(({ id, title, asAt }) => ({ id, text: word(writing, 'editions.earlier', { title, date: asAt.text }) })),
  };
}

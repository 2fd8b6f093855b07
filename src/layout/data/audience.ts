import type { Marked } from '../../model/audience.ts';
import { word, type Writing } from '../../views/writing.ts';
import { textValue, type DataValue } from './data-table.ts';

/** Whether a row is for the council and Ofsted only; a public edition has no such column. */
export function audienceColumn<Entry = Marked>(writing: Writing, markedOf: (entry: Entry) => Marked = (entry) => entry as Marked): (readonly ['audience', (entry: Entry) => DataValue])[] {
  if (writing.report.audience === 'public') return [];
  return [['audience', (entry) => textValue(word(writing, markedOf(entry).internal ? 'internal.tag' : 'data.public'))]];
}

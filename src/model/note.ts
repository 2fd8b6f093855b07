import { z } from 'zod';
import { audience } from './audience.ts';
import { text } from './scalars.ts';

/** A note in words alone is for whoever may see what it stands beside. */
export const note = z.union([text, z.strictObject({ text: text.describe('The note.'), audience: audience.optional() })]);

export type Note = z.infer<typeof note>;

/** The words of a note, whoever may read it. */
export function wordsOfNote(note: Note): string {
  return typeof note === 'string' ? note : note.text;
}

import { enableCompileCache } from 'node:module';
import { deserialize } from 'node:v8';
import type { Renderer } from '../site/renderer.ts';
import { loadRenderer } from './compiled.ts';
import { createPageMaker, type SharedOutput, type Turn } from './page-maker.ts';
import type { SeenPages } from './verify-output.ts';

export interface RenderTask {
  /** A `SharedOutput`, written once into memory that all threads share. */
  shared: SharedArrayBuffer;
  turn: Turn;
}

/** A thread does not have that of the program. */
enableCompileCache();

let renderer: Renderer | undefined;

/** Makes pages of a site until all are taken; with no task it only makes itself ready. */
export default async function renderPages(task: RenderTask | null): Promise<SeenPages | null> {
  renderer ??= await loadRenderer();
  if (task === null) return null;
  const maker = createPageMaker(renderer, deserialize(Buffer.from(task.shared)) as SharedOutput);
  await maker.makeInTurn(task.turn);
  return maker.seen;
}

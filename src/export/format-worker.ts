import { enableCompileCache } from 'node:module';
import type { OutputFile } from '../publish/manifest.ts';
import { ExportProblem, type Exporting } from './exporter.ts';
import { exportName } from './file-name.ts';
import { exporters, type AsideFormat } from './formats.ts';

/** What a format is made of, as far as another thread can have it. */
export type Handed = Pick<Exporting, 'report' | 'stamp' | 'pictures' | 'options'>;

export interface FormatTask {
  format: AsideFormat;
  /** Null to load only what writes the format. */
  handed: Handed | null;
}

/** The files of a format, or why a person must mend something first: a thread gives back errors without their class. */
export type MadeAside = { files: OutputFile[]; notes: string[]; problem: null } | { problem: string };

/** A thread does not have that of the program. */
enableCompileCache();

/** Makes the files of one format; a fault of ours is thrown. */
export default async function makeFormat({ format, handed }: FormatTask): Promise<MadeAside> {
  const exporter = await exporters[format]();
  const notes: string[] = [];
  if (handed === null) return { files: [], notes, problem: null };
  try {
    const files = await exporter({
      ...handed,
      fileName: (what, ending) => exportName(handed.report, what, ending),
      note: (said) => notes.push(said),
      site: () => Promise.reject(new Error(`${format} is made without a site.`)),
    });
    return { files, notes, problem: null };
  } catch (error) {
    if (error instanceof ExportProblem) return { problem: error.message };
    throw error;
  }
}

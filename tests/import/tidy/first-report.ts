import { createReportMaker } from '../../../src/report.ts';
import type { ReportNow } from '../../../src/import/proposal.ts';
import { readPack } from '../../../src/read/read-pack.ts';
import { starterFiles } from '../../../src/starter/starter-files.ts';
import { shippedFrameworks } from '../../base-report.ts';

export const day = '2026-11-27';

let read: ReturnType<typeof readPack> | null = null;

export function thePack(): ReturnType<typeof readPack> {
  return (read ??= readPack());
}

/** The files of the first report of a council. */
export async function firstReport(name: string, isEmpty = false): Promise<Map<string, string>> {
  const pack = await thePack();
  const council = pack.areas.find((area) => area.kind === 'council' && area.name === name)!;
  const files = starterFiles({ council, day, command: (command) => command, typedIn: 'this folder', pack: isEmpty ? null : pack });
  return new Map([...files].filter(([path]) => /^(?:content|data)\//.test(path)));
}

/** The report of such files, as an import is handed it. */
export function reportNow(files: ReadonlyMap<string, string>): ReportNow {
  const input = { files: [...files].map(([path, text]) => ({ path, text })), shippedFrameworks, images: [], diagnostics: [] };
  const { value: project, diagnostics } = createReportMaker().check(input, { only: [] });
  return { project, faulty: new Set(diagnostics.filter(({ severity }) => severity === 'error').flatMap(({ place }) => place?.path ?? [])), today: day, pack: thePack };
}

export function errorsIn(files: ReadonlyMap<string, string>): string[] {
  const input = { files: [...files].map(([path, text]) => ({ path, text })), shippedFrameworks, images: [], diagnostics: [] };
  return createReportMaker().check(input, { today: day }).diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

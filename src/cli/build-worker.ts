import { enableCompileCache } from 'node:module';
import { count } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { filesBeside } from '../export/beside.ts';
import { formatsBeside } from '../export/formats.ts';
import { buildReport } from '../publish/build-report.ts';
import type { BuildResult, BuildTask } from '../publish/build-pool.ts';
import { formatsIn } from './format-list.ts';

/** A process does not have that of the program that started it. */
enableCompileCache();

/** Builds one report, alone in its process: other processes have the other cores. */
export default async function buildOne({ root, out, audience, replace, beside }: BuildTask): Promise<BuildResult> {
  const wanted = beside === null ? null : formatsIn('with', beside, formatsBeside);
  if (typeof wanted === 'string') return { kind: 'failed', message: wanted };
  const outcome = await buildReport({ root, out, audience, replace, beside: wanted && filesBeside(wanted, () => undefined), cores: 1, onProgress: () => undefined });
  if (outcome.kind === 'failed') return outcome;
  const { error, warning } = count(outcome.diagnostics);
  if (outcome.kind === 'published') return { kind: 'published', pages: outcome.pages, warnings: warning };
  const first = outcome.diagnostics.find(({ severity }) => severity === 'error');
  return { kind: 'refused', errors: error, first: first === undefined ? '' : `${placeOf(first)}${first.message}` };
}

function placeOf({ place }: Diagnostic): string {
  return place === undefined ? '' : `${place.path}:${place.start.line}  `;
}

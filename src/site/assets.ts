import type { Report } from '../model/report.ts';
import { searchDocumentsScript } from './html/search.ts';
import { themeOf } from './styles/theme.ts';

/** The text files in `assets/` that are a report's own; `shared` is the style sheet that is the same for every report. */
export function reportAssets(report: Report, shared: string, isEarlier = false): Readonly<Record<string, string>> {
  return {
    'site.css': `${shared}\n${themeOf(report, isEarlier)}\n`,
    'search-documents.js': searchDocumentsScript(report),
  };
}

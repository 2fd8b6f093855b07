import type { Report } from '../model/report.ts';
import { searchDocumentsScript } from './html/search.ts';
import { sharedStyles } from './page-styles.ts';
import { themeOf } from './styles/theme.ts';

export const searchDocuments = 'search-documents.js';

/** The text files in `assets/` that are a report's own; `shared` are the styles that are the same for every report. */
export function reportAssets(report: Report, shared: string, isEarlier = false): Readonly<Record<string, string>> {
  return {
    [sharedStyles]: `${shared}\n${themeOf(report, isEarlier)}\n`,
    [searchDocuments]: searchDocumentsScript(report),
  };
}

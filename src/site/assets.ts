import type { Report } from '../derive/report.ts';
import { buildStyles } from './styles/build-styles.ts';
import { searchDocumentsScript } from './views/search-documents.ts';

/** The text files that publish writes into `assets/`, beside the bundles of src/site/client. */
export function siteAssets(report: Report): Readonly<Record<string, string>> {
  return {
    'site.css': buildStyles(report),
    'search-documents.js': searchDocumentsScript(report),
  };
}

/** The bundles for the browser: entry below src/site/client to the file in `assets/`. */
export const clientBundles: Readonly<Record<string, string>> = {
  'site.ts': 'site.js',
  'search.ts': 'search.js',
  'live-chart.ts': 'live-chart.js',
};

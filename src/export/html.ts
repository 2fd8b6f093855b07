import { assetsOf } from '../publish/assets.ts';
import { loadRenderer } from '../publish/compiled.ts';
import { searchDocumentsScript } from '../site/html/search.ts';
import { linksWithinFile } from '../site/links.ts';
import type { Exporter } from './exporter.ts';
import { alone, stylesFor, textOf, withImages } from './self-contained.ts';

/** The whole report with its styles, charts, images and search in one page. */
export const html: Exporter = async ({ report, stamp, pictures, fileName }) => {
  const renderer = await loadRenderer();
  renderer.hold({ report, checklist: null, contentHash: stamp });
  const page = (await renderer.renderPage({ page: 'file' })).toString('utf8');
  const assets = assetsOf({ report });
  const scripts = [searchDocumentsScript(report, linksWithinFile()), assets.get('search.js'), assets.get('site.js')].map((script) => textOf(script).trim());
  return [{ path: fileName('self-evaluation', 'html'), content: Buffer.from(alone(withImages(page, report.images, pictures), stylesFor('whole', assets), scripts)) }];
};

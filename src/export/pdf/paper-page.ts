import { assetsOf } from '../../publish/assets.ts';
import { loadRenderer } from '../../publish/compiled.ts';
import type { Exporting } from '../exporter.ts';
import { facesFor } from '../faces.ts';
import { stylesFor, withImages, withoutDeadLinks, withStyles } from '../self-contained.ts';

/** A page that is printed: its styles, letters and images are in it, and a link that leads to nothing in it is plain words. */
export async function paperPage({ report, stamp, pictures, options: { sections, annex } }: Exporting, of: 'paper' | 'brief-file' = 'paper'): Promise<string> {
  const renderer = await loadRenderer();
  renderer.hold({ report, checklist: null, contentHash: stamp, paper: { sections, annex } });
  const page = (await renderer.renderPage({ page: of })).toString('utf8');
  const styles = `${lettersOf(page)}${stylesFor(of === 'paper' ? 'whole' : 'brief', assetsOf({ report }))}`;
  return withStyles(withoutDeadLinks(withImages(page, report.images, pictures)), styles)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">`)
    .replace(/<script defer[^>]*><\/script>/g, '');
}

/** What the styles and the pictures ask for first, whether or not a computer has it. */
const askedFor = ['Segoe UI', 'Arial'];

/** Pages end at the same words on every computer, since none sets its own letters. */
function lettersOf(page: string): string {
  const ranges: Readonly<Record<string, string>> = { 'latin-ext': 'U+0100-02FF,U+1E00-1EFF', greek: 'U+0370-03FF', cyrillic: 'U+0400-052F' };
  return facesFor(page)
    .flatMap(({ script, weight, font }) => {
      const range = ranges[script] === undefined ? '' : `unicode-range:${ranges[script]};`;
      return askedFor.map((family) => `@font-face{font-family:"${family}";font-weight:${weight};${range}src:url(data:font/woff2;base64,${font.toString('base64')})}`);
    })
    .join('');
}

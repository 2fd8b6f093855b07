import type { Arranged } from '../diagnostics/arrange.ts';
import { findingView } from '../diagnostics/finding-view.ts';
import { summary } from '../diagnostics/present-text.ts';
import { escapeHtml } from '../site/html/escape.ts';
import { findingHtml, findingStyles } from './finding-html.ts';

/** Everything that is wrong, as HTML that stands on its own over a page. */
export function panelHtml(diagnostics: Arranged, sources: ReadonlyMap<string, string>): string {
  const items = diagnostics.map((diagnostic) => findingHtml(findingView(diagnostic, { sources })));
  return `<section role="alertdialog" aria-labelledby="heading" aria-describedby="explanation" tabindex="-1">
<div class="top"><h2 id="heading">To be mended: ${escapeHtml(summary(diagnostics))}</h2><button type="button">Close</button></div>
<p id="explanation">The page shows the report as it last was without mistakes. This goes away when they are mended.</p>
<ol>${items.join('')}</ol>
</section>`;
}

/** How the panel looks, apart from the page that it stands over. */
export const panelStyles = `
:host { all: initial; }
section { position: fixed; inset: auto 0 0 0; z-index: 99999; box-sizing: border-box; max-height: 70vh; overflow: auto; padding: 16px 20px;
  background: #fff; color: #0b0c0c; border-top: 6px solid #b10e1e; box-shadow: 0 -4px 24px rgb(0 0 0 / .35);
  font: 16px/1.45 system-ui, "Segoe UI", Arial, sans-serif; }
section:focus-visible, pre:focus-visible { outline: 3px solid #1d70b8; outline-offset: -3px; }
.top { display: flex; gap: 16px; justify-content: space-between; align-items: start; }
h2 { margin: 0; font-size: 20px; }
button { min-height: 32px; padding: 4px 14px; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; font: inherit; cursor: pointer; }
button:focus-visible { outline: 3px solid #0b0c0c; background: #ffdd00; }
@media print { section { display: none; } }
${findingStyles}`;

import type { Arranged } from '../diagnostics/arrange.ts';
import { checklistOf } from '../diagnostics/checklist.ts';
import { findingView } from '../diagnostics/finding-view.ts';
import { findingHtml, findingStyles } from './finding-html.ts';

/** What does not stop a report but should be looked at, folded away in the corner of a page; empty when there is nothing. */
export function pleaseLookHtml(diagnostics: Arranged): string {
  const { pleaseLook } = checklistOf(diagnostics);
  if (pleaseLook.length === 0) return '';
  const items = pleaseLook.map((diagnostic) => findingHtml(findingView(diagnostic)));
  return `<aside aria-label="What the check found"><details>
<summary>Please look (${pleaseLook.length})</summary>
<div role="group" aria-label="Please look" tabindex="0"><ol>${items.join('')}</ol></div>
</details></aside>`;
}

/** How it looks. It stands after everything else and only then sticks to the corner: at the end of a page it covers nothing. */
export const pleaseLookStyles = `
:host { all: initial; position: sticky; bottom: 0; z-index: 99998; display: flex; justify-content: flex-end; pointer-events: none; }
aside { max-width: min(44rem, 100vw); color: #0b0c0c; font: 16px/1.45 system-ui, "Segoe UI", Arial, sans-serif; }
details { display: flow-root; border: 2px solid #7a4900; border-right: 0; border-bottom: 0; background: #fff; overflow-wrap: anywhere; pointer-events: auto; }
summary { padding: 4px 12px; min-height: 24px; font-size: 14px; font-weight: 700; cursor: pointer; }
summary:focus-visible { outline: 3px solid #0b0c0c; outline-offset: -3px; background: #ffdd00; }
div { max-height: 50vh; overflow: auto; padding: 0 16px 8px; }
div:focus-visible { outline: 3px solid #1d70b8; outline-offset: -3px; }
@media print { aside { display: none; } }
${findingStyles}`;

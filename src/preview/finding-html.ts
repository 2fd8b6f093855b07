import type { FrameLine } from '../diagnostics/code-frame.ts';
import { piecesOf, type FindingView } from '../diagnostics/finding-view.ts';
import { escapeHtml } from '../site/html/escape.ts';

/** One finding as an item of a list. */
export function findingHtml({ where, severity, message, rule, frame, hint }: FindingView): string {
  return `<li>
${where === null ? '' : `<p class="place">${escapeHtml(where)}</p>`}
<p class="message"><strong class="${severity}">${severity}</strong> ${withCode(message)} <span class="rule">${escapeHtml(rule)}</span></p>
${frame.length === 0 ? '' : `<pre tabindex="0">${frame.map(lineHtml).join('\n')}</pre>`}
${hint === null ? '' : `<p class="hint"><strong>How to mend it:</strong> ${withCode(hint)}</p>`}
</li>`;
}

function lineHtml({ number, text, mark }: FrameLine): string {
  const words = mark
    ? `${escapeHtml(text.slice(0, mark.from))}<mark>${escapeHtml(text.slice(mark.from, mark.to)) || ' '}</mark>${escapeHtml(text.slice(mark.to))}`
    : escapeHtml(text);
  return `<span class="number">${String(number).padStart(4)}</span>  ${words}`;
}

function withCode(text: string): string {
  return piecesOf(text).map((piece) => (piece.code ? `<code>${escapeHtml(piece.text)}</code>` : escapeHtml(piece.text))).join('');
}

/** How such items look, wherever they stand. */
export const findingStyles = `
p { margin: 4px 0; }
ol { margin: 12px 0 0; padding: 0; list-style: none; }
li { padding: 12px 0; border-top: 1px solid #b1b4b6; }
code, pre, .place { font: 14px/1.5 ui-monospace, Consolas, Menlo, monospace; }
code { padding: 0 3px; background: #f3f2f1; }
pre { margin: 8px 0; padding: 8px 12px; overflow: auto; background: #f3f2f1; }
mark { background: #ffdd00; color: inherit; border-bottom: 3px solid #b10e1e; }
.place { font-weight: 700; }
.rule, .number { color: #505a5f; }
strong.error { color: #b10e1e; }
strong.warning { color: #7a4900; }
`;

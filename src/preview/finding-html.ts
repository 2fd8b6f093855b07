import { codeFrame, type FrameLine } from '../diagnostics/code-frame.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { escapeHtml } from '../site/html/escape.ts';

/** One finding as an item of a list, with its lines where `sources` has them. */
export function findingHtml(diagnostic: Diagnostic, sources: ReadonlyMap<string, string>): string {
  const { place, severity, message, hint, ruleId } = diagnostic;
  const source = place && sources.get(place.path);
  const frame = place && source !== undefined ? codeFrame(source, place) : [];
  return `<li>
${place ? `<p class="place">${escapeHtml(`${place.path}:${place.start.line}:${place.start.column}`)}</p>` : ''}
<p class="message"><strong class="${severity}">${severity}</strong> ${withCode(message)} <span class="rule">${escapeHtml(ruleId)}</span></p>
${frame.length === 0 ? '' : `<pre tabindex="0">${frame.map(lineHtml).join('\n')}</pre>`}
${hint === undefined ? '' : `<p class="hint"><strong>How to mend it:</strong> ${withCode(hint)}</p>`}
</li>`;
}

function lineHtml({ number, text, mark }: FrameLine): string {
  const words = mark
    ? `${escapeHtml(text.slice(0, mark.from))}<mark>${escapeHtml(text.slice(mark.from, mark.to)) || ' '}</mark>${escapeHtml(text.slice(mark.to))}`
    : escapeHtml(text);
  return `<span class="number">${String(number).padStart(4)}</span>  ${words}`;
}

function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
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

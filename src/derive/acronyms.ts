import { compareText } from '../diagnostics/compare-text.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Text } from '../model/content.ts';
import { literalPattern } from '../format/literal-pattern.ts';
import type { AcronymInText } from '../model/report.ts';

/** Marks the glossary's acronyms in the words of one section, from its beginning to its end. */
export type AcronymMarker = (text: string, before: string) => (Text | AcronymInText)[];

const unmarked: AcronymMarker = (value) => [{ type: 'text', value }];

/**
 * Makes markers, one a section. An acronym that its author has spelled out is left as it stands from there
 * on: `multi-agency safeguarding hub (MASH)`.
 */
export function acronymMarkers(glossary: readonly GlossaryTerm[]): () => AcronymMarker {
  const terms = new Map(glossary.flatMap(({ acronym, term }) => (acronym === undefined ? [] : [[acronym, term] as const])));
  if (terms.size === 0) return () => unmarked;
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length || compareText(a, b));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(literalPattern).join('|')})s?(?![\\p{L}\\p{N}])`, 'gu');
  return () => markerFor(terms, pattern);
}

function markerFor(terms: ReadonlyMap<string, string>, pattern: RegExp): AcronymMarker {
  const spelledOut = new Set<string>();
  return (text, before) => {
    const nodes: (Text | AcronymInText)[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const acronym = match[1] ?? '';
      const term = terms.get(acronym) ?? '';
      const end = match.index + match[0].length;
      if (isSpelledOut(term, before + text.slice(0, match.index), text.slice(end))) spelledOut.add(acronym);
      if (spelledOut.has(acronym)) continue;
      if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) });
      nodes.push({ type: 'acronym', acronym: match[0], term });
      from = end;
    }
    if (from < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(from) });
    return nodes;
  };
}

/** True for `term (ACRONYM)` and `ACRONYM (term)`, also in the plural. */
function isSpelledOut(term: string, before: string, after: string): boolean {
  const full = term.toLowerCase();
  const words = before.toLowerCase();
  const isInBrackets = /\(\s*$/.test(words) && /^\s*\)/.test(after);
  const lead = words.replace(/\s*\(\s*$/, '');
  if (isInBrackets && (lead.endsWith(full) || lead.endsWith(`${full}s`))) return true;
  const rest = /^\s*\((.*?)\)/s.exec(after)?.[1]?.trim().toLowerCase();
  return rest === full || rest === `${full}s`;
}

import { walk } from '../model/content.ts';
import type { OpenBlock } from '../model/section.ts';

/** What a stretch of words refers to: each once, in order of first appearance. */
export interface References {
  /** Ids in citations. */
  cited: string[];
  /** Indicators whose figures stand in a sentence. */
  figures: string[];
  /** Indicators with a chart. */
  charts: string[];
  /** Themes with a scorecard. */
  themes: string[];
  /** Labels of footnotes. */
  footnotes: string[];
  /** Paths below `public/`. */
  images: string[];
}

export function referencesIn(blocks: readonly OpenBlock[]): References {
  const found = {
    cited: new Set<string>(), figures: new Set<string>(), charts: new Set<string>(),
    themes: new Set<string>(), footnotes: new Set<string>(), images: new Set<string>(),
  };
  walk(blocks, (node) => {
    if (node.type === 'citation') for (const { id } of node.refs) found.cited.add(id);
    if (node.type === 'kpi') found.figures.add(node.indicator);
    if (node.type === 'footnote') found.footnotes.add(node.label);
    if (node.type === 'image') found.images.add(node.src);
    if (node.type === 'embed' && node.name === 'chart' && node.argument !== null) found.charts.add(node.argument);
    if (node.type === 'embed' && node.name === 'scorecard' && node.attributes.theme !== undefined) found.themes.add(node.attributes.theme);
  });
  return {
    cited: [...found.cited], figures: [...found.figures], charts: [...found.charts],
    themes: [...found.themes], footnotes: [...found.footnotes], images: [...found.images],
  };
}

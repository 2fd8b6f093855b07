import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Derived } from '../facts/derived.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { ProseBlock, ProseDocument, Sentence } from './document.ts';

/** A sentence of a report with the indicators that it speaks of. */
export interface CitedSentence {
  document: ProseDocument;
  block: ProseBlock;
  sentence: Sentence;
  /** Those that it cites or whose figures `:kpi` puts into it, each once; what is said of a part is not said of its whole. */
  indicators: readonly DerivedIndicator[];
  /** Whatever else it cites: evidence, findings, recommendations, actions. */
  others: readonly string[];
  /** True where it cites nothing and only names the indicator. */
  byName?: true;
  /** The place of a stretch of the sentence, by offsets in it. */
  place: (start: number, end: number) => Place;
}

/** Every sentence outside headings, in order, without those that speak of an indicator that is passed over. */
export function* citedSentences(documents: readonly ProseDocument[], { indicators }: Derived, passedOver: ReadonlySet<string>): Generator<CitedSentence> {
  for (const document of documents) {
    for (const block of document.blocks) {
      if (block.kind === 'heading') continue;
      for (const sentence of block.sentences) {
        const ids = new Set([...sentence.cited, ...sentence.figures.flatMap(({ reference }) => (reference.part === undefined ? [reference.indicator] : []))]);
        if ([...ids].some((id) => passedOver.has(id))) continue;
        yield {
          document,
          block,
          sentence,
          indicators: [...ids].flatMap((id) => indicators.get(id) ?? []),
          others: [...ids].filter((id) => !indicators.has(id)),
          place: (start, end) => block.place(sentence.start + start, sentence.start + end),
        };
      }
    }
  }
}

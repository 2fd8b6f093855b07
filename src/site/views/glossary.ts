import type { Report } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { frameView, type FrameView } from './frame.ts';
import { startWriting, word, type Writing } from './writing.ts';

export interface GlossaryView {
  frame: FrameView;
  content: GlossaryContent;
}

export interface GlossaryContent {
  title: string;
  intro: string;
  letters: { letter: string; terms: { anchor: string; name: string; term: string | null; meaning: string | null }[] }[];
  empty: string | null;
}

export function glossaryView(report: Report): GlossaryView {
  const writing = startWriting(report, { ref: { page: 'glossary' }, whole: false });
  const content = glossaryContent(writing);
  return { frame: frameView(writing, { title: content.title, description: content.intro }), content };
}

export function glossaryContent(writing: Writing): GlossaryContent {
  const entries = writing.report.glossary
    .map(({ anchor, term, acronym, meaning }) => ({
      anchor: anchorOn(writing.page, anchor),
      name: acronym ?? term,
      term: acronym === null ? null : term,
      meaning,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const letters = new Map<string, typeof entries>();
  for (const entry of entries) {
    const letter = entry.name.charAt(0).toLocaleUpperCase('en-GB');
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return {
    title: word(writing, 'glossary.title'),
    intro: word(writing, 'glossary.intro'),
    letters: [...letters].map(([letter, terms]) => ({ letter, terms })),
    empty: entries.length === 0 ? word(writing, 'glossary.empty') : null,
  };
}

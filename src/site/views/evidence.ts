import { evidenceKind } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { evidenceView, type EvidenceView } from './evidence-entry.ts';
import { frameView, type FrameView } from './frame.ts';
import { countWord, startWriting, word, type Writing } from './writing.ts';

export interface EvidencePageView {
  frame: FrameView;
  content: EvidenceContent;
}

export interface EvidenceContent {
  title: string;
  intro: string;
  words: EvidenceWords;
  groups: { kind: string; count: string; anchor: string; entries: EvidenceView[] }[];
  empty: string | null;
}

export interface EvidenceWords {
  scope: string;
  owner: string;
  read: string;
  citedBy: string;
  uncited: string;
}

export function evidencePageView(report: Report): EvidencePageView {
  const writing = startWriting(report, { ref: { page: 'evidence' }, whole: false });
  const content = evidenceContent(writing);
  return { frame: frameView(writing, { title: content.title, description: content.intro }), content };
}

export function evidenceContent(writing: Writing): EvidenceContent {
  const { evidence } = writing.report;
  const groups = evidenceKind.options.flatMap((kind) => {
    const entries = evidence.filter((entry) => entry.kind === kind);
    const first = entries[0];
    if (!first) return [];
    return [{
      kind: first.kindText,
      count: countWord(writing, 'evidence.count', entries.length),
      anchor: anchorOn(writing.page, `kind-${kind}`),
      entries: entries.map((entry) => evidenceView(writing, entry, anchorOn(writing.page, entry.id))),
    }];
  });
  return {
    title: word(writing, 'evidence.title'),
    intro: word(writing, 'evidence.intro'),
    words: evidenceWords(writing),
    groups,
    empty: groups.length === 0 ? word(writing, 'evidence.empty') : null,
  };
}

function evidenceWords(writing: Writing): EvidenceWords {
  return {
    scope: word(writing, 'evidence.scope'),
    owner: word(writing, 'evidence.owner'),
    read: word(writing, 'evidence.read'),
    citedBy: word(writing, 'cited.heading'),
    uncited: word(writing, 'cited.none'),
  };
}

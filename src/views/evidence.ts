import { evidenceKind } from '../model/evidence.ts';
import type { Target } from '../model/report.ts';
import { evidenceView, type EvidenceView } from './evidence-entry.ts';
import type { Headed } from './lists.ts';
import { countWord, word, type Writing } from './writing.ts';

export interface EvidenceRegisterView {
  title: string;
  description: string;
  groups: (Headed<EvidenceView> & { place: Target; count: string })[];
  empty: string | null;
}

export function evidenceRegisterView(writing: Writing): EvidenceRegisterView {
  const { evidence } = writing.report;
  const groups = evidenceKind.options.flatMap((kind): EvidenceRegisterView['groups'] => {
    const entries = evidence.filter((entry) => entry.kind === kind);
    const first = entries[0];
    if (!first) return [];
    return [{
      heading: first.kindText,
      place: { page: 'evidence', anchor: `kind--${kind}` },
      count: countWord(writing, 'evidence.count', entries.length),
      entries: entries.map((entry) => evidenceView(writing, entry)),
    }];
  });
  return {
    title: word(writing, 'evidence.title'),
    description: word(writing, 'evidence.intro'),
    groups,
    empty: groups.length === 0 ? word(writing, 'evidence.empty') : null,
  };
}

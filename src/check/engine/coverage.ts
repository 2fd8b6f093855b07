import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { numberClaims } from '../claims/number-claims.ts';
import type { SentenceClaims } from '../claims/sentence-claims.ts';
import { createCheckContext } from './context.ts';
import type { CheckMemory } from './memory.ts';

/** A sentence of which not everything could be held against the figures. */
export interface UnheldSentence {
  text: string;
  place: Place;
}

/** How far the promise reaches: what the sentences beside cited indicators claim, and how much of that could be told. */
export interface Coverage {
  /** Sentences that cite an indicator. */
  sentences: number;
  claims: number;
  /** Claims that the figures bear out or deny. */
  held: number;
  /** Sentences with a claim that nobody can tell: a time without a figure, a group that is not counted. */
  untold: readonly UnheldSentence[];
  /** Sentences with a number or a word of comparison in which no claim was read. */
  notUnderstood: readonly UnheldSentence[];
}

export function coverageOf(project: Project, memory: CheckMemory): Coverage {
  const context = createCheckContext(project, memory);
  const { derived, claims, reader } = context;
  const coverage = { sentences: 0, claims: 0, held: 0, untold: [] as UnheldSentence[], notUnderstood: [] as UnheldSentence[] };
  if (!derived) return coverage;
  for (const sentence of claims) {
    const { cited, relations, standings } = sentence;
    if (cited.byName) continue;
    const told = [
      ...[...relations, ...standings].map(({ truth }) => truth !== null),
      ...numberClaims(cited, derived, reader, sentence).map(({ verdict }) => verdict !== 'unconfirmed'),
    ];
    coverage.sentences += 1;
    coverage.claims += told.length;
    coverage.held += told.filter(Boolean).length;
    const said: UnheldSentence = { text: cited.sentence.text, place: cited.place(0, cited.sentence.text.length) };
    if (told.includes(false)) coverage.untold.push(said);
    else if (told.length === 0 && seemsToClaim(sentence)) coverage.notUnderstood.push(said);
  }
  return coverage;
}

/** Whether there is something in a sentence that claims are made of. */
function seemsToClaim({ items }: SentenceClaims): boolean {
  return items.some((item) => (item.kind === 'relation' && item.relation.form !== 'against') || (item.kind === 'quantity' && item.quantity.kind !== 'other' && item.quantity.kind !== 'duration' && !(item.quantity.kind === 'count' && item.quantity.inWords)));
}

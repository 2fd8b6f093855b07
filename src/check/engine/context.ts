import { answersOf, type Answers } from '../../derive/threads.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import { isWhole, type Project, type SourceFile } from '../../model/project.ts';
import { claimsOf, worldOf } from '../claims/claims-in.ts';
import type { SentenceClaims } from '../claims/sentence-claims.ts';
import { createNameFinder } from '../claims/named-indicators.ts';
import { allWordsOf } from '../facts/all-words.ts';
import type { Derived } from '../facts/derived.ts';
import { impossibleIn } from '../facts/impossible-figures.ts';
import { missingIdsIn, withIdsAsMeant, type MissingId } from '../facts/named-ids.ts';
import { namesIn, repeatedIn, type Named } from '../facts/names.ts';
import { outlinesOf, type SectionOutline } from '../facts/statements.ts';
import { citedSentences, type CitedSentence } from '../prose/cited-sentences.ts';
import type { ProseDocument } from '../prose/document.ts';
import type { Reader } from '../prose/reader.ts';
import type { Finding, Reporter } from './finding.ts';
import type { CheckMemory, DocumentCheck } from './memory.ts';

/** What rules about words ask: of a report, or of any other document. */
export interface WordsContext {
  readonly documents: readonly ProseDocument[];
  readonly reader: Reader;
  /** The word lists and thresholds to go by, those of the reader. */
  readonly lists: CheckLists;
  /** The report whose words they are; null for any other document. */
  readonly project: Project | null;
  /** What a check finds in one of the documents, not asked again while that is the same. */
  findingsIn(document: ProseDocument, check: DocumentCheck): readonly Finding[];
}

/** A report, and what rules ask of it: each worked out when a rule first asks, and once. */
export interface CheckContext extends WordsContext {
  readonly project: Project;
  /** The indicators as the report works them out; null while the settings, which say the as-at date, cannot be used. */
  readonly derived: Derived | null;
  /** The indicators as the public edition has them, with small numbers protected; null where there can be none. */
  readonly publicly: Derived | null;
  readonly outlines: readonly SectionOutline[];
  readonly names: readonly Named[];
  /** What answers what, whoever may read it. */
  readonly answers: Answers;
  /** What is named by an id that is not in the report. */
  readonly missingIds: readonly MissingId[];
  /** Ids of indicators with a figure that cannot be. */
  readonly impossible: ReadonlySet<string>;
  /** Every sentence outside headings with the indicators it speaks of, where each id means one thing; none while `derived` is null. */
  readonly citedSentences: readonly CitedSentence[];
  /** What each of these sentences claims of the figures, with what the figures say. */
  readonly claims: readonly SentenceClaims[];
  /** What a check finds in each file as it stands, not asked again while that is the same, and all that the check goes by. */
  readonly findingsInFiles: (by: readonly unknown[], check: (file: SourceFile, report: Reporter) => void) => Finding[];
}

export function createWordsContext(documents: readonly ProseDocument[], memory: CheckMemory): WordsContext {
  const reader = memory.readerFor(undefined);
  return {
    documents,
    reader,
    lists: reader.lists,
    project: null,
    findingsIn: (document, check) => memory.findingsIn(document, check, reader),
  };
}

export function createCheckContext(asWritten: Project, memory: CheckMemory): CheckContext {
  const missing = missingIdsIn(asWritten, namesIn(asWritten));
  const project = withIdsAsMeant(asWritten, missing);
  const reader = memory.readerFor(project.settings?.data.checks?.lists);
  const documents = once(() => allWordsOf(project).map((placed) => memory.wordsOf(placed, project.texts.get(placed.path) ?? '')));
  const derived = once(() => memory.derivedOf(project));
  const publicly = once(() => (isWhole(asWritten) ? memory.derivedOf(project, memory.publicReleaseOf(asWritten).value.indicators) : null));
  const outlines = once(() => outlinesOf(project));
  const names = once(() => namesIn(project));
  const answers = once(() => answersOf(project.actions.map(({ data }) => data)));
  const impossible = once(() => impossibleIn(project));
  const cited = once(() => {
    const known = derived();
    return known === null ? [] : [...citedSentences(documents(), known, new Set([...impossible(), ...repeatedIn(names())]))];
  });
  const claims = once(() => {
    const known = derived();
    if (known === null) return [];
    const { name, shortName } = project.settings?.data.council ?? {};
    const inspections = project.inspections.map(({ data }) => data.start).sort();
    const world = worldOf({ derived: known, reader, council: [name ?? '', shortName ?? ''], inspections });
    const named = createNameFinder([...known.indicators.values()]);
    return cited().flatMap((sentence) => {
      const spoken = sentence.indicators.length > 0 ? sentence : namedIn(sentence, named);
      return spoken === null ? [] : [claimsOf(spoken, world)];
    });
  });
  return {
    project,
    reader,
    lists: reader.lists,
    get documents() { return documents(); },
    get derived() { return derived(); },
    get publicly() { return publicly(); },
    get outlines() { return outlines(); },
    get names() { return names(); },
    get answers() { return answers(); },
    missingIds: missing,
    get impossible() { return impossible(); },
    get citedSentences() { return cited(); },
    get claims() { return claims(); },
    findingsIn: (document, check) => memory.findingsIn(document, check, reader),
    findingsInFiles: (by, check) => [...project.texts].flatMap(([path, text]) => memory.findingsInFile({ path, text }, [reader, ...by], check)),
  };
}

/** What cites nothing and names an indicator is about that, as far as anybody can tell. */
function namedIn(sentence: CitedSentence, named: ReturnType<typeof createNameFinder>): CitedSentence | null {
  const { block: { kind }, others, sentence: { text } } = sentence;
  if (others.length > 0 || (kind !== 'paragraph' && kind !== 'item')) return null;
  const indicator = named(text);
  return indicator && { ...sentence, indicators: [indicator], byName: true };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

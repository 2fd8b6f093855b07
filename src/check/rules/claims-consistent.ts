import { areOfOne, saidOfThings, type SaidOfThing } from '../claims/said-twice.ts';
import { wrongOfReport, type OwnFacts } from '../claims/own-facts.ts';
import { unlikeTables } from '../claims/table-claims.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { Project } from '../../model/project.ts';
import { keyMessageBlocks } from '../prose/key-message-blocks.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import { contentWords } from '../prose/content-words.ts';
import { proseBlock, type BlockContext, type ProseBlock, type ProseDocument, type Sentence } from '../prose/document.ts';
import type { PhraseAt, Reader } from '../prose/reader.ts';
import { overlaps } from '../prose/quoted.ts';
import { tablesIn } from '../prose/tables.ts';
import type { Reporter } from '../engine/finding.ts';
import { wordsInData } from '../facts/words-in-data.ts';
import { findingsOf, nameOf, type AuthoredStatementPlan } from '../facts/statements.ts';

/*
 * Checks that no indicator is what a strength is about in one place and an area for improvement in another, and that a
 * key message does not say of all what the text says of most, nor the text give another number than a table of its section; that no two sentences count, date or describe one thing
 * differently; and that what the text says of the report's dates and region and of its inspections is what its data say.
 * Why: two halves of a report that disagree cost it the reader's trust in both.
 * Does not catch: a contradiction in other words; two standards for one measure that is not cited.
 */
export default defineProseRule({
  id: 'claims-consistent',
  severity: 'warning',
  summary: 'Strengths, areas for improvement and key messages do not contradict one another.',
  checkWords({ documents, reader, project }, report) {
    checkKeyMessages(documents, reader, report);
    checkSaidTwice(project ? [frontMatterOf(project), ...documents] : documents, reader, report);
    for (const document of documents) checkTables(document, reader, report);
  },
  checkReport({ project, outlines, documents, lists }, report) {
    checkOwnFacts(project, documents, lists, report);
    const indicators = new Set(project.indicators.map(({ data }) => data.id));
    const strengths = new Map<string, AuthoredStatementPlan>();
    for (const statement of findingsOf(outlines, 'strength')) {
      for (const id of subjectsOf(statement, indicators)) if (!strengths.has(id)) strengths.set(id, statement);
    }
    for (const statement of findingsOf(outlines, 'area-for-improvement')) {
      for (const id of subjectsOf(statement, indicators)) {
        const strength = strengths.get(id);
        if (!strength) continue;
        report({
          message: `\`${id}\` is an area for improvement here and a strength elsewhere, in ${nameOf(strength)}.`,
          place: statement.place,
          hint: 'Decide which it is, or say in both places what is good about it and what is not.',
          related: [{ message: 'The strength stands here.', place: strength.place }],
        });
      }
    }
  },
});

/** What the text says of the report itself and of its inspections, where it cites nothing that could say otherwise. */
function checkOwnFacts({ settings, inspections, frameworks }: Project, documents: readonly ProseDocument[], lists: CheckLists, report: Reporter): void {
  const { edition, council } = settings?.data ?? {};
  if (edition?.asAt === undefined) return;
  const facts: OwnFacts = {
    asAt: edition.asAt, from: edition.from ?? null, to: edition.to ?? null, region: council?.region ?? '',
    inspections: inspections.map(({ data }) => data), frameworks: new Map(frameworks.map(({ data }) => [data.id, data])),
  };
  for (const block of documents.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const sentence of block.sentences) {
      if (sentence.cited.length > 0) continue;
      for (const { start, end, said, instead } of wrongOfReport(sentence.text, facts, lists)) {
        report({
          message: `The text says \`${said}\`, but ${instead}.`,
          place: block.place(sentence.start + start, sentence.start + end),
          hint: 'Correct the text, or what the files of data say; cite the inspection that is meant.',
          actual: said,
        });
      }
    }
  }
}

/** What the settings and the front matter of sections say in sentences, which the text may say otherwise. */
function frontMatterOf(project: Project): ProseDocument {
  const context: BlockContext = { section: null, question: null, finding: null, keyMessages: false };
  const blocks = wordsInData(project).map(({ text, place }) => proseBlock({ kind: 'paragraph', depth: 0, text, place: () => place, citations: [], figures: [], typed: [], statement: null, context }));
  return { path: '', title: null, blocks, images: [], links: [] };
}

/** Numbers of a text that a table of the same section has otherwise. */
function checkTables({ blocks }: ProseDocument, reader: Reader, report: Reporter): void {
  const tables = tablesIn(blocks).slice(0, mostTables);
  if (tables.length === 0) return;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    for (const sentence of block.sentences) {
      for (const { start, end, said, cell } of unlikeTables(sentence, reader.quantitiesOf(sentence), tables)) {
        report({
          message: `The text says \`${said}\`, and the table \`${cell.text.trim()}\` of the same.`,
          place: block.place(sentence.start + start, sentence.start + end),
          hint: 'Correct the one that is wrong, or say how the two differ.',
          related: [{ message: 'The table says so here.', place: cell.place(0, cell.text.length) }],
          actual: said,
          expected: cell.text.trim(),
        });
      }
    }
  }
}

/** No section has more tables that its text speaks of. */
const mostTables = 12;

/** Sentences about one thing that count, date or describe it differently; of two the later is told of. */
function checkSaidTwice(documents: readonly ProseDocument[], reader: Reader, report: Reporter): void {
  const earlier = new Map<string, SaidOfThing[]>();
  for (const document of documents) {
    for (const said of reader.readingOf(document, saidOfThings)) {
      for (const key of keysOf(said)) {
        const others = earlier.get(key) ?? [];
        earlier.set(key, others);
        const contrary = others.find((other) => areOfOne(said, other));
        if (contrary) {
          const { block, sentence, phrase, start, end } = said;
          report({
            message: `The text says \`${phrase}\` here and \`${contrary.phrase}\` elsewhere of what seems to be the same.`,
            place: block.place(sentence.start + start, sentence.start + end),
            hint: 'Correct the one that is wrong, or say how the two differ.',
            related: [{ message: 'It says so here.', place: contrary.block.place(contrary.sentence.start + contrary.start, contrary.sentence.start + contrary.end) }],
            actual: phrase,
            expected: contrary.phrase,
          });
          break;
        }
        // So many sentences about one thing are about several.
        if (others.length < mostOfOne) others.push(said);
      }
    }
  }
}

const mostOfOne = 40;

/** What is counted is compared by its noun, anything else by each of its words. */
function keysOf({ sort, of, topics }: SaidOfThing): string[] {
  if (sort === 'how many' || sort === 'has') return [`${sort} ${of}`];
  return [...topics].filter((topic) => !topic.startsWith('=')).slice(0, 12).map((topic) => `${sort} ${topic}`);
}

/** The indicators that a statement is about: those whose figure stands in it, otherwise the only one that it cites. */
function subjectsOf({ references }: AuthoredStatementPlan, indicators: ReadonlySet<string>): string[] {
  if (references.figures.length > 0) return references.figures;
  const cited = references.cited.filter((id) => indicators.has(id));
  return cited.length === 1 && references.cited.length === 1 ? cited : [];
}

interface Said {
  block: ProseBlock;
  sentence: Sentence;
  word: PhraseAt;
  about: Set<string>;
}

/** How many words two sentences must share, and what share of those of the key message, to be about the same. */
const sharedWords = 3;
const sharedPart = 0.75;

/** Nobody has more key messages; a text that is all key messages must not take for ever. */
const mostMessages = 100;
const mostOthers = 2_000;
/** Outside key messages only these; `each` and `throughout` are said of much that is no claim. */
const surelyAll = /^(?:all|every|always|everyone|everybody|none of)$/i;

function checkKeyMessages(documents: readonly ProseDocument[], reader: Reader, report: Reporter): void {
  const parted = keyMessageBlocks(documents);
  const all = [...saidOfAll(parted.messages.slice(0, mostMessages), reader), ...saidOfAll(parted.others.slice(0, mostOthers), reader).filter(({ word, sentence }) => surelyAll.test(word.phrase) && !/(?<!\p{L})(?:not|no)(?!\p{L})/iu.test(sentence.text))];
  if (all.length === 0) return;
  const messages = new Set(parted.messages);
  const some = bySharedWord(saidWith([...parted.others, ...parted.messages.slice(0, mostMessages)], reader.lists.someWords, reader));
  for (const message of all) {
    const contrary = contraryTo(message, some);
    if (!contrary) continue;
    const { block, sentence, word } = message;
    report({
      message: `The ${messages.has(block) ? 'key message' : 'text'} says \`${word.phrase}\`, where ${messages.has(contrary.block) ? 'a key message' : 'the text'} says \`${contrary.word.phrase}\` of the same.`,
      place: block.place(sentence.start + word.start, sentence.start + word.end),
      hint: messages.has(block) ? 'Say no more in the key message than the text bears out.' : 'Say the same in both places.',
      related: [
        {
          message: 'The text says so here.',
          place: contrary.block.place(contrary.sentence.start + contrary.word.start, contrary.sentence.start + contrary.word.end),
        },
      ],
    });
  }
}

/** Sentences that say something of all, and not of some as well, so that they do not qualify themselves. */
function saidOfAll(blocks: readonly ProseBlock[], reader: Reader): Said[] {
  const { lists, phrasesIn } = reader;
  const qualified = [...qualifiedAll, ...lists.someWords];
  return saidWith(blocks, [...lists.allWords, 'none of'], reader).filter(({ sentence, word }) => {
    const qualifying = phrasesIn(sentence.text, qualified);
    return !qualifying.some((phrase) => overlaps(word, phrase)) && phrasesIn(sentence.text, lists.someWords).length === 0;
  });
}

const qualifiedAll = ['almost all', 'nearly all', 'almost every', 'nearly every', 'at all', 'above all', 'first of all', 'each other', 'all but'];

function saidWith(blocks: readonly ProseBlock[], words: readonly string[], { lists, phrasesIn }: Reader): Said[] {
  const measureWords = contentWords([...lists.allWords, ...lists.someWords, 'none'].join(' '));
  return blocks.flatMap((block) =>
    block.sentences.flatMap((sentence): Said[] => {
      const [word] = phrasesIn(sentence.text, words);
      if (!word) return [];
      const about = [...contentWords(sentence.text)].filter((each) => !measureWords.has(each));
      return [{ block, sentence, word, about: new Set(about) }];
    }),
  );
}

/** Sentences by each word that they are about, so that only those that share one are compared. */
function bySharedWord(all: readonly Said[]): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  for (const said of all) {
    for (const word of said.about) {
      const sharing = found.get(word);
      if (sharing) sharing.push(said);
      else found.set(word, [said]);
    }
  }
  return found;
}

function contraryTo({ about }: Said, some: ReadonlyMap<string, Said[]>): Said | undefined {
  const shared = new Map<Said, number>();
  for (const word of about) for (const said of some.get(word) ?? []) shared.set(said, (shared.get(said) ?? 0) + 1);
  return [...shared].find(([, count]) => count >= sharedWords && count >= about.size * sharedPart)?.[0];
}

import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Derived } from '../facts/derived.ts';
import type { CitedSentence } from '../prose/cited-sentences.ts';
import type { Reader } from '../prose/reader.ts';
import type { Relation } from './claim.ts';
import { isCertain } from './accounted.ts';
import { attachedIn } from './attached.ts';
import { clausesOf } from './clauses.ts';
import { holdBest, holdComparison } from './hold-comparison.ts';
import { holdMove, type Held } from './hold-relation.ts';
import { itemsOf } from './items.ts';
import { relationsIn } from './relations.ts';
import { isOfOthers } from './scope.ts';
import { holdStanding, standingsIn, type Standing } from './standings.ts';
import { fit, subjectOf, topicsOf, topicsOfIndicator, namesOf } from './subjects.ts';
import { bodyPhrases, relationPhrases } from './vocabulary.ts';
import type { JudgedRelation, JudgedStanding, SentenceClaims, World } from './sentence-claims.ts';

export interface WorldSettings {
  derived: Derived;
  reader: Reader;
  /** The names of the council. */
  council: readonly string[];
  inspections: readonly string[];
}

export function worldOf({ derived, reader, council, inspections }: WorldSettings): World {
  const topics = new Map<DerivedIndicator, ReadonlySet<string>>();
  let byStem: Map<string, DerivedIndicator[]> | undefined;
  return {
    clock: { wording: derived.wording, inspections },
    lists: reader.lists,
    reader,
    vocabulary: { relations: relationPhrases(reader.lists), bodies: bodyPhrases(derived.wording.region, council) },
    topicsOf(indicator) {
      const known = topics.get(indicator) ?? topicsOfIndicator(indicator);
      topics.set(indicator, known);
      return known;
    },
    indicatorsNamedBy(stems) {
      byStem ??= namedByStem(derived);
      const [first, ...others] = [...stems].map((stem) => byStem!.get(stem) ?? []).sort((a, b) => a.length - b.length);
      return (first ?? []).filter((indicator) => others.every((each) => each.includes(indicator)));
    },
  };
}

function namedByStem({ indicators }: Derived): Map<string, DerivedIndicator[]> {
  const found = new Map<string, DerivedIndicator[]>();
  for (const derived of indicators.values()) {
    for (const stem of namesOf(derived)) {
      const known = found.get(stem);
      if (known) known.push(derived);
      else found.set(stem, [derived]);
    }
  }
  return found;
}

export function claimsOf(cited: CitedSentence, world: World): SentenceClaims {
  const { sentence } = cited;
  const items = itemsOf(sentence, world.reader.quantitiesOf(sentence), world.vocabulary);
  const clauses = clausesOf(items);
  const read = {
    cited,
    items,
    clauses,
    clock: world.clock,
    attached: attachedIn(clauses),
    relations: relationsIn(clauses, sentence.text).map((relation) => judge(relation, cited, world)),
    standings: standingsIn(clauses, sentence.text, world.reader).map((standing) => judgeStanding(standing, cited, world)),
  };
  return { ...read, isCertain: (taken, indicators) => isCertain(read, taken, indicators, world) };
}

function judgeStanding(standing: Standing, cited: CitedSentence, world: World): JudgedStanding {
  const { text } = cited.sentence;
  const subjects = subjectsOf(text.slice(standing.clauseStart, standing.start), text.slice(standing.clauseStart, standing.clauseEnd), text, cited, world);
  const held = subjects.indicators.map((derived) => ({ derived, held: isOfOthers(text, text.slice(standing.clauseStart, standing.clauseEnd), standing, derived) ? null : holdStanding(standing, derived, world.clock) }));
  const truth = held.length === 0 || held.some((each) => each.held === null) ? null : held.some((each) => each.held!.truth);
  return { standing, truth, judged: held.flatMap(({ derived, held: one }) => (one ? [{ derived, reading: one.reading }] : [])), certain: subjects.certain, fits: subjects.certain };
}

function judge(said: Relation, cited: CitedSentence, world: World): JudgedRelation {
  const { text } = cited.sentence;
  const relation = ofQuality(said, text.slice(said.clauseStart, said.start));
  const clause = text.slice(relation.clauseStart, relation.clauseEnd);
  const before = text.slice(relation.clauseStart, relation.start);
  const object = relation.objectStart === null ? movedIn(text, relation, cited, world) : text.slice(relation.objectStart, relation.clauseEnd);
  const subjects = object === null ? subjectsOf(before, clause, text, cited, world) : { indicators: cited.indicators.filter((derived) => fit(topicsOf(object), world.topicsOf(derived)) > 1), certain: false };
  const judged = subjects.indicators.map((derived) => ({ derived, held: isOfOthers(text, clause, relation, derived, relation.against !== 'earlier' && relation.against !== 'best') ? null : hold(relation, derived, world) }));
  const truth = judged.length === 0 || judged.some(({ held }) => held === null) ? null : judged.some(({ held }) => held?.truth === true);
  const decided = judged.some(({ held }) => held?.truth === true) ? true : truth;
  return { relation, judged, truth: decided, certain: subjects.certain && !relation.loose, fits: subjects.certain };
}

const quality = /^(?:(?:the|our|placement|staff|workforce|overall|court)\s){0,2}(?:stability|retention|timeliness|promptness|performance|consistency|compliance)(?!\p{L})/iu;

/** More stability and less of it are better and worse, whichever way its figure goes. */
function ofQuality(relation: Relation, before: string): Relation {
  const { way, word: { form } } = relation;
  if ((way !== 'up' && way !== 'down') || form === 'move' || relation.from !== null || relation.to !== null || !quality.test(before.trim())) return relation;
  return { ...relation, way: way === 'up' ? 'better' : 'worse' };
}

/** What a noun is said to be the move of, where that names some of several indicators: `a rise in early help plans`. */
function movedIn(text: string, { word, end }: Relation, { indicators }: CitedSentence, world: World): string | null {
  if (word.form !== 'move' || indicators.length < 2) return null;
  const of = /^\s(?:in|of)\s((?:(?!was|were|is|has|have|and|followed|but)\p{L}[\p{L}'’-]*\s?){1,6})/u.exec(text.slice(end, end + 80))?.[1];
  return of !== undefined && indicators.some((derived) => fit(topicsOf(of), world.topicsOf(derived)) > 1) ? of : null;
}

function hold(relation: Relation, derived: DerivedIndicator, { clock, lists }: World): Held {
  if (relation.against === 'earlier') return holdMove(relation, derived, clock, lists);
  return relation.against === 'best' ? holdBest(relation, derived, clock) : holdComparison(relation, derived, clock);
}

/** The cited indicators that a clause speaks of: those that it fits best. */
function subjectsOf(before: string, clause: string, sentence: string, { indicators, block, sentence: { end } }: CitedSentence, world: World): { indicators: readonly DerivedIndicator[]; certain: boolean } {
  // A citation further on reaches back only to what fits it.
  const isClosed = block.citations.some(({ offset }) => offset >= end - 1 && offset <= end + 2) || indicators.length === 0;
  if (indicators.length === 1) {
    const about = world.topicsOf(indicators[0]!);
    const subject = subjectOf(before, clause, about);
    if (subject === 'other') return { indicators: [], certain: false };
    if (subject === 'perhaps' && !isClosed) return { indicators: [], certain: false };
    return { indicators, certain: subject === 'surely' };
  }
  const scored = indicators.map((derived) => ({ derived, score: fit(topicsOf(clause), world.topicsOf(derived)) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const fitting = best === 0 ? (fitsAny(sentence, indicators, world) || isClosed ? indicators : []) : scored.filter(({ score }) => score === best).map(({ derived }) => derived);
  return { indicators: fitting, certain: best > 0 };
}

function fitsAny(text: string, indicators: readonly DerivedIndicator[], world: World): boolean {
  return indicators.some((derived) => fit(topicsOf(text), world.topicsOf(derived)) > 0);
}

import { derivedOf } from '../../check/facts/derived.ts';
import { contentWords } from '../../check/prose/content-words.ts';
import { quantitiesIn, type Quantity } from '../../check/prose/numbers.ts';
import { splitSentences } from '../../check/prose/sentences.ts';
import { saysTheSame } from '../../check/prose/true-figures.ts';
import { createDeriver } from '../../derive/deriver.ts';
import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { GlossaryTerm } from '../../model/glossary.ts';
import type { Project } from '../../model/project.ts';
import { isPercentage } from '../../model/value.ts';
import { paragraphsOf, textOf, type WordsBlock } from './words-document.ts';

/** A number of the document that an indicator of the report says too, in a sentence that speaks of it. */
export interface OfferedFigure {
  number: number;
  sentence: string;
  written: string;
  indicator: string;
  /** What to write in its place. */
  kpi: string;
  /** What the indicator says, and when. */
  says: string;
}

/** Words for the same thing, each list one; acronyms of the report's glossary come to them. */
const synonyms: readonly (readonly string[])[] = [
  ['child in care', 'children in care', 'looked after children', 'children looked after', 'looked-after children', 'CLA', 'LAC', 'children we care for'],
  ['child in need', 'children in need', 'CIN', 'CiN'],
  ['child protection plan', 'CP plan', 'CPP', 'CP plans'],
  ['care leaver', 'care leavers', 'care experienced young people', 'care-experienced young people'],
  ['early help assessment', 'EHA', 'EHAs'],
  ['assessment', 'assessments', 'C&F assessments', 'single assessments'],
  ['social worker', 'social workers', 'SW', 'SWs'],
  ['per cent', 'percentage', 'proportion', 'share'],
];

/** Figures that may be meant for those of the report, in the order of the document; an indicator is offered only where one alone fits. */
export function offeredFigures(blocks: readonly WordsBlock[], project: Project): OfferedFigure[] {
  const derived = derivedOf(project, createDeriver());
  if (!derived) return [];
  const spoken = [...synonyms, ...project.glossary.flatMap(({ data }) => ofGlossary(data))];
  const indicators = [...derived.indicators.values()].filter(({ current }) => current !== null && current.reading.figure.value !== null)
    .map((each) => ({ derived: each, subject: contentWords(spelledOut(each.indicator.title, spoken)) }));
  return paragraphsOf(blocks).flatMap((paragraph) => {
    const text = textOf(paragraph);
    return splitSentences(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      if (sentence.length > longestSentence) return [];
      const quantities = quantitiesIn(sentence).filter(({ kind, hedge, inWords }) => kind !== 'other' && kind !== 'share' && kind !== 'points' && hedge === 'exact' && !inWords);
      if (quantities.length === 0) return [];
      const about = contentWords(spelledOut(sentence, spoken));
      return quantities.flatMap((quantity): OfferedFigure[] => {
        const fitting = indicators.filter((each) => hasUnit(each.derived, quantity) && saysIt(each.derived, quantity)).map((each) => ({ ...each, fit: fitOf(each.subject, about) })).filter(({ fit }) => fit >= least);
        const best = fitting.toSorted((a, b) => b.fit - a.fit)[0];
        if (!best || fitting.filter(({ fit }) => fit === best.fit).length > 1) return [];
        const { indicator, current } = best.derived;
        const show = quantity.kind === 'fraction' ? '{show=fraction}' : '';
        return [{ number: paragraph.number, sentence, written: quantity.text, indicator: indicator.id, kpi: `:kpi[${indicator.id}]${show}`, says: `${current!.reading.figure.text} ${derived.wording.period(current!.reading.at, current!.reading.period).phrase}` }];
      });
    });
  });
}

/** What is longer is a table without its lines, in which nobody can tell what a number is. */
const longestSentence = 400;

/** How much of an indicator's title a passage must speak of. */
const least = 0.6;

function fitOf(subject: ReadonlySet<string>, about: ReadonlySet<string>): number {
  const said = [...subject].filter((word) => about.has(word)).length;
  return subject.size === 0 || said < Math.min(2, subject.size) ? 0 : said / subject.size;
}

function ofGlossary({ term, acronym }: GlossaryTerm): string[][] {
  return acronym === undefined ? [] : [[term, acronym]];
}

/** The text with the other words for what it speaks of after it. */
function spelledOut(text: string, spoken: readonly (readonly string[])[]): string {
  const others = spoken.filter((words) => words.some((each) => new RegExp(String.raw`(?<![\p{L}\d])${each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\p{L}\d])`, /^[A-Z]/.test(each) ? 'u' : 'iu').test(text)));
  return [text, ...others.map(([first]) => first ?? '')].join(' ');
}

function hasUnit({ indicator: { unit }, current }: DerivedIndicator, { kind }: Quantity): boolean {
  switch (kind) {
    case 'percent':
      return isPercentage(unit);
    case 'rate':
      return unit === 'rate';
    case 'duration':
      return unit === 'days';
    case 'fraction':
      return current !== null && current.printed.denominator !== null;
    default:
      return unit === 'count' || unit === 'average' || unit === 'score';
  }
}

function saysIt({ current }: DerivedIndicator, quantity: Quantity): boolean {
  if (quantity.kind === 'fraction') return current?.printed.numerator?.value === quantity.numerator && current?.printed.denominator?.value === quantity.denominator;
  return saysTheSame(quantity, current?.reading.figure.value ?? Number.NaN);
}

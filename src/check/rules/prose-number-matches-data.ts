import type { DerivedIndicator } from '../../derive/indicator.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Compared } from '../../derive/comparison.ts';
import { moveOf } from '../../derive/direction.ts';
import { finerDecimals, type Reading } from '../../derive/reading.ts';
import { difference } from '../../format/decimal.ts';
import { listText } from '../../format/list.ts';
import { differenceText, valueText } from '../../format/number.ts';
import { isPercentage } from '../../model/value.ts';
import type { JudgedRelation, SentenceClaims } from '../claims/sentence-claims.ts';
import { clauseAt } from '../claims/clauses.ts';
import type { Derived } from '../facts/derived.ts';
import { numberClaims, type NumberClaim } from '../claims/number-claims.ts';
import { comparatorsNamed, readingsOf, saysTheSame, trueFigures, type TrueFigure } from '../prose/true-figures.ts';
import { fixAt, type Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks a number typed in a sentence that cites nothing but indicators: it must be the current figure, its
 * numerator or denominator, the target, a comparator, an earlier figure of a time that the sentence names, or
 * a change between two of them, at the decimals typed.
 * Why: typed numbers stay behind when the data move on, and nobody reads both side by side.
 * Does not catch: a wrong number that happens to be another of the indicator's figures; numbers in words;
 * numbers beside evidence, for which only a reader can tell whose they are.
 */
export default defineRule({
  id: 'prose-number-matches-data',
  severity: 'error',
  summary: 'A number beside a cited indicator is one that the indicator says.',
  check({ derived, claims, reader }, report) {
    if (!derived) return;
    for (const sentence of claims) {
      const told = numberClaims(sentence.cited, derived, reader, sentence).filter(({ verdict }) => verdict !== 'unconfirmed');
      for (const claim of told) {
        if (claim.verdict === 'contradicted') report(findingOn(claim, told, sentence, derived));
      }
    }
  },
});

function findingOn(claim: NumberClaim, told: readonly NumberClaim[], sentence: SentenceClaims, derived: Derived): Finding {
  const { quantity, cited, measured } = claim;
  const place = cited.place(quantity.start, quantity.end);
  const first = measured[0]!;
  const gap = gapMeant(claim, derived);
  const expected = gap?.size ?? expectedOf(claim, first);
  return {
    message: `The text says \`${quantity.text}\`, ${gap ? `but ${gap.said}` : truthInstead(claim, derived)}.`,
    place,
    hint: gap?.hint ?? hintFor(claim, first),
    actual: quantity.text,
    expected,
    uncertain: isRough(claim) || !sentence.isCertain({ clause: clauseAt(sentence.clauses, quantity.start), stretches: [quantity], told: told.map((each) => each.quantity) }, measured),
    ...staleFix(claim, place, derived),
  };
}

/** A share in words is near enough or not by a reader's judgement; of two moves in a sentence either may be meant, and a change of which it is not said what moved may be any. */
function isRough({ about, move, quantity: { kind, inWords }, isOneOfSeveral }: NumberClaim): boolean {
  return (about === 'change' && move === null) || kind === 'share' || (inWords && (kind === 'fraction' || kind === 'percent')) || isOneOfSeveral;
}

/** A gap between our figure and another body's, where that is what the number claims to be. */
interface Gap {
  said: string;
  size: string;
  hint: string;
}

function gapMeant({ about, cited, measured, move }: NumberClaim, { wording }: Derived): Gap | null {
  if (move) {
    for (const { derived, held } of move.judged) {
      const other = held?.truth === false && held.why === 'amount' ? derived.compared.find(({ reading, printed }) => reading === held.pair.other && printed.kind !== 'own-last-year') : undefined;
      if (other && held?.truth === false) return gapBetween(derived, held.pair.ours, other, wording);
    }
    return null;
  }
  const [kind, ...others] = about === 'change' ? comparatorsNamed(cited.sentence.text, wording.region).filter((each) => each !== 'own-last-year') : [];
  const [only, ...more] = measured;
  const other = only?.compared.find(({ printed }) => printed.kind === kind);
  return others.length === 0 && more.length === 0 && only?.current && other ? gapBetween(only, only.current.reading, other, wording) : null;
}

function gapBetween({ indicator }: DerivedIndicator, ours: Reading, { reading: theirs, name, printed }: Compared, wording: Wording): Gap | null {
  if (ours.exact === null || theirs.exact === null) return null;
  const size = differenceText(difference(theirs.exact, ours.exact), indicator.unit, finerDecimals(ours, theirs), wording.labels);
  const dated = ({ figure, at, period }: Reading): string => `${figure.text} ${wording.period(at, period).phrase}`;
  return {
    size,
    said: `\`${indicator.id}\` is ${dated(ours)}, and ${name} ${dated(theirs)}, a gap of ${size}`,
    hint: `Correct the number, or give both figures: \`:kpi[${indicator.id}]\` and \`:kpi[${indicator.id}]{show=comparator of=${printed.kind}}\`.`,
  };
}

/** An earlier share beside one indicator has one right answer: the share that it is now. */
function staleFix(claim: NumberClaim, place: Finding['place'], { wording }: Derived): Pick<Finding, 'fix'> {
  const { about, quantity, measured } = claim;
  const [only, ...others] = measured;
  const now = only?.current?.printed.figure;
  if (about !== 'figure' || claim.instead !== null || claim.move !== null || quantity.kind !== 'percent' || others.length > 0 || only?.indicator.unit !== 'percent' || !now) return {};
  return staleIn(claim, wording) === null ? {} : fixAt(place, quantity.text, now.text);
}

function hintFor({ about, quantity }: NumberClaim, { indicator }: DerivedIndicator): string {
  const show = about === 'target' ? '{show=target}' : about === 'change' ? '{show=change}' : quantity.kind === 'fraction' ? '{show=fraction}' : '';
  return `Write \`:kpi[${indicator.id}]${show}\` in its place, so that it cannot fall behind the data; or correct the number.`;
}

function expectedOf({ about, quantity }: NumberClaim, first: DerivedIndicator): string {
  if (about === 'change') return first.move?.size ?? '';
  if (about === 'target') return first.printed.target?.text ?? '';
  const { fraction, figure } = first.current!.printed;
  return quantity.kind === 'fraction' && fraction !== null ? fraction : figure.text;
}

function truthInstead(claim: NumberClaim, derived: Derived): string {
  const { about, measured, instead, move } = claim;
  const { wording } = derived;
  if (move) return `but ${moveInstead(claim, move, wording)}`;
  if (instead !== null) return `but ${instead}${otherPeriod(claim, wording)}`;
  if (about === 'target') {
    const targets = measured.flatMap(({ indicator, printed }) => (printed.target ? [`the target of \`${indicator.id}\` is ${printed.target.text}`] : []));
    return `but ${listText(targets, wording.labels)}`;
  }
  if (about === 'change') {
    const moves = measured.flatMap(({ indicator, move }) =>
      move ? [`\`${indicator.id}\` has changed by ${move.size} ${move.direction.basis}, from ${move.direction.from.text} to ${move.direction.to.text}`] : [],
    );
    return `but ${listText(moves.slice(0, 3), wording.labels)}`;
  }
  const stale = staleIn(claim, wording);
  if (stale) return stale;
  const now = listText(measured.slice(0, 3).map((each) => currentIn(each, claim, wording)), wording.labels);
  return `but ${now}${nearestOther(claim, wording)}`;
}

/** How the figures moved that a number is said to be the size, the start or the end of. */
function moveInstead({ quantity }: NumberClaim, { judged }: JudgedRelation, wording: Wording): string {
  const found = judged.flatMap(({ derived: { indicator }, held }) => {
    if (held?.truth !== false) return [];
    const { ours, other } = held.pair;
    const move = moveOf(indicator, ours, other, wording);
    if (!move || held.why !== 'amount') {
      return [`\`${indicator.id}\` went from ${other.figure.text} ${wording.period(other.at, other.period).phrase} to ${ours.figure.text} ${wording.period(ours.at, ours.period).phrase}`];
    }
    const relative = other.exact === null || other.exact === 0 || ours.exact === null ? '' : `, a change of ${valueText(Math.abs(((ours.exact - other.exact) * 100) / other.exact), 'percent', 1, wording.labels)}`;
    const isOfPart = quantity.kind === 'percent' || (quantity.kind === 'points' && !isPercentage(indicator.unit));
    return [`\`${indicator.id}\` has changed by ${move.size} ${move.direction.basis}, from ${other.figure.text} to ${ours.figure.text}${isOfPart ? relative : ''}`];
  });
  return listText(found.slice(0, 3), wording.labels);
}

function currentIn({ indicator, current }: DerivedIndicator, { quantity }: NumberClaim, wording: Wording): string {
  const { reading, printed } = current!;
  const asFraction = quantity.kind === 'fraction' || (quantity.kind === 'count' && indicator.unit === 'percent');
  const figure = asFraction && printed.fraction !== null ? `${printed.fraction} (${reading.figure.text})` : reading.figure.text;
  return `\`${indicator.id}\` is ${figure} ${wording.period(reading.at, reading.period).phrase}`;
}

/** Of when a number is that is of another time than the sentence says. */
function otherPeriod({ quantity, measured }: NumberClaim, wording: Wording): string {
  if (quantity.hedge !== 'exact' || quantity.kind === 'fraction' || quantity.kind === 'share') return '';
  for (const each of measured) {
    const meant = readingsOf(each, wording).findLast(({ reading }) => saysTheSame(quantity, reading.figure.value ?? Number.NaN));
    if (!meant) continue;
    const isCurrent = meant.reading === each.current?.reading;
    return `; ${isCurrent ? 'it is' : 'it was'} ${meant.reading.figure.text} ${wording.period(meant.reading.at, meant.reading.period).phrase}`;
  }
  return '';
}

/** An earlier figure of a time that the sentence does not name: the text was not brought up to date. */
function staleIn({ quantity, measured }: NumberClaim, wording: Wording): string | null {
  if (quantity.hedge !== 'exact') return null;
  for (const { indicator, current } of measured) {
    const old = measured.length > 0 && current
      ? readingsOf(measured.find((each) => each.indicator === indicator)!, wording)
        .findLast(({ reading }) => reading.at < current.reading.at && saysTheSame(quantity, reading.figure.value ?? Number.NaN))
      : undefined;
    if (!old || !current) continue;
    const then = wording.period(old.reading.at, old.reading.period).phrase;
    const now = wording.period(current.reading.at, current.reading.period).phrase;
    return `which is what \`${indicator.id}\` was ${then}; it is ${current.reading.figure.text} ${now}`;
  }
  return null;
}

/** The true figure nearest to the one typed, where that is not a current one. */
function nearestOther({ quantity, measured, named, cited }: NumberClaim, wording: Wording): string {
  if (quantity.kind !== 'percent' && quantity.kind !== 'rate') return '';
  const kinds = ['current', 'earlier', 'comparator', ...(/\b(?:target|minimum)\b/i.test(cited.sentence.text) ? ['target'] : [])];
  const off = ({ value }: TrueFigure): number => Math.abs(value - quantity.value);
  const candidates = measured
    .flatMap((each) => trueFigures(each, named, wording).map((truth) => ({ id: each.indicator.id, truth })))
    .filter(({ truth }) => truth.unit === quantity.kind && kinds.includes(truth.what))
    .sort((a, b) => off(a.truth) - off(b.truth));
  const best = candidates[0];
  if (!best || best.truth.what === 'current' || off(best.truth) > 5) return '';
  return `; the nearest figure is ${best.truth.text}, ${best.truth.what === 'earlier' ? 'which it was ' : ''}${best.truth.phrase}`;
}

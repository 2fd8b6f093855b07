import { partsNamed } from '../model/parts-named.ts';
import type { KpiReference, KpiShow } from '../model/section.ts';
import { isWithheld } from '../model/stated-figure.ts';
import { capitalised, uncapitalised } from '../format/sentence-case.ts';
import { earlierReading, moveOf, type Move } from './direction.ts';
import type { DerivedIndicator } from './indicator.ts';
import { latestUpTo, yearBefore, type Observed } from './observations.ts';
import { ragOf, ragStatus } from './rag.ts';
import type { Figure, FigureInText } from '../model/report.ts';
import { greenText } from './target.ts';
import type { Wording } from './wording.ts';

/** What `:kpi` puts into a sentence; a figure that may not be shown is put in words. */
export function figureInText(
  reference: KpiReference, derived: DerivedIndicator | undefined, beginsSentence: boolean, wording: Wording,
): FigureInText {
  if (!derived) {
    return { type: 'figure', indicator: '', text: wording.labels['figureText.notPublished'], status: 'x' };
  }
  const { text, status } = shown(reference, derived, wording);
  const worded = isWithheld(status) ? wording.say('figureText.withheldInText', { words: text }) : text;
  return { type: 'figure', indicator: reference.indicator, text: beginsSentence ? capitalised(worded) : worded, status };
}

type Shown = Pick<Figure, 'text' | 'status'>;

function shown(reference: KpiReference, derived: DerivedIndicator, wording: Wording): Shown {
  const { indicator } = derived;
  if (reference.part !== undefined) return ofPart(reference, derived, wording);
  if (reference.show === 'target') return inWords(greenText(indicator, wording), wording);
  if (reference.show === 'comparator') return comparatorFigure(reference.of, derived, wording);
  const picked = pick(reference, derived, wording);
  return picked ? ofObservation(reference.show, picked, derived, wording) : notAvailable(wording);
}

function ofObservation(show: Exclude<KpiShow, 'target' | 'comparator'>, picked: Observed, derived: DerivedIndicator, wording: Wording): Shown {
  const { reading, printed } = picked;
  const { polarity, target } = derived.indicator;
  const unlessWithheld = (other: () => Shown): Shown => (isWithheld(reading.figure.status) ? reading.figure : other());
  switch (show) {
    case 'value':
      return reading.figure;
    case 'date':
      return inWords(printed.periodText, wording);
    case 'rag':
      return inWords(uncapitalised(ragStatus(ragOf(reading.exact, polarity, target), wording.labels).word), wording);
    case 'fraction':
      return unlessWithheld(() => inWords(printed.fraction, wording));
    case 'numerator':
      return unlessWithheld(() => printed.numerator ?? notAvailable(wording));
    case 'denominator':
      return unlessWithheld(() => printed.denominator ?? notAvailable(wording));
    case 'share':
      return notAvailable(wording);
    case 'change':
      return unlessWithheld(() => changeInText(picked === derived.current ? derived.move : moveFrom(picked, derived, wording), wording));
  }
}

/** Of a part, what it has of its own: it is neither rated nor compared with others. */
function ofPart(reference: KpiReference, { indicator, printed }: DerivedIndicator, wording: Wording): Shown {
  const [part] = partsNamed(printed.breakdowns ?? [], reference);
  const period = reference.period ?? indicator.period;
  const observation = part?.observations.findLast((each) => each.period === period && (reference.at === undefined || each.at === reference.at));
  if (!part || !observation) return notAvailable(wording);
  if (reference.show === 'date') return inWords(observation.periodText, wording);
  if (reference.show === 'value' || isWithheld(observation.figure.status)) return observation.figure;
  switch (reference.show) {
    case 'fraction':
      return inWords(observation.fraction, wording);
    case 'numerator':
      return observation.numerator ?? notAvailable(wording);
    case 'denominator':
      return observation.denominator ?? notAvailable(wording);
    case 'share':
      return (indicator.unit === 'count' && reference.at === undefined ? part.againstWhole : null) ?? notAvailable(wording);
    default:
      return notAvailable(wording);
  }
}

/** The current figure, or the one of the period type and day asked for. */
function pick({ period, at }: KpiReference, { indicator, observed, current }: DerivedIndicator, wording: Wording): Observed | null {
  if (period === undefined && at === undefined) return current;
  if (at === undefined) return latestUpTo(observed, period ?? indicator.period, wording.asAt) ?? null;
  const onDay = observed.filter(({ reading }) => reading.at === at);
  const wanted = period ?? indicator.period;
  return onDay.find(({ reading }) => reading.period === wanted) ?? (period === undefined ? onDay[0] : undefined) ?? null;
}

function moveFrom(picked: Observed, { indicator, observed }: DerivedIndicator, wording: Wording): Move | null {
  return moveOf(indicator, picked.reading, earlierReading(picked.reading, yearBefore(observed, picked.reading)?.reading, observed), wording);
}

function changeInText(move: Move | null, wording: Wording): Shown {
  if (!move) return notAvailable(wording);
  const { state, change, basis } = move.direction;
  const text = state === 'no-change'
    ? wording.say('change.none', { since: basis })
    : wording.say('change.inText', { change: change.text, since: basis });
  return { text, status: 'known' };
}

function comparatorFigure(of: string | undefined, { compared, lastYear }: DerivedIndicator, wording: Wording): Shown {
  const others = compared.filter(({ printed }) => printed.kind !== 'own-last-year');
  const match = of === 'own-last-year' ? lastYear : of === undefined ? (others[0] ?? lastYear) : others.find(({ printed }) => printed.kind === of);
  return match?.reading.figure ?? notAvailable(wording);
}

function inWords(text: string | null, wording: Wording): Shown {
  return text === null ? notAvailable(wording) : { text, status: 'known' };
}

function notAvailable(wording: Wording): Shown {
  return { text: wording.labels['withheld.x'], status: 'x' };
}

import type { Diagnostic, Staged } from '../../diagnostics/diagnostic.ts';
import type { Readership } from '../../model/audience.ts';
import { policyFor, type Disclosure, type DisclosurePolicy } from '../../model/disclosure.ts';
import { earlierThan, type EditionFile } from '../../model/edition-file.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/origin.ts';
import { ownFiguresOf, type Cell, type OwnFigure } from './own-figures.ts';
import { publishedBefore } from './published-before.ts';
import { nothing, relationsByQuantity, type Quantity } from './quantity.ts';
import { knownOf, smallReach, type Knowledge } from './reader.ts';
import { releasedIndicator } from './released-indicator.ts';
import { relationsOf } from './relations.ts';
import { staysOpen, takenFor } from './work-out.ts';
import { tooManyTogether } from './too-many-together.ts';
import { workedOutFinding } from './worked-out-finding.ts';
import { furtherWith, type Guarding } from './withhold-further.ts';

interface Guarded {
  disclosure?: Disclosure | undefined;
  edition: { id: string; asAt: string };
}

/**
 * Indicators with their small numbers protected as the policy for this audience says. What is about to be published is attacked
 * first: a small count that everything published together leaves fewer numbers than any small one could be is an error.
 */
export function protectFigures(indicators: readonly Located<Indicator>[], editions: readonly EditionFile[], settings: Guarded, audience: Readership): Staged<Indicator[]> {
  const policy = policyFor(settings, audience);
  if (policy.method === 'none') return { value: indicators.map(({ data }) => data), diagnostics: [] };
  const figures = ownFiguresOf(indicators, policy);
  const withheld = new Set(figures.filter((figure) => isKeptBack(figure, policy)));
  const small = figures.filter((figure) => withheld.has(figure)).flatMap(({ cells }) => cells.filter(({ isSmall }) => isSmall));
  const typed = figures.filter(({ isGuarded, given }) => isGuarded && given.status === 'c').flatMap(({ cells }) => cells.filter(({ what }) => what !== 'denominator'));
  const diagnostics = small.length + typed.length === 0 ? [] : keepHidden({ small, typed }, withheld, { figures, indicators, editions, settings, policy });
  const own = new Map(figures.map((figure) => [figure.given, figure]));
  return { value: indicators.map(({ data }) => releasedIndicator(data, own, withheld, policy)), diagnostics };
}

interface Report {
  figures: readonly OwnFigure[];
  indicators: readonly Located<Indicator>[];
  editions: readonly EditionFile[];
  settings: Guarded;
  policy: DisclosurePolicy;
}

/** Counts that must stay hidden: those known to be small, and those that their authors have kept back without saying what they are. */
interface Hidden { small: readonly Cell[]; typed: readonly Cell[] }

/** Keeps back what small counts could be worked out from, where the policy says so, then looks for those that still could; `withheld` grows. */
function keepHidden({ small, typed }: Hidden, withheld: Set<OwnFigure>, { figures, indicators, editions, settings, policy }: Report): Diagnostic[] {
  const before = publishedBefore(earlierThan(editions, settings.edition), indicators, figures);
  const cells = new Map<Quantity, Cell>(figures.flatMap(({ cells: own }) => own).map((cell) => [cell, cell]));
  const guarding: Guarding = { cells, relationsOf: relationsByQuantity(relationsOf([...figures, ...before.figures], settings.disclosure, policy.threshold)), policy, knownBefore: before.reach };
  const tooMany = tooManyTogether([...small, ...typed], guarding);
  if (tooMany !== null) return [tooMany];
  if (policy.method === 'suppress') {
    for (const cell of small) furtherWith(cell, withheld, guarding)?.forEach((figure) => withheld.add(figure));
  }

  const known: Knowledge = (quantity) => {
    const cell = cells.get(quantity);
    return cell ? knownOf(cell, policy, withheld) : (before.reach.get(quantity) ?? anything);
  };
  const found = new Set<OwnFigure>();
  const wanted = smallReach(policy);
  const isTold = (cell: Cell): boolean => {
    if (cell.truth !== null) return !staysOpen(cell, wanted, guarding.relationsOf, known);
    const left = takenFor(cell, guarding.relationsOf, known);
    // More than is small may be left to be something large; less than that says that it is small, and must leave all that is.
    return left !== null && left.most <= wanted.most + nothing && (left.least > wanted.least + nothing || left.most < wanted.most - nothing);
  };
  return [...small, ...typed].flatMap((cell): Diagnostic[] => {
    if (found.has(cell.figure) || !isTold(cell)) return [];
    found.add(cell.figure);
    return [workedOutFinding(cell, guarding, withheld)];
  });
}

/** Running totals and what lies between them; no figure of its own. */
const anything = { least: 0, most: Infinity };

/** Small itself, too few for a share, or kept back by its author. */
function isKeptBack({ given, cells, indicator, isGuarded }: OwnFigure, { smallestDenominator }: DisclosurePolicy): boolean {
  if (given.status !== undefined) return false;
  if ('withhold' in given && given.withhold === true) return true;
  const outOf = cells.find(({ what }) => what === 'denominator')?.truth ?? null;
  const tooFew = indicator.unit === 'percent' && outOf !== null && outOf > 0 && outOf < smallestDenominator;
  return isGuarded && (tooFew || cells.some(({ isSmall }) => isSmall));
}

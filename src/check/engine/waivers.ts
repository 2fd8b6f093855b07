import { hasErrors, type Diagnostic, type Place, type WaivedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/did-you-mean.ts';
import type { Waiver } from '../../model/checks.ts';
import type { CheckContext } from './context.ts';
import { extentsOf, holds, type Extent } from './extents.ts';
import type { Rule } from './rule.ts';
import { waiverProblem } from './waiver-rules.ts';

/** What the rules found, parted by the report's waivers. */
export interface Waived {
  /** What is left to be said, with what is wrong with the waivers themselves. */
  diagnostics: Diagnostic[];
  /** What is known and stays for now. */
  waived: WaivedDiagnostic[];
}

export interface WaiverOptions {
  /** The rules that there are. */
  rules: readonly Rule[];
  /** The ids of the rules that were run; a waiver of another cannot be told to be unused. */
  ran: ReadonlySet<string>;
  /** The day against which ends are judged; without it the day of the edition, so that a build is the same at any time. */
  today?: string | undefined;
  /** False when parts of the report could not be read, so that a waiver may seem unused. */
  complete: boolean;
}

/** Sets aside the findings that the report's waivers cover. Only rules can be waived, never a file that cannot be read. */
export function applyWaivers(found: readonly Diagnostic[], context: CheckContext, options: WaiverOptions): Waived {
  const { project } = context;
  const { settings } = project;
  const waivers = settings?.data.waivers ?? [];
  if (!settings || waivers.length === 0) return { diagnostics: [...found], waived: [] };
  const { asAt, published, id: edition } = settings.data.edition ?? {};
  const today = options.today ?? published ?? asAt;
  const places = { extents: extentsOf(context), paths: new Set(project.texts.keys()) };
  const readings = waivers.map((waiver, index) => {
    const at = (...keys: (string | number)[]) => settings.origin.place(['waivers', index, ...keys]);
    const known = options.rules.map((rule) => rule.id);
    const cover = coverOf(waiver.place, places);
    const problem = problemOf(waiver, { cover, complete: options.complete, known, places, edition, today, at });
    return { waiver, problem, at, covered: [] as Diagnostic[], meant: meantBy(waiver, { cover, known, places }) };
  });

  const waived: WaivedDiagnostic[] = [];
  const left = found.filter((diagnostic) => {
    const covering = readings.filter(({ waiver, meant }) => meant?.rule === diagnostic.ruleId && meant.cover(diagnostic) && isText(waiver, diagnostic));
    for (const { covered } of covering) covered.push(diagnostic);
    const holding = covering.find(({ problem }) => problem?.ruleId !== 'waiver-expired');
    if (holding) waived.push({ ...diagnostic, reason: holding.waiver.reason });
    return covering.length === 0;
  });
  // While something is wrong rules pass it over, so that what a waiver is for may come back when it is mended.
  const isSettled = options.complete && !hasErrors(left);
  const unused = readings.filter(({ waiver, problem, covered }) => !problem && covered.length === 0 && isSettled && options.ran.has(waiver.rule));
  return {
    diagnostics: [
      ...left,
      ...readings.flatMap(({ problem, covered }) => (problem?.ruleId === 'waiver-expired' ? [withCovered(problem, covered)] : (problem ?? []))),
      ...unused.map(({ waiver, at }) => unusedWaiver(waiver, at('rule'), left)),
    ],
    waived,
  };
}

/** Whether it is for these words, where it says for which. */
function isText({ text }: Waiver, { actual }: Diagnostic): boolean {
  return text === undefined || text.toLowerCase() === actual?.toLowerCase();
}

/** One that has ended is told of with what it covered, which is not said as well. */
function withCovered(expired: Diagnostic, covered: readonly Diagnostic[]): Diagnostic {
  const related = covered.slice(0, mostNamed).flatMap(({ message, place }) => (place ? [{ message: `It covered this: ${message}`, place }] : []));
  return related.length === 0 ? expired : { ...expired, related };
}

/** What a waiver is meant for, where it has a slip of which it is told too: what it should have covered is not said as well. */
function meantBy(waiver: Waiver, { cover, known, places }: Pick<Circumstances, 'cover' | 'known' | 'places'>): { rule: string; cover: Cover } | null {
  const rule = known.includes(waiver.rule) ? waiver.rule : nearest(waiver.rule, known);
  const covers = cover ?? coverOf(nearest(waiver.place ?? '', placeNames(places)) ?? '', places);
  return rule === undefined || !covers ? null : { rule, cover: covers };
}

function placeNames({ paths, extents }: Places): string[] {
  return [...paths, ...extents.keys()];
}

interface Places {
  extents: ReadonlyMap<string, Extent[]>;
  paths: ReadonlySet<string>;
}

type Cover = (diagnostic: Diagnostic) => boolean;

/** What a waiver's place covers; null when there is no such place. */
function coverOf(place: string | undefined, { extents, paths }: Places): Cover | null {
  if (place === undefined) return () => true;
  const [path, id] = place.includes('#') ? [place.slice(0, place.indexOf('#')), place.slice(place.indexOf('#') + 1)] : [null, place];
  if (path === null && paths.has(place)) return (diagnostic) => diagnostic.place?.path === place;
  const named = (extents.get(id) ?? []).filter((extent) => path === null || extent.path === path);
  if (named.length === 0) return null;
  return ({ place: at }) => at !== undefined && named.some((extent) => holds(extent, at));
}

interface Circumstances {
  cover: Cover | null;
  complete: boolean;
  known: readonly string[];
  places: Places;
  /** Not known while the settings cannot be used. */
  edition: string | undefined;
  today: string | undefined;
  at: (...keys: (string | number)[]) => Place;
}

function problemOf(waiver: Waiver, { cover, complete, known, places, edition, today, at }: Circumstances): Diagnostic | undefined {
  if (!known.includes(waiver.rule)) {
    return waiverProblem('waiver-unknown-rule', {
      message: `\`${waiver.rule}\` is not a rule that can be waived.`,
      place: at('rule'),
      hint: didYouMean(waiver.rule, known) ?? 'Name a rule that has a page in docs/rules, or take the waiver out.',
      actual: waiver.rule,
    });
  }
  if (waiver.place !== undefined && !cover) {
    // What could not be read may be what is meant.
    if (!complete) return undefined;
    return waiverProblem('waiver-unknown-place', {
      message: `\`${waiver.place}\` is neither a file nor an id of the report.`,
      place: at('place'),
      hint: didYouMean(waiver.place, placeNames(places)) ?? 'Name a file such as `data/actions.yaml`, or an id; leave it out for the whole report.',
      actual: waiver.place,
    });
  }
  if (waiver.until === undefined && waiver.edition === undefined) {
    return waiverProblem('waiver-endless', {
      message: `The waiver of \`${waiver.rule}\` has neither an \`until\` nor an \`edition\`, so it would hold for ever.`,
      place: at(),
      hint: `Add \`until:\` and a day, or \`edition: "${edition ?? '…'}"\`.`,
    });
  }
  return expiry(waiver, { edition, today, at });
}

function expiry(waiver: Waiver, { edition, today, at }: Pick<Circumstances, 'edition' | 'today' | 'at'>): Diagnostic | undefined {
  const hint = 'Mend what it covers, or give the waiver a new end if its reason still holds.';
  if (waiver.until !== undefined && today !== undefined && waiver.until < today) {
    return waiverProblem('waiver-expired', {
      message: `The waiver of \`${waiver.rule}\` held until \`${waiver.until}\` and has ended.`,
      place: at('until'),
      hint,
      actual: waiver.until,
    });
  }
  if (waiver.edition !== undefined && edition !== undefined && waiver.edition !== edition) {
    return waiverProblem('waiver-expired', {
      message: `The waiver of \`${waiver.rule}\` is for the edition \`${waiver.edition}\`, and this is \`${edition}\`.`,
      place: at('edition'),
      hint,
      actual: waiver.edition,
      expected: edition,
    });
  }
  return undefined;
}

function unusedWaiver({ rule, place, text }: Waiver, at: Place, left: readonly Diagnostic[]): Diagnostic {
  const where = `${text === undefined ? '' : `of the words \`${text}\` `}${place === undefined ? 'in the report' : `in \`${place}\``}`;
  const elsewhere = left.flatMap((each) => (each.ruleId === rule && each.place ? [each.place] : []));
  return waiverProblem('waiver-unused', {
    message: `The waiver of \`${rule}\` covers nothing: the rule finds nothing ${where}.`,
    place: at,
    hint: elsewhere.length === 0 ? 'Take the waiver out.' : 'Correct its place if it was meant for what the rule finds elsewhere; otherwise take it out.',
    ...(elsewhere.length === 0 ? {} : { related: elsewhere.slice(0, mostNamed).map((each) => ({ message: 'The rule finds something here.', place: each })) }),
  });
}

const mostNamed = 3;

import { roundTo } from '../../format/number.ts';
import { periodText } from '../../format/period.ts';
import type { Comparator, Indicator, Observation } from '../../model/indicator.ts';
import { labelsWith, type Labels } from '../../model/labels.ts';
import type { Located } from '../../model/origin.ts';
import type { Change, ImportProblem, ReportNow } from '../proposal.ts';
import type { YamlEdit, YamlValue } from '../yaml/edit.ts';
import { editYaml, YamlEditRefused } from '../yaml/edit-yaml.ts';
import type { GivenFigure, GivenTarget } from './figure.ts';
import { figureText, valueOf } from './figure-text.ts';
import { placesOfIndicators } from './places.ts';
import { isPublished } from './published-source.ts';
import { quartileEdits, type GivenQuartiles } from './quartile-edits.ts';

export interface ProposedFigures {
  changes: Change[];
  problems: ImportProblem[];
  /** Those of them that say why a file of the report could not be edited. */
  refused: readonly ImportProblem[];
  writes: Map<string, string>;
}

interface Edits {
  path: string;
  edits: YamlEdit[];
}

/** What some files say besides figures. */
export interface Besides {
  quartiles?: readonly GivenQuartiles[];
  /** Where an indicator's own figures come from, once some of them are from this file. */
  sources?: ReadonlyMap<string, string>;
}

/** What figures and targets of a file would change in the report, and the texts of the files that hold them. */
export function proposeFigures(report: ReportNow, figures: readonly GivenFigure[], targets: readonly GivenTarget[] = [], { quartiles = [], sources = new Map() }: Besides = {}): ProposedFigures {
  const labels = labelsWith(report.project.settings?.data.labels);
  const indicators = new Map(report.project.indicators.map((located) => [located.data.id, located]));
  const places = placesOfIndicators(report.project);
  const edits: Edits[] = [];
  const changes: Change[] = [];
  const isSourced = new Set<string>();
  const inOrder = [...figures].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const editsOf = (id: string, make: (indicator: Indicator, keys: readonly (string | number)[]) => { change: Change; edits: YamlEdit[] }): { change: Change; order: string } | null => {
    const located: Located<Indicator> | undefined = indicators.get(id);
    const keys = places.get(id);
    if (!located || !keys) return null;
    const made = make(located.data, keys);
    edits.push({ path: located.origin.path, edits: made.edits });
    return { change: made.change, order: id };
  };
  for (const figure of inOrder) {
    const made = editsOf(figure.indicator, (indicator, keys) => figureEdits(figure, indicator, keys, labels));
    if (made) changes.push(made.change);
    if (made && figure.of === 'own' && made.change.status !== 'same') isSourced.add(figure.indicator);
  }
  for (const target of targets) {
    const made = editsOf(target.indicator, (indicator, keys) => targetEdits(target, indicator, keys, labels));
    if (made) changes.push(made.change);
  }
  for (const [id, source] of sources) {
    const located = indicators.get(id);
    const keys = places.get(id);
    if (!located || !keys || located.data.source === source || !isSourced.has(id)) continue;
    edits.push({ path: located.origin.path, edits: [{ kind: 'set', at: [...keys, 'source'], value: source, after: ['trend', 'period', 'target'] }] });
    changes.push({ status: located.data.source === undefined ? 'new' : 'changed', what: `${located.data.title}, source`, where: '', from: located.data.source ?? null, to: source });
  }
  for (const given of [...quartiles].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const made = editsOf(given.indicator, (indicator, keys) => quartileEdits(given, indicator, keys, labels));
    if (made) changes.push(made.change);
  }
  const { problems, writes } = written(report, edits);
  const mixed = [...isSourced].filter((id) => !sources.has(id)).flatMap((id) => indicators.get(id)?.data ?? []).filter(isPublished);
  return { changes, writes, problems: [...problems, ...mixed.map(amongPublished)], refused: problems };
}

function amongPublished({ id, title, source }: Indicator): ImportProblem {
  return {
    where: id,
    message: `Figures of your own would stand among published ones: the source of \`${title}\` is \`${source ?? ''}\`.`,
    hint: 'Give your own figures an indicator of their own, or say in its `source` and `notes` which are whose.',
  };
}

function written(report: ReportNow, all: readonly Edits[]): Pick<ProposedFigures, 'problems' | 'writes'> {
  const problems: ImportProblem[] = [];
  const writes = new Map<string, string>();
  for (const path of new Set(all.filter(({ edits }) => edits.length > 0).map((each) => each.path))) {
    if (report.faulty.has(path)) {
      problems.push({ where: path, message: 'There are mistakes in this file of the report, so it is not edited.', hint: 'Mend what `selfeval check` says of it, and import again.' });
      continue;
    }
    const edits = all.filter((each) => each.path === path).flatMap((each) => each.edits);
    try {
      writes.set(path, editYaml(report.project.texts.get(path) ?? '', edits));
    } catch (error) {
      if (!(error instanceof YamlEditRefused)) throw error;
      problems.push({ where: path, message: error.message, hint: 'Change these figures by hand.' });
    }
  }
  return { problems, writes };
}

const amounts = ['value', 'numerator', 'denominator', 'status', 'qualifier', 'stage'] as const;

function figureEdits(figure: GivenFigure, indicator: Indicator, keys: readonly (string | number)[], labels: Labels): { change: Change; edits: YamlEdit[] } {
  const list = figure.of === 'own' ? 'observations' : 'comparators';
  const entries: readonly (Observation | Comparator)[] = indicator[list] ?? [];
  const period = figure.period ?? indicator.period;
  const found = entries.findIndex((entry) => entry.at === figure.at && (entry.period ?? indicator.period) === period && (!('kind' in entry) || entry.kind === figure.of));
  const what = `${indicator.title}, ${figure.of === 'own' ? '' : `${whose[figure.of]}, `}${periodText(figure.at, period, labels)}`;
  const to = figureText(figure, indicator.unit, labels);
  const shared = { what, where: figure.where, to };
  if (found === -1) {
    const at = entries.findLastIndex((entry) => entry.at <= figure.at) + 1;
    return { change: { ...shared, status: 'new', from: null }, edits: [{ kind: 'insert', into: [...keys, list], index: at, value: entryOf(figure, indicator), after: ['observations'] }] };
  }
  const entry = entries[found]!;
  const from = figureText(entry, indicator.unit, labels);
  if (isSame(entry, figure, indicator)) return { change: { ...shared, status: 'same', from }, edits: [] };
  return { change: { ...shared, status: 'changed', from }, edits: replaceAmounts(entry, figure, [...keys, list, found]) };
}

export const whose: Readonly<Record<Exclude<GivenFigure['of'], 'own'>, string>> = {
  england: 'England',
  region: 'region',
  'statistical-neighbours': 'statistical neighbours',
  'own-last-year': 'our own last year',
};

/** The fields of a new entry, in the order in which the documentation has them. */
export function entryOf(figure: GivenFigure, indicator: Indicator): YamlValue {
  return {
    ...(figure.of === 'own' ? {} : { kind: figure.of }),
    at: figure.at,
    ...amountsOf(figure),
    ...(figure.period === null || figure.period === indicator.period ? {} : { period: figure.period }),
    ...(figure.of === 'own' ? { note: figure.note } : { edition: figure.edition, source: figure.source }),
  };
}

/** A fraction says its value; of both only the fraction is kept. */
function amountsOf(figure: Pick<GivenFigure, (typeof amounts)[number]>): Partial<Record<(typeof amounts)[number], string | number>> {
  const isFraction = figure.numerator !== undefined && figure.denominator !== undefined;
  return Object.fromEntries(amounts.filter((name) => figure[name] !== undefined && !(isFraction && name === 'value')).map((name) => [name, figure[name]]));
}

/** A note that says for whom it is was written by a person, and stays. */
function noteBrought(entry: Observation | Comparator, { note }: GivenFigure): string | null {
  const own = 'note' in entry ? entry.note : undefined;
  return typeof own === 'object' || own === note ? null : (note ?? null);
}

function isSame(entry: Observation | Comparator, figure: GivenFigure, { unit, decimals: usual }: Indicator): boolean {
  if (noteBrought(entry, figure) !== null) return false;
  if (entry.status !== undefined || figure.status !== undefined) return entry.status === figure.status;
  if (entry.qualifier !== figure.qualifier || (figure.stage !== undefined && entry.stage !== figure.stage)) return false;
  const given = amountsOf(figure);
  if (given.numerator !== undefined) return entry.numerator === given.numerator && entry.denominator === given.denominator;
  const [ours, theirs] = [valueOf(entry, unit), valueOf(figure, unit)];
  if (ours === null || theirs === null) return ours === theirs;
  // A fraction says more than the rounded value of a sheet. A value that is only typed must agree to the decimals that are printed of it.
  const decimals = entry.numerator === undefined ? Math.max(figure.decimals, usual ?? 1) : figure.decimals;
  return roundTo(ours, decimals) === roundTo(theirs, decimals);
}

function replaceAmounts(entry: Observation | Comparator, figure: GivenFigure, at: readonly (string | number)[]): YamlEdit[] {
  const given = amountsOf(figure);
  const brought = noteBrought(entry, figure);
  const note: YamlEdit[] = brought === null ? [] : [{ kind: 'set', at: [...at, 'note'], value: brought }];
  const changed = amounts.flatMap((name): YamlEdit[] => {
    const [was, is] = [entry[name], given[name]];
    if (is !== undefined) return was === is ? [] : [{ kind: 'set', at: [...at, name], value: is, after: ['kind', 'at', ...amounts] }];
    return was === undefined ? [] : [{ kind: 'remove', at: [...at, name] }];
  });
  return [...changed, ...note];
}

type Bounds = Partial<Record<'minimum' | 'upper', number | undefined>>;

function targetEdits(given: GivenTarget, indicator: Indicator, keys: readonly (string | number)[], labels: Labels): { change: Change; edits: YamlEdit[] } {
  const { target, unit, title } = indicator;
  const names = (['minimum', 'upper'] as const).filter((name) => given[name] !== undefined);
  const bounds: Record<string, number> = Object.fromEntries(names.map((name) => [name, given[name]!]));
  const ours: Bounds = target && 'upper' in target ? target : {};
    const said = (of: Bounds): string => (['minimum', 'upper'] as const).filter((name) => of[name] !== undefined).map((name) => `${name} ${figureText({ value: of[name]! }, unit, labels)}`).join(', ');
  const change = { what: `${title}, target`, where: given.where, from: target === undefined ? null : said(ours), to: said({ ...ours, ...bounds }) };
  if (names.every((name) => ours[name] === bounds[name])) return { change: { ...change, status: 'same' }, edits: [] };
  if (target === undefined) return { change: { ...change, status: 'new' }, edits: [{ kind: 'set', at: [...keys, 'target'], value: bounds, after: ['trend', 'period', 'polarity'] }] };
  return {
    change: { ...change, status: 'changed' },
    edits: names.filter((name) => ours[name] !== bounds[name]).map((name) => ({ kind: 'set', at: [...keys, 'target', name], value: bounds[name]! })),
  };
}

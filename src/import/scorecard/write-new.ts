import { periodText } from '../../format/period.ts';
import type { Labels } from '../../model/labels.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { figureText } from '../figures/figure-text.ts';
import { entryOf, whose } from '../figures/propose-figures.ts';
import type { Change, ImportProblem, ReportNow } from '../proposal.ts';
import { editYaml, YamlEditRefused } from '../yaml/edit-yaml.ts';
import type { YamlValue } from '../yaml/edit.ts';
import { asItem, onLines } from '../yaml/write-value.ts';
import type { NewIndicator } from './new-indicators.ts';

interface Written {
  changes: Change[];
  problems: ImportProblem[];
  writes: Map<string, string>;
}

/** New indicators with their figures, at the end of the file of their theme or in one of its own. */
export function writeNew(report: ReportNow, newcomers: readonly NewIndicator[], figures: readonly GivenFigure[], targets: readonly GivenTarget[], before: ReadonlyMap<string, string>, labels: Labels): Written {
  const written: Written = { changes: [], problems: [], writes: new Map(before) };
  const own = newcomers.map((each) => ({ ...each, figures: figures.filter(({ indicator }) => indicator === each.indicator.id).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) })).filter((each) => each.figures.length > 0);
  for (const [path, all] of Map.groupBy(own, (each) => each.path)) {
    const entries = all.map((each) => entryFor(each, each.figures, targets.find(({ indicator }) => indicator === each.indicator.id)));
    const text = withEntries(report, path, all[0]!.indicator.theme, entries, written);
    if (text === null) continue;
    written.writes.set(path, text);
    for (const { indicator, figures: theirs } of all) {
      written.changes.push({ status: 'new', what: `New indicator: ${indicator.title} (${indicator.id})`, where: path, from: null, to: `${indicator.unit}, ${indicator.polarity}, ${indicator.period}` });
      for (const figure of theirs) {
        const period = periodText(figure.at, figure.period ?? indicator.period, labels);
        written.changes.push({ status: 'new', what: `${indicator.title}, ${figure.of === 'own' ? '' : `${whose[figure.of]}, `}${period}`, where: figure.where, from: null, to: figureText(figure, indicator.unit, labels) });
      }
    }
  }
  return written;
}

/** The theme with its new entries; null, with the reason in `problems`, where it cannot be edited. */
function withEntries(report: ReportNow, path: string, theme: string, entries: readonly YamlValue[], { problems, writes }: Written): string | null {
  const text = writes.get(path) ?? report.project.texts.get(path);
  if (text === undefined) return `# yaml-language-server: $schema=../../schemas/indicators.json\n${onLines({ theme }, 0)}\nindicators:\n${entries.map((entry) => asItem(entry, 2, false)).join('\n')}\n`;
  if (report.faulty.has(path)) {
    problems.push({ where: path, message: 'There are mistakes in this file of the report, so it is not edited.', hint: 'Mend what `selfeval check` says of it, and import again.' });
    return null;
  }
  try {
    return editYaml(text, entries.map((value) => ({ kind: 'insert', into: ['indicators'], index: Number.MAX_SAFE_INTEGER, value })));
  } catch (error) {
    if (!(error instanceof YamlEditRefused)) throw error;
    problems.push({ where: path, message: error.message, hint: 'Write the new indicators by hand.' });
    return null;
  }
}

/** Its fields in the order of the documentation. Months that are kept beside another usual figure make its chart. */
function entryFor({ indicator }: NewIndicator, figures: readonly GivenFigure[], target: GivenTarget | undefined): YamlValue {
  const { id, reference, title, unit, polarity, period, source } = indicator;
  const others = new Set(figures.filter(({ of }) => of === 'own').map((each) => each.period ?? period));
  const trend = others.size === 2 && others.has(period) ? [...others].find((each) => each !== period) : undefined;
  const ours = figures.filter(({ of }) => of === 'own').map((figure) => entryOf(figure, indicator));
  const comparators = figures.filter(({ of }) => of !== 'own').map((figure) => entryOf(figure, indicator));
  return {
    id, reference, title, unit, polarity, period, trend,
    target: target?.upper === undefined ? undefined : { minimum: target.minimum, upper: target.upper },
    source,
    observations: ours,
    comparators: comparators.length === 0 ? undefined : comparators,
  };
}

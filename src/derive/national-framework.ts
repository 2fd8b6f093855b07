import { nationalTag, type NationalTag } from '../model/national-framework.ts';
import type { NationalEntry, ReportAction, ReportIndicator, ReportInspection } from '../model/report.ts';
import { tallyOf } from './tally.ts';
import type { Wording } from './wording.ts';

interface Tagged { nationalFramework?: readonly NationalTag[] | undefined }

/** The tags of an entry, in the order of the framework and each once; nothing where it has none. */
export function nationalBearingOf({ nationalFramework = [] }: Tagged): { nationalFramework?: NationalTag[] } {
  const tags = nationalTag.options.filter((tag) => nationalFramework.includes(tag));
  return tags.length === 0 ? {} : { nationalFramework: tags };
}

/** Every outcome and enabler with all that bears on it, those without any as well. */
export function nationalFrameworkOf(
  { indicators, inspections, actions }: { indicators: readonly ReportIndicator[]; inspections: readonly ReportInspection[]; actions: readonly ReportAction[] }, { labels }: Wording,
): NationalEntry[] {
  return nationalTag.options.map((tag) => {
    const bears = ({ nationalFramework }: Tagged): boolean => nationalFramework?.includes(tag) === true;
    const own = indicators.filter(bears);
    return {
      tag,
      name: labels[`nationalFramework.${tag}.name`],
      title: labels[`nationalFramework.${tag}`],
      indicators: own.map(({ id }) => id),
      sentence: own.length === 0 ? null : tallyOf(own, labels).sentence,
      recommendations: inspections.flatMap(({ id, recommendations }) => recommendations.filter(bears).map(({ anchor }) => ({ inspection: id, anchor }))),
      actions: actions.filter(bears).map(({ id }) => id),
    };
  });
}

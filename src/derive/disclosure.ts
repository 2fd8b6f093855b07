import { policyFor, protectionOf, type FigureProtection } from '../model/disclosure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReleasedProject } from '../model/project.ts';
import type { ReportDisclosure, ReportIndicator } from '../model/report.ts';
import { countLabel } from '../format/plural.ts';
import type { Wording } from './wording.ts';

/** What a reader is told of how small numbers are protected; null where the report has no figures. */
export function disclosureOf({ settings, audience, indicators }: Pick<ReleasedProject, 'settings' | 'audience' | 'indicators'>, wording: Wording): ReportDisclosure | null {
  if (indicators.length === 0) return null;
  const { labels } = wording;
  const { method, threshold, smallestDenominator } = policyFor(settings, audience);
  const of = (protection: FigureProtection): number => indicators.filter((indicator) => protectionOf(indicator) === protection).length;
  const [guarded, published, noPeople] = [of('protect'), of('published'), of('no-people')];
  const withheld = indicators.flatMap(ownFigures).filter(({ status }) => status === 'c').length;
  const isProtecting = guarded > 0 && method !== 'none';
  return {
    method, threshold, withheld,
    short: isProtecting ? wording.say(`disclosure.short.${method}`, { threshold }) : null,
    sentences: [
      ...(guarded > 0 ? [wording.say(`disclosure.${method}`, { threshold })] : []),
      ...(isProtecting && smallestDenominator > 0 ? [wording.say('disclosure.smallestDenominator', { count: smallestDenominator })] : []),
      ...(published > 0 ? [published === indicators.length ? labels['disclosure.allPublished'] : countLabel(labels, 'disclosure.published', published)] : []),
      ...(noPeople > 0 ? [countLabel(labels, 'disclosure.noPeople', noPeople)] : []),
      ...(withheld > 0 ? [countLabel(labels, 'disclosure.withheld', withheld)] : isProtecting ? [labels['disclosure.noneWithheld']] : []),
    ],
  };
}

/** Of an indicator whose figures are printed as they are, why. */
export function exemptionOf(indicator: Indicator): Pick<ReportIndicator, 'protection'> {
  const protection = protectionOf(indicator);
  return protection === 'protect' ? {} : { protection };
}

function ownFigures({ observations, comparators = [], breakdowns = [] }: Indicator): { status?: string | undefined }[] {
  return [
    ...observations,
    ...comparators.filter(({ kind }) => kind === 'own-last-year'),
    ...breakdowns.flatMap(({ parts }) => parts.flatMap((part) => part.observations)),
  ];
}

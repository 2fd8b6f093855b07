import type { EmbedName, KpiShow } from '../../src/model/section.ts';

/** What each `show` of `:kpi` prints; a new one cannot be added without its words. */
export const showWords: Record<KpiShow, { prints: string; example: string }> = {
  value: { prints: 'the current figure; this is what you get without `show`', example: '89.7%' },
  fraction: { prints: 'how many out of how many', example: '3,489 of 3,888' },
  numerator: { prints: 'how many', example: '3,489' },
  denominator: { prints: 'out of how many', example: '3,888' },
  target: { prints: 'the target in words', example: '95% or more' },
  rag: { prints: 'where it stands against the target, in words', example: 'below target' },
  date: { prints: 'what the figure covers', example: 'April 2022 to March 2023' },
  change: { prints: 'how far it is from last year', example: '+6.3 percentage points' },
  comparator: { prints: "somebody else's figure; `of` says whose", example: '83.4%' },
  share: { prints: 'what part of a number the `part` is', example: '25.3%' },
};

/** What each directive on a line of its own puts in. */
export const embedWords: Record<EmbedName, { write: string; puts: string }> = {
  chart: { write: '`::chart[assessments-45wd]`', puts: 'The chart of one indicator, with its sentence and its table.' },
  scorecard: { write: '`::scorecard` or `::scorecard{theme=visits}`', puts: "The table of the section's indicators, or of one theme." },
  evidence: { write: '`::evidence`', puts: 'The evidence that the section cites.' },
  actions: { write: '`::actions` or `::actions{section=early-help}`', puts: "The section's actions, or another section's." },
  judgements: { write: '`::judgements`', puts: 'The judgements of every inspection through the years.' },
};

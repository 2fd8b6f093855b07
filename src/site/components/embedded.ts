export { default as ActionTable } from './ActionTable.astro';
export { default as Chart } from './Chart.astro';
export { default as EvidenceList } from './EvidenceList.astro';
export { default as FigureTable } from './FigureTable.astro';
export { default as JudgementTable } from './JudgementTable.astro';
export { default as ScorecardTable } from './ScorecardTable.astro';
export { default as ScorecardTools } from './ScorecardTools.astro';

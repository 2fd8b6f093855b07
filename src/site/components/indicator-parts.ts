export { default as Backlinks } from './Backlinks.astro';
export { default as Chart } from './Chart.astro';
export { default as ComparatorTable } from './ComparatorTable.astro';
export { default as Heading } from './Heading.astro';
export { default as PeriodTable } from './PeriodTable.astro';
export { Direction, Rag, Spark } from './small.ts';

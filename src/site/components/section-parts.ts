export { default as Figures } from './Figures.astro';
export { default as Heading } from './Heading.astro';
export { default as Prose } from './Prose.astro';
export { default as Tally } from './Tally.astro';

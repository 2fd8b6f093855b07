export { default as Backlinks } from './Backlinks.astro';
export { default as Findings } from './Findings.astro';
export { default as Heading } from './Heading.astro';
export { default as History } from './History.astro';
export { Steps } from './small.ts';

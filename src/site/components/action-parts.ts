export { default as ActionTable } from './ActionTable.astro';
export { default as Backlinks } from './Backlinks.astro';
export { default as Heading } from './Heading.astro';
export { default as Threads } from './Threads.astro';

export { default as Heading } from './Heading.astro';
export { default as Pieces } from './Pieces.astro';

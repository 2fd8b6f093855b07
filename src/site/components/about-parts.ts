export { default as Heading } from './Heading.astro';
export { default as Lines } from './Lines.astro';

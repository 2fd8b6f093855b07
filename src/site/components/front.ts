export { Direction, Tally } from './small.ts';
export { default as Standing } from './Standing.astro';

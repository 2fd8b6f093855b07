export { default as Direction } from './Direction.astro';
export { default as Rag } from './Rag.astro';
export { default as Spark } from './Spark.astro';
export { default as Steps } from './Steps.astro';
export { default as Tally } from './Tally.astro';

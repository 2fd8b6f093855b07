import { compile } from '../src/compile/compile.ts';
import { isCompiled } from '../src/compile/sources.ts';

/** Tests of whole programs run what is compiled: here it is made of the sources as they are. */
export default async function setup(): Promise<void> {
  if (!isCompiled()) await compile();
}

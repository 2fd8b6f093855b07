/* What npm scripts start: the compiled program, compiled again first where its sources have changed. Plain JavaScript, so that an old Node gets as far as the sentence below. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Node ${process.versions.node} is too old to compile selfeval: it needs 22.18 or newer. Type "npm ci" first: it brings the right one.\n`);
  process.exitCode = 1;
} else {
  const { isCompiled } = await import('./sources.ts');
  if (!isCompiled()) {
    process.stderr.write('Compiling selfeval, once until its sources change …\n');
    const { compile } = await import('./compile.ts');
    await compile();
  }
  await import(new URL('../../compiled/program/selfeval.js', import.meta.url).href);
}

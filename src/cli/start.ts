/* The first file of the compiled program. It loads nothing itself, so that a Node that cannot read the rest still reads this. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./main.ts');
} else {
  process.stderr.write(`selfeval needs Node 22.18 or newer; this is Node ${process.versions.node}. A newer one is at https://nodejs.org, or use the zip that brings its own.\n`);
  process.exitCode = 1;
}

export {};

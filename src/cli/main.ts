import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './command-line.ts';
import { folderOfWords } from './folders.ts';
import { openTerminal } from './terminal.ts';

enableCompileCache();
// Rules ask hundreds of expressions of every sentence; read step by step until each has shown its worth, they take a fifth more of the time.
setFlagsFromString('--no-regexp-tier-up');
process.exitCode = await runCommandLine(
  process.argv.slice(2),
  openTerminal({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, folder: folderOfWords() }),
);

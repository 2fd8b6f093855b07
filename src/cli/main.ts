import { enableCompileCache } from 'node:module';
import { runCommandLine } from './command-line.ts';
import { folderOfWords } from './folders.ts';
import { openTerminal } from './terminal.ts';

enableCompileCache();
process.exitCode = await runCommandLine(
  process.argv.slice(2),
  openTerminal({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, folder: folderOfWords() }),
);

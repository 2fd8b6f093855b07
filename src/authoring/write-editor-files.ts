import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What the tasks of the repository type. */
const repositoryCommand = 'npm run --silent selfeval --';

/** Sets a report's folder up for Visual Studio Code as the repository is, with what must be typed there to start the program. */
export function writeEditorFiles(packageFolder: string, root: string, command: string): void {
  const from = join(packageFolder, '.vscode');
  mkdirSync(join(root, '.vscode'), { recursive: true });
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8').replaceAll(repositoryCommand, () => JSON.stringify(command).slice(1, -1));
    writeWhole(join(root, '.vscode', name), text);
  }
}

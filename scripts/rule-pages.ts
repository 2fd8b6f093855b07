import { checkProject } from '../src/check/engine/check-project.ts';
import type { Rule } from '../src/check/engine/rule.ts';
import { arrange } from '../src/diagnostics/arrange.ts';
import { presentText } from '../src/diagnostics/present-text.ts';
import { readingOf, type Files } from '../tests/base-report.ts';

/** The text under each heading of level 2 of a rule's page; headings within its examples do not count. */
export function partsOf(page: string): Map<string, string> {
  const parts = new Map<string, string>();
  let heading = '';
  let fenced = false;
  for (const line of page.split('\n')) {
    if (/^`{3,}/.test(line)) fenced = !fenced || line !== line.replace(/[^`]/g, '');
    const title = fenced ? undefined : /^## (.+)$/.exec(line)?.[1];
    if (title === undefined) parts.set(heading, `${parts.get(heading) ?? ''}${line}\n`);
    else parts.set((heading = title), '');
  }
  parts.delete('');
  return parts;
}

/** The files of an example by path; null for a file that is absent. */
export function filesIn(example: string): Files {
  const files: Files = {};
  for (const [, path, text] of example.matchAll(/^````\w+ (\S+)\n([^]*?)^````$/gm)) files[path!] = text!;
  for (const [, path] of example.matchAll(/^```\w+ absent (\S+)\n```$/gm)) files[path!] = null;
  return files;
}

const lead = 'What is said of it:';

/** The page of a rule with what is said of its wrong example, as an author reads it. */
export function withFindings(page: string, rule: Rule): string {
  const wrong = partsOf(page).get('Wrong') ?? '';
  const example = wrong.split(`\n${lead}\n`)[0]!.trimEnd();
  return page.replace(wrong, () => `${example}\n\n${lead}\n\n\`\`\`text\n${saidOf(filesIn(example), rule)}\n\`\`\`\n\n`);
}

function saidOf(files: Files, rule: Rule): string {
  const { value } = readingOf(files);
  const said = presentText(arrange(checkProject(value, [rule])), { sources: value.texts });
  return said.slice(0, said.lastIndexOf('\n')).trimEnd();
}

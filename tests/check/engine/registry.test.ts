import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/engine/registry.ts';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import { defineRule } from '../../../src/check/engine/rule.ts';
import { projectOf } from '../../projects.ts';

const folder = (path: string): URL => new URL(`../../../${path}/`, import.meta.url);
const namesIn = (path: string, ending: string): string[] =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

describe('the rules', () => {
  it('have one name in the registry, in their files and in their pages', () => {
    const registered = rules.map((rule) => rule.id).sort();
    expect(namesIn('src/check/rules', '.ts')).toEqual(registered);
    expect(namesIn('docs/rules', '.md')).toEqual(registered);
  });

  it('go on when one of them throws, and say which it was', () => {
    const faulty = defineRule({
      id: 'faulty',
      severity: 'info',
      summary: 'Throws.',
      check() {
        throw new Error('a fault');
      },
    });
    const found = checkProject(projectOf({}), [faulty, ...rules]);
    expect(found.map((each) => each.ruleId)).toEqual(['rule-failed']);
    expect(found[0]?.message).toContain('`faulty`');
  });

  it('find nothing in a good report', () => {
    expect(checkProject(projectOf({}))).toEqual([]);
  });
});

/** The text under each heading of level 2 of a page; headings within its examples do not count. */
function partsOf(page: string): Map<string, string> {
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
function filesIn(example: string): Record<string, string | null> {
  const files: Record<string, string | null> = {};
  for (const [, path, text] of example.matchAll(/^````\w+ (\S+)\n([^]*?)^````$/gm)) files[path!] = text!;
  for (const [, path] of example.matchAll(/^```\w+ absent (\S+)\n```$/gm)) files[path!] = null;
  return files;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const parts = partsOf(readFileSync(new URL(`${id}.md`, folder('docs/rules')), 'utf8'));

  it('has the five parts', () => {
    expect([...parts.keys()]).toEqual(['What it checks', 'Why', 'Wrong', 'Right', 'Not covered']);
    for (const text of parts.values()) expect(text.trim()).not.toBe('');
  });

  it('shows what is wrong', () => {
    const project = projectOf(filesIn(parts.get('Wrong')!));
    const found = checkProject(project, [rule]);
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each.hint).toBeTruthy();
      expect(each.place?.path).toBeTruthy();
    }
  });

  it('shows what is right', () => {
    const files = filesIn(parts.get('Right')!);
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(checkProject(projectOf(files))).toEqual([]);
  });
});

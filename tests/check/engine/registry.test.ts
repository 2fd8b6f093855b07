import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/engine/registry.ts';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import { defineRule } from '../../../src/check/engine/rule.ts';
import { filesIn, partsOf, withFindings } from '../../../scripts/rule-pages.ts';
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

  it('are each held to message, place and hint by a test', () => {
    const tests = namesIn('tests/check/rules', '.test.ts').map((name) => readFileSync(new URL(`${name}.test.ts`, folder('tests/check/rules')), 'utf8'));
    const isHeld = (id: string): boolean =>
      tests.some((text) => {
        const name = new RegExp(`^import (\\w+) from '.*/rules/${id}\\.ts';$`, 'm').exec(text)?.[1];
        return name !== undefined && text.includes('expectSaid(') && text.split(new RegExp(`\\b${name}\\b`)).length > 2;
      });
    expect(rules.map(({ id }) => id).filter((id) => !isHeld(id))).toEqual([]);
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

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readFileSync(new URL(`${id}.md`, folder('docs/rules')), 'utf8');
  const parts = partsOf(page);

  it('has the five parts', () => {
    expect([...parts.keys()]).toEqual(['What it checks', 'Why', 'Wrong', 'Right', 'Not covered']);
    for (const text of parts.values()) expect(text.trim()).not.toBe('');
  });

  it('shows what is wrong, and what is said of it (mend it with: npm run docs)', () => {
    const found = checkProject(projectOf(filesIn(parts.get('Wrong')!)), [rule]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ hint, place }) => hint === undefined || place === undefined)).toEqual([]);
    expect(page).toBe(withFindings(page, rule));
  });

  it('shows what is right', () => {
    const files = filesIn(parts.get('Right')!);
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(checkProject(projectOf(files))).toEqual([]);
  });
});

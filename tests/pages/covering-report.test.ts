import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from './sites.ts';

const withCommittee = sites.flatMap(([name, { folder, report: { committee } }]) => (committee === null ? [] : [{ name, folder, committee }]));

test('one of the built sites is of a report that goes to a committee', () => {
  expect(withCommittee.map(({ name }) => name)).toContain('the worked example');
});

describe.each(withCommittee)('$name', ({ folder, committee: { reportOf, author, words } }) => {
  test('no file of the site says anything of the covering report', () => {
    const sentences = words.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap((child) => (child.type === 'text' ? child.value.split('\n') : [])) : []))));
    const told = [reportOf, author, ...sentences].filter((each) => each !== null && each.length > 40) as string[];
    expect(told.length).toBeGreaterThan(3);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:html|js|json|txt)$/.test(entry.name));
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      expect(told.filter((each) => text.includes(each)), file.name).toEqual([]);
    }
  });
});

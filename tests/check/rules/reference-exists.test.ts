import { expect, it } from 'vitest';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import referenceExists from '../../../src/check/rules/reference-exists.ts';
import { createProjectParser } from '../../../src/parse/parse-project.ts';
import { shippedFrameworks, sourceFiles } from '../../projects.ts';

const section = (id: string): string => `---
title: Early help
---

## What we know

- Families are seen in time. [@${id}]

## How we know it

From the register.

## What next

We shall look again in the spring.
`;
const damaged = `theme: Early help
indicators:
  - id: eh-families
    title: Families open to early help
    polartiy: neutral
`;

function hintsFor(id: string): (string | undefined)[] {
  const files = sourceFiles({ 'content/10-early-help.md': section(id), 'data/indicators/early-help.yaml': damaged });
  const { value } = createProjectParser()({ files, images: [], shippedFrameworks });
  return checkProject(value, [referenceExists]).map(({ hint }) => hint);
}

it('an id whose own entry has a mistake is not called unknown as well', () => {
  expect(hintsFor('eh-families')).toEqual([]);
});

it('a slip in an id is recognised although the entry that it means has a mistake of its own', () => {
  expect(hintsFor('eh-familes')).toEqual(['Did you mean `eh-families`?']);
});

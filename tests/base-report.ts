import { readdirSync, readFileSync } from 'node:fs';
import type { Staged } from '../src/diagnostics/diagnostic.ts';
import type { Project, SourceFile } from '../src/model/project.ts';
import { createProjectParser } from '../src/parse/parse-project.ts';

const frameworksFolder = new URL('../src/frameworks/', import.meta.url);

/** The frameworks that the product ships, as their files. */
export const shippedFrameworks: SourceFile[] = readdirSync(frameworksFolder)
  .sort()
  .map((name) => ({ path: `frameworks/${name}`, text: readFileSync(new URL(name, frameworksFolder), 'utf8') }));

/** Files by their paths; null for one that is not there. */
export type Files = Record<string, string | null>;

/** What every report says of itself, and nothing of how small numbers are protected. */
export const plainSettings = `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;

/** A small report that is right in everything; the files of a test take the place of its own, null takes one out. */
const base: Record<string, string> = {
  'data/report.yaml': `${plainSettings}disclosure: { public: { method: none } }
`,
  'content/10-early-help.md': `---
title: Early help
judgements: [help-and-protection]
---

## What we know

Families say that help comes quickly.

## How we know it

From the register of early help assessments.

## What next

We shall look at this again in the spring.
`,
};

export function sourceFiles(files: Files): SourceFile[] {
  return Object.entries({ ...base, ...files })
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([path, text]) => ({ path, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One for all tests of a process, as one serves all saves of an author: it parses the frameworks once. */
const parse = createProjectParser();

/** What parsing makes of these files, images in `public/` among them. */
export function readingOf(files: Files): Staged<Project> {
  const isImage = (path: string): boolean => path.startsWith('public/');
  const all = sourceFiles(files);
  const images = all.filter(({ path }) => isImage(path)).map(({ path }) => path.slice('public/'.length));
  return parse({ files: all.filter(({ path }) => !isImage(path)), images, shippedFrameworks });
}

import { describe, expectTypeOf, it } from 'vitest';
import type { deriveReport } from '../../src/derive/derive-report.ts';
import type { outlineOf } from '../../src/derive/outline.ts';
import type { writerWith } from '../../src/derive/writer.ts';
import type { Project, ReleasedProject, ReleasedSection } from '../../src/model/project.ts';
import type { AuthoredBlock, OpenBlock, Restricted, Section, Words } from '../../src/model/section.ts';

/* These are checked by the compiler: `npm run lint` fails where one of them does not hold. */
describe('the gate, in types', () => {
  it('a released section has no place for a restricted block, at the top or within', () => {
    expectTypeOf<Restricted>().not.toExtend<OpenBlock>();
    expectTypeOf<AuthoredBlock>().not.toExtend<OpenBlock>();
    expectTypeOf<Extract<AuthoredBlock, { type: 'quote' }>>().not.toExtend<OpenBlock>();
    expectTypeOf<Extract<AuthoredBlock, { type: 'list' }>>().not.toExtend<OpenBlock>();
    expectTypeOf<Words<AuthoredBlock>['footnotes']>().not.toExtend<ReleasedSection['footnotes']>();
    expectTypeOf<Section>().not.toExtend<ReleasedSection>();
  });

  it('nothing is derived from what has not been released', () => {
    expectTypeOf<Project>().not.toExtend<Parameters<typeof deriveReport>[0]>();
    expectTypeOf<Omit<ReleasedProject, 'sections'> & { sections: Section[] }>().not.toExtend<Parameters<typeof deriveReport>[0]>();
    expectTypeOf<Section>().not.toExtend<Parameters<typeof outlineOf>[0]>();
    expectTypeOf<AuthoredBlock[]>().not.toExtend<Parameters<ReturnType<typeof writerWith>['blocks']>[0]>();
  });

  it('words without restricted blocks may be read wherever authored words are', () => {
    expectTypeOf<OpenBlock>().toExtend<AuthoredBlock>();
  });
});

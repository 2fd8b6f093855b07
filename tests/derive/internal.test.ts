import { describe, expect, it } from 'vitest';
import { indicator, paragraph, reportOf, section, settings } from './samples.ts';

const indicators = [indicator({ id: 'unsaid' }), indicator({ id: 'open', audience: 'public' }), indicator({ id: 'kept', audience: 'internal' })];
const evidence = [{ id: 'unsaid-audit', title: 'Audit', kind: 'audit' as const }];

function marks(changes: Partial<typeof settings>): (true | undefined)[] {
  const report = reportOf({ audience: 'internal', settings: { ...settings, ...changes }, indicators, evidence, sections: [section([paragraph(['Words.'])])] });
  return [...report.indicators, ...report.evidence, ...report.sections].map(({ internal }) => internal);
}

describe('what is marked as internal', () => {
  it('is what says so itself', () => {
    expect(marks({})).toEqual([undefined, undefined, true, undefined, undefined]);
  });

  it('is what says nothing, too, in a report that is internal unless it says otherwise', () => {
    expect(marks({ defaultAudience: 'internal' })).toEqual([true, undefined, true, true, true]);
  });
});

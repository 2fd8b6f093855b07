import { expect, it } from 'vitest';
import { audienceOf } from '../../src/model/audience.ts';

it.each([
  ['names its own', { audience: 'internal' }, { defaultAudience: 'public' }, 'internal'],
  ['names its own, wider than its report', { audience: 'public' }, { defaultAudience: 'internal' }, 'public'],
  ['names none in a report that does', {}, { defaultAudience: 'internal' }, 'internal'],
  ['names none in a report that names none', {}, {}, 'public'],
  ['names none while the report cannot be read', {}, undefined, 'public'],
] as const)('the audience of an entry that %s', (_case, entry, settings, expected) => {
  expect(audienceOf(entry, settings)).toBe(expected);
});

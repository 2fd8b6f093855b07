import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportSchema } from '../../scripts/report-schema.ts';
import { editions, worked } from '../reports/worked-examples.ts';

const schema = z.fromJSONSchema(JSON.parse(reportSchema()) as Parameters<typeof z.fromJSONSchema>[0]);

it('docs/report-1.schema.json is up to date (mend it with: npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/report-1.schema.json', import.meta.url), 'utf8')).toBe(reportSchema());
});

describe('the JSON Schema of a report', () => {
  it.each(editions)('takes that of %s for the audience %s', async (example, audience) => {
    expect(schema.safeParse(JSON.parse(JSON.stringify(await worked(example, audience)))).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['a field that it does not know', { unknown: 1 }],
    ['another format', { format: 2 }],
    ['words of a kind that it does not know', { keyMessages: [{ text: [{ type: 'script', value: '' }], target: { page: 'home' } }] }],
  ])('does not take %s', async (_what, wrong) => {
    expect(schema.safeParse({ ...(await worked('Tower Hamlets', 'public')), ...wrong }).success).toBe(false);
  });
});

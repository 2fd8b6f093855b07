import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierThan, editionBefore, editionFile, editionText, isAsFrozen, type EditionChecks } from '../../src/model/edition-file.ts';
import { long } from '../how-long.ts';
import { worked } from '../reports/worked-examples.ts';

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');
const checks: EditionChecks = { version: '1.0.0', rules: 70, errors: 0, warnings: 2, notes: 0, waivers: [{ rule: 'vague-claim', findings: 1 }] };
const report = await worked('every kind', 'public');
const frozen = (said: Partial<typeof report.edition> = {}): string =>
  editionText({ id: '2024', title: 'Self-evaluation 2024', asAt: '2024-03-31', checks, images: [{ path: 'logo.png', base64: 'AAAA' }], report: { ...report, edition: { ...report.edition, ...said } } }, checksum);

describe('a frozen edition', () => {
  it('gives the report back that was frozen, whatever its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (notice) => {
        const text = frozen({ notice });
        expect(isAsFrozen(text, checksum)).toBe(true);
        expect(editionFile.parse(JSON.parse(text)).report).toEqual({ ...report, edition: { ...report.edition, notice } });
      }),
      { numRuns: long ? 50 : 5 },
    );
  });

  it('is the same text for the same edition', () => {
    expect(frozen()).toBe(frozen());
  });

  const text = frozen();
  it('is known to be changed when one sign of it is another, is left out or is added', () => {
    const place = fc.nat({ max: text.length - 1 });
    const changed = fc.tuple(place, fc.constantFrom('x', '"', ' ', ''), fc.nat({ max: 1 })).map(([at, sign, taken]) => text.slice(0, at) + sign + text.slice(at + taken));
    fc.assert(fc.property(changed.filter((each) => each !== text), (each) => !isAsFrozen(each, checksum)), { numRuns: long ? 2000 : 100 });
  });

  it.each([
    ['its checksum', /"checksum": "[0-9a-f]/, '"checksum": "z'],
    ['the line of its checksum', / "checksum": .*\n/, ''],
    ['its last line end', /\n$/, ''],
  ])('is known to be changed in %s', (_, part, other) => {
    expect(isAsFrozen(text.replace(part, other), checksum)).toBe(false);
  });
});

describe('the editions before one', () => {
  const [old, last, present, other] = [{ id: '2020', asAt: '2020-09-30' }, { id: '2021', asAt: '2021-09-30' }, { id: '2022', asAt: '2022-09-30' }, { id: '2022-draft', asAt: '2022-09-30' }];
  it('are those of an earlier day, oldest first', () => {
    expect(earlierThan([present, last, other, old], present)).toEqual([old, last]);
  });
  it('have the newest as the one to compare with', () => {
    expect([editionBefore([last, old, present], present), editionBefore([present], present)]).toEqual([last, null]);
  });
});

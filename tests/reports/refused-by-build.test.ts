import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { plainName } from '../../src/model/file-names.ts';
import { openReport } from '../../src/read/open-report.ts';
import { nameProblems } from '../../src/read/file-names.ts';
import { createReportMaker } from '../../src/report.ts';

const temporary = mkdtempSync(join(tmpdir(), 'selfeval refused '));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What `check` says of the smallest report with these images, the first of them shown in its section. */
async function saidWith(name: string, images: readonly string[], logo?: string): Promise<[string, string | undefined][]> {
  const root = join(temporary, name);
  cpSync(new URL('./minimal/', import.meta.url), root, { recursive: true });
  for (const image of images) {
    mkdirSync(dirname(join(root, 'public', image)), { recursive: true });
    writeFileSync(join(root, 'public', image), png);
  }
  const edit = (file: string, from: string, to: string): void => writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));
  if (images.length > 0) edit('content/10-front-door.md', '## How we know it\n', `## How we know it\n\n![Families at the new centre](<${images[0]!}>)\n`);
  if (logo !== undefined) edit('data/report.yaml', '  region: Nowhere', `  region: Nowhere\n  logo: ${logo}`);
  const { diagnostics } = createReportMaker().check(await openReport(root), { today: '2024-04-02' });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ ruleId, place }) => [ruleId, place?.path]);
}

/** Each thing that verifying a finished site can refuse and that a report can bring about. */
describe('what the build would refuse is said by check, at its place', () => {
  it('a logo that is not there', async () => {
    expect(await saidWith('logo', [], 'logo.png')).toEqual([['image-missing', 'data/report.yaml']]);
  });

  it('an image with characters in its name that not every server can serve', async () => {
    expect(await saidWith('name', ['photo (1).png'])).toEqual([['file-name-portable', 'public/photo (1).png']]);
  });

  it('an image whose path is too long to be copied anywhere', async () => {
    const path = `${'photographs-of-the-year/'.repeat(4)}a.png`;
    expect(await saidWith('path', [path])).toEqual([['file-name-portable', `public/${path}`]]);
  });

  it('images that differ only in capital letters', async () => {
    expect(await saidWith('capitals', ['Centre.png', 'centre.png'])).toEqual([['file-name-portable', 'public/centre.png']]);
  });

  it('nothing of an image that it would not refuse', async () => {
    expect(await saidWith('right', ['new centre/Families_2024.png'], 'new centre/Families_2024.png')).toEqual([]);
  });
});

it('no name of an image passes the one and not the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (stem) => {
      fc.pre(!stem.includes('/'));
      const name = `${stem}.png`;
      expect(nameProblems(`public/${name}`).length === 0 && !plainName.test(name)).toBe(false);
    }),
  );
});

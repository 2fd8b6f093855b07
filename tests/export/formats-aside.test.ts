import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ExportProblem } from '../../src/export/exporter.ts';
import { openFormatsAside, type FormatsAside } from '../../src/export/formats-aside.ts';
import { exporters } from '../../src/export/formats.ts';
import type { Handed } from '../../src/export/format-worker.ts';
import { exportName } from '../../src/export/file-name.ts';
import { worked } from '../reports/worked-examples.ts';
import { packageFolder } from '../run-selfeval.ts';
import { whole } from './made-files.ts';

let open: FormatsAside[] = [];
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

function opened(...[formats, cores = 2]: Parameters<typeof openFormatsAside>): FormatsAside {
  const aside = openFormatsAside(formats, cores);
  open.push(aside);
  return aside;
}

const handed = async (): Promise<Handed> => ({ report: await worked('every kind', 'public'), stamp: 'stamp', pictures: new Map(), options: whole });

test('a format that is made in a thread of its own is the same, byte for byte', async () => {
  const [given, aside] = [await handed(), opened(['pptx', 'xlsx', 'json'])];
  aside.start(given, ['pptx', 'xlsx', 'json']);
  for (const format of ['pptx', 'xlsx'] as const) {
    const here = await (await exporters[format]())({ ...given, fileName: (what, ending) => exportName(given.report, what, ending), note: () => undefined, site: () => Promise.reject(new Error('no site')) });
    const made = await aside.made(format);
    expect(made?.files.map(({ path, content }) => [path, Buffer.from(content).toString('latin1')])).toEqual(here.map(({ path, content }) => [path, Buffer.from(content).toString('latin1')]));
  }
  expect([aside.made('json'), aside.made('docx')]).toEqual([null, null]);
});

test('what a person must mend is said as such, and takes no other format with it', async () => {
  const aside = opened(['docx', 'xlsx']);
  aside.start({ ...(await handed()), options: { ...whole, template: join(packageFolder, 'package.json') } }, ['docx', 'xlsx']);
  const problem = await aside.made('docx')!.catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ExportProblem);
  expect((problem as ExportProblem).message).toContain('package.json` is no Word template');
  expect((await aside.made('xlsx'))?.files).toHaveLength(1);
});

test('only what is made of the report is begun, whatever was wanted', async () => {
  const aside = opened(['report', 'xlsx']);
  aside.start(await handed(), ['xlsx']);
  expect(aside.made('report')).toBeNull();
  expect((await aside.made('xlsx'))?.files).toHaveLength(1);
});

test('with one core each is made in its turn', async () => {
  const aside = opened(['docx'], 1);
  aside.start(await handed(), ['docx']);
  expect(aside.made('docx')).toBeNull();
});

test('nothing fails where nobody asks any more', async () => {
  const aside = opened(['docx']);
  aside.start({ ...(await handed()), options: { ...whole, template: join(packageFolder, 'package.json') } }, ['docx']);
  await aside.close();
});

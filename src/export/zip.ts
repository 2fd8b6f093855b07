import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { packFiles } from '../office/same-bytes.ts';
import type { Exporter, Exporting } from './exporter.ts';

/** The site in one file, to be unpacked and opened by double-click; its folder has the name of the file. */
export const zip: Exporter = async (exporting) => {
  const name = exporting.fileName('site', 'zip');
  const folder = name.replace(/\.zip$/, '');
  const site = await exporting.site();
  const entries = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = Object.fromEntries(entries.map((path) => [`${folder}/${relative(site, path).split(sep).join('/')}`, readFileSync(path)]));
  return [{ path: name, content: packFiles({ ...files, [`${folder}/READ ME FIRST.txt`]: Buffer.from(readMe(exporting)) }) }];
};

/** In lines as Windows ends them, with a mark by which old editors know the letters. */
function readMe({ report: { edition, council, audience, audienceText, labels } }: Exporting): string {
  const lines = [
    `${edition.title}, ${council.name}`,
    ...[edition.marking, audience === 'public' ? null : audienceText, edition.notice].filter((line) => line !== null && line !== ''),
    '',
    labels['readMe.unpack'],
    labels['readMe.open'],
    labels['readMe.share'],
    labels['readMe.offline'],
    '',
    `${labels['frame.asAt'].replace('{date}', edition.asAt.text)}. ${edition.statusText}.`,
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

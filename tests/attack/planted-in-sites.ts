import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { workbookName, type Published } from './published.ts';

type Plant = (files: Published) => void;

const put = (path: string, pattern: RegExp, with3: string): Plant => (files) => void files.set(path, files.get(path)!.replace(pattern, with3));

/** Behind the `c` of a cell stands the number, whatever its format shows. */
const behindCode: Plant = (files) => {
  const parts = unzipSync(Buffer.from(files.get(workbookName)!, 'latin1'));
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>.*?<\/si>/gs)].map(([entry]) => entry.replaceAll(/<[^>]*>/g, ''));
  const [secure, code] = [strings.indexOf('secure'), strings.indexOf('c')];
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const rows = strFromU8(part).replaceAll(/<row .*?<\/row>/gs, (row) => (row.includes(`<v>${secure}</v>`) ? row.replace(new RegExp(` t="s"(>|[^>]*>)<v>${code}</v>`), '$1<v>3</v>') : row));
    parts[path] = strToU8(rows);
  }
  files.set(workbookName, Buffer.from(zipSync(parts)).toString('latin1'));
};

/** Leaks in what only pages and workbooks have, each in one place of a site that is safe otherwise; three children are in secure homes. */
export const sitePlants: Record<string, Plant> = {
  'what a chart says to those who hear it': put('indicators/plans.html', /<figure /, '<figure aria-label="Children under 1: 3" '),
  'the words for a picture': put('index.html', /<\/main>/, '<img src="a.png" alt="Children in secure homes: 3 at 31 March 2022"></main>'),
  'the value by which a row is sorted': put('scorecard.html', /(id="secure".*?data-label="Current")/s, '$1 data-order="3"'),
  'a cell of a table': put('indicators/secure.html', /(<tbody> <tr> <th scope="row">31 March 2022<\/th> <td class="num)[^<]*/s, '$1">3'),
  'a part in a table': put('indicators/plans.html', /(<th scope="row">Under 1<\/th> <td class="num)[^<]*/s, '$1">3'),
  'a sentence of a page': put('indicators/secure.html', /<p class="lead">[^<]*/, '<p class="lead">Fewer than last year, by 9.'),
  'a sentence of another page': put('early-help.html', /Families say/, 'Of Children in secure homes there were 3 in all. Families say'),
  'what the edition before kept back, where changes are told': put('changes.html', /(adopted\.html.*?data-label="In 2021"><span)[^>]*>[^<]*/s, '$1>3'),
  'how far it moved since': put('changes.html', /(adopted\.html.*?)A figure that is withheld is not compared/s, '$1Increasing by 11'),
  'the description of a page': put('indicators/secure.html', /<meta name="description" content="[^"]*/, '<meta name="description" content="3 at 31 March 2022'),
  'a script in a page': put('indicators/secure.html', /<\/body>/, '<script>const held = 3;</script></body>'),
  'the words of a drawing': put('indicators/secure.html', /<\/svg>/, '<desc>3 children</desc></svg>'),
  'a number behind a cell of a workbook': behindCode,
};

import { councilColour } from '../../chart/council-colour.ts';
import { colourProperty, palette, type ColourToken } from '../../chart/palette.ts';
import type { Report } from '../../model/report.ts';
import { word } from '../../views/writing.ts';

/** What a report adds to the styles: its colour, made readable, the colours of pictures, and what stands in the margins of a printed page. */
export function themeOf(report: Report, isEarlier = false): string {
  const { shortName } = report.council;
  const whose = isEarlier ? `${shortName} (${word({ report }, 'editions.state')})` : shortName;
  const accent = councilColour(report.council.colour);
  const accentInDark = councilColour(report.council.colour, 'dark');
  const masthead = `--masthead:${accent};--on-masthead:#fff;`;
  return [
    `:root{--accent:${accent};${masthead}${pictureColours('light')}--chart-line:${accent}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--accent:${accentInDark};${pictureColours('dark')}--chart-line:${accentInDark}}}`,
    `@media (forced-colors:active){:root{--accent:CanvasText;${systemColours()}}}`,
    `@page{${marginBoxes(report, whose)}}`,
    `@media print{@supports (-moz-orient:inline){${withoutMarginBoxes(report, whose)}}}`,
  ].join('\n');
}

function pictureColours(mode: 'light' | 'dark'): string {
  const tokens = Object.keys(palette) as ColourToken[];
  return tokens.filter((token) => token !== 'line').map((token) => `${colourProperty(token)}:${palette[token][mode]};`).join('');
}

/** What a reader who sets the colours of everything sees of a picture: shapes and words tell its states apart. */
function systemColours(): string {
  const system = { ground: 'Canvas', text: 'CanvasText', shape: 'CanvasText', ornament: 'GrayText', inverse: 'Canvas' } as const;
  const tokens = Object.keys(palette) as ColourToken[];
  return tokens.map((token) => `${colourProperty(token)}:${token === 'line' ? 'Highlight' : system[palette[token].use]};`).join('');
}

const paperStyle = 'font-family:"Segoe UI",Arial,sans-serif;font-size:8pt;';

/**
 * Firefox has no margin boxes, but repeats the head and the foot of a table on every page: there the page is one. It alone
 * knows the property that is asked for, and it cannot count pages there.
 */
function withoutMarginBoxes(report: Report, whose: string): string {
  const { marking } = report.edition;
  const style = `text-align:center;font-weight:bold;${paperStyle}`;
  const foot = [...(marking === null ? [] : [marking]), `${whose}, ${editionLine(report)}`].map(cssString).join('"\\a "');
  return [
    'body{display:table;width:100%}',
    // They stand where words do, and so the margins are theirs in part.
    '@page{margin-block:12mm}',
    marking === null ? '' : `body::before{display:table-header-group;content:${cssString(marking)}"\\a\\a0 ";white-space:pre-line;${style}}`,
    `body::after{display:table-footer-group;content:"\\a "${foot};white-space:pre-line;${style}}`,
  ].join('');
}

function editionLine(report: Report): string {
  const { edition } = report;
  const draft = edition.draft ? ` (${word({ report }, 'frame.draft')})` : '';
  return `${edition.title}${draft}`;
}

function marginBoxes(report: Report, whose: string): string {
  const { edition } = report;
  const style = paperStyle;
  const marking = edition.marking === null ? '' : `content:${cssString(edition.marking)};${style}font-weight:bold;`;
  const pages = word({ report }, 'print.page', { page: '\u0001', pages: '\u0002' });
  return [
    marking && `@top-center{${marking}}`,
    marking && `@bottom-center{${marking}}`,
    `@top-left{content:${cssString(whose)};${style}}`,
    `@top-right{content:${cssString(editionLine(report))};${style}}`,
    `@bottom-right{content:${pageCount(pages)};${style}}`,
  ].join('');
}

/** The words around the two counters, which stand in the label as marks. */
function pageCount(label: string): string {
  return label
    .split(/(\u0001|\u0002)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\u0001' ? 'counter(page)' : piece === '\u0002' ? 'counter(pages)' : cssString(piece)))
    .join(' ');
}

/** Any text as a CSS string that nothing can break out of. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:()/–’-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

import { asId } from '../../model/names.ts';
import { chartFile, pixelsOf } from './chart-file.ts';
import { csvOf } from './csv.ts';
import { tableRows } from './table-rows.ts';

/** What the page says of its files: `<main data-files="barking-2022" data-source="…" data-csv="Table as CSV" …>`. */
interface Files {
  name: string;
  source: string;
  words: Readonly<Record<'csv' | 'svg' | 'png' | 'theme', string>>;
}

/** Puts buttons beside every table and chart that make files of them; they need no server, and nothing is fetched. */
export function offerDownloads(page: Document): void {
  const main = page.querySelector<HTMLElement>('main[data-files]');
  if (!main) return;
  const { files: name = '', source = '', csv = '', svg = '', png = '', theme = '' } = main.dataset;
  const files: Files = { name, source, words: { csv, svg, png, theme } };
  for (const table of main.querySelectorAll('table')) offerTable(table, files);
  for (const figure of main.querySelectorAll<HTMLElement>('figure.chart')) offerChart(figure, files);
}

function offerTable(table: HTMLTableElement, files: Files): void {
  const title = (table.caption ?? headingBefore(table))?.textContent.trim() ?? '';
  const save = (): void => {
    const rows = [...tableRows(table, files.words.theme), [], [title], [files.source]];
    saveAs(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), nameOf(files, title, 'csv'));
  };
  (table.closest('.scroll') ?? table).after(bar(button(files.words.csv, title, save)));
}

/** A table that its author wrote has no caption of its own. */
function headingBefore(table: HTMLTableElement): Element | undefined {
  const headings = [...(table.closest('main')?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])];
  return headings.findLast((heading) => (heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
}

function offerChart(figure: HTMLElement, files: Files): void {
  const title = figure.querySelector('.chart-title')?.textContent.trim() ?? '';
  const made = (): ReturnType<typeof chartFile> | null => {
    const [widest] = [...figure.querySelectorAll<SVGSVGElement>('svg.chart-picture')].sort((a, b) => b.viewBox.baseVal.width - a.viewBox.baseVal.width);
    return widest ? chartFile(widest, title, files.source) : null;
  };
  const saveSvg = (): void => {
    const file = made();
    if (file) saveAs(new Blob([file.svg], { type: 'image/svg+xml' }), nameOf(files, title, 'svg'));
  };
  const savePng = async (): Promise<void> => {
    const file = made();
    const pixels = file && (await pixelsOf(file));
    if (pixels) saveAs(pixels, nameOf(files, title, 'png'));
  };
  figure.append(bar(button(files.words.svg, title, saveSvg), button(files.words.png, title, () => void savePng())));
}

function bar(...buttons: HTMLButtonElement[]): HTMLElement {
  const element = document.createElement('p');
  element.className = 'files';
  element.append(...buttons);
  return element;
}

function button(words: string, title: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'file-button';
  element.textContent = words;
  if (title !== '') element.setAttribute('aria-label', `${words}: ${title}`);
  element.addEventListener('click', press);
  return element;
}

function nameOf({ name }: Files, title: string, ending: string): string {
  return `${[name, asId(title)].filter((part) => part !== '').join('-')}.${ending}`;
}

function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

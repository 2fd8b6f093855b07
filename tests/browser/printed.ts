import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A page as it comes out of a printer, read back from its PDF. */
export interface PrintedPage {
  width: number;
  height: number;
  /** Every line of words, from the top, the frame of the page included. */
  lines: string[];
  /** The lines between head and foot of the page. */
  body: PrintedLine[];
  tables: PrintedTable[];
  /** Headings below which nothing stands on this page. */
  headingsAtFoot: string[];
}

/** Words at about one height, in points from the foot of the page. */
export interface PrintedLine {
  words: string;
  y: number;
}

/** What of a table stands on a page. */
export interface PrintedTable {
  /** Its rows on this page, from the top. */
  rows: PrintedRow[];
  /** How many rows with cells it has on any page. */
  bodyRows: number;
}

export interface PrintedRow {
  words: string;
  /** Whether it only heads others. */
  heads: boolean;
}

/** A printed file: its pages, and the name by which a reader's window and folder know it. */
export interface Printed {
  title: string;
  pages: PrintedPage[];
}

/** What Chromium prints of a page when somebody asks it to, with the structure by which a PDF says what is a table and what a heading. */
export async function printToPdf(browser: Browser, address: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.goto(address);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  await page.close();
  return pdf;
}

const millimetre = 72 / 25.4;
/** The margins of every page, as its styles have them. */
const head = 22 * millimetre;
const foot = 18 * millimetre;

interface Word {
  text: string;
  x: number;
  end: number;
  y: number;
  content: string | null;
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

export async function readPrinted(pdf: Uint8Array): Promise<Printed> {
  const file = await getDocumentProxy(Uint8Array.from(pdf));
  const { info } = await file.getMetadata();
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const words = wordsOf(items);
    pages.push(pageOf(width, height, words, await page.getStructTree()));
    page.cleanup();
  }
  await file.loadingTask.destroy();
  return { title: (info as { Title?: string }).Title ?? '', pages };
}

interface TextOrMark {
  type?: string;
  id?: string;
  str?: string;
  width?: number;
  transform?: number[];
}

function wordsOf(items: readonly TextOrMark[]): Word[] {
  const words: Word[] = [];
  const within: (string | null)[] = [];
  for (const { type, id, str, width, transform } of items) {
    if (type === 'endMarkedContent') within.pop();
    else if (type !== undefined) within.push(id ?? within.at(-1) ?? null);
    else if (str !== undefined && str.trim() !== '') words.push({ text: str.trim(), x: transform![4]!, end: transform![4]! + width!, y: transform![5]!, content: within.at(-1) ?? null });
  }
  return words;
}

function pageOf(width: number, height: number, words: readonly Word[], tree: Node | null): PrintedPage {
  const body = words.filter(({ y }) => y > foot && y < height - head);
  const byContent = Map.groupBy(body.filter(({ content }) => content !== null), ({ content }) => content!);
  const wordsIn = (node: Node): Word[] => contentsOf(node).flatMap((id) => byContent.get(id) ?? []);
  const lowest = Math.min(...body.map(({ y }) => y));
  const nodes = tree === null ? [] : everyNode(tree);
  return {
    width,
    height,
    lines: linesOf(words).map((line) => line.words),
    body: linesOf(body),
    tables: nodes.filter(({ role }) => role === 'Table').map((table) => tableOf(table, wordsIn)).filter(({ rows }) => rows.length > 0),
    headingsAtFoot: nodes.filter(({ role }) => /^H\d$/.test(role ?? '')).map(wordsIn).filter((heading) => heading.some(({ y }) => y <= lowest)).map(sentence),
  };
}

function tableOf(table: Node, wordsIn: (node: Node) => Word[]): PrintedTable {
  const rows = everyNode(table).filter(({ role }) => role === 'TR');
  // A cell that is not set as one is no cell to a PDF either, and yet stands beside what it is a cell of.
  const cells = (row: Node): Node[] => everyNode(row).filter(({ role }) => role === 'TH' || role === 'TD');
  // Where a table has a single column, every row is what names it, and the first is its head.
  const single = rows.every((row) => cells(row).length === 1);
  const heads = (row: Node): boolean => (!single || row === rows[0]) && everyNode(row).filter(({ role }) => role === 'TH').flatMap(contentsOf).length === contentsOf(row).length && !everyNode(row).some(({ role }) => role === 'TD');
  const here = rows.map((row) => ({ row, words: wordsIn(row) })).filter(({ words }) => words.length > 0);
  return {
    rows: here.sort((a, b) => topOf(b.words) - topOf(a.words)).map(({ row, words }) => ({ words: sentence(words), heads: heads(row) })),
    bodyRows: rows.filter((row) => !heads(row)).length,
  };
}

function topOf(words: readonly Word[]): number {
  return Math.max(...words.map(({ y }) => y));
}

function sentence(words: readonly Word[]): string {
  return linesOf(words).map((line) => line.words).join(' ');
}

function everyNode(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function contentsOf(node: Node): string[] {
  return everyNode(node).flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
}

function linesOf(words: readonly Word[]): PrintedLine[] {
  const lines = Map.groupBy(words, ({ y }) => Math.round(y / 4));
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => ({ words: spaced(line.sort((a, b) => a.x - b.x)), y: Math.min(...line.map(({ y }) => y)) }));
}

/** What is set with no space between is one word, whatever pieces it was printed in. */
function spaced(line: readonly Word[]): string {
  return line.map(({ text, x }, index) => (index === 0 || x - line[index - 1]!.end < 1 ? text : ` ${text}`)).join('');
}

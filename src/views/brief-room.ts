import { textWidth } from '../chart/text-width.ts';
import type { Cell, Table } from './table.ts';

/** Of all but the lines of enquiry, which take what the rest leaves, what takes room. */
interface BeforeEnquiries {
  areas: { table: Table };
  changed: { sentences: readonly string[]; movers: readonly unknown[] } | null;
  strengths: { intro: string | null; none: string; entries: readonly StrengthWords[] };
  risks: TableOrNone;
  recommendations: TableOrNone;
}

interface TableOrNone {
  table: Table | null;
  none: string;
}

interface StrengthWords {
  statement: { text: string };
  basis: string;
}

interface EnquiryWords {
  name: { text: string };
  reasons: readonly { text: string }[];
}

/** Points between the head and the foot of two sides of A4, less what stays empty where rows that belong together go over to the second. */
const twoSides = 2 * 728 - 90;
const across = 516;
/** Title, notice and facts; and what each part takes for its heading and the space above it. */
const atTop = 60;
const heading = 22;
const line = 9.8;
const aroundEntry = 4;
const type = 8;
/** Lines end where a word does, a good deal before the margin. */
const ragged = 1.08;
const numbered = 26;

/** How many lines of enquiry find room on two sides of paper beside everything else, about; never none. */
export function enquiriesWithRoom(brief: BeforeEnquiries, enquiries: readonly EnquiryWords[]): number {
  let left = 2 * (twoSides - atTop - heightBefore(brief) - heading - line);
  const first = enquiries.findIndex((enquiry) => {
    left -= enquiryHeight(enquiry);
    return left < 0;
  });
  return first === -1 ? enquiries.length : Math.max(1, first);
}

function heightBefore({ areas, changed, strengths, risks, recommendations }: BeforeEnquiries): number {
  const [wide, narrow] = [(across - 17) * 0.55, (across - 17) * 0.45];
  const said = changed ? changed.sentences.reduce((sum, sentence) => sum + lines(sentence, narrow), 0) + 3 * changed.movers.length : 0;
  const pair = Math.max(lines(strengths.intro ?? strengths.none, wide) * line + strengths.entries.reduce((sum, strength) => sum + strengthHeight(strength, wide), 0), said * line + (changed?.movers.length ?? 0) * aroundEntry);
  const [risk, recommended] = [risks, recommendations].map(({ table, none }) => (table ? tableHeight(table) : lines(none, across) * line));
  return 4 * heading + tableHeight(areas.table) + pair + risk! + recommended! + 2 * line;
}

function strengthHeight({ statement, basis }: StrengthWords, width: number): number {
  return (lines(statement.text, width - numbered) + lines(basis, width - numbered)) * line + aroundEntry;
}

function enquiryHeight({ name, reasons }: EnquiryWords): number {
  const width = (across - 17) / 2 - numbered;
  return (lines(name.text, width) + reasons.reduce((sum, { text }) => sum + lines(text, width - 7), 0)) * line + aroundEntry;
}

/** Columns are as wide as what stands in them is long, within bounds: short ones keep their longest word, long ones share the rest. */
function tableHeight({ columns, rows }: Table): number {
  const longest = columns.map(({ head }, index) => Math.min(Math.max(50, textWidth(head, type), ...rows.map(({ cells }) => cellWidth(cells[index]))), 400));
  const total = longest.reduce((sum, each) => sum + each, 0);
  const widths = longest.map((each) => (each / total) * across - 7);
  return 2 * line + rows.reduce((sum, { cells }) => sum + Math.max(...cells.map((cell, index) => lines(wordsIn(cell), widths[index]!))) * line + aroundEntry, 0);
}

function wordsIn({ text, below }: Cell): string {
  return [text, ...below.map((each) => (typeof each === 'string' ? each : each.map((mention) => mention.text).join('; ')))].join(' ');
}

function cellWidth(cell: Cell | undefined): number {
  return cell ? textWidth(wordsIn(cell), type) : 0;
}

function lines(text: string, width: number): number {
  return Math.max(1, Math.ceil((textWidth(text, type) * ragged) / width));
}

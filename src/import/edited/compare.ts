import type { WordsDocument } from '../words/words-document.ts';
import { textOf } from '../words/words-document.ts';
import type { Change } from '../proposal.ts';
import { movedAmong } from './arrange.ts';
import { sourceOf, wordsOf, type ManifestEntry } from './manifest.ts';
import { fingerprintOf } from './fingerprint.ts';
import { entriesIn, type EditedEntry } from './read-edited.ts';
import { keptTokens } from './kept-tokens.ts';
import type { Unit } from './units.ts';

/** A unit in the order in which it will stand: as it is, with other words, or new. */
export interface Arranged {
  unit: Unit | null;
  entry: EditedEntry | null;
}

export interface Compared {
  arranged: Arranged[];
  changes: Change[];
  /** What somebody should know, in sentences. */
  remarks: { where: string; message: string; hint: string }[];
  /** What was and what is now, for each statement that has other words. */
  sideBySide: { from: string; to: string }[];
  /** The unit of the report that each of the file was made of; null where it has moved on. */
  found: (Unit | null)[];
}

/** What became of the units of a section in a file that came back; a unit that has moved on in the report meanwhile is never replaced. */
export function compareEdited(units: readonly Unit[], manifest: readonly ManifestEntry[], document: WordsDocument): Compared {
  const found = unitsByEntry(units, manifest);
  const entries = entriesIn(document.blocks, manifest.length);
  const standing = new Set(entries.flatMap((entry) => [...entry.runs, ...entry.cells.flat(2)]).flatMap((run) => (run.type === 'token' ? [run.tag] : [])));
  const comparing: Comparing = { found, standing, manifest, units, arranged: units.map((unit) => ({ unit, entry: null })), changes: [], remarks: [], sideBySide: [] };
  for (const entry of entries) if (entry.unit !== null) compareWords(comparing, entry, entry.unit);
  takeOut(comparing, entries);
  arrange(comparing, entries);
  return comparing;
}

interface Comparing extends Compared {
  /** The tokens that stand anywhere in the file. */
  standing: ReadonlySet<string>;
  manifest: readonly ManifestEntry[];
  units: readonly Unit[];
}

function unitsByEntry(units: readonly Unit[], manifest: readonly ManifestEntry[]): (Unit | null)[] {
  const bySource = new Map<string, Unit[]>();
  for (const unit of units) {
    const source = fingerprintOf(sourceOf(unit));
    bySource.set(source, [...(bySource.get(source) ?? []), unit]);
  }
  return manifest.map(({ source }) => bySource.get(source)?.shift() ?? null);
}

/** What is edited in the Markdown alone: headings by which the report knows its questions, and what Word cannot show. */
function isFixed(unit: Unit): boolean {
  return unit.kind === 'fixture' || unit.landmark;
}

export function saidBy(unit: Pick<Unit, 'runs' | 'cells'> | EditedEntry): string {
  const said = unit.cells.length === 0 ? textOf(unit) : unit.cells.map((row) => row.map((cell) => textOf('runs' in cell ? cell : { runs: cell })).join(' | ')).join(' / ');
  return said.replace(/\s+/g, ' ').trim();
}

function shortOf(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function nameOf(unit: Unit): string {
  return `“${shortOf(saidBy(unit))}”${unit.tail.trim() === '' ? '' : ` ${unit.tail.trim()}`}`;
}

function placeOf(entry: EditedEntry): string {
  return `paragraph ${entry.number}`;
}

function compareWords(comparing: Comparing, entry: EditedEntry, index: number): void {
  const unit = comparing.found[index] ?? null;
  const kind = unit?.kind ?? (entry.block.type === 'table' ? 'table' : entry.block.kind === 'heading' ? 'heading' : entry.block.kind === 'quote' ? 'quote' : 'paragraph');
  const sameText = wordsOf({ kind }, entry.runs, entry.cells) === comparing.manifest[index]?.words;
  const touched = !sameText || (unit !== null && !sameKind(unit, entry));
  for (const typed of entry.typedOver) comparing.remarks.push({ where: placeOf(entry), message: `“${shortOf(typed)}” was typed over a figure or source that comes from the data; the data's own is kept.`, hint: 'If the figure is wrong, correct it in the data; if another is meant, write it beside the sentence as a comment.' });
  if (entry.joined.length > 0 && unit) comparing.remarks.push({ where: placeOf(entry), message: 'Paragraphs were joined here; they become one statement with the id of the first.', hint: 'Look at the statements before and after.' });
  if (!touched) return;
  if (!unit) {
    comparing.changes.push({ status: 'not understood', what: `“${shortOf(saidBy(entry))}”`, where: placeOf(entry), from: null, to: 'changed in the report too since the file was made: the report stays as it is' });
    return;
  }
  if (isFixed(unit)) {
    comparing.remarks.push({ where: placeOf(entry), message: `${nameOf(unit)} is kept as it is: ${unit.landmark ? 'by this heading the report knows its questions and findings' : 'it is put in by the report'}.`, hint: 'Change it in the Markdown file, if that is meant.' });
    return;
  }
  keptTokens(comparing, unit, entry);
  comparing.changes.push({ status: 'changed', what: nameOf(unit), where: placeOf(entry), from: shortOf(saidBy(unit)), to: shortOf(saidBy(entry)) });
  comparing.sideBySide.push({ from: saidBy(unit), to: saidBy(entry) });
  const place = comparing.arranged.find((each) => each.unit === unit);
  if (place) place.entry = entry;
}

function sameKind(unit: Unit, { block }: EditedEntry): boolean {
  if (block.type === 'table') return unit.kind === 'table';
  switch (unit.kind) {
    case 'heading':
      return block.kind === 'heading' && block.level === unit.level;
    case 'item':
      return block.kind === 'item' && block.level === unit.level && block.ordered === unit.ordered;
    case 'quote':
      return block.kind === 'quote' || block.kind === 'paragraph';
    case 'fixture':
      return true;
    default:
      return block.kind !== 'heading' && block.kind !== 'item';
  }
}

function takeOut(comparing: Comparing, entries: readonly EditedEntry[]): void {
  const there = new Set(entries.flatMap(({ unit }) => unit ?? []));
  comparing.manifest.forEach((_, index) => {
    if (there.has(index)) return;
    const unit = comparing.found[index] ?? null;
    if (!unit) {
      comparing.changes.push({ status: 'not understood', what: `statement ${index + 1} of the file`, where: 'taken out of the file', from: null, to: 'changed or taken out in the report too since the file was made: the report stays as it is' });
    } else if (isFixed(unit)) {
      comparing.remarks.push({ where: nameOf(unit), message: 'It was taken out of the file and is kept: the report needs it, or puts it in itself.', hint: 'Take it out of the Markdown file, if that is meant.' });
    } else {
      comparing.changes.push({ status: 'gone', what: nameOf(unit), where: 'taken out of the file', from: shortOf(saidBy(unit)), to: null });
      comparing.sideBySide.push({ from: saidBy(unit), to: '' });
      comparing.arranged = comparing.arranged.filter((each) => each.unit !== unit);
    }
  });
}

const heavy = 1000;

function arrange(comparing: Comparing, entries: readonly EditedEntry[]): void {
  const { found } = comparing;
  const order = entries.flatMap(({ unit }) => (unit !== null && found[unit] ? [unit] : []));
  const moved = movedAmong(order, (unit) => (isFixed(found[unit]!) ? heavy : 1));
  let before: Arranged | null = null;
  for (const entry of entries) {
    const unit = entry.unit === null ? null : found[entry.unit] ?? null;
    if (entry.unit !== null && !unit) continue;
    let place = unit ? comparing.arranged.find((each) => each.unit === unit) ?? null : null;
    if (unit && place && moved.has(entry.unit!)) move(comparing, { entry, unit, place, before });
    if (!unit) {
      place = { unit: null, entry };
      putAfter(comparing, place, before);
      keptTokens(comparing, null, entry);
      comparing.changes.push({ status: 'new', what: `“${shortOf(saidBy(entry))}”`, where: placeOf(entry), from: null, to: before?.unit ? `after ${nameOf(before.unit)}` : before ? 'after a new statement' : 'at the beginning' });
      comparing.sideBySide.push({ from: '', to: saidBy(entry) });
    }
    before = place ?? before;
  }
}

function putAfter(comparing: Comparing, place: Arranged, before: Arranged | null): void {
  comparing.arranged.splice(before === null ? 0 : comparing.arranged.indexOf(before) + 1, 0, place);
}

function move(comparing: Comparing, { entry, unit, place, before }: { entry: EditedEntry; unit: Unit; place: Arranged; before: Arranged | null }): void {
  const was = comparing.arranged.indexOf(place);
  comparing.arranged.splice(was, 1);
  const wasAfter = comparing.arranged[was - 1];
  putAfter(comparing, place, before);
  const why = isFixed(unit) ? 'it is put in by the report, or the report knows its questions by it' : isInternalAt(comparing.arranged, place) === unit.internal ? null : unit.internal ? 'it is for the council and Ofsted only, and would stand among what everybody reads' : 'it would stand among what is for the council and Ofsted only';
  if (why === null) {
    const after = (each: Arranged | null | undefined): string => (each?.unit ? `after ${nameOf(each.unit)}` : each ? 'after a new statement' : 'at the beginning');
    comparing.changes.push({ status: 'moved', what: nameOf(unit), where: placeOf(entry), from: after(wasAfter), to: after(before) });
    return;
  }
  comparing.arranged.splice(comparing.arranged.indexOf(place), 1);
  comparing.arranged.splice(was, 0, place);
  if (isFixed(unit)) comparing.remarks.push({ where: placeOf(entry), message: `${nameOf(unit)} is not moved: ${why}.`, hint: 'Move it in the Markdown file, if that is meant.' });
  else comparing.changes.push({ status: 'not understood', what: nameOf(unit), where: placeOf(entry), from: null, to: `not moved: ${why}` });
}

function isInternalAt(arranged: readonly Arranged[], place: Arranged): boolean {
  let internal = false;
  for (const each of arranged) {
    if (each === place) return internal;
    if (each.unit?.kind !== 'fixture' || !/^\s*:{3,}/.test(each.unit.raw)) continue;
    internal = /^\s*:{3,}\s*internal/.test(each.unit.raw);
  }
  return internal;
}

/** The raw Markdown of a token, wherever it stands now; null where the report has another statement there by now. */
export function rawOfToken(found: readonly (Unit | null)[], tag: string): string | null {
  const [unit, token] = tag.split('_').map(Number);
  return found[unit ?? -1]?.tokens[token ?? -1]?.raw ?? null;
}

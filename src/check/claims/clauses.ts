import type { Item } from './items.ts';

/** What is said in one go, with one subject and one verb of its own. */
export interface Clause {
  items: readonly Item[];
  /** The word that it begins with, where that joins it to the one before. */
  lead: string | null;
}

const joiners = new Set(['but', 'while', 'whilst', 'whereas', 'although', 'though', 'yet', 'then', 'having', 'however', 'because']);
/** A comma and one of these begins a clause. */
const afterComma = new Set([...joiners, 'which', 'who', 'where', 'when', 'so', 'after', 'before', 'despite', 'indeed', 'and', 'or', 'as', 'if', 'unless']);
/** A sentence that begins with one of these tells first what led up to the rest. */
const openers = new Set(['after', 'having', 'despite', 'because', 'although', 'though', 'while', 'whilst']);
const breaks = new Set([';', ':', '–', '—', '(', ')', '…']);
const verbs = new Set([
  'is', 'are', 'was', 'were', 'has', 'have', 'had', 'came', 'come', 'went', 'then', 'do', 'does', 'did', 'stood', 'stands', 'made', 'we', 'it', 'they', 'this', 'that', 'now', 'since', 'again', 'reached', 'meets', 'met', 'misses', 'missed', 'will',
]);

/** The clauses of a sentence, in order. */
export function clausesOf(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let lead: string | null = null;
  const close = (to: number, next: string | null): void => {
    if (to > from) clauses.push({ items: items.slice(from, to), lead });
    from = to;
    lead = next;
  };
  // `After peaking at 731 in March, it has dipped`: what leads up ends with the first comma.
  const opening = items[0] !== undefined && openers.has(items[0].text) ? items.findIndex((each) => each.kind === 'mark' && each.text === ',') : -1;
  if (opening > 2) lead = items[0]!.text;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const previous = items[index - 1];
    if (index === opening && opening > 2) {
      close(index, null);
      from = index + 1;
      continue;
    }
    if (item.kind === 'mark' && breaks.has(item.text)) {
      close(index, null);
      from = index + 1;
      continue;
    }
    if (index === from || item.kind !== 'word') continue;
    const isAfterComma = previous?.kind === 'mark' && previous.text === ',';
    const begins = joiners.has(item.text) || (item.text === 'before' && ['they', 'it', 'we', 'this', 'these'].includes(items[index + 1]?.text ?? '')) || (isAfterComma && afterComma.has(item.text) && item.text !== 'and' && item.text !== 'or') || (item.text === 'and' && beginsClause(items, index, from));
    if (begins) close(index, item.text);
  }
  close(items.length, null);
  return clauses;
}

/** The clause in which something stands. */
export function clauseAt(clauses: readonly Clause[], start: number): Clause | undefined {
  return clauses.find(({ items }) => items[0]!.start <= start && start < items.at(-1)!.end);
}

/** Whether what `and` joins on says something of its own: it has a verb soon, and so had what stood before. */
function beginsClause(items: readonly Item[], index: number, from: number): boolean {
  if (/^(?:up|down)$/.test(items[index + 1]?.text ?? '')) return false;
  const isVerb = (item: Item | undefined): boolean => item !== undefined && ((item.kind === 'word' && verbs.has(item.text)) || (item.kind === 'relation' && (item.relation.form === 'moved' || item.relation.form === 'moving')) || (item.kind === 'body' && item.body === 'own'));
  return items.slice(index + 1, index + 4).some(isVerb) && items.slice(from, index).some((item) => isVerb(item) || item.kind === 'relation');
}

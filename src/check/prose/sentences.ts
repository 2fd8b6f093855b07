/** Words that end in a full stop without ending a sentence, in lower case and without it. */
const abbreviations = new Set([
  'e.g', 'i.e', 'etc', 'cf', 'vs', 'no', 'nos', 'para', 'paras', 'p', 'pp', 'fig', 'figs', 'st', 'dr', 'mr', 'mrs', 'ms', 'prof',
  'approx', 'incl', 'excl', 'ref', 'refs', 'vol', 'ed', 'yr', 'yrs', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
]);

/** Longest stretch that is looked at as one sentence; text without a full stop is cut there. */
const longest = 2_000;

/** Where the sentences of a text begin and end, without the white space around them; linear in its length. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  /** Where the stops and closers end among which `at` stands. */
  let runEnds = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text[from])) from += 1;
    while (to > from && isSpace(text[to - 1])) to -= 1;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (at - start >= longest && isSpace(text[at])) close(at);
    if (!'.!?…'.includes(text[at]!)) continue;
    if (at >= runEnds) runEnds = afterClosers(text, at + 1);
    if (endsHere(text, start, at, runEnds)) {
      close(runEnds);
      at = runEnds - 1;
    }
  }
  close(text.length);
  return sentences;
}

/** Past further stops, quotation marks and brackets that belong to the sentence. */
function afterClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && '.!?…"\'”’)]'.includes(text[at]!)) at += 1;
  return at;
}

function endsHere(text: string, start: number, stop: number, end: number): boolean {
  if (end < text.length && !isSpace(text[end])) return false;
  if (text[stop] !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, stop - 12), stop))?.[0].toLowerCase() ?? '';
  const next = /^\s*["'“‘([]?(\S)/u.exec(text.slice(end, end + 8))?.[1];
  if (word !== '' && (abbreviations.has(word) || /^\p{L}(\.\p{L})*$/u.test(word))) {
    // "e.g. the" goes on; "… and so on etc. The" does not.
    return next === undefined || (word === 'etc' && /\p{Lu}/u.test(next));
  }
  return next === undefined || !/\p{Ll}/u.test(next);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Words that turn a share into what is left of it: `late`, `lack`, `not`. */
const negative = /(?<![\p{L}-])(?:late|overdue|miss|misses|missed|lack|lacks|lacked|lacking|without|out of touch|lost touch|not|do not|does not|never|no|unsuitable|outside|unfilled|unvisited|unseen|untimely|delayed|outstanding|missing|absent|incomplete|out of date|fail|fails|failed|wait|waiting|nobody|none|cannot|hasn['’]t|haven['’]t|aren['’]t|isn['’]t|don['’]t|didn['’]t|weren['’]t|wasn['’]t|left over|remaining|rest|longer than|later than|beyond)(?![\p{L}-])/giu;
const positive = /(?<![\p{L}-])(?:up[ -]to[ -]date|on time|in time|timely|current|complete|completed|in touch)(?![\p{L}-])/iu;

/** Whether a clause speaks of those whom the indicator counts, or of the others. */
export function speaksOfRest(clause: string, title: string): boolean {
  // Who is no agency worker is permanent.
  if (/\bagency\b/i.test(title) && /\bpermanent\b/i.test(clause) && !/\bagency\b/i.test(clause)) return true;
  const own = new Set([...title.toLowerCase().matchAll(negative)].map(([word]) => word));
  // `the most`, `not only`, `not yet all` turn nothing round; a word that the title has as well is no turn either.
  const turns = [...clause.replace(/not only|no more than|no fewer than|no less than|not all/gi, '').toLowerCase().matchAll(negative)].filter(([word]) => !own.has(word));
  if (own.size > 0) return turns.length === 0 && ![...clause.toLowerCase().matchAll(negative)].some(([word]) => own.has(word)) && positive.test(clause);
  return turns.length % 2 === 1;
}

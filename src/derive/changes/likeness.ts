import type { Claim } from './claims-in.ts';

/**
 * Of all words of two claims, the share that both have when one is held to be the other said anew. At half, sentences that
 * speak of one thing in words of their own stay apart, and those in which a figure or a clause is another come together.
 */
export const alikeWithin = 0.5;

/** In another section fewer things are spoken of in the same words, and more by chance. */
export const alikeElsewhere = 0.6;

/** Words that more of the claims have than this tell nothing about which of them belong together. */
const mostSharing = 40;

/** Articles and the like make any two sentences look alike, and figures are what is expected to be another. */
const shortest = 4;

interface Worded {
  claim: Claim;
  words: Set<string>;
  place: number;
}

interface Candidate {
  then: Worded;
  now: Worded;
  likeness: number;
}

/** Pairs of claims that say much the same, the most alike first, each claim in one pair at most. */
export function likeClaims(before: readonly Claim[], after: readonly Claim[], alike: number): { then: Claim; now: Claim }[] {
  const taken = new Set<Worded>();
  const pairs: { then: Claim; now: Claim }[] = [];
  for (const { then, now } of candidates(before.map(worded), after.map(worded), alike).sort(surestFirst)) {
    if (taken.has(then) || taken.has(now)) continue;
    taken.add(then).add(now);
    pairs.push({ then: then.claim, now: now.claim });
  }
  return pairs;
}

export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Only claims that share a word which few have are held against each other, so that many claims cost little more than few. */
function candidates(before: readonly Worded[], after: readonly Worded[], alike: number): Candidate[] {
  const times = new Map<string, number>();
  for (const { words } of [...before, ...after]) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const holders = new Map<string, Worded[]>();
  for (const now of after) {
    for (const word of now.words) {
      if (times.get(word)! > mostSharing) continue;
      const known = holders.get(word);
      if (known) known.push(now);
      else holders.set(word, [now]);
    }
  }
  return before.flatMap((then) => {
    const met = new Set([...then.words].flatMap((word) => holders.get(word) ?? []));
    return [...met].flatMap((now): Candidate[] => {
      const likeness = likenessOf(then.words, now.words);
      return likeness < alike ? [] : [{ then, now, likeness }];
    });
  });
}

/** Of equally like ones those of the same kind, then those that stand nearest to where they stood. Two that are equal in all of it share no claim. */
function surestFirst(a: Candidate, b: Candidate): number {
  return b.likeness - a.likeness || Number(isSameKind(b)) - Number(isSameKind(a)) || distance(a) - distance(b) || sum(a) - sum(b);
}

function isSameKind({ then, now }: Candidate): boolean {
  return then.claim.kind === now.claim.kind;
}

function distance({ then, now }: Candidate): number {
  return Math.abs(then.place - now.place);
}

function sum({ then, now }: Candidate): number {
  return then.place + now.place;
}

function worded(claim: Claim, place: number): Worded {
  return { claim, place, words: wordsThatTell(claim.text) };
}

/** Those by which a text is known again. */
export function wordsThatTell(text: string): Set<string> {
  const words = text.toLowerCase().split(/[\s\d.,:;!?()%/"“”‘–—-]+/);
  return new Set(words.filter((word) => word.length >= shortest));
}

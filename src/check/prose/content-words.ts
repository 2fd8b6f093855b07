import { stemmer } from 'stemmer';

/** Words that say nothing of what a sentence is about. */
const empty = new Set(
  ('the and are was were been being has have had for from with that this they them their our its his her who which when where while what into onto than then there here ' +
    'will would should could can may not but also any more less such very much only both these those does did done make made get got per via out over under about after before').split(' '),
);

/** What a text is about: its words without endings, each once. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’'-]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map(stem));
}

function stem(word: string): string {
  const base = word.replace(/['’]s?$/, '');
  return base === 'children' ? 'child' : stemmer(base);
}

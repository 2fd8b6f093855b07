import type { Stretch } from './quoted.ts';

/** A slip of the keyboard, with the word before it. */
export interface TypingSlip extends Stretch {
  kind: 'spaces' | 'space-before' | 'doubled';
  /** The sign that it is about; a space where there are too many. */
  sign: string;
  expected: string;
}

const signNames: Readonly<Record<string, string>> = { ',': 'comma', '.': 'full stop', ';': 'semicolon', ':': 'colon', '!': 'exclamation mark', '?': 'question mark', '%': 'percent sign', '£': 'pound sign' };

/** What a sign of punctuation is called. */
export function signName(sign: string): string {
  return signNames[sign] ?? 'sign';
}

/** After these a slip is one; between other signs there may be a meaning. */
const wordEnd = String.raw`(?<=[\p{L}\p{N})%’”\uFFFC])`;

/** Four spaces or more are columns; rows of full stops lead the eye; 1 : 50 is a scale. */
const patterns: readonly { kind: TypingSlip['kind']; pattern: RegExp }[] = [
  { kind: 'spaces', pattern: /(?<=[\p{L}\p{N})%’”.,;:!?]) {2,3}(?=[\p{L}\p{N}(£“‘])/gu },
  { kind: 'space-before', pattern: new RegExp(String.raw`${wordEnd}(?<!\d(?= {1,3}: {1,3}\d)) {1,3}([,.;:!?])(?=\s|$)(?!\s{1,3}[,.;:!?])`, 'gu') },
  { kind: 'doubled', pattern: new RegExp(String.raw`${wordEnd}(?:(,),|(\.)\.)(?=\s|$)`, 'gu') },
  { kind: 'doubled', pattern: /(?<=\d)(%) ?%+|(?<![\p{L}\p{N}£])(£)£+(?=\d)/gu },
];

const longestWord = 40;

/** Every slip of a text, in reading order. */
export function typingSlipsIn(text: string): TypingSlip[] {
  return patterns
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match): TypingSlip => {
        const start = wordBefore(text, match.index);
        const sign = match[1] ?? match[2] ?? ' ';
        return { kind, sign, start, end: match.index + match[0].length, expected: text.slice(start, match.index) + sign };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** Where the word begins that ends at `end`, or its last letters where it is very long. */
function wordBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestWord && /[^\s\uFFFC]/.test(text[start - 1]!)) start -= 1;
  return start;
}

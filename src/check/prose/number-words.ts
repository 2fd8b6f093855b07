const units = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>([
  ...units.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...units.slice(1, 10).map((unit, value) => [`${word}-${unit}`, (index + 2) * 10 + value + 1] as const),
  ]),
  ['a hundred', 100], ['a dozen', 12], ['half a dozen', 6],
  ...units.slice(1, 10).flatMap((unit, index) => [[`${unit} hundred`, (index + 1) * 100] as const, [`${unit} dozen`, (index + 1) * 12] as const]),
]);

/** The words for numbers from zero to a hundred, and for dozens and hundreds, longest first, for a pattern. */
export const numberWordPattern = [...values.keys()].sort((a, b) => b.length - a.length).join('|');

/** What a word for a number stands for; undefined for any other word. */
export function numberInWords(word: string): number | undefined {
  return values.get(word.toLowerCase());
}

const parts: Readonly<Record<string, number>> = {
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6, seventh: 7, sevenths: 7,
  eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10,
};

/** The percentage that a fraction in words stands for: 75 for `three-quarters`, 50 for `half`. */
export function shareInWords(count: string | undefined, part: string): number | undefined {
  const denominator = parts[part.toLowerCase()];
  const numerator = count === undefined || /^an?$/i.test(count) ? 1 : numberInWords(count);
  if (denominator === undefined || numerator === undefined || numerator > denominator) return undefined;
  return (numerator * 100) / denominator;
}

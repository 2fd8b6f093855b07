/** The lines of an indicator's figures, of a kind in which small counts stand. */
type Figures = (random: () => number, monthEnd: (month: number) => string) => string;

const months = 24;
const everyMonth = Array.from({ length: months }, (_, month) => month);
const parts = ['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over'];

const small = (random: () => number): number => 1 + Math.floor(random() * 5);

/** Ends in 0 or 5, so that rounding leaves every small count beside it as open as it is and the edition is made. */
const large = (around: number, random: () => number): number => around + 5 * Math.floor(random() * 2);

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/** Two years of months, one of each quarter small, with the year to date and each quarter beside them. */
const byMonth: Figures = (random, monthEnd) => {
  const counts = everyMonth.map((month) => (month % 3 === 1 ? small(random) : large(10, random)));
  const since = (first: number, last: number): number => sum(counts.slice(Math.max(0, first), last + 1));
  const rows = counts.flatMap((count, month) => [
    `      - { at: ${monthEnd(month)}, value: ${count} }\n`,
    ...(month % 3 === 2 ? [`      - { at: ${monthEnd(month)}, period: quarter, value: ${since(month - 2, month)} }\n`] : []),
    ...(month % 3 === 2 && month > 5 ? [`      - { at: ${monthEnd(month)}, period: ytd, value: ${since(month < 18 ? 6 : 18, month)} }\n`] : []),
  ]);
  return `    unit: count\n    polarity: neutral\n    period: month\n    observations:\n${rows.join('')}`;
};

/** Two years of the last days of months, each by age; the youngest and sometimes the oldest are few. */
const byPart: Figures = (random, monthEnd) => {
  const areFew = parts.map((_, part) => part === 0 || (part === parts.length - 1 && random() < 0.5));
  const counts = areFew.map((few, part) => everyMonth.map(() => (few ? small(random) : large(30 + 20 * part, random))));
  const rows = (of: (month: number) => number, indent: string): string => everyMonth.map((month) => `${indent}- { at: ${monthEnd(month)}, value: ${of(month)} }\n`).join('');
  const whole = rows((month) => sum(counts.map((each) => each[month] ?? 0)), '      ');
  const each = parts.map((name, part) => `          - name: ${name}\n            observations:\n${rows((month) => counts[part]?.[month] ?? 0, '              ')}`);
  return `    unit: count\n    polarity: neutral\n    period: snapshot\n    observations:\n${whole}    breakdowns:\n      - by: Age\n        parts:\n${each.join('')}`;
};

/** Two years of the share of few among some. */
const byShare: Figures = (random, monthEnd) => {
  const rows = everyMonth.map((month) => `      - { at: ${monthEnd(month)}, numerator: ${small(random)}, denominator: ${large(150, random)} }\n`);
  return `    unit: percent\n    polarity: neutral\n    period: month\n    observations:\n${rows.join('')}`;
};

/** Three in four indicators have small counts, each of another kind. */
export const figuresWithSmallCounts: readonly (Figures | null)[] = [null, byMonth, byPart, byShare];

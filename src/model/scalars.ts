import { z } from 'zod';

/** True for a real day of the calendar written YYYY-MM-DD, so false for 2022-02-30. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day, ISO 8601: `2022-09-30`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date written YYYY-MM-DD, such as 2022-09-30' })
  .refine(isRealDate, { error: 'a day that exists' })
  .describe('A day, written YYYY-MM-DD.');

/** A day, a month or a year, as exactly as the source gives it: `2022-09-30`, `2022-09` or `2022`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'a date written YYYY-MM-DD, YYYY-MM or "YYYY"' })
  .refine((text) => isRealDate(`${text}-01-01`.slice(0, 10)) || isRealDate(text), { error: 'a date that exists' })
  .describe('A day (2022-09-30), a month (2022-09) or, in quotes, a year ("2022"): as exactly as the source gives it.');

/** The name by which everything citable is called: lower-case letters, digits and single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case letters, digits and single hyphens, such as eh-seen-4wk' })
  .max(60)
  .describe('A short name, unique in the whole report: lower-case letters, digits and hyphens.');

export const text = z.string().trim().min(1, { error: 'some text' });

/** A grade in words, whichever framework has it. */
export const grade = text.regex(/[A-Za-z0-9]/, { error: 'a grade, in words' });

export const webLink = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: 'a web address that begins with https:// or http://' })
  .describe('A web address that begins with https:// or http://.');

/** A path of an image below `public/`, with forward slashes. */
export const publicImage = z
  .string()
  .regex(/^(?!\/)(?!.*\.\.)(?!.*\\)[\w\-./ ]+\.(png|jpe?g|gif|svg)$/i, {
    error: 'the path of a png, jpg, gif or svg file in public/, such as logo.png',
  })
  .describe('The path of an image in `public/`: png, jpg, gif or svg.');

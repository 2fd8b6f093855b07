import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/site/client/csv.ts';

const lines = (rows: readonly (readonly string[])[]): string[] => csvOf(rows).slice(1).split('\r\n');

describe('a table as CSV', () => {
  it('begins with the mark by which spreadsheets know its letters, and ends every line as they do', () => {
    expect(csvOf([['Naïveté'], ['1']])).toBe('\ufeffNaïveté\r\n1\r\n');
  });

  it('puts quotation marks around what would end a field', () => {
    expect(lines([['1,163', 'He said "no"', 'two\nlines']])[0]).toBe('"1,163","He said ""no""","two\nlines"');
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd', '-2+3', '\tx'])('lets no spreadsheet work out %j', (text) => {
    expect(lines([[text]])[0]).toBe(`'${text}`);
  });

  it.each(['-5', '+2.3', '-12%'])('leaves the number %j a number', (text) => {
    expect(lines([[text]])[0]).toBe(text);
  });
});

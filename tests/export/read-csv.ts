/** Rows of a CSV file by their heads, read by code that shares nothing with what writes it. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, field = '', end] of text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    rows.at(-1)!.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  const [heads = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ''])));
}

/**
 * The number format by which a value is shown as the report says it: `0.0" per 10,000"` for `69.3 per 10,000`.
 * Null where the words hold no such number, so that only they can be shown.
 */
export function numberFormat(value: number, text: string, percent: boolean): string | null {
  const found = /[\d,]*\d(?:\.\d+)?/.exec(text);
  if (!found) return null;
  const [digits] = found;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (Math.abs(Math.abs(value) - Number(digits.replaceAll(',', ''))) > 0.5000001 * 10 ** -decimals) return null;
  const before = text.slice(0, found.index).replace(/[−-]$/, '');
  const after = text.slice(found.index + digits.length);
  if (percent && !after.startsWith('%')) return null;
  const number = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${percent ? '%' : ''}`;
  return `${quoted(before)}${number}${quoted(percent ? after.slice(1) : after)}`;
}

/** What a cell holds: Excel keeps a percentage as a part of one. */
export function heldValue(value: number, percent: boolean): number {
  return percent ? Number((value / 100).toPrecision(15)) : value;
}

function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '”')}"`;
}

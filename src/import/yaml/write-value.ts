import { Document, isMap, isScalar, isSeq, Scalar, visit, type ToStringOptions } from 'yaml';
import type { YamlValue } from './edit.ts';

/** A value on one line, as it stands in braces, brackets or behind a colon. */
export function onOneLine(value: YamlValue, padded = true): string {
  return written(value, { collectionStyle: 'flow', flowCollectionPadding: padded }).replace(/\s*\n\s*/g, ' ');
}

/** A text that stands alone behind a colon needs fewer quotes than one in braces. */
export function alone(value: YamlValue): string {
  return typeof value === 'object' ? onOneLine(value) : written(value);
}

/** A value on lines of its own, indented: fields one below the other, and the groups within them on a line each, as the documentation shows. */
export function onLines(value: YamlValue, indent: number): string {
  return written(value, {}, true).split('\n').map((line) => `${' '.repeat(indent)}${line}`).join('\n');
}

/** An item of a list, with its hyphen. */
export function asItem(value: YamlValue, indent: number, inBraces: boolean, padded = true): string {
  const begin = `${' '.repeat(indent)}- `;
  return inBraces || typeof value !== 'object' ? `${begin}${typeof value === 'object' ? onOneLine(value, padded) : alone(value)}` : `${begin}${onLines(value, indent + 2).trimStart()}`;
}

/** A text in the quotes that stood there. */
export function inQuotes(value: string, quotes: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  const scalar = new Scalar(value);
  scalar.type = quotes;
  return written(scalar);
}

/** Words with line ends in them stand in double quotes, on one line. */
function written(value: YamlValue | Scalar, options: ToStringOptions = {}, groupsOnOneLine = false): string {
  const document = new Document(value);
  if (groupsOnOneLine) groupOnOneLine(document);
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, ...options }).trimEnd();
}

function groupOnOneLine({ contents }: Document): void {
  for (const { value } of isMap(contents) ? contents.items : []) {
    if (isMap(value)) value.flow = true;
    if (!isSeq(value)) continue;
    value.flow = value.items.every((item) => isScalar(item));
    for (const item of value.items) if (isMap(item)) item.flow = true;
  }
}

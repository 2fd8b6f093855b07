import { yamlInline, yamlLine, yamlText } from './yaml.ts';

export type EntryLine = Readonly<Record<string, string | number | undefined>>;

/** An indicator as it is written into a file, with its figures on a line each. */
export interface IndicatorEntry {
  id: string;
  title: string;
  definition?: string | undefined;
  unit: string;
  decimals?: number | undefined;
  polarity: string;
  period: string;
  source?: string | undefined;
  notes?: string | undefined;
  /** Further fields, in their order; what is undefined is left out. */
  more?: Readonly<Record<string, unknown>>;
  judgements?: readonly string[];
  observations: readonly EntryLine[];
  comparators: readonly EntryLine[];
  quartiles: readonly EntryLine[];
}

/** Its lines in the list of a theme, each with its line end. */
export function indicatorEntry({ id, title, definition, unit, decimals, polarity, period, source, notes, more = {}, judgements = [], observations, comparators, quartiles }: IndicatorEntry): string {
  return [
    `  - id: ${id}`,
    `    title: ${yamlText(title)}`,
    ...(definition === undefined ? [] : [`    definition: ${yamlText(definition)}`]),
    `    unit: ${unit}`,
    ...(decimals === undefined ? [] : [`    decimals: ${decimals}`]),
    `    polarity: ${polarity}`,
    `    period: ${period}`,
    ...(source === undefined ? [] : [`    source: ${yamlText(source)}`]),
    ...Object.entries(more).flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${yamlInline(value)}`])),
    ...(notes === undefined ? [] : [`    notes: ${yamlText(notes)}`]),
    ...(judgements.length === 0 ? [] : [`    judgements: [${judgements.join(', ')}]`]),
    observations.length === 0 ? '    observations: []' : '    observations:',
    ...observations.map((line) => `      - ${yamlLine(line)}`),
    ...list('comparators', comparators),
    ...list('quartiles', quartiles),
    '',
  ].join('\n');
}

function list(key: string, lines: readonly EntryLine[]): string[] {
  return lines.length === 0 ? [] : [`    ${key}:`, ...lines.map((line) => `      - ${yamlLine(line)}`)];
}

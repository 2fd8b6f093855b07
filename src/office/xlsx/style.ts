import type { CellStyle } from 'hucre/xlsx';
import { palette, type ColourToken } from '../../chart/palette.ts';
import type { Rag } from '../../model/report.ts';

export const font = { name: 'Arial', size: 12 } as const;

export const title: CellStyle = { font: { ...font, size: 16, bold: true }, alignment: { vertical: 'top' } };
export const heading: CellStyle = { font: { ...font, size: 14, bold: true }, alignment: { vertical: 'top' } };
export const words: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } };
export const line: CellStyle = { font, alignment: { vertical: 'top' } };
export const marking: CellStyle = { font: { ...font, bold: true }, alignment: { vertical: 'top' } };
export const number: CellStyle = { font, alignment: { vertical: 'top', horizontal: 'right', indent: 1 } };
export const link: CellStyle = { font: { ...font, underline: true, color: { rgb: '1F4E79' } }, alignment: { vertical: 'top', wrapText: true } };

export function head(numeric: boolean): CellStyle {
  return {
    font: { ...font, bold: true, color: { rgb: '0B0C0C' } },
    fill: solid('E1E4E6'),
    border: { bottom: { style: 'medium', color: { rgb: '505A5F' } } },
    alignment: { vertical: 'top', wrapText: true, ...(numeric ? { horizontal: 'right', indent: 1 } : { horizontal: 'left' }) },
  };
}

const ragColours: Readonly<Partial<Record<Rag, { text: ColourToken; ground: string }>>> = {
  green: { text: 'green', ground: 'E5F3EF' },
  amber: { text: 'amber-text', ground: 'FDF3E3' },
  red: { text: 'red', ground: 'FBE9EC' },
};

/** The word says it all; the fill is for the eye. */
export function ragStyle(state: Rag): CellStyle {
  const colours = ragColours[state];
  if (!colours) return words;
  return { ...words, font: { ...font, bold: true, color: { rgb: palette[colours.text].light.slice(1).toUpperCase() } }, fill: solid(colours.ground) };
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

/** What a column of the workbook for new figures holds, in its order. The words are its heads, by which it is known again. */
export const fillInHeads = {
  id: 'Id',
  title: 'Indicator',
  unit: 'Unit',
  target: 'Target',
  lastPeriod: 'Last period',
  lastFigure: 'Last figure',
  covers: 'Covers',
  at: 'Last day of the period',
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value',
  code: 'Code',
  note: 'Note',
} as const;

export type FillInColumn = keyof typeof fillInHeads;

export const fillInColumns = Object.keys(fillInHeads) as FillInColumn[];

/** The columns that are there to be filled in; everything else says what is asked for. */
export const openColumns: ReadonlySet<FillInColumn> = new Set(['at', 'numerator', 'denominator', 'value', 'code', 'note']);

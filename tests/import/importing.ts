import { readPack } from '../../src/read/read-pack.ts';
import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { parse } from 'yaml';
import { openGiven } from '../../src/import/files/given.ts';
import type { Importer, Proposal } from '../../src/import/proposal.ts';
import type { IndicatorFile } from '../../src/model/indicator.ts';
import { projectOf, type Files } from '../projects.ts';

/** A report with an indicator of every unit and period type, as a test of scorecards needs it. */
export const indicatorFile = `theme: Scorecard
indicators:
  - id: cin-visits
    reference: "3.3"
    title: Children in need visited in the past four weeks
    numeratorLabel: children in need visited
    unit: percent
    polarity: higher
    period: snapshot
    target: { minimum: 85, upper: 90 }
    observations:
      - { at: 2022-12-31, value: 80 }
  - id: contacts
    reference: "2.1"
    title: Contacts decided within one working day
    unit: percent
    polarity: higher
    period: ytd
    trend: month
    observations: []
  - id: cla
    reference: "1.4"
    title: Children in care
    unit: count
    polarity: neutral
    period: snapshot
    observations:
      - { at: 2022-12-31, value: 297 }
  - id: referral-rate
    reference: "2.3"
    title: Referrals per 10,000 children
    unit: rate
    polarity: neutral
    period: rolling-12m
    observations: []
  - id: repeat-plans
    reference: "4.2"
    title: Repeat child protection plans
    unit: percent
    polarity: lower
    period: rolling-12m
    target: { minimum: 22, upper: 18 }
    observations: []
  - id: caseload
    title: Average caseload of social workers
    unit: average
    polarity: lower
    period: month
    observations: []
  - id: adopted
    title: Children adopted
    unit: count
    polarity: neutral
    period: annual
    observations: []
`;

export const scorecardReport: Files = { 'data/indicators/scorecard.yaml': indicatorFile };

export interface Imported {
  proposal: Proposal;
  /** The figures that would stand in the report and do not now, as `cin-visits 2023-03-31 84 of 100`. */
  added: string[];
  notUnderstood: string[];
}

export interface Importing {
  files?: Files;
  name?: string;
  answers?: Record<string, string>;
  partial?: boolean;
}

/** What an importer makes of a file for a report. */
export async function imported(importer: Importer, bytes: Uint8Array, { files = scorecardReport, name = 'scorecard.xlsx', answers = {}, partial = false }: Importing = {}): Promise<Imported> {
  const project = projectOf(files);
  const given = openGiven({ name, bytes, beside: () => Promise.resolve(null) });
  const proposal = await importer.propose(given, { project, faulty: new Set(), today: '2023-05-01', pack: readPack }, { answers: new Map(Object.entries(answers)), partial });
  const before = new Set([...project.texts.values()].flatMap(figuresIn));
  const after = new Set([...new Map([...project.texts, ...proposal.writes]).values()].flatMap(figuresIn));
  return {
    proposal,
    added: [...after].filter((figure) => !before.has(figure)).sort(),
    notUnderstood: proposal.changes.filter(({ status }) => status === 'not understood').map(({ what, where, to }) => `${where}: ${what}: ${to}`),
  };
}

function figuresIn(text: string): string[] {
  const file = /^theme:/m.test(text) ? (parse(text) as IndicatorFile) : null;
  return (file?.indicators ?? []).flatMap(({ id, observations, comparators = [], target }) => [
    ...[...observations, ...comparators].map((each) => [id, 'kind' in each ? each.kind : '', each.at, each.status ?? (each.numerator === undefined ? each.value : `${each.numerator} of ${each.denominator}`), each.period, each.stage].filter((part) => part !== undefined && part !== '').join(' ')),
    ...(target && 'upper' in target ? [`${id} target ${target.minimum ?? ''} ${target.upper}`] : []),
  ]);
}

/** A cell with its look: a percentage, a colour. */
export interface StyledCell {
  value: CellValue;
  style: CellStyle;
}

export const percent = (value: number, fill?: string, format = '0.0%'): StyledCell => ({ value, style: { numFmt: format, ...(fill === undefined ? {} : filled(fill)) } });
export const coloured = (value: CellValue, fill: string): StyledCell => ({ value, style: filled(fill) });
export const formula = (text: string, result: CellValue): { value: null; formula: string; formulaResult: CellValue; type: 'formula' } => ({ value: null, formula: text, formulaResult: result, type: 'formula' });

function filled(rgb: string): CellStyle {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
}

type AnyCell = CellValue | StyledCell | ReturnType<typeof formula>;

/** A sheet from rows of cells. */
export function sheet(name: string, rows: readonly (readonly AnyCell[])[], more: Partial<WriteSheet> = {}): WriteSheet {
  const cells = new Map<string, Exclude<AnyCell, CellValue>>();
  const plain = rows.map((row, r) => row.map((cell, c): CellValue => {
    if (typeof cell !== 'object' || cell === null || cell instanceof Date) return cell;
    cells.set(`${r},${c}`, cell);
    return (cell as StyledCell).value;
  }));
  return { name, rows: plain, cells, ...more };
}

export function workbookOf(...sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

import { dataTables } from '../layout/data/tables.ts';
import { workbook } from '../office/xlsx/workbook.ts';
import type { Exporter } from './exporter.ts';

/** A workbook of every table of the report. */
export const xlsx: Exporter = async ({ report, fileName }) => [{ path: fileName('data', 'xlsx'), content: await workbook(report, dataTables(report)) }];

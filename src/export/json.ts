import { report as form } from '../model/report.ts';
import type { Exporter } from './exporter.ts';

/** The released report in the form that `docs/report-1.schema.json` describes; its fields in the order of that form. */
export const json: Exporter = ({ report, fileName }) => [
  { path: fileName('report', 'json'), content: Buffer.from(`${JSON.stringify(form.parse(report), null, 1)}\n`) },
];

import { z } from 'zod';
import { report } from '../src/model/report.ts';

/** The form of a finished report as a JSON Schema, for programs that read one. */
export function reportSchema(): string {
  const made = z.toJSONSchema(report, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...made, title: 'A report made by selfeval, format 1', $comment: 'Made by npm run docs. Do not change it by hand.' }, null, 1)}\n`;
}

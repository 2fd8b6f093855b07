/* Prints how well the checks tell false statements from true ones, by kind: `npm run candour`, with `-- --held-out` for those kept out of sight, `-- --missed` for each that is told wrongly. */
import { parseArgs } from 'node:util';
import { judgedIn, scoresOf } from '../tests/check/claims/corpus.ts';

const { values, positionals } = parseArgs({ options: { 'held-out': { type: 'boolean' }, missed: { type: 'boolean' }, said: { type: 'boolean' } }, allowPositionals: true });
const judged = judgedIn(values['held-out'] ? 'held-out' : 'statements', positionals.length > 0 ? positionals : undefined);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part * 100) / whole)}%`);
console.log(['kind'.padEnd(18), 'false'.padStart(6), 'found'.padStart(6), ''.padStart(5), 'as error'.padStart(9), 'true'.padStart(6), 'flagged'.padStart(8), ''.padStart(5), 'as error'.padStart(9)].join(' '));
for (const { kind, false: wrong, found, stopped, true: right, flagged, asError } of scoresOf(judged)) {
  console.log([kind.padEnd(18), String(wrong).padStart(6), String(found).padStart(6), percent(found, wrong).padStart(5), String(stopped).padStart(9), String(right).padStart(6), String(flagged).padStart(8), percent(flagged, right).padStart(5), String(asError).padStart(9)].join(' '));
}
if (values.missed || values.said) {
  for (const { kind, report, text, isTrue, found } of judged) {
    if (values.missed && isTrue === (found.length === 0)) continue;
    console.log(`\n${kind} ${report} ${isTrue ? 'TRUE' : 'FALSE'} ${text}`);
    for (const { ruleId, severity, message } of found) console.log(`    ${severity} ${ruleId}: ${message}`);
  }
}

import type { Paint } from '../diagnostics/paint.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Change, ChangeStatus, Proposal, ProposalList } from '../import/proposal.ts';

/** In the order in which they are shown; what stays as it is is only counted. */
const shown: readonly ChangeStatus[] = ['changed', 'new', 'moved', 'gone'];

const widest = 72;

/** What an import understood, what it would change and what is wrong, for a person at a terminal. */
export function presentProposal({ understood, changes, problems, lists = [] }: Proposal, paint: Paint): string {
  const counts = ([...shown, 'same', 'not understood'] as const).map((status) => ({ status, number: changes.filter((change) => change.status === status).length })).filter(({ number }) => number > 0);
  return [
    understood.map((sentence) => `  ${visible(sentence)}`).join('\n'),
    table(changes, paint),
    notUnderstood(changes, paint),
    counts.map(({ status, number }) => `${number.toLocaleString('en-GB')} ${status}`).join(', '),
    ...lists.map((each) => list(each, paint)),
    problems.map(({ where, message, hint }) => `  ${visible(where)}: ${visible(message)}\n    ${visible(hint)}`).join('\n'),
  ].filter((part) => part !== '').join('\n\n');
}

/** So many lines of a list are shown where the whole is written to a file. */
const beginning = 12;

function list({ title, lines, wholeIn }: ProposalList, paint: Paint): string {
  const shortened = wholeIn !== undefined && lines.length > beginning;
  const rest = shortened ? [`and ${(lines.length - beginning).toLocaleString('en-GB')} more, in ${wholeIn}`] : [];
  return [`  ${paint('bold', `${visible(title)} (${lines.length.toLocaleString('en-GB')})`)}`, ...[...(shortened ? lines.slice(0, beginning) : lines), ...rest].map((line) => `    ${visible(line)}`)].join('\n');
}

function table(changes: readonly Change[], paint: Paint): string {
  const rows = shown.flatMap((status) => changes.filter((change) => change.status === status));
  const width = Math.min(widest, Math.max(0, ...rows.map(({ what }) => visible(what).length)));
  const values = rows.map(({ from, to }) => visible(from === null ? (to ?? '') : `${from} → ${to ?? 'nothing'}`));
  const wide = Math.min(40, Math.max(0, ...values.map((value) => value.length)));
  return rows
    .map(({ status, what, where }, index) => {
      const word = paint(status === 'changed' ? 'yellow' : 'green', status.padEnd(7));
      return `  ${word}  ${visible(what).padEnd(width)}  ${values[index]!.padEnd(wide)}  ${visible(where)}`.trimEnd();
    })
    .join('\n');
}

function notUnderstood(changes: readonly Change[], paint: Paint): string {
  const rows = changes.filter(({ status }) => status === 'not understood');
  if (rows.length === 0) return '';
  return [paint('red', '  Not understood'), ...rows.map(({ what, where, to }) => `    ${visible(where)}: ${visible(what)}\n      ${visible(to ?? '')}`)].join('\n');
}

import type { Coverage, UnheldSentence } from '../report.ts';

/** How far the checks reach, in words, with the sentences that they do not reach. */
export function presentCoverage({ sentences, claims, held, untold, notUnderstood }: Coverage, pathPrefix: string): string {
  const listed = (heading: string, all: readonly UnheldSentence[]): string[] =>
    all.length === 0 ? [] : ['', heading, ...all.map(({ text, place: { path, start } }) => `  ${pathPrefix}${path}:${start.line}:${start.column}  ${text.replaceAll('\uFFFC', '…')}`)];
  return [
    '',
    `In ${counted(sentences, 'sentence')} that ${sentences === 1 ? 'cites' : 'cite'} an indicator ${counted(claims, 'claim')} about figures ${claims === 1 ? 'was' : 'were'} read, and ${held.toLocaleString('en-GB')} of them held against the data.`,
    ...listed('Nobody can tell, since the figures do not say, or not of when or of whom:', untold),
    ...listed('Not understood, so read these yourself:', notUnderstood),
  ].join('\n');
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

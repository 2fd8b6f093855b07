import { expect, test } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test.each([
  ['a terminal', true, {}, true],
  ['a file or a pipe', false, {}, false],
  ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ['a terminal that can do nothing', true, { TERM: 'dumb' }, false],
])('colour on %s', (_name, isTTY, env, colour) => {
  const terminal = openTerminal({ stdout: stream(isTTY), stderr: stream(isTTY), env, folder: '/' });
  expect(terminal.colour).toEqual({ print: colour, say: colour });
});

test('progress is shown to somebody who watches, and gives way to what is said', () => {
  const stderr = stream(true);
  const terminal = openTerminal({ stdout: stream(true), stderr, env: {}, folder: '/' });
  terminal.progress('Reading');
  terminal.say('Done.');
  expect(stderr.written.join('')).toBe('Reading …\r\u001B[KDone.\n');
});

test('progress is not written to a file', () => {
  const stderr = stream(false);
  openTerminal({ stdout: stream(false), stderr, env: {}, folder: '/' }).progress('Reading');
  expect(stderr.written).toEqual([]);
});

test('results go to standard output and remarks to standard error', () => {
  const [stdout, stderr] = [stream(false), stream(false)];
  const terminal = openTerminal({ stdout, stderr, env: {}, folder: '/' });
  terminal.print('result');
  terminal.say('remark');
  expect([stdout.written, stderr.written]).toEqual([['result\n'], ['remark\n']]);
});

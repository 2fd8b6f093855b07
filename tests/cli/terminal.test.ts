import { WriteStream } from 'node:tty';
import { expect, test } from 'vitest';
import { openTerminal } from '../../src/cli/terminal.ts';

/** A stream of Node as far as a terminal needs one: what can be coloured says so itself. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  const hasColors = (env: object): boolean => WriteStream.prototype.hasColors(env);
  return { isTTY, written, write: (text: string) => written.push(text), ...(isTTY ? { hasColors } : {}) };
}

const xterm = { TERM: 'xterm-256color' };

test.each([
  ['a terminal', true, xterm, true],
  ['a file or a pipe', false, xterm, false],
  ['a terminal with NO_COLOR', true, { ...xterm, NO_COLOR: '1' }, false],
  ['a terminal with an empty NO_COLOR', true, { ...xterm, NO_COLOR: '' }, true],
  ['a terminal that can do nothing', true, { TERM: 'dumb' }, false],
])('colour on %s', (_name, isTTY, env, colour) => {
  const { paint } = openTerminal({ stdout: stream(isTTY), stderr: stream(isTTY), env, folder: '/' });
  const words = colour ? '\u001B[31merror\u001B[39m' : 'error';
  expect([paint.print('red', 'error'), paint.say('red', 'error')]).toEqual([words, words]);
});

test('each stream is coloured by what it is itself', () => {
  const { paint } = openTerminal({ stdout: stream(false), stderr: stream(true), env: xterm, folder: '/' });
  expect([paint.print('bold', 'x'), paint.say('bold', 'x')]).toEqual(['x', '\u001B[1mx\u001B[22m']);
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

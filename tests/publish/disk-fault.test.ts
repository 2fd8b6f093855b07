import { expect, test } from 'vitest';
import { describeDiskFault } from '../../src/publish/disk-fault.ts';

const fault = (code: string): Error => Object.assign(new Error(`${code}: operation not permitted, rename 'a' -> 'b'`), { code });

test.each([
  ['EBUSY', /`dist`: it is open in another program/],
  ['EPERM', /`dist`: you may not write there, or a file of it is open in another program/],
  ['ENOSPC', /`dist`: the disk is full/],
])('%s is said in words, and that nothing was lost', (code, words) => {
  const message = describeDiskFault(fault(code), 'dist');
  expect(message).toMatch(words);
  expect(message).toContain('What was there before is still there.');
  expect(message).not.toContain(code);
});

test('what is not the fault of the disk is not called so', () => {
  expect(describeDiskFault(new TypeError('x is not a function'), 'dist')).toBeNull();
});

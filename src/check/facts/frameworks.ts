import type { Framework } from '../../model/framework.ts';

/** Whether it was no longer in use on this date; dates are compared as exactly as both are known. */
export function hasEnded({ to }: Framework, date: string): boolean {
  return to !== undefined && date.slice(0, to.length) > to.slice(0, date.length);
}

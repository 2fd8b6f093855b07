import { markOf, type Marked } from '../../model/audience.ts';
import type { Editions } from './editions.ts';

/**
 * True of what is for the council and Ofsted only, where the earlier edition is the public one: that it is not there says
 * nothing of whether it is new.
 */
export function isOnlyForUs({ before, now }: Editions, marked: Marked): boolean {
  return isPublicBefore({ before, now }) && markOf(marked).internal === true;
}

export function isPublicBefore({ before, now }: Editions): boolean {
  return before.audience === 'public' && now.audience !== 'public';
}

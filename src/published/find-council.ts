import { editDistance } from '../diagnostics/did-you-mean.ts';
import type { Area, Pack } from './pack.ts';

export type FoundCouncil = { council: Area } | { near: string[] };

/**
 * The council that somebody means by its name, whole or shortened, its ONS code or its number at the Department for
 * Education; otherwise the names that come near, at most five, those that hold what was typed first.
 */
export function findCouncil({ areas }: Pack, typed: string): FoundCouncil {
  const councils = areas.filter(({ kind }) => kind === 'council');
  const wanted = alsoCalled[plain(typed)] ?? plain(typed);
  const exact = councils.find(({ name, code, number }) => plain(name) === wanted || code?.toLowerCase() === wanted || String(number) === wanted);
  if (exact) return { council: exact };
  if (wanted === '') return { near: [] };
  const holding = councils.filter(({ name }) => ` ${plain(name)} `.includes(` ${wanted} `));
  if (holding.length === 1) return { council: holding[0]! };
  const close = councils.map(({ name }) => ({ name, steps: stepsTo(plain(name), wanted) })).filter(({ steps }) => steps <= farthest(wanted)).sort((a, b) => a.steps - b.steps);
  return { near: [...new Set([...holding, ...close].map(({ name }) => name))].slice(0, 5) };
}

function stepsTo(name: string, wanted: string): number {
  return editDistance(name, wanted, farthest(wanted) + 1);
}

/** How many letters may be wrong: the longer the name, the more. */
function farthest(wanted: string): number {
  return Math.max(2, Math.floor(wanted.length / 4));
}

/** What people type that is no part of the name. */
const alsoCalled: Readonly<Record<string, string>> = { bcp: 'bournemouth christchurch and poole', 'county durham': 'durham', 'north northants': 'north northamptonshire', 'west northants': 'west northamptonshire', scilly: 'isles of scilly' };

const around = /^(?:the )?(?:london borough of|royal borough of|city of|council of the)\s+|\s+(?:city|county|borough|metropolitan|district|council|corporation|mbc|cc|bc)(?=\s|$)/g;

function plain(name: string): string {
  const lower = name.toLowerCase().replaceAll('&', 'and').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return lower === 'city of london' || lower === 'city of london corporation' ? 'city of london' : lower.replace(around, '').trim();
}

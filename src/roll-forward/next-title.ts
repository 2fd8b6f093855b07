/** What one edition has and the next has in its place. */
export interface Turn {
  id: { from: string; to: string };
  asAt: { from: string; to: string };
}

/** `2022`, and `2022-23` or `2022/23` in which the second year is written short. */
const years = /(?<![\d-])((?:19|20)\d{2})(?:([-/–])(\d{2})(?!\d))?(?![\d-])/g;

/** A title with its years moved on, or with the name of the edition in it; null where it has neither and would be the same. */
export function nextTitle(title: string, { id, asAt }: Turn): string | null {
  const by = yearOf(asAt.to) - yearOf(asAt.from);
  const moved = by > 0 ? title.replace(years, (_all, year: string, dash?: string, short?: string) => `${Number(year) + by}${dash === undefined || short === undefined ? '' : `${dash}${String((Number(short) + by) % 100).padStart(2, '0')}`}`) : title;
  if (moved !== title) return moved;
  const named = title.replace(new RegExp(`(?<![\\w-])${id.from}(?![\\w-])`, 'gi'), id.to);
  return named === title ? null : named;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

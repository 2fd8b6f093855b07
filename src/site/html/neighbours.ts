/** All entries when there are few, otherwise those around one of them, so that no page grows with the report. */
export function neighbours<T>(entries: readonly T[], index: number, limit: number): T[] {
  if (entries.length <= limit) return [...entries];
  const window = Math.min(11, limit);
  const from = Math.max(0, Math.min(index - Math.floor(window / 2), entries.length - window));
  return entries.slice(from, from + window);
}

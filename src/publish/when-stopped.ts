const clearers = new Set<() => void>();

/** Calls `clear` when the program is stopped with Ctrl+C, so that it leaves nothing behind; gives the way to stop listening. */
export function whenStopped(clear: () => void): () => void {
  if (clearers.size === 0) process.once('SIGINT', stop).once('SIGTERM', stop);
  clearers.add(clear);
  return () => {
    clearers.delete(clear);
    if (clearers.size === 0) process.off('SIGINT', stop).off('SIGTERM', stop);
  };
}

/** What was begun last is cleared first. */
function stop(signal: NodeJS.Signals): void {
  for (const clear of [...clearers].reverse()) clear();
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

/** Calls `clear` when the program is stopped with Ctrl+C, so that it leaves nothing behind; gives the way to stop listening. */
export function whenStopped(clear: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    clear();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  };
}

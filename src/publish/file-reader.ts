import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Reads files one after the other into the same memory: what it gives holds until the next is read. */
export function createFileReader(): (path: string) => Buffer {
  let memory = Buffer.allocUnsafe(1_000_000);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > memory.length) memory = Buffer.allocUnsafe(size);
      let filled = 0;
      while (filled < size) {
        const read = readSync(file, memory, filled, size - filled, filled);
        if (read === 0) break;
        filled += read;
      }
      return memory.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  };
}

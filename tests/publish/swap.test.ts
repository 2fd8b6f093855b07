import { expect, test } from 'vitest';
import { swapIn, type SwapDisk } from '../../src/publish/swap.ts';

/** A disk of folders, by path, of which some moves fail. */
function fakeDisk(folders: Record<string, string>, failing: (from: string, to: string, attempt: number) => string | null = () => null) {
  const content = new Map(Object.entries(folders));
  let attempt = 0;
  const waits: number[] = [];
  const disk: SwapDisk = {
    exists: (path) => content.has(path),
    rename(from, to) {
      attempt += 1;
      const code = failing(from, to, attempt);
      if (code !== null) throw Object.assign(new Error(code), { code });
      content.set(to, content.get(from)!);
      content.delete(from);
    },
    remove: (path) => void content.delete(path),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { disk, waits, folders: () => Object.fromEntries(content) };
}

const swap = { made: 'made', out: 'out', aside: (turn: number) => `aside-${turn}` };

test('the new output takes the place of the old, which goes away', async () => {
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old' });
  await swapIn(swap, disk);
  expect(folders()).toEqual({ out: 'new' });
});

test('the first output of all needs nothing out of its way', async () => {
  const { disk, folders } = fakeDisk({ made: 'new' });
  await swapIn(swap, disk);
  expect(folders()).toEqual({ out: 'new' });
});

test('when the new output cannot go in, the old one is put back', async () => {
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old' }, (from) => (from === 'made' ? 'ENOSPC' : null));
  await expect(swapIn(swap, disk)).rejects.toThrow('ENOSPC');
  expect(folders()).toEqual({ made: 'new', out: 'old' });
});

test('when the old output is held open, nothing is moved', async () => {
  const { disk, folders, waits } = fakeDisk({ made: 'new', out: 'old' }, (from) => (from === 'out' ? 'EBUSY' : null));
  await expect(swapIn(swap, disk)).rejects.toThrow('EBUSY');
  expect(folders()).toEqual({ made: 'new', out: 'old' });
  expect(waits.length).toBeGreaterThan(2);
});

test('what another program holds for a moment is tried again', async () => {
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old' }, (_from, _to, attempt) => (attempt <= 2 ? 'EPERM' : null));
  await swapIn(swap, disk);
  expect(folders()).toEqual({ out: 'new' });
});

test('an old output that cannot be deleted does not undo the new one', async () => {
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old' });
  await swapIn(swap, { ...disk, remove: () => { throw Object.assign(new Error(), { code: 'EBUSY' }); } });
  expect(folders()).toEqual({ out: 'new', 'aside-1-away': 'old' });
});

test('what another build puts there in between is moved away too, so that the last one stands', async () => {
  let others = 1;
  const { disk, folders, waits } = fakeDisk({ made: 'new', out: 'old', other: 'of another build' }, (from) => {
    if (from !== 'made' || others === 0) return null;
    others -= 1;
    disk.rename('other', 'out');
    return 'ENOTEMPTY';
  });
  await swapIn(swap, disk);
  expect([folders(), waits]).toEqual([{ out: 'new' }, []]);
});

test('what another build puts there after it was looked at is looked at too', async () => {
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old', other: 'of somebody else' });
  const looked: string[] = [];
  const look = (): void => {
    looked.push(folders()['out'] ?? '');
    if (looked.length === 2) throw new Error('not to be lost');
  };
  const sign = (path: string): string => {
    const signed = folders()[path] ?? '';
    if (path === 'out' && looked.length === 1) disk.rename('other', 'out');
    return signed;
  };
  await expect(swapIn({ ...swap, look, sign }, disk)).rejects.toThrow('not to be lost');
  expect([looked, folders()['out']]).toEqual([['old', 'of somebody else'], 'of somebody else']);
});

test('what another build moves aside while it is looked at is looked at once more; what is never there is said', async () => {
  const gone = (): never => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  };
  const { disk, folders } = fakeDisk({ made: 'new', out: 'old' });
  let looks = 0;
  const look = (): void => {
    looks += 1;
    if (looks === 1) gone();
  };
  await swapIn({ ...swap, look }, disk);
  expect([looks, folders()]).toEqual([2, { out: 'new' }]);
  const other = fakeDisk({ made: 'new', out: 'old' });
  await expect(swapIn({ ...swap, look: gone }, other.disk)).rejects.toThrow('gone');
  expect(other.folders()).toEqual({ made: 'new', out: 'old' });
});

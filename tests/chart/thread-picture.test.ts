import { describe, expect, it } from 'vitest';
import { threadHeight, threadPicture } from '../../src/chart/thread-picture.ts';
import type { ThreadStep } from '../../src/model/report.ts';
import { malformed } from './svg-text.ts';

/** From where to where each bar of a colour goes, in steps, from the top. */
function bars(svg: string, colour: 'gap' | 'line' | 'green'): string[] {
  const d = new RegExp(`d="([^"]*)" fill="var\\(--chart-${colour},`).exec(svg)?.[1] ?? '';
  return [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(([, from, y, width]) => `${Number(from) / 100}-${(Number(from) + Number(width)) / 100} at ${y}`);
}

describe('the picture of threads', () => {
  const broken: ThreadStep[] = ['action', 'measure'];
  const whole: ThreadStep[] = ['evidence', 'action', 'owner', 'due', 'measure', 'on-target'];
  const svg = threadPicture([[], broken, whole, ['evidence']], 5);

  it('draws each thread as far as it holds, those that reach furthest on top', () => {
    expect(bars(svg, 'line')).toEqual(['0-5 at 0', '1-2 at 5', '4-5 at 5', '0-1 at 10']);
    expect(bars(svg, 'green')).toEqual(['5-6 at 0']);
    expect(malformed(svg)).toBeNull();
  });

  it('leaves pale what is missing', () => {
    expect(bars(svg, 'gap')).toEqual(['0-6 at 0', '0-6 at 5', '0-6 at 10', '0-6 at 15']);
  });

  it('draws as one what is alike where threads are too thin to be told apart', () => {
    const many = threadPicture([...Array.from({ length: 400 }, () => broken), whole], threadHeight(401));
    expect(bars(many, 'gap')).toHaveLength(2);
    expect(many.length).toBeLessThan(1000);
  });
});

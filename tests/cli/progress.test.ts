import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function play(isTTY: boolean, pauses: readonly number[]): string[] {
  const lines: string[] = [];
  const progress = new Progress(pauses.length, {
    isTTY,
    write: (text: string | Uint8Array) => lines.push(String(text)) > 0,
  });
  for (const pause of pauses) {
    vi.advanceTimersByTime(pause);
    progress.step();
  }
  progress.end();
  return lines;
}

describe('progress', () => {
  it('stands in one line of a terminal, and is gone at the end', () => {
    expect(play(true, [40, 80, 10, 200])).toEqual([
      '\r\u001b[K2 of 4 files checked',
      '\r\u001b[K4 of 4 files checked',
      '\r\u001b[K',
    ]);
  });

  it('says nothing in a short run', () => {
    expect(play(true, [10, 10, 10])).toEqual([]);
  });

  it('is a line each ten seconds where there is no terminal', () => {
    expect(play(false, [200, 200])).toEqual([]);
    expect(play(false, [9_000, 2_000, 3_000, 8_000])).toEqual([
      '2 of 4 files checked\n',
      '4 of 4 files checked\n',
    ]);
  });
});

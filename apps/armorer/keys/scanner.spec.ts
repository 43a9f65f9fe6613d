import { type Burst, type Heard, hearKey, hearQuiet } from './scanner.js';

function type(keys: [key: string, atMs: number][], quietAtMs?: number): Heard[] {
  let burst: Burst = null;
  const heard: Heard[] = [];
  for (const [key, atMs] of keys) {
    const step = hearKey(burst, key, atMs);
    burst = step.burst;
    heard.push(...step.heard);
  }
  return quietAtMs === undefined ? heard : [...heard, ...hearQuiet(burst, quietAtMs).heard];
}

const scanned = (text: string, everyMs: number): [string, number][] =>
  [...text.split(''), 'Enter'].map((key, index) => [key, index * everyMs]);

describe('the scanner', () => {
  it('acts on a key only after 60 ms of quiet', () => {
    expect(type([['r', 0]])).toEqual([]);
    expect(type([['r', 0]], 59)).toEqual([]);
    expect(type([['r', 0]], 60)).toEqual([{ kind: 'key', key: 'r' }]);
  });

  it('makes a scan of a burst that ends in enter, and fires no key of it', () => {
    expect(type(scanned('12', 8))).toEqual([{ kind: 'scan', text: '12' }]);
    expect(type(scanned('https://10.0.0.5:3443/armorer?weapon=ril-07', 60))).toEqual([
      { kind: 'scan', text: 'https://10.0.0.5:3443/armorer?weapon=ril-07' },
    ]);
  });

  it('takes a single figure with its enter for a scan', () => {
    expect(type(scanned('7', 10))).toEqual([{ kind: 'scan', text: '7' }]);
  });

  it('takes an enter on its own for the key', () => {
    expect(type([['Enter', 0]])).toEqual([{ kind: 'key', key: 'Enter' }]);
    expect(
      type([
        ['r', 0],
        ['Enter', 200],
      ]),
    ).toEqual([
      { kind: 'key', key: 'r' },
      { kind: 'key', key: 'Enter' },
    ]);
  });

  it('fires no key for two that were hit at once', () => {
    expect(
      type(
        [
          ['r', 0],
          ['l', 20],
        ],
        100,
      ),
    ).toEqual([{ kind: 'typed', text: 'rl' }]);
  });

  it('lets the keys of slow hands act one by one, even when the timer came late', () => {
    expect(
      type(
        [
          ['r', 0],
          ['l', 61],
        ],
        140,
      ),
    ).toEqual([
      { kind: 'key', key: 'r' },
      { kind: 'key', key: 'l' },
    ]);
  });

  it('acts on a named key at once', () => {
    expect(type([['ArrowDown', 0]])).toEqual([{ kind: 'key', key: 'ArrowDown' }]);
    expect(
      type([
        ['r', 0],
        ['Escape', 30],
      ]),
    ).toEqual([
      { kind: 'key', key: 'r' },
      { kind: 'key', key: 'Escape' },
    ]);
  });
});

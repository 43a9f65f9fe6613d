import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import type { Entry, Happened } from '#custody';
import { anything, sample } from '../testing/fuzz/generated.js';
import { asJson } from './as-json.js';
import { canonical } from './canonical.js';
import { bodyHash, chained, hashCanonical, hashData, hashEntry } from './chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const happened: Happened = {
  cursor: 7,
  at: '2026-11-22T14:32:00.000Z',
  by: { personId: 'hortiz', name: 'H. Ortíz' },
  type: 'set-scene',
  data: { scene: 'Müller’s barn' },
};
const from = { deviceId: 'd', commandId: 'c' };

describe('the chain of hashes', () => {
  it('[DY6] writes the same value in one way alone, whatever the order of its fields', () => {
    expect(canonical({ b: [1, { d: 2, c: 'ü' }], a: null })).toBe('{"a":null,"b":[1,{"c":"ü","d":2}]}');
    expect(() => canonical(undefined)).toThrow('not a JSON value');
  });

  it('[DY6] writes whatever JSON can say as the published implementation of RFC 8785 does', () => {
    const values = [...sample(anything(['07']), 2_116, 2_000), ...sample(fc.jsonValue(), 2_117, 2_000)];
    values.push({
      b: undefined,
      a: [undefined, -0, 1e21, 5e-324, '\ud800', '\u2028'],
      at: new Date(0),
      '': { é: 1, e: 2, '\ufb33': 3, '🎬': 4 },
    });
    for (const value of values) expect(canonical(value)).toBe(canonicalize(value));
    for (const none of [Number.NaN, Infinity, () => 1, Symbol('x')])
      expect(() => canonical(none)).toThrow('not a JSON value');
  });

  it('[DY6] enters a value as JSON gives it back', () => {
    const values = [...sample(anything(['07']), 2_118, 2_000), { b: undefined, a: [undefined, -0, new Date(0)] }];
    // A shape turns this one field away before.
    const isEntered = (value: unknown): boolean => !JSON.stringify(value).includes('"__proto__"');
    const isOther = (value: unknown): boolean => !isDeepStrictEqual(asJson(value), JSON.parse(JSON.stringify(value)));
    expect(values.filter(isEntered).filter(isOther)).toEqual([]);
  });

  it('[DY6] is SHA-256 over the text that docs/wire.md names, in lower-case hex', () => {
    expect(hashCanonical({ b: 1, a: 'ü' })).toBe(sha256('{"a":"ü","b":1}'));
    expect(bodyHash({ type: 'roll' })).toBe(sha256('{"type":"roll"}'));
    expect(hashData('salt', { scene: '42A' })).toBe(sha256('salt{"scene":"42A"}'));
  });

  it('[DY6] has all of an entry under its hash: the head before it, and each of its fields', () => {
    const entry = chained('head', happened, from);
    const link =
      `{"at":"2026-11-22T14:32:00.000Z","by":{"name":"H. Ortíz","personId":"hortiz"},"commandId":"c","cursor":7,` +
      `"dataHash":"${entry.dataHash}","deviceId":"d","type":"set-scene"}`;
    expect(entry.hash).toBe(sha256(`head${link}`));
    const changed: Partial<Entry>[] = [
      { cursor: 8 },
      { at: '2026-11-22T14:32:00.001Z' },
      { by: null },
      { deviceId: null },
      { commandId: 'other' },
      { type: 'cut' },
      { dataHash: '' },
    ];
    const hashes = changed.map((change) => hashEntry('head', { ...entry, ...change }));
    expect(new Set([...hashes, hashEntry('other', entry), entry.hash]).size).toBe(changed.length + 2);
  });

  it('[CH2] salts each entry’s data with 16 bytes of its own', () => {
    const [one, other] = [chained('head', happened, from), chained('head', happened, from)];
    expect(one).toMatchObject({ ...happened, ...from, dataHash: hashData(one.salt ?? '', happened.data) });
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(one.salt).not.toBe(other.salt);
  });

  it('[DY6] enters no field that holds nothing, since the database would not give it back', () => {
    const data = { weaponId: '07', fired: undefined } as unknown as Happened<'hand-back'>['data'];
    const entry = chained('head', { ...happened, type: 'hand-back', data }, from);
    expect(Object.keys(entry.data)).toEqual(['weaponId']);
  });
});

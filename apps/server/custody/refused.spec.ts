import type { CommandBody } from '#custody';
import { hashCanonical, hashData } from './chain.js';
import { refusedData, refusedNow, wrapped, type KeptRefusal } from './refused.js';

const about = {
  at: '2026-11-22T14:32:00.000Z',
  cursor: 7,
  by: { personId: 'hortiz', name: 'H. Ortiz' },
  deviceId: 'station',
  commandId: 'c8',
};
const why = { rule: 'CH4', reason: 'check-lapsed', message: 'The check of 07 lapsed.' } as const;
const refused = (body: CommandBody) => refusedNow({ ...about, type: body.type }, body, why);
const shown = { actor: true, lineOfFire: true };

describe('a refusal that is kept', () => {
  it.each<[string, CommandBody, object]>([
    ['a weapon', { type: 'lock', weaponId: '07' }, { weaponId: '07' }],
    [
      'the actor of an issue and not who hands over',
      { type: 'issue', weaponId: '07', actorId: 'tvance', handedById: 'hortiz', for: 'take', shown },
      { weaponId: '07', personId: 'tvance' },
    ],
    [
      'who holds what was sighted',
      { type: 'sight', weaponId: '07', holderId: 'tvance', why: 'on the bench' },
      { weaponId: '07', personId: 'tvance' },
    ],
    [
      'the lot and the person of loose rounds',
      { type: 'return-rounds', lotId: 'D1', rounds: 3, personId: 'tvance' },
      { lotId: 'D1', personId: 'tvance' },
    ],
    [
      'the lot of a declared load',
      {
        type: 'inspect',
        weaponId: '07',
        boreClear: true,
        chambersSeen: 6,
        load: { kind: 'blank', rounds: 3, lotId: 'B1' },
      },
      { weaponId: '07', lotId: 'B1' },
    ],
    [
      'no lot where the load is empty',
      { type: 'inspect', weaponId: '07', boreClear: true, chambersSeen: 6, load: { kind: 'empty' } },
      { weaponId: '07' },
    ],
    ['nothing', { type: 'set-scene', scene: '42A' }, {}],
  ])('[DY1] says what its command named: %s', (_title, body, named) => {
    const { salt, dataHash, ...rest } = refused(body);
    expect(rest).toEqual({ ...about, type: body.type, ...named, ...why });
    expect(dataHash).toBe(hashData(salt, { ...named, ...why }));
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('[CH2] has a salt of its own, so that nothing can be guessed from its hash', () => {
    const [one, other] = [refused({ type: 'cut' }), refused({ type: 'cut' })];
    expect(one.salt).not.toBe(other.salt);
    expect(one.dataHash).not.toBe(other.dataHash);
  });

  it('[CH2] has under its hash what may be withheld, and nothing else', () => {
    const all = { weaponId: '07', lotId: 'D1', personId: 'tvance', ...why };
    expect(refusedData({ ...all, ...about })).toEqual(all);
    expect(Object.keys(refusedData(why))).toEqual(['rule', 'reason', 'message']);
  });

  it('[DY1] stands in the wrap’s list by its hash, without its words', () => {
    const kept: KeptRefusal[] = [{ ...refused({ type: 'lock', weaponId: '07' }), sequence: 1 }];
    const listed = kept.map(({ dataHash }) => ({ sequence: 1, ...about, type: 'lock', dataHash }));
    expect(wrapped(kept)).toEqual({ count: 1, digest: hashCanonical(listed) });
    expect(wrapped([])).toEqual({ count: 0, digest: hashCanonical([]) });
  });
});

import { initialState, type State, type Weapon } from '#custody';
import type { KeptRefusal } from '../custody/refused.js';
import { toldRefusal } from './told-refusal.js';

const refusal: KeptRefusal = {
  sequence: 1,
  at: '2026-11-22T14:00:00.000Z',
  cursor: 9,
  by: { personId: 'hortiz', name: 'H. Ortiz' },
  deviceId: 'station',
  commandId: 'c',
  type: 'inspect',
  weaponId: 'w7',
  lotId: 'd14',
  rule: 'RD2',
  reason: 'lot-too-small',
  message: 'There are 3 left in D-14.',
  salt: 'a1',
  dataHash: 'b2',
};

const weapon: Weapon = {
  weaponId: 'w8',
  number: '08',
  name: 'Colt SAA',
  kind: 'blank-firing',
  weaponType: 'revolver',
  chambers: 6,
  status: 'inspected',
  holder: 'hortiz',
  since: refusal.at,
  hands: ['hortiz'],
  inspection: { by: 'hortiz', at: refusal.at, cursor: 8, endsAt: null },
};
const stateWith = (more: Partial<Weapon>): State => ({ ...initialState(), weapons: { w8: { ...weapon, ...more } } });

describe('a refusal as an audience may read it', () => {
  it('[CH2] goes whole to those who see everything', () => {
    expect(toldRefusal(refusal, 'Cart', stateWith({}), 'full')).toEqual({ ...refusal, screen: 'Cart' });
  });

  it('[CH2] goes without its words and its salt to the blind', () => {
    const told = toldRefusal(refusal, 'Cart', stateWith({ isAnswered: true }), 'blind');
    expect(told).toMatchObject({ rule: 'RD2', reason: 'lot-too-small', lotId: 'd14', dataHash: 'b2' });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['message']));
    expect('salt' in told || 'message' in told).toBe(false);
  });

  it('[CH2] says nothing of a lot while any inspection is unanswered, for what is left in it would tell', () => {
    const told = toldRefusal(refusal, 'Cart', stateWith({}), 'blind');
    expect(JSON.stringify(told)).not.toMatch(/RD2|lot-too-small|d14|left/);
    expect(told).toMatchObject({ type: 'inspect', weaponId: 'w7', screen: 'Cart' });
  });
});

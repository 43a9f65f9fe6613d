import { initialState, type State } from '#custody';
import { isOver } from './is-over.js';
import type { Session } from './session.js';

const on = { productionId: 'p', deviceId: 'd', deviceName: 'Cart', deviceKind: 'station', endings: 0 } as const;
const device = { kind: 'device', ...on } as const;
const signedIn: Session = {
  ...device,
  kind: 'person',
  personId: 'ortiz',
  signInId: 's',
  signedInAt: new Date('2026-11-22T07:00:00.000Z'),
  expiresAt: new Date('2026-11-23T03:00:00.000Z'),
};
const wrappedAt = (wrapped: string | null): State => {
  const day = { number: 1, date: '2026-11-22', begun: '2026-11-22T06:00:00.000Z', scene: null, break: null };
  return { ...initialState(), day: { ...day, breakWhy: null, rolling: null, wrapped, meeting: null } };
};

describe('when a sign-in is over', () => {
  it.each([
    ['within twenty hours', null, '2026-11-23T02:59:59.999Z', false],
    ['after twenty hours', null, '2026-11-23T03:00:00.000Z', true],
    ['within an hour of wrap', '2026-11-22T18:00:00.000Z', '2026-11-22T18:59:59.999Z', false],
    ['an hour after wrap', '2026-11-22T18:00:00.000Z', '2026-11-22T19:00:00.000Z', true],
    ['long after a wrap that it was made behind', '2026-11-22T05:00:00.000Z', '2026-11-22T09:00:00.000Z', false],
  ])('[POST /api/sign-in] %s', (_title, wrapped, now, over) => {
    expect(isOver(signedIn, wrappedAt(wrapped), new Date(now))).toBe(over);
  });

  it('[POST /api/sign-in] a screen alone never is', () => {
    expect(isOver(device, wrappedAt('2026-11-22T05:00:00.000Z'), new Date('2027-11-22'))).toBe(false);
  });
});

import { activePerson, changeSession, type Session, type SignedIn } from './session.js';

const EMPTY: Session = { device: null, people: [], activeId: null, isRemembered: true };
const DEVICE = { token: 'd-1', deviceId: 'dev-1', name: 'Cart', kind: 'station' } as const;

const signedIn = (personId: string, token = `t-${personId}`): SignedIn => ({
  token,
  expiresAt: '2026-11-23T04:00:00.000Z',
  person: { personId, name: personId, roles: ['armorer'] },
});

const with2 = (): Session =>
  [signedIn('ortiz'), signedIn('cole')].reduce(
    (session, one) => changeSession(session, { type: 'signed-in', signedIn: one }),
    changeSession(EMPTY, { type: 'paired', device: DEVICE }),
  );

describe('session', () => {
  it('[sign-in] ends no other: several people are signed in at once, the newest acts', () => {
    const session = with2();
    expect(session.people.map(({ person }) => person.personId)).toEqual(['ortiz', 'cole']);
    expect(activePerson(session)?.person.personId).toBe('cole');
  });

  it('[sign-in] replaces the same person’s earlier token', () => {
    const session = changeSession(with2(), { type: 'signed-in', signedIn: signedIn('ortiz', 'newer') });
    expect(session.people).toHaveLength(2);
    expect(activePerson(session)?.token).toBe('newer');
  });

  it('[sign-out] lets nobody else stand in for the one who left', () => {
    const session = changeSession(with2(), { type: 'signed-out', personId: 'cole' });
    expect(session.people).toHaveLength(1);
    expect(activePerson(session)).toBeNull();
  });

  it('[sign-out] of another leaves the one who acts', () => {
    expect(activePerson(changeSession(with2(), { type: 'signed-out', personId: 'ortiz' }))?.person.personId).toBe(
      'cole',
    );
  });

  it('[switch] only to somebody who is signed in', () => {
    expect(changeSession(with2(), { type: 'switched', personId: 'ortiz' }).activeId).toBe('ortiz');
    expect(changeSession(with2(), { type: 'switched', personId: 'vance' }).activeId).toBe('cole');
  });

  it('[revoked] forgets the device and everybody on it', () => {
    expect(changeSession(with2(), { type: 'unpaired' })).toEqual(EMPTY);
  });

  it('[two tabs] takes the other tab’s people and keeps its own active one', () => {
    const own = changeSession(with2(), { type: 'switched', personId: 'ortiz' });
    const read = changeSession(own, { type: 'read', device: DEVICE, people: [signedIn('ortiz'), signedIn('marsh')] });
    expect(read.activeId).toBe('ortiz');
    expect(changeSession(own, { type: 'read', device: DEVICE, people: [signedIn('marsh')] }).activeId).toBeNull();
  });

  it('[pure] never touches the session it is given', () => {
    const session = with2();
    const before = structuredClone(session);
    changeSession(session, { type: 'signed-out', personId: 'ortiz' });
    changeSession(session, { type: 'signed-in', signedIn: signedIn('marsh') });
    expect(session).toEqual(before);
  });
});

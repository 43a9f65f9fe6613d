import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { call } from './api.js';
import { castDay, forTake, loadedWith, register, sawBlanks, type Cast } from './cast.js';
import { accepted, addPerson, join, pair, setUp, signIn } from './crew.js';
import { Screen } from './screen.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface LogPage {
  entries: { cursor: number; type: string; data: Record<string, unknown>; salt?: string }[];
  cursor: number;
  head: string;
}

const readLog = async (token: string): Promise<LogPage> =>
  (await call<LogPage>(server.url, 'GET', '/api/log?after=0&limit=1000', { token })).body;

/** Opens a board of its own and waits until it is current. */
async function openBoard(cast: Cast, name: string): Promise<Screen> {
  const { deviceToken } = await pair(server, cast, name, 'board');
  const board = await Screen.open(server.url, deviceToken);
  await board.until(({ pulsed }) => pulsed > 0, 'a pulse');
  return board;
}

describe('a weapon’s day, by the contract alone', () => {
  it('[CU2] goes from the safe to the actor and back, and every screen is sent what the log says', async () => {
    const cast = await castDay(server);
    const { armorer, ad, weaponId } = cast;
    const boards = await Promise.all([openBoard(cast, 'Village, director'), openBoard(cast, 'Village, producers')]);
    accepted(await armorer.send('inspect', loadedWith(cast, 3)));
    accepted(await ad.send('check', sawBlanks(cast, 3)));
    accepted(await armorer.send('issue', forTake(cast)));
    accepted(await armorer.send('take-back', { weaponId, fired: 3 }));
    const last = accepted(await armorer.send('lock', { weaponId, unloaded: 0 }));
    const log = await readLog(armorer.token);
    expect(log.cursor).toBe(last);
    expect(log.entries.map(({ cursor }) => cursor)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    for (const screen of [...boards, armorer.screen, ad.screen]) {
      await screen.until(({ pulsed }) => pulsed >= last, 'a pulse at the last cursor');
      const shown = screen.shows();
      expect(shown.cursor).toBe(last);
      expect(shown.state.weapons[weaponId]).toMatchObject({ status: 'locked', holder: null });
      expect(shown.state.lots[cast.lots.blank]).toMatchObject({ fired: 3, short: 0 });
    }
    expect(boards[0]?.shows().state).toEqual(armorer.screen.shows().state);
  });

  it('[CH2] tells nobody but armorers the counts before the check, by no way', async () => {
    const cast = await castDay(server);
    const { armorer, ad, weaponId } = cast;
    const board = await openBoard(cast, 'Village, director');
    const at = accepted(await armorer.send('inspect', loadedWith(cast, 5)));
    const late = await Screen.open(server.url, ad.token);
    const behind = await Screen.open(server.url, ad.token, { epoch: board.shows().epoch, cursor: at - 1 });
    for (const screen of [board, ad.screen, late, behind]) {
      await screen.until(({ pulsed }) => pulsed >= at, 'the inspection');
      const said = JSON.stringify(screen.said);
      expect(said).not.toContain('"rounds":5');
      expect(said).not.toContain(`"lotId":"${cast.lots.blank}","rounds"`);
    }
    for (const screen of [board, ad.screen, late])
      expect(screen.shows().state.weapons[weaponId]?.load).toEqual({ kind: 'blank' });
    expect(armorer.screen.shows().state.weapons[weaponId]?.load).toMatchObject({ rounds: 5 });
    const inspection = (await readLog(ad.token)).entries.find(({ cursor }) => cursor === at);
    expect(inspection?.data['load']).toEqual({ kind: 'blank' });
    expect(inspection).not.toHaveProperty('salt');
    const agreed = accepted(await ad.send('check', sawBlanks(cast, 5)));
    await board.until(({ pulsed }) => pulsed >= agreed, 'the check');
    expect(board.shows().state.weapons[weaponId]).toMatchObject({ status: 'with-ad', load: { rounds: 5 } });
    expect((await readLog(ad.token)).entries[at - 1]?.salt).toMatch(/^[\da-f]{32}$/);
  });

  it('[CH3] sends a weapon back when the counts differ', async () => {
    const cast = await castDay(server);
    accepted(await cast.armorer.send('inspect', loadedWith(cast, 6)));
    const at = accepted(await cast.ad.send('check', sawBlanks(cast, 5)));
    await cast.ad.screen.until(({ pulsed }) => pulsed >= at, 'the check');
    expect(cast.ad.screen.shows().state.weapons[cast.weaponId]).toMatchObject({
      status: 'returned',
      lapsed: { reason: 'counts-differ' },
      inspection: { load: { rounds: 6 } },
      check: { agreed: false, load: { rounds: 5 } },
    });
  });

  it('[SC6] refuses each forbidden move by its rule, and changes nothing', async () => {
    const cast = await castDay(server);
    const { armorer, ad, weaponId, actorId } = cast;
    const before = (await readLog(armorer.token)).cursor;
    const refusedBy = async (outcome: ReturnType<typeof armorer.send>): Promise<string> => {
      const { status, ...rest } = await outcome;
      return status === 'refused' && 'rule' in rest ? rest.rule : JSON.stringify({ status, ...rest });
    };
    expect(await refusedBy(armorer.send('issue', forTake(cast)))).toBe('CU2');
    expect(await refusedBy(armorer.send('take-back', { weaponId }))).toBe('CU2');
    expect(await refusedBy(ad.send('check', sawBlanks(cast, 3)))).toBe('CU2');
    const five = { ...loadedWith(cast, 3), chambersSeen: 5 };
    expect(await refusedBy(armorer.send('inspect', five))).toBe('CH1');
    expect(await refusedBy(armorer.send('inspect', loadedWith(cast, 7)))).toBe('RD5');
    expect(await refusedBy(armorer.send('register-weapon', again))).toBe('CU10');
    expect((await readLog(armorer.token)).cursor).toBe(before);
    accepted(await armorer.send('inspect', loadedWith(cast, 3)));
    accepted(await ad.send('check', sawBlanks(cast, 3)));
    const unseen = { ...forTake(cast), shown: { actor: false, lineOfFire: true } };
    expect(await refusedBy(armorer.send('issue', unseen))).toBe('CU6');
    expect(await refusedBy(armorer.send('issue', { ...forTake(cast), for: 'rehearsal' }))).toBe('CU7');
    expect(await refusedBy(armorer.send('issue', { ...forTake(cast), handedById: ad.personId }))).toBe('CU4');
    const stranger = await addPerson(armorer, 'T. Vance', ['actor']);
    expect(await refusedBy(armorer.send('issue', { ...forTake(cast), actorId: stranger }))).toBe('PE1');
    accepted(await armorer.send('issue', forTake(cast)));
    expect(await refusedBy(armorer.send('issue', { ...forTake(cast), actorId }))).toBe('CU5');
    expect(await refusedBy(ad.send('hand-back', { weaponId }))).toBe('CU5');
    expect(await refusedBy(ad.send('wrap-day', {}))).toBe('DY1');
    const stopId = accepted(await ad.send('call-stop', { why: 'a plane' }));
    const other = { ...loadedWith(cast, 1), weaponId: await register(armorer, '07') };
    expect(await refusedBy(armorer.send('inspect', other))).toBe('ST2');
    accepted(await ad.send('lift-stop', { stopId, done: 'gone' }));
    expect(await refusedBy(ad.send('lift-stop', { stopId, done: 'gone' }))).toBe('ST3');
    accepted(await armorer.send('take-back', { weaponId }));
    accepted(await armorer.send('lift-stop', { stopId, done: 'gone' }));
  });

  it('decides by the handshake who may, whatever a payload says', async () => {
    const cast = await castDay(server);
    const { ad, armorer, weaponId } = cast;
    expect(await ad.send('inspect', loadedWith(cast, 3))).toMatchObject({ status: 'forbidden' });
    expect(await armorer.send('check', sawBlanks(cast, 3))).toMatchObject({ status: 'forbidden' });
    const posing = { id: randomUUID(), type: 'lock', weaponId, by: { personId: armorer.personId } };
    expect(await ad.screen.command(posing)).toMatchObject({ status: 'malformed', problems: [{ path: 'by' }] });
    const board = await openBoard(cast, 'Village, director');
    const stop = { id: randomUUID(), type: 'call-stop', why: 'me' };
    expect(await board.command(stop)).toMatchObject({ status: 'forbidden' });
  });

  it('gives the same id its first answer, and races two armorers for one weapon', async () => {
    const cast = await castDay(server);
    const { armorer, weaponId } = cast;
    const second = await join(server, cast, 'J. Reyes', ['assistant-armorer']);
    const id = randomUUID();
    const first = await armorer.send('inspect', loadedWith(cast, 3), id);
    expect(await armorer.send('inspect', loadedWith(cast, 3), id)).toEqual(first);
    expect(await armorer.send('inspect', loadedWith(cast, 4), id)).toMatchObject({ status: 'malformed' });
    const race = await Promise.all([armorer, second].map((member) => member.send('lock', { weaponId, unloaded: 3 })));
    expect(race.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual(['accepted', 'refused']);
  });

  it('keeps what it acknowledged through a kill in the middle, and starts by itself', async () => {
    const cast = await castDay(server);
    const { armorer } = cast;
    const sends = Array.from({ length: 40 }, (_, index) => ({ id: randomUUID(), scene: `Sc ${index}` }));
    const outcomes = sends.map(({ id, scene }) =>
      armorer.screen.command({ id, type: 'set-scene', scene }).then(
        (outcome) => outcome.status === 'accepted' && { id, cursor: outcome.cursor },
        () => false as const,
      ),
    );
    await Promise.race(outcomes);
    await ended(server.child, 'SIGKILL');
    const told = (await Promise.all(outcomes)).flatMap((each) => (each ? [each] : []));
    expect(told.length).toBeGreaterThan(0);
    await server.restart();
    const back = await Screen.open(server.url, armorer.token);
    await back.until(({ pulsed }) => pulsed > 0, 'a pulse after the restart');
    for (const { id, cursor } of told) {
      const scene = sends.find((sent) => sent.id === id)?.scene;
      expect(await back.command({ id, type: 'set-scene', scene })).toEqual({ status: 'accepted', cursor });
    }
    const { entries } = await readLog(armorer.token);
    expect(entries.map(({ cursor }) => cursor)).toEqual(entries.map((_, index) => index + 1));
  });
});

const again = {
  weaponId: randomUUID(),
  number: '12',
  name: 'Another',
  kind: 'rubber',
  weaponType: 'x',
  chambers: 0,
} as const;

describe('bad input', () => {
  it('answers every command, whatever its shape, and disturbs no other', async () => {
    const cast = await castDay(server);
    const other = await castDay(server, 'Another unit');
    const { screen } = cast.armorer;
    const id = randomUUID();
    const shapes = [null, [], 'inspect', 7, {}, { id }, { id, type: 'inspect' }, { id, type: 'toString' }];
    for (const shape of shapes) expect(await screen.command(shape)).toMatchObject({ status: 'malformed' });
    const foreign = { ...loadedWith(cast, 3), weaponId: other.weaponId };
    expect(await cast.armorer.send('inspect', foreign)).toMatchObject({
      status: 'malformed',
      problems: [{ path: 'weaponId' }],
    });
    expect(await cast.armorer.send('set-scene', { scene: 'x'.repeat(50_000) })).toMatchObject({ status: 'malformed' });
    const dropped = new Promise((resolve) => screen.socket.once('disconnect', resolve));
    screen.socket.emit('command', { id, type: 'set-scene', scene: 'x'.repeat(70_000) });
    await dropped;
    expect(other.armorer.screen.socket.connected).toBe(true);
    accepted(await other.armorer.send('set-scene', { scene: '43' }));
  });

  it.each([
    ['a body that is no JSON', 'POST', '/api/productions', '{', 400],
    ['a list for a body', 'POST', '/api/sign-in', [], 401],
    ['a route that nobody knows', 'GET', '/api/nothing', undefined, 404],
    ['a name of a million characters', 'POST', '/api/pairings', { name: 'x'.repeat(1_000_000) }, 413],
    ['no token', 'GET', '/api/people', undefined, 401],
  ])('says what is wrong with %s', async (_what, method, route, body, status) => {
    const answer = await call<{ error: { code: string; message: string } }>(server.url, method, route, { body });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });

  it('refuses a PIN of letters, and a sign-in on a board', async () => {
    const cast = await castDay(server);
    const { personId, token } = cast.armorer;
    const route = `/api/people/${personId}/pin`;
    expect((await call(server.url, 'POST', route, { body: { pin: 'secret' }, token })).status).toBe(400);
    const board = await pair(server, cast, 'Village', 'board');
    await expect(signIn(server, board.deviceToken, personId, '480216')).rejects.toThrow('403');
  });

  it('keeps a screen out that has no token, and lets a revoked one go', async () => {
    const cast = await setUp(server);
    await expect(Screen.open(server.url, 'nonsense')).rejects.toThrow('unauthorized');
    const { deviceToken } = await pair(server, cast, 'Camera truck', 'board');
    const board = await Screen.open(server.url, deviceToken);
    const token = cast.armorer.token;
    const { body } = await call<{ deviceId: string; name: string }[]>(server.url, 'GET', '/api/devices', { token });
    const truck = body.find(({ name }) => name === 'Camera truck');
    await call(server.url, 'DELETE', `/api/devices/${truck?.deviceId}`, { token });
    await board.until(({ said }) => said.some(({ event }) => event === 'bye'), 'bye');
    expect(board.said.at(-1)).toEqual({ event: 'bye', reason: 'revoked' });
    await expect(Screen.open(server.url, deviceToken)).rejects.toThrow('unauthorized');
  });
});

import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry } from '#custody';
import { asCrew, crewMember, type CrewMember } from '../testing/crew.js';
import { armorerPin, codeOf, setUp, TestApp } from '../testing/test-app.js';
import type { DayRefusals } from './refusals.service.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(() => app.close());

/** A production with an armorer and a first AD, and no day. */
async function small() {
  const made = await setUp(app);
  const armorer = await crewMember(app, made, made.personId, armorerPin);
  const adId = randomUUID();
  await armorer.send({ type: 'add-person', personId: adId, name: 'R. Cole', roles: ['first-ad'] });
  await app.ask('POST', `/api/people/${adId}/pin`, { token: armorer.token, body: { pin: '161803' } });
  const asked = { token: made.deviceToken, body: { personId: adId, pin: '161803', newPin: '161804' } };
  const { body } = await app.ask<{ token: string }>('POST', '/api/sign-in', asked);
  return { armorer, ad: await asCrew(app, adId, body.token), made };
}

const refusals = async (who: CrewMember, day = '') => {
  const { body, status } = await app.ask<DayRefusals>('GET', `/api/refusals${day && `?day=${day}`}`, who);
  expect(status).toBe(200);
  return body;
};

const wraps = async (who: CrewMember) => {
  const { body } = await app.ask<{ entries: Entry[] }>('GET', '/api/log', who);
  return body.entries.filter((entry): entry is Entry<'wrap-day'> => entry.type === 'wrap-day');
};

/** As docs/wire.md says it, with nothing of ours but what came over the wire. */
function digestOf(list: DayRefusals['refusals']): string {
  const bare = list.map(({ sequence, at, cursor, by, deviceId, commandId, type, dataHash }) => ({
    sequence,
    at,
    cursor,
    by,
    deviceId,
    commandId,
    type,
    dataHash,
  }));
  return createHash('sha256')
    .update(canonicalize(bare) ?? '')
    .digest('hex');
}

const rubber = { name: 'Colt', kind: 'rubber', weaponType: 'revolver', chambers: 0 } as const;
const scene = { type: 'set-scene', scene: '42A' } as const;
const startDay = (number: number, date: string) => ({ type: 'start-day', number, date }) as const;

describe('refusals', () => {
  it('[DY1] keeps who tried what on which screen and which rule said no, once an id, longer than its receipt', async () => {
    const { armorer, made } = await small();
    const id = randomUUID();
    const [weaponId, otherId] = [randomUUID(), randomUUID()];
    await armorer.send({ type: 'register-weapon', weaponId, number: '07', ...rubber });
    await armorer.send(scene, id);
    await armorer.send(scene, id);
    await armorer.send({ type: 'register-weapon', weaponId: otherId, number: '07', ...rubber });
    app.clock.goOn(25 * 60 * 60 * 1_000);
    await armorer.send(scene, id);
    await armorer.send(scene);

    const kept = await refusals(await crewMember(app, made, armorer.personId, armorerPin));
    expect(kept).toMatchObject({ day: null, wrap: null });
    expect(kept.refusals).toMatchObject([
      { sequence: 1, cursor: 3, type: 'set-scene', commandId: id, rule: 'DY1', screen: 'Armorer’s station' },
      { sequence: 2, cursor: 3, type: 'register-weapon', weaponId: otherId, rule: 'CU10', by: { name: 'H. Ortiz' } },
      { sequence: 3, cursor: 3, type: 'set-scene', reason: 'no-day' },
    ]);
  });

  it('[DY1] are told of by the wrap, each by one: their count, and a digest that anyone can work out again', async () => {
    const { armorer, ad } = await small();
    await armorer.send(scene);
    await armorer.send(startDay(1, '2026-11-22'));
    await Promise.all([ad.send({ type: 'cut' }), armorer.send({ type: 'end-break' }), ad.send({ type: 'wrap-day' })]);
    await ad.send({ type: 'roll' });
    await armorer.send(startDay(2, '2026-11-23'));
    await ad.send({ type: 'wrap-day' });

    const [first, second] = await wraps(armorer);
    const [one, two] = [await refusals(ad, '2026-11-22'), await refusals(ad, '2')];
    expect(one.refusals.map(({ type }) => type)).toEqual(['set-scene', 'cut', 'end-break']);
    expect(first?.data.refusals).toEqual({ count: 3, digest: digestOf(one.refusals) });
    expect(two.refusals.map(({ type }) => type)).toEqual(['roll']);
    expect(second?.data.refusals).toEqual({ count: 1, digest: digestOf(two.refusals) });
    expect(two.wrap).toEqual(second?.data.refusals);
    expect(await refusals(ad)).toEqual({ day: null, wrap: null, refusals: [] });
  });

  it('[DY1] are numbered without a gap by two servers at once', async () => {
    const { armorer } = await small();
    const beside = await TestApp.open({}, app);
    try {
      const other = await asCrew(beside, armorer.personId, armorer.token);
      const sends = Array.from({ length: 40 }, (_, index) => (index % 2 ? armorer : other).send(scene));
      expect((await Promise.all(sends)).map(({ status }) => status)).toEqual(sends.map(() => 'refused'));
      const { refusals: kept } = await refusals(armorer);
      expect(kept.map(({ sequence }) => sequence)).toEqual(sends.map((_, index) => index + 1));
    } finally {
      await beside.close();
    }
  });

  it.each(['UPDATE refusal SET type = type', 'DELETE FROM refusal', 'TRUNCATE refusal'])(
    '[DY6] are never edited: %s',
    async (statement) => {
      await expect(app.source.query(statement)).rejects.toThrow('DY6');
    },
  );

  it('[CH2] are told to whoever sees the blind view without their words and without the salt', async () => {
    const { armorer, ad } = await small();
    await armorer.send(scene);
    const [[full], [blind]] = [(await refusals(armorer)).refusals, (await refusals(ad)).refusals];
    expect(full).toMatchObject({
      rule: 'DY1',
      message: expect.stringContaining('Start the day'),
      salt: expect.any(String),
    });
    const { message: _message, salt: _salt, ...bare } = full ?? {};
    expect(blind).toEqual(bare);
  });

  it.each([
    ['30 February', '2026-02-30', [400, 'malformed']],
    ['words', 'today', [400, 'malformed']],
    ['a day that was not', '2026-11-21', [404, 'not-found']],
    ['a number that was not', '7', [404, 'not-found']],
  ])('[HTTP] answers %s', async (_title, day, wanted) => {
    const { armorer } = await small();
    expect(codeOf(await app.ask('GET', `/api/refusals?day=${day}`, armorer))).toEqual(wanted);
  });

  it('[HTTP] are for the armorer, the AD and the producer alone', async () => {
    const { made } = await small();
    expect(codeOf(await app.ask('GET', '/api/refusals', { token: made.deviceToken }))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('GET', '/api/refusals'))).toEqual([401, 'unauthorized']);
  });
});

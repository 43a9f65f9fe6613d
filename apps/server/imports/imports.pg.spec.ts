import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { MOST_IMPORTED, type ImportAnswer, type ImportedCommand } from '#wire';
import { ProductionsService, type PublishedListener } from '../custody/productions.service.js';
import { crewMember, type CrewMember } from '../testing/crew.js';
import { revolver } from '../testing/first-board.js';
import { readImport } from './read-import.js';
import { armorerPin, codeOf, setUp, TestApp, type Production } from '../testing/test-app.js';

jest.setTimeout(60_000);

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
  other = await TestApp.open({}, app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const weapon = (number: string, more: object = {}): ImportedCommand => ({ ...revolver(number), ...more });
const person = (name: string): ImportedCommand => ({
  type: 'add-person',
  personId: randomUUID(),
  name,
  roles: ['actor'],
});
const lot = (label: string): ImportedCommand => ({
  type: 'add-lot',
  lotId: randomUUID(),
  label,
  kind: 'dummy',
  calibre: '.45',
  supplier: 'Dry Gulch Props',
  rounds: 50,
  knownSource: true,
});
const mixed = () => [weapon('07'), person('R. Vance'), lot('Dummies, lot 14'), weapon('08')];

async function armorerOf(production: Production): Promise<CrewMember> {
  return crewMember(app, production, production.personId, armorerPin);
}

const sends = (on: TestApp, { token }: Pick<CrewMember, 'token'>, commands: unknown, id: unknown = randomUUID()) =>
  on.ask<ImportAnswer>('POST', '/api/imports', { token, body: { id, commands } });

async function writerOf(on: TestApp, { productionId }: Production) {
  const writer = await on.app.get(ProductionsService).open(productionId);
  if (!writer) throw new Error('no such production');
  return writer;
}

const entriesOf = async (production: Production) => (await writerOf(app, production)).readLog(1, 1_000);

describe('an import', () => {
  it('[Import] records all its rows in order, and every screen hears of them at once', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    const heard: Parameters<PublishedListener>[1][] = [];
    app.app.get(ProductionsService).onPublished((_id, published) => heard.push(published));
    const commands = mixed();

    const { status, body } = await sends(app, ortiz, commands);

    expect([status, body]).toEqual([200, { ok: true, firstCursor: 2, cursor: 5, count: 4 }]);
    // The answer goes out before what it answers is published.
    const writer = await writerOf(app, production);
    await writer.meet({ productionId: production.productionId, epoch: writer.board.epoch, cursor: 5 });
    expect(heard.map(({ base, board }) => [base, board.cursor])).toEqual([[1, 5]]);
    const entries = await entriesOf(production);
    expect(heard.flatMap((each) => each.entries)).toEqual(entries);
    expect(entries.map(({ type, data }) => ({ type, ...data }))).toEqual(commands);
    expect(entries.map(({ by }) => by?.name)).toEqual(commands.map(() => 'H. Ortiz'));
    expect(new Set(entries.map(({ commandId }) => commandId)).size).toBe(4);
  });

  it('[Import] with a bad row records nothing, names each bad row, and keeps none as a near miss', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    const commands = [
      weapon('07'),
      weapon('08', { number: 'too long' }),
      { type: 'call-stop', why: 'x' },
      person('R. Vance'),
      weapon(' 07'),
      'a row',
      { ...person('K. Lindqvist'), roles: ['actor'], id: randomUUID() },
      weapon('09', { kind: 'blank-firing', chambers: 0 }),
    ];

    const { status, body } = await sends(app, ortiz, commands);

    expect(status).toBe(200);
    expect(body).toEqual({
      ok: false,
      refusals: [
        { row: 1, status: 'malformed', problems: [{ path: 'number', message: expect.any(String) }] },
        { row: 2, status: 'malformed', problems: [{ path: 'type', message: expect.any(String) }] },
        { row: 4, status: 'refused', rule: 'CU10', reason: 'number-taken', message: expect.stringContaining('07') },
        { row: 5, status: 'malformed', problems: [{ path: '', message: expect.any(String) }] },
        { row: 6, status: 'malformed', problems: [{ path: 'id', message: expect.any(String) }] },
        { row: 7, status: 'malformed', problems: [{ path: 'chambers', message: expect.any(String) }] },
      ],
    });
    expect(await entriesOf(production)).toEqual([]);
    const misses = await app.ask<{ refusals: unknown[] }>('GET', '/api/refusals', { token: ortiz.token });
    expect(misses.body.refusals).toEqual([]);
  });

  it('[Import] under the same id gets the first answer on any server, and another under its id is malformed', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    const [id, commands] = [randomUUID(), mixed()];
    const first = { ok: true, firstCursor: 2, cursor: 5, count: 4 };

    const replies = await Promise.all([app, other, app].map((on) => sends(on, ortiz, commands, id)));

    expect(replies.map(({ body }) => body)).toEqual([first, first, first]);
    await ortiz.send({ type: 'retire-weapon', weaponId: idOf(commands[0]), why: 'Back to the hire house' });
    expect((await sends(other, ortiz, commands, id)).body).toEqual(first);
    expect(codeOf(await sends(app, ortiz, commands.slice(1), id))).toEqual([400, 'malformed']);
    expect(await entriesOf(production)).toHaveLength(5);
  });

  it('[Import] is decided again where another server got to the cursor first', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    await Promise.all([writerOf(app, production), writerOf(other, production)]);
    const one = Array.from({ length: 60 }, (_, nth) => weapon(`A${nth}`));
    const two = Array.from({ length: 60 }, (_, nth) => weapon(`B${nth}`));
    const same = [weapon('A7'), person('R. Vance')];

    const [first, second] = await Promise.all([sends(app, ortiz, one), sends(other, ortiz, two)]);
    const third = await sends(other, ortiz, same);

    const ranges = [first, second].map(({ body }) => (body.ok ? [body.firstCursor, body.cursor] : null));
    expect(ranges.toSorted((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0))).toEqual([[2, 61], [62, 121]]); // prettier-ignore
    expect(third.body).toMatchObject({ ok: false, refusals: [{ row: 0, rule: 'CU10' }] });
    const numbers = (await entriesOf(production)).map(({ data }) => ('number' in data ? data.number : ''));
    const named = [one, two].map((rows) => rows.map((row) => ('number' in row ? row.number : '')));
    expect([named.flat(), named.toReversed().flat()]).toContainEqual(numbers);
  });

  it('[ST1] lets a STOP go first that comes while it is decided, and is decided again behind it', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    const writer = await writerOf(app, production);
    const read = await readImport({
      id: randomUUID(),
      commands: Array.from({ length: 200 }, (_, nth) => lot(`${nth}`)),
    });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const sent = { ...read, personId: production.personId, deviceId: 'd' };

    const imported = writer.run(sent, 10_000);
    const stop = ortiz.send({ type: 'call-stop', why: 'Somebody walked in' });

    await expect(stop).resolves.toEqual({ status: 'accepted', cursor: 2 });
    await expect(imported).resolves.toEqual({ status: 'accepted', cursor: 202 });
    expect((await entriesOf(production)).map(({ type }) => type)).toEqual([
      'call-stop',
      ...read.rows.map(() => 'add-lot'),
    ]);
  });

  it('[Import] names the rows that are not for the role of who sends it', async () => {
    const production = await setUp(app, { sample: true });
    const pinOf = (role: string) => {
      const found = production.people?.find(({ roles }) => roles.includes(role));
      if (!found) throw new Error(`the sample has no ${role}`);
      return found;
    };
    const [assistant, ad] = [pinOf('assistant-armorer'), pinOf('first-ad')];
    const [as, by] = await Promise.all(
      [assistant, ad].map(({ personId, pin }) => crewMember(app, production, personId, pin)),
    );
    if (!as || !by) throw new Error('nobody signed in');

    expect((await sends(app, as, [weapon('X1'), person('R. Vance')])).body).toEqual({
      ok: false,
      refusals: [{ row: 1, status: 'forbidden', message: expect.stringContaining('not for your role') }],
    });
    expect(codeOf(await sends(app, by, [weapon('X1')]))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('POST', '/api/imports', { body: {} }))).toEqual([401, 'unauthorized']);
  });

  it('[Import] of two thousand rows is taken within a command’s time', async () => {
    const production = await setUp(app);
    const ortiz = await armorerOf(production);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const commands = Array.from({ length: MOST_IMPORTED }, (_, nth) => {
      const number = `${letters[Math.floor(nth / 100)]}${nth % 100}`;
      return nth % 4 === 3 ? person(`Person ${nth}`) : weapon(number, { serial: `SN-${nth}`, owner: 'Hire house' });
    });
    const { body } = await sends(app, ortiz, commands);

    expect(body).toMatchObject({ ok: true, count: MOST_IMPORTED });
  });

  it.each([
    ['no list', () => ({ id: randomUUID() }), 400, 'malformed'],
    ['an empty list', () => ({ id: randomUUID(), commands: [] }), 400, 'malformed'],
    ['2,001 rows', () => ({ id: randomUUID(), commands: Array.from({ length: 2_001 }, () => 1) }), 400, 'malformed'],
    ['no id', () => ({ commands: [lot('A')] }), 400, 'malformed'],
    ['an unknown field', () => ({ id: randomUUID(), commands: [lot('A')], dryRun: true }), 400, 'malformed'],
    ['nesting', () => `{"id":"${randomUUID()}","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400, 'malformed'],
    ['more than a megabyte', () => ({ id: randomUUID(), commands: ['x'.repeat(1_100_000)] }), 413, 'too-large'],
  ] as const)('[Import] with %s is turned away', async (_title, bodyOf, status, code) => {
    const { token } = await armorerOf(await setUp(app));
    expect(codeOf(await app.ask('POST', '/api/imports', { token, body: bodyOf() }))).toEqual([status, code]);
  });

  it('[Import] by a form or from a foreign page is turned away', async () => {
    const { token } = await armorerOf(await setUp(app));
    const body = `commands=x`;
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(codeOf(await app.ask('POST', '/api/imports', { token, body, headers: form }))).toEqual([400, 'malformed']);
    const foreign = { Origin: 'https://elsewhere.example' };
    expect(codeOf(await app.ask('POST', '/api/imports', { token, body: {}, headers: foreign }))).toEqual([
      403,
      'foreign',
    ]);
  });
});

const idOf = (command: ImportedCommand | undefined): string =>
  command && 'weaponId' in command ? command.weaponId : '';

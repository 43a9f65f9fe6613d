import { armorerPin, codeOf, setUp, signIn, TestApp } from '../testing/test-app.js';

let app: TestApp;
let beside: TestApp | null = null;
beforeAll(async () => {
  app = await TestApp.open();
});
afterEach(async () => {
  await beside?.close();
  beside = null;
});
afterAll(() => app.close());

const claimWith = (server: TestApp, setupCode: string) =>
  server.ask('POST', '/api/productions', {
    body: { setupCode, name: 'Dust', armorer: { name: 'H. Ortiz', pin: armorerPin } },
  });

describe('wrong tries at a code', () => {
  it('[429] at the set-up code wait on another server, and after a start anew, as long', async () => {
    for (let tries = 0; tries < 5; tries += 1)
      expect(codeOf(await claimWith(app, 'close-sesame'))).toEqual([403, 'wrong-code']);
    const other = await TestApp.open({}, app);
    beside = other;
    const early = await claimWith(other, 'open-sesame');
    expect([...codeOf(early), early.headers.get('retry-after')]).toEqual([429, 'too-many', '1']);
    app.clock.goOn(1_000);
    expect((await claimWith(other, 'open-sesame')).status).toBe(201);
    // Right once: five are free again.
    for (let tries = 0; tries < 5; tries += 1) expect((await claimWith(app, 'close-sesame')).status).toBe(403);
    app.clock.goOn(1_000);
    expect((await claimWith(app, 'open-sesame')).status).toBe(201);
  });

  it('[429] at a pairing code are one person’s on all servers together, and forgotten ten minutes later', async () => {
    const made = await setUp(app);
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    const other = await TestApp.open({}, app);
    beside = other;
    const accept = (server: TestApp) =>
      server.ask('POST', '/api/pairings/000000/accept', { token, body: { name: 'Village', kind: 'board' } });
    for (let tries = 0; tries < 5; tries += 1) expect((await accept(tries % 2 ? app : other)).status).toBe(404);
    expect(codeOf(await accept(app))).toEqual([429, 'too-many']);
    expect(codeOf(await accept(other))).toEqual([429, 'too-many']);
    app.clock.goOn(11 * 60 * 1_000);
    for (let tries = 0; tries < 5; tries += 1) expect((await accept(other)).status).toBe(404);
  });
});

import { codeOf, TestApp } from '../testing/test-app.js';

let app: TestApp;
afterEach(() => app.close());

/** A request that a believed proxy passes on from somewhere else. */
const from = (address: string, proto = 'http') => ({ 'X-Forwarded-For': address, 'X-Forwarded-Proto': proto });
const asked = (headers: Record<string, string>, where = '/api/sign-in') =>
  app.ask('POST', where, { body: {}, headers });
describe('signing in over plain HTTP', () => {
  it('[SETBOARD_SIGN_IN_OVER_HTTP] is for this machine alone, and says the address to use', async () => {
    const url = 'https://board.example:3443';
    app = await TestApp.open({ SETBOARD_TRUST_PROXY: 'loopback', SETBOARD_URL: url });
    const refused = await asked(from('203.0.113.9'));

    expect(codeOf(refused)).toEqual([403, 'https-wanted']);
    expect(refused.body['error']).toMatchObject({ details: { url } });
    expect(codeOf(await asked(from('203.0.113.9'), '/api/productions'))).toEqual([403, 'https-wanted']);
    expect(codeOf(await asked(from('203.0.113.9', 'https')))).toEqual([401, 'unauthorized']);
    expect(codeOf(await asked(from('127.0.0.1')))).toEqual([401, 'unauthorized']);
    expect(codeOf(await asked(from('203.0.113.9'), '/api/pairings'))[0]).toBe(201);
  });

  it('[SETBOARD_SIGN_IN_OVER_HTTP] anywhere is for those who know their network', async () => {
    app = await TestApp.open({ SETBOARD_TRUST_PROXY: 'loopback', SETBOARD_SIGN_IN_OVER_HTTP: 'anywhere' });

    expect(codeOf(await asked(from('203.0.113.9')))).toEqual([401, 'unauthorized']);
  });

  it('[SETBOARD_TRUST_PROXY] nobody else is believed about where they are', async () => {
    app = await TestApp.open();

    expect(codeOf(await asked(from('203.0.113.9')))).toEqual([401, 'unauthorized']);
  });
});

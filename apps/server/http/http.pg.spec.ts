import { mkdir, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
  await mkdir(path.join(app.webDir, 'apps/board'), { recursive: true });
  await mkdir(path.join(app.webDir, 'assets'));
  await writeFile(path.join(app.webDir, 'apps/board/index.html'), '<title>Board</title>');
  await writeFile(path.join(app.webDir, 'assets/board-1a2b.js'), '1;');
});
afterAll(() => app.close());

/** What fetch would put right before it is sent. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part) => (answer += String(part)));
    socket.once('close', () => resolve(answer)).once('error', reject);
  });
}

const sent = (body: unknown, headers: Record<string, string> = {}) =>
  app.ask('POST', '/api/pairings', { body, headers });

describe('what the server answers to what is wrong', () => {
  it.each([
    ['a body that is not JSON', () => sent('{"name":'), 400, 'malformed'],
    ['an array', () => sent([]), 400, 'malformed'],
    ['a bare text', () => sent('"hello"'), 400, 'malformed'],
    ['a form', () => sent('name=x', { 'Content-Type': 'application/x-www-form-urlencoded' }), 400, 'malformed'],
    ['another charset', () => sent('{}', { 'Content-Type': 'application/json; charset=latin9' }), 400, 'malformed'],
    ['another encoding', () => sent('{}', { 'Content-Encoding': 'zstd' }), 400, 'malformed'],
    ['a broken encoding', () => sent('{}', { 'Content-Encoding': 'gzip' }), 400, 'malformed'],
    ['no body', () => app.ask('POST', '/api/pairings'), 400, 'malformed'],
    ['a million characters', () => sent({ name: 'x'.repeat(1_000_000) }), 413, 'too-large'],
    ['nesting', () => sent(`{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`), 400, 'malformed'],
    ['an unknown field', () => sent({ name: 'Board', colour: 'red' }), 400, 'malformed'],
    ['a polluting field', () => sent('{"__proto__":{"name":"x"}}'), 400, 'malformed'],
    ['a NUL', () => sent({ name: 'a\0b' }), 400, 'malformed'],
    ['half a surrogate', () => sent({ name: 'a\ud800' }), 400, 'malformed'],
    ['an override of direction', () => sent({ name: 'a\u202eb' }), 400, 'malformed'],
    ['an empty name', () => sent({ name: '  ' }), 400, 'malformed'],
    ['201 characters', () => sent({ name: 'x'.repeat(201) }), 400, 'malformed'],
    ['a number for a name', () => sent({ name: 1e308 }), 400, 'malformed'],
    ['a broken percent sign', () => app.ask('POST', '/api/pairings/%E0%A4%A/accept', { body: {} }), 400, 'malformed'],
    ['an unknown route', () => app.ask('GET', '/api/nothing'), 404, 'not-found'],
    ['a wrong method', () => app.ask('PUT', '/api/pairings', { body: {} }), 404, 'not-found'],
  ] as const)('[HTTP] %s: %#', async (_title, asked, status, code) => {
    const answer = await asked();

    expect({ status: answer.status, error: answer.body['error'] }).toEqual({
      status,
      error: expect.objectContaining({ code, message: expect.any(String) }),
    });
  });

  it('[HTTP] names each field that is wrong', async () => {
    const body = { setupCode: 7, name: 'Dust', armorer: { name: '', pin: 'abcdef', age: 4 } };
    const answer = await app.ask('POST', '/api/productions', { body });

    expect(answer.body['error']).toMatchObject({
      details: {
        problems: expect.arrayContaining([
          { path: 'setupCode', message: expect.any(String) },
          { path: 'armorer.name', message: 'must be a text of 1 to 200 printable characters on one line' },
          { path: 'armorer.pin', message: 'must be a PIN of six digits or more' },
          { path: 'armorer.age', message: 'is not a field that Setboard knows' },
        ]),
      },
    });
  });

  it.each(['/%', '/assets/%', '/assets/%00', '/assets/../../etc/passwd', '/api/people/%00/pin', '/api/devices/%FF'])(
    '[HTTP] answers %s without a fault',
    async (where) => {
      const answer = await raw(`GET ${where} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

      expect(answer).toMatch(/^HTTP\/1.1 40[04] /);
    },
  );

  it('[HTTP] takes emoji and names written from right to left', async () => {
    expect((await sent({ name: '🎬 נעמי אל־חדאד' })).status).toBe(201);
  });

  it('[LOG_LEVEL] logs a refused request once, without what was sent', async () => {
    app.said.length = 0;
    await app.ask('POST', '/api/pairings/claim', { body: { claim: 'sesame-street', pin: '314159' } });

    expect(app.said).toHaveLength(1);
    expect(JSON.parse(app.said[0] ?? '')).toMatchObject({ code: 'malformed', route: '/api/pairings/claim' });
    expect(app.said[0]).not.toMatch(/sesame|314159/);
  });
});

const get = (headers: string) => raw(`GET /api/start HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);

describe('whose requests are taken', () => {
  it.each(['Host: evil.example', 'Host: localhost\r\nOrigin: http://evil.example', 'Host: localhost\r\nOrigin: null'])(
    '[HTTP] refuses a foreign page or name: %j',
    async (headers) => {
      const answer = await get(headers);

      expect(answer).toMatch(/^HTTP\/1.1 403 /);
      expect(answer).toContain('"code":"foreign"');
    },
  );

  it('[HTTP] does not believe X-Forwarded-Host of a stranger', async () => {
    expect(await get('Host: evil.example\r\nX-Forwarded-Host: localhost')).toMatch(/^HTTP\/1.1 403 /);
  });
});

describe('pages', () => {
  it('[Pages] serves a screen under its own policy, asked for anew each time', async () => {
    const { status, headers, text } = await app.ask('GET', '/board?distance=10');

    expect({ status, text }).toEqual({ status: 200, text: '<title>Board</title>' });
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';" +
        "worker-src 'self' blob:;manifest-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self'",
    );
    expect(headers.get('permissions-policy')).toMatch(/^camera=\(self\), microphone=\(\)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('[Pages] lets assets be kept for good', async () => {
    const { headers } = await app.ask('GET', '/assets/board-1a2b.js');

    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/trust-me', '/armorer', '/nowhere', '/assets/none.js'])('[Pages] has no %s: a plain 404', async (where) => {
    const { status, text } = await app.ask('GET', where, { headers: { Accept: 'text/html' } });

    expect({ status, text }).toEqual({ status: 404, text: 'There is no such page here.\n' });
  });
});

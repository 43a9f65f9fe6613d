import { TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open({ SETBOARD_METRICS_TOKEN: 'counting-house' });
});
afterAll(() => app.close());

describe('health', () => {
  it('[GET /api/health] is ok while the database answers', async () => {
    const { status, body } = await app.ask('GET', '/api/health');

    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok', version: '0.0.0-test', database: 'ok' } });
  });

  it('[GET /api/health] says within two seconds that the database does not answer', async () => {
    const busy = Array.from({ length: 16 }, () => app.source.query('SELECT pg_sleep(2.2)'));
    const began = performance.now();
    const { status, body } = await app.ask('GET', '/api/health');
    const took = performance.now() - began;
    await Promise.all(busy);

    expect({ status, error: body['error'] }).toEqual({
      status: 503,
      error: { code: 'unavailable', message: expect.any(String) },
    });
    expect(took).toBeLessThan(2_000);
  });

  it('[GET /metrics] shows numbers to whoever has the token', async () => {
    const { status, text } = await app.ask('GET', '/metrics', { token: 'counting-house' });

    expect({ status, hasNumbers: text.includes('process_cpu_seconds_total') }).toEqual({
      status: 200,
      hasNumbers: true,
    });
    expect(text).toContain('setboard_event_loop_late_seconds_count');
    expect(text).not.toContain('nodejs_eventloop_lag_mean_seconds');
    expect((await app.ask('GET', '/metrics')).status).toBe(401);
    expect((await app.ask('GET', '/metrics', { token: 'counting' })).status).toBe(401);
  });
});

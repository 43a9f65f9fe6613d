import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { recover } from './recover.js';

let app: TestApp;
let made: Production;
beforeAll(async () => {
  app = await TestApp.open();
  made = await setUp(app, { producer: { name: 'P. Lind' } });
});
afterAll(() => app.close());

async function run(...args: string[]): Promise<string> {
  const said: string[] = [];
  await recover(args, { DATABASE_URL: app.databaseUrl }, (line) => said.push(line));
  return said.join('\n');
}
const pinIn = (said: string): string => /PIN (\d{6})/.exec(said)?.[1] ?? '';

describe('npm run recover', () => {
  it('[recover] resets one PIN while the server runs, and that stands in the log', async () => {
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    const [said, again] = [await run('--person', ' p. lind'), await run('--person', 'P. Lind')];
    const { body: people } = await app.ask<{ personId: string; name: string }[]>('GET', '/api/people', { token });
    const personId = people.find(({ name }) => name === 'P. Lind')?.personId;
    const { body: log } = await app.ask('GET', '/api/log?after=1', { token });

    expect(log['entries']).toEqual(
      [2, 3].map((cursor) =>
        expect.objectContaining({ cursor, type: 'reset-pin', by: null, deviceId: null, data: { personId } }),
      ),
    );
    expect(JSON.stringify(log)).not.toContain(pinIn(again));
    const enter = (pin: string, newPin?: string) =>
      app.ask('POST', '/api/sign-in', { token: made.deviceToken, body: { personId, pin, newPin } });
    expect((await enter(pinIn(said))).status).toBe(401);
    expect((await enter(pinIn(again))).status).toBe(409);
    expect((await enter(pinIn(again), '173205')).status).toBe(200);
  });

  it('[recover] lists who there is when it is not told apart, and changes nothing', async () => {
    await setUp(app, { name: 'Dust, second unit' });

    await expect(run('--person', 'Nobody')).rejects.toThrow(
      /^Nobody is called Nobody\.\n[^]*P\. Lind \(producer\) in Dust/,
    );
    await expect(run('--person', 'H. Ortiz')).rejects.toThrow('Several people are called H. Ortiz.');
    await expect(run()).rejects.toThrow('Say whose PIN it is.');
    await expect(run('--who', 'x')).rejects.toThrow('npm run recover');
    expect(await run('--person', 'H. Ortiz', '--production', made.productionId)).toMatch(
      /^H\. Ortiz \(Dust\) signs in once/,
    );
    expect(await run('--person', made.personId)).toContain('entry');
  });

  it('[recover] takes a screen in as a station, of the production that is named where there are several', async () => {
    await expect(run('--screen', '123456')).rejects.toThrow(/^Say which production it is\.[^]*Dust, second unit/);
    await expect(run('--screen', '123456', '--production', made.productionId)).rejects.toThrow(
      'No screen shows the code 123456. Open /armorer on the screen, and read its six digits again.',
    );
    await expect(run('--screen', '123456', '--production', made.personId)).rejects.toThrow(
      'There is no such production.',
    );
  });
});

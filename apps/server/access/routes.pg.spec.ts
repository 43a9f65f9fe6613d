import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TestApp } from '../testing/test-app.js';
import { village, type Standing, type Village } from './callers.js';
import { expected, TABLE, type Row } from './route-table.js';
import { routesOf } from './routes-of.js';

let data = '';
let place: Village;
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'setboard-access-'));
  const app = await TestApp.open({ SETBOARD_DATA: data });
  place = await village(app);
  await place.records({ type: 'start-day', number: 1, date: '2026-11-22' });
  const weapon = { weaponId: randomUUID(), number: '07', name: 'Tumbleweed Colt', weaponType: 't', chambers: 6 };
  await place.records({ type: 'register-weapon', ...weapon, kind: 'real' });
});
afterAll(async () => {
  await place.app.close();
  await rm(data, { recursive: true, force: true });
});

async function answerTo(route: string, row: Row, { token, another }: Standing) {
  const [method = '', pattern = ''] = route.split(' ');
  const { path: where = pattern, body } = (await row.ask?.(place)) ?? {};
  const held = row.isSpending ? await another() : token;
  return place.app.ask(method, where, { ...(held !== undefined && { token: held }), ...(body && { body }) });
}

describe('who may ask what', () => {
  it('[HTTP] is written down for every route that there is, and for none that there is not', () => {
    expect(Object.keys(TABLE).sort()).toEqual(routesOf(place.app.app).sort());
  });

  describe.each(Object.entries(TABLE))('%s', (route, row) => {
    it('[HTTP] is answered to everybody as the table says, and to no stranger with a word of ours', async () => {
      const marks = place.marks();
      const wrong: string[] = [];
      for (const standing of place.everybody) {
        const { status, text, headers } = await answerTo(route, row, standing);
        const wanted = expected(route, row, standing.caller);
        if (status !== wanted) wrong.push(`${standing.name}: ${status}, not ${wanted}: ${text.slice(0, 200)}`);
        const isOurs = standing.caller.is !== 'nobody' && !standing.caller.isStranger;
        const said = `${text}${JSON.stringify([...headers])}`;
        const told = isOurs ? [] : marks.filter((mark) => said.includes(mark));
        if (told.length > 0) wrong.push(`${standing.name} is told ${told.join()}`);
      }
      expect(wrong).toEqual([]);
    });
  });
});

describe('the server’s own log', () => {
  it('[LOG_LEVEL] holds no token, PIN or code of all that was asked above, as it was sent or as it is stored', async () => {
    const { app, secrets } = place;
    const stored = await app.source.query<{ secret: string }[]>(
      `SELECT token_hash AS secret FROM device UNION ALL SELECT token_hash FROM sign_in UNION ALL
       SELECT claim_hash FROM pairing UNION ALL SELECT pin_hash FROM credential UNION ALL SELECT code FROM concern_code`,
    );
    const all = [...secrets, 'open-sesame', '141421', ...stored.map(({ secret }) => secret)];
    const said = app.said.join('');
    // Six digits may stand in the middle of a longer number.
    const words = new Set(said.split(/[^\w$=,+/-]+/));
    const logged = all.filter((secret) => (/^\d+$/.test(secret) ? words.has(secret) : said.includes(secret)));
    expect(all.length).toBeGreaterThan(100);
    expect(app.said.length).toBeGreaterThan(200);
    expect(logged).toEqual([]);
  });
});

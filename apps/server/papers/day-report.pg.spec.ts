import { randomUUID } from 'node:crypto';
import { extractText } from 'unpdf';
import { crewMember, type CrewMember } from '../testing/crew.js';
import { armorerPin, codeOf, setUp, TestApp } from '../testing/test-app.js';

let app: TestApp;
let armorer: CrewMember;
let ad: CrewMember;
let token: string;
beforeAll(async () => {
  app = await TestApp.open();
  const made = await setUp(app, { sample: true, timeZone: 'America/Denver' });
  token = made.deviceToken;
  armorer = await crewMember(app, made, made.personId, armorerPin);
  const cole = made.people?.find(({ name }) => name === 'R. Cole');
  ad = await crewMember(app, made, cole?.personId ?? '', cole?.pin ?? '');
});
afterAll(() => app.close());

const report = (who: { token: string }, day: string) => app.ask('GET', `/api/days/${day}/report.csv`, who);
const rowsOf = (text: string, kind: string) => text.split('\r\n').filter((row) => row.startsWith(`${kind},`));

describe('a day’s report as CSV', () => {
  it('[DY1] tells of a night shoot by its number and by the date it began on, so far while it is not wrapped', async () => {
    await armorer.send({ type: 'end-break' }, randomUUID());
    const [byNumber, byDate] = [await report(armorer, '12'), await report(armorer, '2026-11-21')];
    expect(byNumber.status).toBe(200);
    expect(byNumber.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(byDate.text).toBe(byNumber.text);
    expect(rowsOf(byNumber.text, 'day')).toContain('day,wrapped,"so far, Sun 22 Nov 07:00:00"');
    expect(rowsOf(byNumber.text, 'refusal')[0]).toMatch(
      /refusal,1,.*,H\. Ortiz,Armorer’s station,end-break,,DY6,no-break,/,
    );
    expect(rowsOf(byNumber.text, 'lot').map((row) => row.split(',')[1])).toEqual(['B-07', 'B-09', 'D-14']);
    expect(rowsOf(byNumber.text, 'short answered')[0]).toContain('One found under the boardwalk');
    expect(rowsOf(byNumber.text, 'meeting')).toHaveLength(1);
  });

  it('[CH2] tells an AD in the middle of a check nothing that was counted', async () => {
    const ofEleven = (text: string) => rowsOf(text, 'weapon').filter((row) => row.startsWith('weapon,11,'));
    const [full, blind] = [await report(armorer, '12'), await report(ad, '12')];
    expect(ofEleven(full.text).join()).toContain('5 dummies of D-14');
    expect(ofEleven(blind.text)).toHaveLength(ofEleven(full.text).length);
    const told = ofEleven(blind.text).at(-1) ?? '';
    expect(told).toContain('counts withheld');
    expect(told.replace(/^weapon,11,[^,]*,\d+,/, '')).not.toMatch(/\d|D-14/);
    const lotOf = (text: string) => rowsOf(text, 'lot').find((row) => row.startsWith('lot,D-14'));
    expect(lotOf(full.text)).not.toBe(lotOf(blind.text));
  });

  it.each([
    ['an unknown day', '2026-11-22', [404, 'not-found']],
    ['an unknown number', '7', [404, 'not-found']],
    ['30 February', '2026-02-30', [400, 'malformed']],
    ['words', 'yesterday', [400, 'malformed']],
  ])('[HTTP] answers %s', async (_title, day, wanted) => {
    expect(codeOf(await report(armorer, day))).toEqual(wanted);
  });

  it('[Papers] is made one at a time: who asks for another meanwhile is told to wait', async () => {
    const asked = await Promise.all(Array.from({ length: 6 }, () => report(armorer, '12')));
    const statuses = asked.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(asked.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('2');
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect((await report(armorer, '12')).status).toBe(200);
  });

  it('[HTTP] is for the armorer, the AD and the producer alone', async () => {
    expect(codeOf(await report({ token }, '12'))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('GET', '/api/days/12/report.csv'))).toEqual([401, 'unauthorized']);
  });
});

describe('a day’s report as PDF', () => {
  const print = async (who: { token: string }, path: string) => {
    const response = await fetch(`${app.url}/api/days/${path}`, { headers: { Authorization: `Bearer ${who.token}` } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('day 12');
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()));
    return text.join(' ').replaceAll(/\s+/g, ' ');
  };

  it('[CH2] tells the same as the CSV, and an AD in the middle of a check nothing that was counted', async () => {
    const [full, blind] = [
      await print(armorer, '12/report.pdf'),
      await print(ad, '2026-11-21/report.pdf?paper=letter'),
    ];
    expect(full).toContain('One found under the boardwalk');
    expect(full).toContain('DY6 no-break');
    expect(full).not.toContain('counts withheld');
    expect(blind).toContain('counts withheld until the AD’s check');
  });

  it('[Papers] names the head of the very entry up to which it tells, whatever is recorded meanwhile', async () => {
    const meanwhile = async (): Promise<void> => {
      for (let nth = 0; nth < 20; nth += 1) await armorer.send({ type: 'set-scene', scene: `4${nth}` }, randomUUID());
    };
    const [text] = await Promise.all([print(armorer, '12/report.pdf'), meanwhile(), meanwhile()]);
    const solid = text.replaceAll(' ', '');
    const [, cursor, head] = /loguptoentry(\d+),head([\da-f]{64})/.exec(solid) ?? [];
    const log = await app.ask('GET', `/api/log?after=${Number(cursor) - 1}&limit=1`, armorer);
    expect(JSON.parse(log.text)).toMatchObject({ entries: [{ cursor: Number(cursor), hash: head }] });
  });

  it.each([
    ['an unknown day', '7/report.pdf', [404, 'not-found']],
    ['30 February', '2026-02-30/report.pdf', [400, 'malformed']],
    ['another paper', '12/report.pdf?paper=a5', [400, 'malformed']],
  ])('[HTTP] answers %s', async (_title, path, wanted) => {
    expect(codeOf(await app.ask('GET', `/api/days/${path}`, armorer))).toEqual(wanted);
  });
});

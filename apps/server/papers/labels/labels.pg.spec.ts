import { extractText } from 'unpdf';
import { crewMember } from '../../testing/crew.js';
import { revolver } from '../../testing/first-board.js';
import { armorerPin, codeOf, setUp, TestApp } from '../../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(() => app.close());

describe('GET /api/labels.pdf', () => {
  it('[Labels] is a sheet of every weapon that has not left, for who is signed in', async () => {
    const production = await setUp(app);
    const ortiz = await crewMember(app, production, production.personId, armorerPin);
    const ask = (query = '', token: string = ortiz.token) => app.ask('GET', `/api/labels.pdf${query}`, { token });
    expect(codeOf(await ask())).toEqual([404, 'not-found']);
    const [one, two] = [revolver('07'), revolver('08')];
    await ortiz.send(one);
    await ortiz.send(two);
    await ortiz.send({ type: 'retire-weapon', weaponId: two.weaponId, why: 'Back to the hire house' });

    const response = await fetch(`${app.url}/api/labels.pdf?paper=letter`, {
      headers: { Authorization: `Bearer ${ortiz.token}` },
    });

    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('labels for 1 weapon');
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()));
    expect(text.join(' ')).toContain('07');
    expect(text.join(' ')).not.toContain('08');
    expect(codeOf(await ask(`?weapons=${two.weaponId}`))).toEqual([400, 'malformed']);
    expect(codeOf(await ask('', production.deviceToken))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('GET', '/api/labels.pdf'))).toEqual([401, 'unauthorized']);
  });
});

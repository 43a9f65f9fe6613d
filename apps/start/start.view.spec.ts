import { startOptions } from './start.options.js';
import { tellStart } from './start.view.js';

const FACTS = {
  isEmpty: false,
  url: 'http://192.168.1.7:3000',
  httpsUrl: 'https://192.168.1.7:3443',
  trust: true,
  version: '0.1.0',
};
const OPTIONS = { setupCode: '', isAnother: false };
const known = (facts: Partial<typeof FACTS> = {}) => ({ kind: 'known', value: { ...FACTS, ...facts } }) as const;

describe('start page', () => {
  it('[start] an empty server shows the set-up, with the code of the address', () => {
    const options = startOptions({ search: '', hash: '#code=ABCD-EFGH' });
    expect(tellStart(known({ isEmpty: true }), options)).toMatchObject({
      kind: 'set-up',
      setupCode: 'ABCD-EFGH',
      isAnother: false,
    });
  });

  it('[start] shows one card a screen, and which of them people sign in on', () => {
    const view = tellStart(known(), OPTIONS);
    expect(view).toMatchObject({
      kind: 'screens',
      cards: [
        { path: '/board', isForPeople: false },
        { path: '/armorer', isForPeople: true },
        { path: '/ad', isForPeople: true },
      ],
      facts: FACTS,
    });
  });

  it('[start] makes another production where the address asks for it', () => {
    const options = startOptions({ search: '?set-up', hash: '' });
    expect(tellStart(known(), options)).toMatchObject({ kind: 'set-up', isAnother: true });
  });

  it('[start] says when the server can’t be reached', () => {
    const failure = { code: 'network', message: '' } as const;
    expect(tellStart({ kind: 'failed', failure }, OPTIONS)).toEqual({ kind: 'unreachable' });
  });
});

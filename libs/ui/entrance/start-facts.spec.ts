import { addressForPeople, plainAddress } from './start-facts.js';

const FACTS = {
  isEmpty: false,
  url: 'https://192.168.1.7:3443',
  plainUrl: 'http://192.168.1.7:3000',
  httpsUrl: 'https://192.168.1.7:3443',
  trust: true,
  version: '0.1.0',
};

describe('addresses for other devices', () => {
  it('[SETBOARD_SIGN_IN_OVER_HTTP] people go to HTTPS, the rest needs no certificate', () => {
    expect(addressForPeople(FACTS, '/armorer?accept=123456')).toBe('https://192.168.1.7:3443/armorer?accept=123456');
    expect(plainAddress(FACTS, '/trust')).toBe('http://192.168.1.7:3000/trust');
  });

  it('[SETBOARD_SIGN_IN_OVER_HTTP] anywhere: all go to the plain one', () => {
    expect(addressForPeople({ ...FACTS, signInOverHttp: 'anywhere' }, '/ad')).toBe('http://192.168.1.7:3000/ad');
  });

  it('[SETBOARD_TLS] off: there is one address alone', () => {
    const url = 'http://192.168.1.7:3000';
    const facts = { isEmpty: false, url, trust: false, version: '0.1.0' };
    expect(addressForPeople(facts, '/ad')).toBe('http://192.168.1.7:3000/ad');
    expect(plainAddress(facts, '/board')).toBe('http://192.168.1.7:3000/board');
  });
});

import type { HttpFailure } from './http-answer.js';
import { canEnter, moveSignIn, type SignInMove, type SignInStep } from './sign-in-steps.js';

const PERSON = { personId: 'p-1', name: 'R. Cole', roles: ['first-ad' as const] };
const SIGNED_IN = { token: 't', expiresAt: '2026-11-23T04:00:00.000Z', person: PERSON };
const NOW_MS = 1_000_000;

const chose: SignInMove = { type: 'chose', person: PERSON };
const typed = (text: string): SignInMove => ({ type: 'typed', text });
const entered: SignInMove = { type: 'entered' };
const accepted: SignInMove = { type: 'answered', answer: { ok: true, value: SIGNED_IN }, nowMs: NOW_MS };
const failed = (failure: HttpFailure): SignInMove => ({
  type: 'answered',
  answer: { ok: false, failure },
  nowMs: NOW_MS,
});

const after = (...moves: SignInMove[]): SignInStep => moves.reduce(moveSignIn, { step: 'who' } as SignInStep);

const NEW_PIN_WANTED = failed({ code: 'new-pin-wanted', message: 'Choose another PIN.' });

describe('sign-in steps', () => {
  it('[sign-in] name, PIN, signed in', () => {
    expect(after(chose, typed('135790'), entered)).toMatchObject({ step: 'sending', pin: '135790', newPin: null });
    expect(after(chose, typed('135790'), entered, accepted)).toEqual({ step: 'signed-in', signedIn: SIGNED_IN });
  });

  it('[PIN] takes digits alone, six at least', () => {
    expect(after(chose, typed('12ab3 4'))).toMatchObject({ typed: '1234' });
    expect(canEnter(after(chose, typed('12345')))).toBe(false);
    expect(after(chose, typed('12345'), entered)).toMatchObject({ step: 'pin' });
    expect(canEnter(after(chose, typed('123456')))).toBe(true);
  });

  it('[PIN] one million digits are cut, not sent', () => {
    expect(after(chose, typed('1'.repeat(1_000_000)))).toMatchObject({ typed: '1'.repeat(32) });
  });

  it('[new-pin-wanted] a PIN that another set is used once, to choose one’s own twice', () => {
    const choosing = [chose, typed('111222'), entered, NEW_PIN_WANTED, typed('908070'), entered];
    expect(after(...choosing)).toMatchObject({ step: 'again', typed: '' });
    expect(after(...choosing, typed('908070'), entered)).toMatchObject({
      step: 'sending',
      pin: '111222',
      newPin: '908070',
    });
  });

  it('[new-pin-wanted] two that differ begin again, and the old one is no new one', () => {
    const choosing = [chose, typed('111222'), entered, NEW_PIN_WANTED];
    expect(after(...choosing, typed('908070'), entered, typed('908071'), entered)).toMatchObject({
      step: 'new-pin',
      usedPin: '111222',
      typed: '',
    });
    expect(after(...choosing, typed('111222'), entered)).toMatchObject({ step: 'new-pin', typed: '' });
  });

  it('[new-pin-wanted] a new PIN that the server does not take is chosen anew', () => {
    const sent = [chose, typed('111222'), entered, NEW_PIN_WANTED, typed('123456'), entered, typed('123456'), entered];
    const step = after(
      ...sent,
      failed({ code: 'malformed', message: '', problems: [{ path: 'newPin', message: 'is too simple' }] }),
    );
    expect(step).toMatchObject({ step: 'new-pin', usedPin: '111222', problem: { text: 'The PIN is too simple.' } });
  });

  it('[wrong PIN] asks for it again and forgets the wrong one', () => {
    const step = after(chose, typed('000000'), entered, failed({ code: 'wrong', message: 'Not that PIN.' }));
    expect(step).toMatchObject({ step: 'pin', typed: '', problem: { kind: 'sentence', text: 'Not that PIN.' } });
    expect(moveSignIn(step, typed('1'))).toMatchObject({ problem: null });
  });

  it('[too-many] waits as long as Retry-After says, and typing does not take that away', () => {
    const step = after(
      chose,
      typed('000000'),
      entered,
      failed({ code: 'too-many', message: '', retryAfterSeconds: 30 }),
      typed('1'),
    );
    expect(step).toMatchObject({ problem: { kind: 'wait', untilMs: NOW_MS + 30_000 } });
  });

  it('[https-wanted] gives the address to use', () => {
    const url = 'https://192.168.1.7:3443';
    const step = after(chose, typed('000000'), entered, failed({ code: 'https-wanted', message: '', url }));
    expect(step).toMatchObject({ problem: { kind: 'https', url } });
  });

  it('[network] says that nobody was signed in', () => {
    const step = after(chose, typed('000000'), entered, failed({ code: 'network', message: '' }));
    expect(step).toMatchObject({ step: 'pin', problem: { kind: 'sentence' } });
  });

  it('[sign-in] a move that makes no sense changes nothing', () => {
    const who: SignInStep = { step: 'who' };
    expect(moveSignIn(who, entered)).toBe(who);
    expect(moveSignIn(who, typed('1'))).toBe(who);
    expect(moveSignIn(who, accepted)).toBe(who);
    expect(after(chose, typed('123456'), { type: 'back' })).toEqual({ step: 'who' });
  });
});

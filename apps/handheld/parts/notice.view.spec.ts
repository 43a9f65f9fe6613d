import type { Outcome } from '#wire';
import { noticeOf } from './notice.view.js';

describe('what a tap came to', () => {
  it('[CU8] shows the rule and the sentence of a refusal', () => {
    const outcome = {
      status: 'refused',
      rule: 'CU6',
      reason: 'no-scene',
      message: 'Set the scene first.',
      cursor: 4,
    } as const;
    expect(noticeOf({ kind: 'answered', outcome }, 'ok')).toEqual({
      kind: 'refused',
      rule: 'CU6',
      message: 'Set the scene first.',
    });
  });

  it('[contract] never says done before the server did', () => {
    expect(noticeOf({ kind: 'idle' }, 'ok')).toEqual({ kind: 'none' });
    expect(noticeOf({ kind: 'sending' }, 'ok')).toEqual({ kind: 'sending' });
    expect(noticeOf({ kind: 'answered', outcome: { status: 'accepted', cursor: 5 } }, '12 issued')).toEqual({
      kind: 'done',
      said: '12 issued',
    });
    const unconfirmed = { status: 'unconfirmed', message: 'No answer.' } as const;
    expect(noticeOf({ kind: 'answered', outcome: unconfirmed }, 'ok').kind).toBe('unconfirmed');
  });

  it('[contract] says what was malformed or forbidden in a sentence', () => {
    const malformed: Outcome = { status: 'malformed', problems: [{ path: 'load', message: 'No live loads.' }] };
    expect(noticeOf({ kind: 'answered', outcome: malformed }, 'ok')).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('No live loads.'),
    });
    const forbidden = { status: 'forbidden', message: 'Only an AD checks.' } as const;
    expect(noticeOf({ kind: 'answered', outcome: forbidden }, 'ok')).toMatchObject({ message: 'Only an AD checks.' });
  });
});

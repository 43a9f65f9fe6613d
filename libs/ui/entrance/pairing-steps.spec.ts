import type { HttpFailure } from './http-answer.js';
import { onClaim, onCode, PAIRING_BEGINS, type PairingStep } from './pairing-steps.js';

const DEVICE = { token: 'd', deviceId: 'dev-1', name: 'Village', kind: 'board' as const };
const showing = { step: 'showing', code: '123456', claim: 's', trouble: null, pauseMs: 1500 } satisfies PairingStep;
const failed = (failure: HttpFailure) => ({ ok: false, failure }) as const;
const NETWORK = failed({ code: 'network', message: '' });

describe('pairing steps', () => {
  it('[pairing] shows the six digits and asks for them in a while', () => {
    const answer = { code: '123456', claim: 's', expiresAt: '2026-11-22T15:00:00.000Z' };
    expect(onCode({ ok: true, value: answer })).toEqual(showing);
  });

  it('[202] not yet: goes on showing the same code', () => {
    expect(onClaim(showing, { ok: true, value: null })).toEqual(showing);
  });

  it('[200] is paired', () => {
    expect(onClaim(showing, { ok: true, value: DEVICE })).toEqual({ step: 'paired', device: DEVICE });
  });

  it('[410] gone: asks for a new code at once', () => {
    expect(onClaim(showing, failed({ code: 'gone', message: '' }))).toBe(PAIRING_BEGINS);
  });

  it('[network] keeps the code, says so, goes on trying, and clears when it is back', () => {
    const lost = onClaim(showing, NETWORK);
    expect(lost).toMatchObject({ step: 'showing', code: '123456' });
    expect(lost).toHaveProperty('trouble', expect.stringContaining('can’t be reached'));
    expect(onClaim({ ...showing, trouble: 'lost' }, { ok: true, value: null })).toHaveProperty('trouble', null);
  });

  it('[network] without a code it says so and asks again by itself', () => {
    const step = onCode(NETWORK);
    expect(step).toMatchObject({ step: 'asking', pauseMs: 2000 });
    expect(step).toHaveProperty('trouble', expect.stringContaining('can’t be reached'));
  });

  it('[too-many] waits as long as it is told', () => {
    const tooMany = failed({ code: 'too-many', message: '', retryAfterSeconds: 7 });
    expect(onCode(tooMany)).toMatchObject({ step: 'asking', pauseMs: 7000 });
    expect(onClaim(showing, tooMany)).toMatchObject({ step: 'showing', pauseMs: 7000 });
  });

  it('[pairing] a server in trouble is never asked without a pause', () => {
    const trouble = failed({ code: 'other', message: 'x', status: 503, serverCode: 'unavailable' });
    expect(onCode(trouble)).toMatchObject({ pauseMs: 2000 });
    expect(onClaim(showing, trouble)).toMatchObject({ step: 'asking', pauseMs: 2000 });
  });
});

import { failureSentence, parseFailure, type HttpFailure } from './http-answer.js';

const parse = (status: number, error?: unknown, retryAfter: string | null = null): HttpFailure =>
  parseFailure({ status, retryAfter, body: error === undefined ? undefined : { error } });

const wanted = (url: unknown): HttpFailure => parse(403, { code: 'https-wanted', message: 'm', details: { url } });

describe('http answer', () => {
  it('[too-many] reads Retry-After, and five seconds where it is missing or no number', () => {
    expect(parse(429, { code: 'too-many', message: 'm' }, '12')).toMatchObject({
      code: 'too-many',
      retryAfterSeconds: 12,
    });
    expect(parse(429, undefined)).toMatchObject({ retryAfterSeconds: 5 });
    expect(parse(429, undefined, 'soon')).toMatchObject({ retryAfterSeconds: 5 });
  });

  it('[https-wanted] reads the address, and takes none but https', () => {
    expect(wanted('https://192.168.1.7:3443')).toMatchObject({ code: 'https-wanted', url: 'https://192.168.1.7:3443' });
    expect(wanted('javascript:alert(1)')).toMatchObject({ url: null });
    expect(wanted(undefined)).toMatchObject({ url: null });
  });

  it('[new-pin-wanted] is told apart from other conflicts', () => {
    expect(parse(409, { code: 'new-pin-wanted', message: 'm' }).code).toBe('new-pin-wanted');
    expect(parse(409, { code: 'number-taken', message: 'm' })).toMatchObject({
      code: 'other',
      serverCode: 'number-taken',
    });
  });

  it('[wrong-pin] is told apart from a screen that is no longer known', () => {
    expect(parse(401, { code: 'wrong-pin', message: 'm' })).toEqual({ code: 'wrong', message: 'm' });
    expect(parse(403, { code: 'wrong-code', message: 'm' })).toEqual({ code: 'wrong', message: 'm' });
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [410, 'gone'],
    [503, 'other'],
  ])('[status] %i is %s', (status, code) => {
    expect(parse(status, { code: 'x', message: 'm' })).toMatchObject({ code, message: 'm' });
  });

  it('[malformed] lists the fields, from either shape of details', () => {
    const problems = [{ path: 'armorer.pin', message: 'six digits or more' }];
    expect(parse(400, { code: 'malformed', message: 'm', details: problems })).toMatchObject({ problems });
    const failure = parse(400, { code: 'malformed', message: 'm', details: { problems } });
    expect(failure).toMatchObject({ problems });
    expect(failureSentence(failure)).toBe('armorer.pin: six digits or more');
  });

  it.each([undefined, null, 'text', [], { error: null }, { error: 'x' }, { error: { code: 7, message: {} } }])(
    '[bad body] %j still gives a sentence',
    (body) => {
      const failure = parseFailure({ status: 502, retryAfter: null, body });
      expect(failure.code).toBe('other');
      expect(failureSentence(failure)).toContain('502');
    },
  );
});

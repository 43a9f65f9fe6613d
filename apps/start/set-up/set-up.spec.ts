import { blankFields, fieldOf, productionOf, sampleOf, sixDigits, timeZones } from './set-up-fields.js';
import { troubleOf } from './set-up-steps.js';

const FIELDS = {
  ...blankFields(' ABCD ', 'Europe/Paris'),
  name: ' Dry Gulch ',
  armorerName: ' H. Ortiz ',
  pin: '908070',
  pinAgain: '908070',
};

describe('set-up', () => {
  it('[POST /api/productions] sends what was filled in, and leaves out what was not', () => {
    expect(productionOf({ ...FIELDS, unit: ' ' })).toEqual({
      setupCode: 'ABCD',
      name: 'Dry Gulch',
      timeZone: 'Europe/Paris',
      preset: 'california',
      armorer: { name: 'H. Ortiz', pin: '908070' },
    });
    expect(productionOf({ ...FIELDS, producerName: 'P. Lane' })).toMatchObject({ producer: { name: 'P. Lane' } });
  });

  it('[sample] wants the code alone', () => {
    expect(sampleOf(' ABCD ', 'UTC', '123123')).toMatchObject({
      setupCode: 'ABCD',
      sample: true,
      armorer: { name: 'H. Ortiz', pin: '123123' },
    });
  });

  it('[PIN] six digits, from bytes that fall evenly on ten', () => {
    expect(sixDigits(() => Uint8Array.of(255, 254, 253, 252, 251, 250, 249, 0, 11, 22, 33, 44))).toBe('901234');
  });

  it('[malformed] stands beside its field', () => {
    expect(fieldOf({ path: 'armorer.pin', message: '' })).toBe('pin');
    expect(fieldOf({ path: 'elsewhere', message: '' })).toBeNull();
  });

  it('[start] the browser’s own time zone is among those to choose', () => {
    expect(timeZones('Nowhere/Land')).toEqual(expect.arrayContaining(['Nowhere/Land', 'UTC', 'America/Los_Angeles']));
  });

  it('[setup-code] wrong is said at the code, five wrong ones wait', () => {
    expect(troubleOf({ code: 'wrong', message: 'Not the code.' }, 0)).toEqual({
      kind: 'code',
      text: 'Not the code.',
    });
    expect(troubleOf({ code: 'too-many', message: '', retryAfterSeconds: 60 }, 1000)).toEqual({
      kind: 'wait',
      untilMs: 61_000,
    });
  });
});

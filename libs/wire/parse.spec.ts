import { happened, initialState, type Entry } from '#custody';
import { parseEvents, parsePulse, parseSnapshot } from '#wire';

const at = '2026-11-22T14:32:07.120Z';
const epoch = 'e1';
const pulse = { epoch, cursor: 7, at };
const entry: Entry = {
  ...happened(8, at, { personId: 'h', name: 'H. Ortiz' }, 'roll', {}),
  deviceId: 'd',
  commandId: 'c',
  salt: '00',
  dataHash: '00',
  hash: '00',
};
const events = { epoch, base: 7, cursor: 8, events: [entry] };
const snapshot = { epoch, cursor: 7, at, state: initialState(), head: 'ab' };

/** What could come instead of any of them. */
const RUBBISH: unknown[] = [undefined, null, 7, '', 'text', [], {}, [pulse], { epoch }];

const without = (from: object, field: string): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== field));

/** Each copy has one field gone, or null instead of what it was. */
const damaged = (whole: object): object[] =>
  Object.keys(whole).flatMap((field) => [without(whole, field), { ...whole, [field]: true }]);

describe('what the server said', () => {
  it('[Socket] is taken as it is when it is whole', () => {
    expect(parsePulse(pulse)).toEqual(pulse);
    expect(parseEvents(events)).toEqual(events);
    expect(parseSnapshot(snapshot)).toEqual(snapshot);
  });

  it('[Socket] is taken with fields and entries that came by JSON', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify({ ...snapshot, added: 1 })))).toEqual(snapshot);
    const concern = { ...entry, by: null, deviceId: null };
    expect(parseEvents({ ...events, events: [concern] })?.events).toEqual([concern]);
    expect(parseEvents({ ...events, base: 8, events: [] })?.events).toEqual([]);
  });

  it('[CH2] may have an entry without its salt', () => {
    const { salt: _withheld, ...blind } = entry;
    expect(parseEvents({ ...events, events: [blind] })?.events).toEqual([blind]);
  });

  it.each(RUBBISH)('[SC1] is nothing when it is %j', (rubbish) => {
    expect(parsePulse(rubbish)).toBeNull();
    expect(parseEvents(rubbish)).toBeNull();
    expect(parseSnapshot(rubbish)).toBeNull();
  });

  it('[SC1] is nothing with a field gone', () => {
    expect(damaged(pulse).map(parsePulse)).toEqual(damaged(pulse).map(() => null));
    expect(damaged(events).map(parseEvents)).toEqual(damaged(events).map(() => null));
    expect(damaged(snapshot).map(parseSnapshot)).toEqual(damaged(snapshot).map(() => null));
    const entries = ['cursor', 'at', 'type', 'data', 'by', 'deviceId', 'commandId', 'dataHash', 'hash'];
    for (const field of entries) expect(parseEvents({ ...events, events: [without(entry, field)] })).toBeNull();
    for (const field of ['production', 'day', 'stop', 'stops', 'weapons', 'people', 'lots', 'incidents', 'concerns'])
      expect(parseSnapshot({ ...snapshot, state: without(snapshot.state, field) })).toBeNull();
  });

  it('[SC1] is nothing with a cursor, a time or a type that can’t be', () => {
    for (const cursor of [-1, 1.5, Number.NaN, '7', 2 ** 53]) expect(parsePulse({ ...pulse, cursor })).toBeNull();
    for (const when of ['now', '2026-11-22T14:32:07Z', '2026-11-22 14:32:07.120Z', 0])
      expect(parsePulse({ ...pulse, at: when })).toBeNull();
    expect(parseEvents({ ...events, events: [{ ...entry, type: 'levitate' }] })).toBeNull();
    expect(parseEvents({ ...events, events: [{ ...entry, type: 'toString' }] })).toBeNull();
    expect(parsePulse({ ...pulse, epoch: '' })).toBeNull();
  });
});

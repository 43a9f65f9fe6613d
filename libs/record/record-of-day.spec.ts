import {
  concernsOfDay,
  correctionsOfDay,
  incidentsOfDay,
  meetingsOfDay,
  notesByEntry,
  partOf,
  peopleOfDay,
  roundsByLot,
  roundsOutside,
  shortAnswers,
  stopsOfDay,
  type DayPart,
} from '#record';
import { blanks, bring, inspect, onSet } from '../custody/testing/cast.js';
import type { TestProduction } from '../custody/testing/production.js';

const partOfDay = (set: TestProduction, number = 12): DayPart => {
  const part = partOf(set.log, number);
  if (!part) throw new Error(`no day ${number}`);
  return part;
};

/** Day 12 is wrapped, and the next one begun. */
const nextDay = (set: TestProduction): TestProduction =>
  set.does('rcole', { type: 'wrap-day' }).wait(36_000).does('rcole', {
    type: 'start-day',
    number: 13,
    date: '2026-11-23',
  });

describe('what a day’s record tells', () => {
  it('[RD2] [RD3] [RD6] what each lot drew, fired, gave back, has outside and misses', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(5));
    set.does('hortiz', { type: 'take-back', weaponId: 'real', fired: 3 }).does('hortiz', {
      type: 'lock',
      weaponId: 'real',
      unloaded: 1,
    });
    set.does('hortiz', { type: 'answer-short', weaponId: 'real', answer: 'in the river' });
    set.does('hortiz', { type: 'issue-rounds', lotId: 'b', rounds: 10, personId: 'tvance' });
    set.does('hortiz', { type: 'return-rounds', lotId: 'b', rounds: 4, personId: 'tvance' });
    set.does('hortiz', inspect('airsoft', blanks(2)));
    const part = partOfDay(set);
    expect(roundsByLot(part).find(({ lot }) => lot.lotId === 'b')).toMatchObject({
      inGuns: 2,
      outside: [{ person: { personId: 'tvance' }, rounds: 6 }],
      remaining: 120 - 3 - 1 - 6 - 2,
      isWithheld: false,
      ofDay: { loaded: 7, issued: 10, returned: 4, fired: 3, back: 5, short: 1, gone: 0 },
    });
    expect(roundsByLot(part).find(({ lot }) => lot.lotId === 'u')?.isWithheld).toBe(true);
    expect(shortAnswers(part)).toMatchObject([{ answer: 'in the river', weaponId: 'real', by: { name: 'H. Ortiz' } }]);
    expect(roundsOutside(part)).toBe(6);
  });

  it('[RD3] counts on the next day only what that day did', () => {
    const set = bring(onSet(), 'real', 'inspected', blanks(5));
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 5 });
    const lot = roundsByLot(partOfDay(nextDay(set), 13)).find((each) => each.lot.lotId === 'b');
    expect(lot?.ofDay).toEqual({ loaded: 0, issued: 0, returned: 0, fired: 0, back: 0, short: 0, gone: 0 });
    expect(lot?.lot.back).toBe(5);
  });

  it('[PE1] [PE2] [PE4] who was trained in date, at the meeting, and briefed in later', () => {
    const set = onSet().does('hortiz', { type: 'add-person', personId: 'late', name: 'L. Ate', roles: ['actor'] });
    const meeting = set.log.find(({ type }) => type === 'record-meeting')?.cursor ?? 0;
    set.does('rcole', { type: 'record-meeting', personIds: ['late'], topic: 'Blanks', joins: meeting });
    set.does('hortiz', { type: 'record-training', personIds: ['late'], weaponType: 'rifle', endsOn: '2026-11-21' });
    set.does('hortiz', { type: 'amend-person', personId: 'jreyes', permitEnds: '2026-11-21' });
    const part = partOfDay(set);
    const of = (personId: string) => peopleOfDay(part).find(({ person }) => person.personId === personId);
    expect(of('amarsh')?.training).toHaveLength(2);
    expect(of('amarsh')?.meeting).toMatchObject({ cursor: meeting, isBriefedIn: false });
    expect(of('late')).toMatchObject({ training: [], meeting: { cursor: meeting, isBriefedIn: true }, didAct: false });
    expect(of('jreyes')?.hasPermitEnded).toBe(true);
    expect(of('rcole')).toMatchObject({ hasPermitEnded: false, didAct: true });
    expect(meetingsOfDay(part)).toMatchObject([{ topic: 'Blanks', briefedIn: [{ people: [{ name: 'L. Ate' }] }] }]);
  });

  it('[ST3] [ST5] incidents until they are closed, and stops with both halves of their lift', () => {
    const set = onSet().does('rcole', { type: 'call-stop', why: 'a dog' });
    const stopId = set.log.length;
    set.does('rcole', { type: 'lift-stop', stopId, done: 'dog led off' });
    set.does('hortiz', { type: 'lift-stop', stopId, done: 'counted' });
    set.does('rcole', { type: 'report-incident', incidentId: 'i', kind: 'damage', weaponId: 'real', what: 'grip' });
    const part = partOfDay(set);
    expect(stopsOfDay(part)).toMatchObject([
      { why: 'a dog', isOfThisDay: true, isLifted: true, halves: [{ done: 'dog led off' }, { done: 'counted' }] },
    ]);
    expect(incidentsOfDay(part)).toMatchObject([{ number: '10', isOfThisDay: true, closedBy: null }]);
    const later = partOfDay(nextDay(set), 13);
    expect(incidentsOfDay(later)).toMatchObject([{ number: '10', isOfThisDay: false }]);
    expect(stopsOfDay(later)).toEqual([]);
  });

  it('[ST4] the stop of an incident with its kind, as it stands on its band', () => {
    const set = onSet().does('rcole', { type: 'report-incident', incidentId: 'i', kind: 'injury', what: 'a hand' });
    expect(stopsOfDay(partOfDay(set)).map(({ why }) => why)).toEqual(['Injury: a hand']);
    expect(set.state.stop?.why).toBe('Injury: a hand');
  });

  it('[ST6] concerns from the day on which they were raised to that on which they are answered', () => {
    const set = onSet().raise('k', 'show me', '10').raise('k2', 'me too', '10');
    expect(concernsOfDay(partOfDay(set))).toMatchObject([
      { concern: { text: 'show me', also: [{ text: 'me too' }] }, isOfThisDay: true, answeredBy: null },
    ]);
    nextDay(set).does('hortiz', { type: 'answer-concern', concernId: 'k', answer: 'shown' });
    expect(concernsOfDay(partOfDay(set, 13))).toMatchObject([{ isOfThisDay: false, answeredBy: { name: 'H. Ortiz' } }]);
    set.does('rcole', { type: 'wrap-day' }).does('rcole', { type: 'start-day', number: 14, date: '2026-11-24' });
    expect(concernsOfDay(partOfDay(set, 14))).toEqual([]);
  });

  it('[DY6] notes with the entries that they point at, on the day of either', () => {
    const set = nextDay(onSet().does('hortiz', inspect('real')).does('hortiz', { type: 'lock', weaponId: 'real' }));
    const pointsAt = set.log.find(({ type }) => type === 'lock')?.cursor ?? 0;
    set.does('hortiz', { type: 'correct', cursor: pointsAt, note: 'it was 11' });
    const told = [{ note: 'it was 11', pointsAt, entry: { type: 'lock' }, by: { name: 'H. Ortiz' } }];
    expect(correctionsOfDay(partOfDay(set, 12).day, set.log)).toMatchObject(told);
    expect(correctionsOfDay(partOfDay(set, 13).day, set.log)).toMatchObject(told);
    expect(notesByEntry(set.log).get(pointsAt)).toMatchObject([{ data: { note: 'it was 11' } }]);
  });
});

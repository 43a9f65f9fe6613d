import { evolve, happened, initialState, type CommandBody, type EntryData, type EntryType } from '#custody';
import { onSet, registered } from './testing/cast.js';
import { MORNING } from './testing/production.js';

const count = (counted: number): CommandBody => ({
  type: 'prove-lot',
  lotId: 'd',
  proved: counted,
  counted,
  sign: 'rattle',
});

describe('a production', () => {
  it('[CU1] is nothing at all before its first entry', () => {
    const { production, ...rest } = initialState();
    expect(rest).toStrictEqual({
      cursor: 0,
      day: null,
      stop: null,
      stops: [],
      liftedStops: [],
      weapons: {},
      retired: [],
      people: {},
      lots: {},
      incidents: {},
      concerns: {},
    });
    expect(production).toMatchObject({
      id: '',
      name: '',
      unit: '',
      timeZone: 'UTC',
      sample: false,
      preset: 'california',
    });
  });

  it('[CU12] begins with its armorer, its producer where it has one, and the policy of that day', () => {
    const armorer = { personId: 'h', name: 'H' };
    const producer = { personId: 'p', name: 'P' };
    const policy = { ...initialState().production.policy, barRounds: true };
    const what = { name: 'N', unit: 'U', timeZone: 'UTC', preset: 'ontario', sample: true } as const;
    const created = (more: object) =>
      evolve(
        initialState(),
        happened(1, MORNING, armorer, 'create-production', { productionId: 'id', ...what, armorer, ...more }),
      );
    const { people, production } = created({ producer, policy });
    expect(production).toStrictEqual({ id: 'id', ...what, policy });
    expect(people).toStrictEqual({
      h: { ...armorer, roles: ['armorer'], training: [] },
      p: { ...producer, roles: ['producer'], training: [] },
    });
    expect(Object.keys(created({}).people)).toEqual(['h']);
  });
});

describe('what an entry leaves of lots and concerns', () => {
  it('[RD3] is what the last count missed, and no field where it came out right', () => {
    const set = onSet().does('hortiz', count(49)).does('hortiz', count(50));
    expect(set.state.lots.d).not.toHaveProperty('missing');
  });

  it('[RD6] is short of the lots that a person had rounds of, and of no other', () => {
    const set = onSet().does('hortiz', { type: 'issue-rounds', lotId: 'b', rounds: 2, personId: 'amarsh' });
    const { d } = set.state.lots;
    set.does('plind', { type: 'answer-short', personId: 'amarsh', answer: 'lost' });
    expect(set.state.lots.b).toMatchObject({ short: 2, outside: {} });
    expect(set.state.lots.d).toBe(d);
  });

  it('[ST6] is each voice with its words, until they are withheld', () => {
    const set = onSet().raise('k', 'one').raise('m', 'two', '07').raise('n', 'three', '07');
    expect(set.state.concerns.k).toStrictEqual({ concernId: 'k', text: 'one', at: MORNING });
    const answer = { type: 'answer-concern', answer: 'shown' } as const;
    set.does('plind', { ...answer, concernId: 'k' }).does('plind', { ...answer, concernId: 'm', withhold: 'a name' });
    expect(set.state.concerns.k?.text).toBe('one');
    expect(set.state.concerns.m).toMatchObject({ also: [{ concernId: 'n', at: MORNING }] });
    for (const words of ['two', 'three']) expect(JSON.stringify(set.state.concerns)).not.toContain(words);
  });

  it('[DY6] is the number of each day before, once', () => {
    const set = onSet().does('rcole', { type: 'wrap-day' });
    expect(set.state.pastDays).toBeUndefined();
    set.does('rcole', { type: 'start-day', number: 13, date: '2026-11-23' }).does('rcole', { type: 'wrap-day' });
    set.does('rcole', { type: 'start-day', number: 14, date: '2026-11-24' });
    expect(set.state.pastDays).toEqual([12, 13]);
  });
});

describe('an entry that names what is not there', () => {
  const no = 'no';
  const named: { [T in EntryType]?: EntryData<T> } = {
    'amend-person': { personId: no, name: 'N' },
    'record-training': { personIds: [no], weaponType: 't', endsOn: '2027-01-01' },
    'answer-concern': { concernId: no, answer: 'a' },
    'close-incident': { incidentId: no, cause: 'c', correction: 'c' },
    'lift-stop': { stopId: 1, done: 'd' },
    'prove-lot': { lotId: no, proved: 1, counted: 1, sign: 'rattle' },
    'issue-rounds': { lotId: no, rounds: 1, personId: no },
    'return-rounds': { lotId: no, rounds: 1, personId: no },
    'answer-short': { lotId: no, answer: 'a' },
    'set-scene': { scene: '1' },
    roll: {},
  };
  it.each(Object.entries(named))('[CU1] changes nothing but the place in the log: %s', (type, data) => {
    const set = registered();
    expect(set.folded('hortiz', type as EntryType, data)).toEqual({
      ...set.state,
      cursor: set.state.cursor + 1,
    });
  });

  it('[PE4] has a meeting held that no day began for', () => {
    const set = registered();
    const state = set.folded('hortiz', 'record-meeting', { personIds: ['amarsh'], topic: 't' });
    expect(state).toMatchObject({ day: null, lastMeeting: set.state.cursor + 1 });
  });
});

import 'reflect-metadata';
import { COMMAND_TYPES } from '#custody';
import { parseCommand } from './parse-command.js';

const id = '0a0a0a0a-0000-4000-8000-000000000001';
const weaponId = '0a0a0a0a-0000-4000-8000-000000000002';
const lotId = '0a0a0a0a-0000-4000-8000-000000000003';
const blank = { kind: 'blank', rounds: 3, lotId };
const inspect = { id, type: 'inspect', weaponId, boreClear: true, chambersSeen: 6, load: blank };

const problemsOf = (sent: unknown) => {
  const parsed = parseCommand(sent);
  return 'problems' in parsed ? parsed.problems : [];
};
const pathsOf = (sent: unknown) => problemsOf(sent).map(({ path }) => path);

describe('the shape of a command', () => {
  it.each(COMMAND_TYPES)('is known of %s', (type) => {
    expect(pathsOf({ type })).not.toContain('type');
  });

  it('[CH1] lets a whole inspection through as it was sent', () => {
    expect(parseCommand(inspect)).toEqual({
      id,
      body: { type: 'inspect', weaponId, boreClear: true, chambersSeen: 6, load: blank },
    });
  });

  it.each([
    ['a live load (RD1)', { ...inspect, load: { kind: 'live', rounds: 1, lotId } }, 'load.kind'],
    ['a sixth of a round', { ...inspect, load: { ...blank, rounds: 1 / 6 } }, 'load.rounds'],
    ['no rounds of blanks', { ...inspect, load: { ...blank, rounds: 0 } }, 'load.rounds'],
    ['a list for a load', { ...inspect, load: [] }, 'load'],
    ['no load', { ...inspect, load: null }, 'load'],
    ['a field that nobody knows', { ...inspect, hot: true }, 'hot'],
    ['a field inside that nobody knows', { ...inspect, load: { ...blank, live: true } }, 'load.live'],
    ['null where nothing is meant', { ...inspect, fired: null }, 'fired'],
    ['an id that is no UUID', { ...inspect, id: '1' }, 'id'],
    ['a type that nobody knows', { ...inspect, type: 'constructor' }, 'type'],
    ['a name of a million characters', { id, type: 'set-scene', scene: 'x'.repeat(1_000_000) }, 'scene'],
    ['a name that turns the words around it', { id, type: 'set-scene', scene: '\u202e42' }, 'scene'],
    ['five characters on the board (CU10)', { id, type: 'amend-weapon', weaponId, number: '12345' }, 'number'],
    ['a day that the calendar has not', { id, type: 'start-day', number: 1, date: '2026-02-30' }, 'date'],
  ])('turns away %s', (_what, sent, path) => {
    expect(pathsOf(sent)).toContain(path);
  });

  it.each([[null], [undefined], ['inspect'], [7], [[inspect]], [{}]])('turns away %j', (sent) => {
    expect(problemsOf(sent)).toHaveLength(1);
  });

  it('takes emoji and right-to-left names as text', () => {
    expect(pathsOf({ id, type: 'add-person', personId: weaponId, name: 'שלמה 🎬', roles: ['crew'] })).toEqual([]);
  });

  it('[CH1] asks of a replica only whether it is sound', () => {
    expect(pathsOf({ id, type: 'inspect', weaponId, sound: true })).toEqual([]);
    expect(pathsOf({ id, type: 'inspect', weaponId, sound: true, boreClear: true })).toEqual(['boreClear']);
  });

  it('[ST1] takes a stop without a reason', () => {
    expect(pathsOf({ id, type: 'call-stop', why: '' })).toEqual([]);
  });
});

import { DayBook } from '#record';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { incidentViews } from './incidents.view.js';

function discharged(): DryGulchDay {
  const day = new DryGulchDay();
  const { weaponId } = day.weapon('15');
  return day.does('H. Ortiz', { type: 'report-incident', incidentId: 'i', kind: 'discharge', weaponId, what: 'bang' });
}
const told = (day: DryGulchDay, name: string) => incidentViews(day.state, day.person(name), day.at);
const CLOSE = { type: 'close-incident', incidentId: 'i', cause: 'a worn sear', correction: 'sent away' } as const;

describe('the incidents of a production', () => {
  it('[ST4] tells what each did by itself, the open ones first', () => {
    const day = discharged();
    day.does('A. Marsh', { type: 'report-incident', incidentId: 'hurt', kind: 'injury', what: 'ankle' });
    const { weaponId } = day.weapon('12');
    day.does('H. Ortiz', { type: 'report-incident', incidentId: 'dud', kind: 'misfire', weaponId, what: 'dud' });
    const views = told(day, 'P. Lindqvist');
    expect(views.map(({ incidentId }) => incidentId).at(-1)).toBe('dud');
    expect(views.map(({ did }) => did).toSorted()).toEqual([
      'It called a STOP and froze 15.',
      'It called a STOP.',
      'It called no STOP and froze 12.',
    ]);
  });

  it('[ST3] tells whether its stop stands, and by both names who lifted it', () => {
    const day = discharged();
    const stop = () => {
      const book = new DayBook();
      book.add(day.entries);
      return incidentViews(day.state, null, day.at, (stopId) => book.liftOf(stopId))[0]?.stop;
    };
    expect(stop()).toBe('Its STOP stands.');
    const stopId = day.state.incidents['i']?.stopId ?? 0;
    day.does('R. Cole', { type: 'lift-stop', stopId, done: 'all looked at' });
    expect(stop()).toContain('R. Cole gave a half of its lift');
    day.does('H. Ortiz', { type: 'lift-stop', stopId, done: 'all counted' });
    expect(stop()).toContain('lifted by R. Cole and H. Ortiz');
    // As long as the log is not read nobody's name is made up.
    expect(told(day, 'P. Lindqvist')[0]?.stop).toBe('Its STOP was lifted.');
  });

  it('[ST5] says before anyone taps that who had a hand in it may not close it, and that a producer may', () => {
    const day = discharged();
    expect(told(day, 'H. Ortiz')[0]?.bar?.reason).toBe('was-involved');
    expect(told(day, 'P. Lindqvist')[0]?.bar).toBeNull();
  });

  it('[ST5] wants a meeting after the closing, and [ST7] then both halves of the release', () => {
    const day = discharged().does('P. Lindqvist', CLOSE);
    const wanted = () => told(day, 'H. Ortiz')[0]?.wanted;
    expect(told(day, 'H. Ortiz')[0]?.closed).toEqual({
      by: 'P. Lindqvist',
      cause: 'a worn sear',
      correction: 'sent away',
    });
    expect(wanted()).toContain('before a safety meeting');
    day.does('R. Cole', { type: 'record-meeting', personIds: ['ortiz'], topic: 'what happened' });
    expect(wanted()).toBe('15 is frozen until an armorer and an AD release it, or it is retired.');
    const { weaponId } = day.weapon('15');
    day.does('H. Ortiz', { type: 'release-weapon', weaponId, why: 'the gunsmith passed it' });
    expect(wanted()).toBe('H. Ortiz gave a half of its release. Still to come: an AD.');
    day.does('R. Cole', { type: 'release-weapon', weaponId, why: 'seen' });
    expect(wanted()).toBeNull();
  });
});

import { NOW, onSet, type OnSet } from '../testing/set.js';
import { closing, closingSentence, openIncidents } from '../incidents/open-incidents.view.js';
import { shortAt, shorts, toAnswer } from '../answers/shorts.view.js';
import { actorChoices, handerChoices } from '../issue/issue-form.view.js';
import { followsFrom, incidentSentence, toReport, withKind, type IncidentSoFar } from './incident.view.js';
import { releaseView } from './release.view.js';

const deskOf = (set: OnSet, name = 'R. Cole') => ({ state: set.view(), me: set.person(name).personId, at: NOW });
const soFar: IncidentSoFar = { incidentId: 'i1', kind: 'misfire', what: '' };

describe('an incident', () => {
  it('[ST4] says by the rules what it does by itself, before it is sent', () => {
    const set = onSet();
    const twelve = set.weapon('12');
    expect(followsFrom(deskOf(set), { ...soFar, kind: null }, twelve)).toMatch(/^In danger\?/);
    expect(followsFrom(deskOf(set), soFar, twelve)).toBe(
      '12 is frozen as it is, with whoever has it. No STOP is called. A second misfire today calls a STOP.',
    );
    expect(followsFrom(deskOf(set), { ...soFar, kind: 'injury' }, null)).toMatch(
      /^It calls a STOP\. Nothing is issued/,
    );
    set.happens('R. Cole', {
      type: 'report-incident',
      incidentId: 'i0',
      kind: 'misfire',
      weaponId: twelve.weaponId,
      what: 'dud',
    });
    expect(followsFrom(deskOf(set), soFar, set.weapon('12'))).toMatch(/^It is the second today: it calls a STOP\./);
  });

  it('[ST4] is sent with a phrase or own words; another kind takes the phrase with it and leaves the words', () => {
    expect(toReport(soFar, null)).toBeNull();
    expect(incidentSentence(soFar, { number: '12' })).toBe('Still to say: what happened');
    expect(withKind({ ...soFar, what: 'It jammed' }, 'damage')).toMatchObject({ kind: 'damage', what: '' });
    const own = withKind({ ...soFar, what: 'a long story ' }, 'damage');
    expect(toReport(own, null)).toEqual({
      type: 'report-incident',
      incidentId: 'i1',
      kind: 'damage',
      what: 'a long story',
    });
  });

  it('[ST5] tells who had a hand in it why they may not close it, and lets another write cause and correction', () => {
    const set = onSet();
    const { weaponId } = set.weapon('12');
    set.happens('H. Ortiz', {
      type: 'report-incident',
      incidentId: 'i',
      kind: 'discharge',
      weaponId,
      what: 'went off',
    });
    const [mine] = openIncidents(deskOf(set), weaponId);
    expect(mine).toMatchObject({
      title: 'Discharge of 12, 14:32',
      by: 'H. Ortiz',
      bar: { rule: 'ST5', message: expect.stringMatching(/^You held, inspected or checked/) },
    });
    expect(openIncidents(deskOf(set, 'L. Okafor'))[0]?.bar).toBeNull();
    expect(openIncidents(deskOf(set, 'T. Vance'))[0]?.bar).toMatchObject({ rule: 'Who may' });
    expect(closing('i', 'worn sear', ' ')).toBeNull();
    expect(closingSentence('Discharge of 12, 14:32', 'worn sear', '')).toBe('Still to say: what was corrected');
    const command = closing('i', ' worn sear', 'new sear');
    if (command) set.happens('L. Okafor', command);
    expect(openIncidents(deskOf(set))).toEqual([]);
  });
});

describe('a release', () => {
  it('[ST7] shows whose half is given and what this one does', () => {
    const set = onSet();
    const frozen = set.weapon('12');
    expect(releaseView(set.view(), frozen)).toMatchObject({ given: null, sentence: 'Release 12: your half' });
    const half = { ...frozen, releases: [set.person('H. Ortiz').personId] };
    expect(releaseView(set.view(), half)).toMatchObject({
      given: 'H. Ortiz gave the armorer’s half',
      sentence: 'Release 12: the second half',
    });
  });
});

describe('an answer for what is short', () => {
  it('[RD3] [RD6] names one weapon, lot or person, and is gone with what was short', () => {
    const set = onSet();
    const lotId = Object.values(set.view().lots).find(({ label }) => label === 'B-07')?.lotId ?? '';
    set.happens('H. Ortiz', { type: 'prove-lot', lotId, proved: 100, sign: 'rattle', counted: 100 });
    expect(shorts(set.view())).toMatchObject([{ of: 'lot', name: 'Lot B-07' }]);
    expect(toAnswer({ of: 'lot', id: lotId }, ' ')).toBeNull();
    const answer = toAnswer({ of: 'lot', id: lotId }, 'left in the truck');
    expect(answer).toEqual({ type: 'answer-short', lotId, answer: 'left in the truck' });
    if (answer) set.happens('R. Cole', answer);
    expect(shortAt(set.view(), { of: 'lot', id: lotId })).toBeUndefined();
  });
});

describe('who is to get it', () => {
  it('[PE3] is named with what lapses soon, before anyone taps', () => {
    const set = onSet();
    const eight = set.weapon('08');
    const soonOf = (name: string) => actorChoices(set.view(), eight, NOW).find((each) => each.name === name)?.soon;
    expect(soonOf('A. Marsh')).toBeNull();
    set.happens('H. Ortiz', { type: 'add-person', personId: 'p-new', name: 'A. New', roles: ['actor'] });
    const joins = set.view().day?.meeting?.cursor ?? 0;
    set.happens('R. Cole', { type: 'record-meeting', personIds: ['p-new'], topic: 'late', joins });
    const until = (endsOn: string) =>
      set.happens('H. Ortiz', { type: 'record-training', personIds: ['p-new'], weaponId: eight.weaponId, endsOn });
    until('2026-11-22');
    expect(soonOf('A. New')).toBe('Training ends today');
    until('2026-11-27');
    expect(soonOf('A. New')).toBe('Training ends 27 Nov');
    until('2026-12-27');
    expect(soonOf('A. New')).toBeNull();
    const reyes = () => handerChoices(set.view(), NOW).find(({ name }) => name === 'J. Reyes')?.soon;
    expect(reyes()).toBeNull();
    set.happens('H. Ortiz', {
      type: 'amend-person',
      personId: set.person('J. Reyes').personId,
      permitEnds: '2026-11-23',
    });
    expect(reyes()).toBe('Permit ends tomorrow');
  });
});

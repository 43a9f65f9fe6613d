import { evolve, happened, redactState, type EntryData, type EntryType, type State } from '#custody';
import { answeredToday, standingViews } from './concern.view.js';
import { AT, revolver, withWeapons } from './testing/scene.js';

const LATER = '2026-11-22T14:42:07.000Z';
const cole = { personId: 'p-cole', name: 'R. Cole' };

const after = <T extends EntryType>(state: State, type: T, data: EntryData<T>, by: typeof cole | null = null): State =>
  evolve(state, happened<EntryType>(state.cursor + 1, AT, by, type, data));

const concerns = [
  { concernId: 'k1', text: 'Show me it is empty', number: ' 12 ' },
  { concernId: 'k2', text: 'Me too', number: '12' },
  { concernId: 'k3', text: 'Rounds are lying about' },
  { concernId: 'k4', text: 'It was pointed at people', number: '99' },
].reduce((state, each) => after(state, 'raise-concern', each), withWeapons(revolver));

describe('the concerns where they are read', () => {
  it('[ST6] stand with every voice, their age and the weapon of that number, if there is one', () => {
    const views = standingViews(concerns, LATER);
    expect(views.map(({ number, weaponId, age }) => [number?.trim() ?? null, weaponId, age])).toEqual([
      ['12', 'w12', '10:00'],
      [null, null, '10:00'],
      ['99', null, '10:00'],
    ]);
    expect(views[0]?.voices.map(({ text, time }) => `${time} ${text}`)).toEqual([
      '07:32 Show me it is empty',
      '07:32 Me too',
    ]);
  });

  it('[ST6] go with their answer to what was answered today, without the words that are withheld', () => {
    const answer = { concernId: 'k2', answer: 'Shown to all', withhold: 'Names a person' };
    const state = after(concerns, 'answer-concern', answer, cole);
    expect(standingViews(state, LATER).map(({ concernId }) => concernId)).toEqual(['k3', 'k4']);
    const [answered] = answeredToday(state, LATER);
    expect(answered).toMatchObject({ answer: 'Shown to all', by: 'R. Cole, 1st AD', withheld: 'Names a person' });
    expect(answered?.voices.map(({ text }) => text)).toEqual([null, null]);
    expect(answeredToday(state, '2026-11-23T09:00:00.000Z')).toEqual([]);
  });

  it('[ST6] have no words where nobody is signed in who may answer', () => {
    const views = standingViews(redactState(concerns, 'public'), LATER);
    expect(views.flatMap(({ voices }) => voices.map(({ text }) => text))).toEqual([null, null, null, null]);
  });
});

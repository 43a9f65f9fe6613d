import { revolver, withWeapons } from '../testing/scene.js';
import { likelyHolders } from '../words.js';

const people = withWeapons().people;
const person = (personId: string, role: 'actor' | 'crew' | 'armorer') => [
  personId,
  { personId, name: personId, roles: [role], training: [] },
];
const out = { ...revolver, status: 'with-actor' as const, holder: 'p-marsh', hands: ['p-ortiz', 'vance', 'p-ortiz'] };
const state = {
  ...withWeapons(out, { ...revolver, weaponId: 'w2', status: 'with-actor', holder: 'boone' }),
  people: {
    ...people,
    ...Object.fromEntries([
      person('abara', 'crew'),
      person('boone', 'actor'),
      person('vance', 'actor'),
      person('sato', 'actor'),
      person('reyes', 'armorer'),
    ]),
  },
};
const named = (hadIt: string[] = []): string[] =>
  likelyHolders(state, out, 'p-cole', hadIt).map(({ personId }) => personId);

describe('who may have a weapon', () => {
  it('[CU11] is everybody but its holder, who handled it last first, then who looks, the armorers, and busy actors', () => {
    expect(named()).toEqual(['p-ortiz', 'vance', 'p-cole', 'reyes', 'boone', 'sato', 'abara']);
    expect(named(['sato'])[0]).toBe('sato');
  });

  it('[CU11] is of a locked weapon still somebody', () => {
    expect(likelyHolders(withWeapons(revolver), revolver, 'p-cole')[0]?.personId).toBe('p-cole');
  });
});

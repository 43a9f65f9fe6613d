import { isAd, isArmorer, type Person, type Weapon } from '#custody';
import { ROLE_WORDS } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { WeaponTitle } from '../parts/weapon-title.js';

const WHYS = ['Seen there, not recorded', 'Phones were off', 'Handed on by mistake'] as const;

/** Actors and armorers are who has weapons; everybody else follows by name. */
const rank = (person: Person): number =>
  person.roles.includes('actor') ? 0 : isArmorer(person) ? 1 : isAd(person) ? 2 : 3;

/** CU11: what is seen outranks what was planned; two taps from the weapon, so the name itself records it. */
export function SightPage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const [why, setWhy] = useState<string>(WHYS[0]);
  const people = Object.values(desk.state.people)
    .filter((person) => person.personId !== weapon.holder)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const see = async (person: Person): Promise<void> => {
    const outcome = await desk.send(
      { type: 'sight', weaponId: weapon.weaponId, holderId: person.personId, why },
      `${weapon.number} seen with ${person.name}`,
    );
    if (outcome.status === 'accepted') desk.go({ page: 'weapon', weaponId: weapon.weaponId });
  };
  return (
    <Page title="Seen with…">
      <WeaponTitle weapon={weapon} line="Whoever has it now, whatever was planned. Its checks lapse." />
      <fieldset className="whys" aria-label="Why">
        {WHYS.map((words) => (
          <button
            key={words}
            type="button"
            className={words === why ? 'on' : undefined}
            aria-pressed={words === why}
            onClick={() => setWhy(words)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <ul className="people">
        {people.map((person) => (
          <li key={person.personId}>
            <button type="button" disabled={desk.isSending} onClick={() => void see(person)}>
              <span dir="auto">{person.name}</span>
              <small>{person.roles[0] ? ROLE_WORDS[person.roles[0]] : ''}</small>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

import type { Weapon } from '#custody';
import { ROLE_WORDS, SIGHT_WHYS } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { WeaponTitle } from '../parts/weapon-title.js';
import { holdersOf, see, Whys } from './seen-with.js';

/** CU11: what is seen outranks what was planned; everybody on the list, and own words for how one knows. */
export function SightPage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const [why, setWhy] = useState<string>(SIGHT_WHYS[0]);
  const [own, setOwn] = useState('');
  return (
    <Page title="Seen with…">
      <WeaponTitle weapon={weapon} line="Whoever has it now, whatever was planned. Its checks lapse." />
      <Whys why={own.trim() === '' ? why : ''} onChoose={setWhy} />
      <label className="field">
        <span>Or in your words</span>
        <input value={own} dir="auto" maxLength={200} onChange={(event) => setOwn(event.target.value)} />
      </label>
      <ul className="people all-people">
        {holdersOf(desk, weapon).map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              disabled={desk.isSending}
              onClick={() => void see(desk, weapon, person, own.trim() || why)}
            >
              <span dir="auto">{person.name}</span>
              <small>{person.roles[0] ? ROLE_WORDS[person.roles[0]] : ''}</small>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

import type { Person, Weapon } from '#custody';
import { likelyHolders, ROLE_WORDS, SIGHT_WHYS } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { offerOf } from '../handheld.view.js';
import { useDesk, type Desk } from '../parts/desk.js';

/** As many as stand in sight at once, two abreast. */
const LIKELY = 5;

/** Whoever may have it, the likeliest first; an actor who had it last before all others. */
export function holdersOf(desk: Desk, weapon: Weapon): Person[] {
  const last = desk.lastIssues.get(weapon.weaponId);
  return likelyHolders(desk.state, weapon, desk.me, last ? [last.actorId] : []);
}

/** CU11: records who has it, with how one knows. */
export async function see(desk: Desk, weapon: Weapon, person: Person, why: string): Promise<void> {
  const outcome = await desk.send(
    { type: 'sight', weaponId: weapon.weaponId, holderId: person.personId, why },
    `${weapon.number} seen with ${person.name}`,
  );
  if (outcome.status === 'accepted') desk.go({ page: 'weapon', weaponId: weapon.weaponId });
}

/** How one knows, in one tap; one of them is always chosen. */
export function Whys({ why, onChoose }: { why: string; onChoose: (why: string) => void }): ReactNode {
  return (
    <fieldset className="whys" aria-label="How do you know">
      {SIGHT_WHYS.map((words) => (
        <button
          key={words}
          type="button"
          className={words === why ? 'on' : undefined}
          aria-pressed={words === why}
          onClick={() => onChoose(words)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}

/** CU11: two taps from the weapon's row or its scan: the name itself records it. Everybody else is a page further. */
export function SeenWith({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const [why, setWhy] = useState<string>(SIGHT_WHYS[0]);
  if (!offerOf(desk.state, desk.me, weapon.weaponId, 'sight', desk.at)) return null;
  return (
    <section className="seen-with" aria-label="Seen with somebody else">
      <h2>Seen with somebody else? The name records it, and both checks lapse.</h2>
      <Whys why={why} onChoose={setWhy} />
      <ul className="people pairs">
        {holdersOf(desk, weapon)
          .slice(0, LIKELY)
          .map((person) => (
            <li key={person.personId}>
              <button type="button" disabled={desk.isSending} onClick={() => void see(desk, weapon, person, why)}>
                <span dir="auto">{person.personId === desk.me ? 'Me' : person.name}</span>
                <small>{person.roles[0] ? ROLE_WORDS[person.roles[0]] : ''}</small>
              </button>
            </li>
          ))}
        <li>
          <button type="button" onClick={() => desk.go({ page: 'sight', weaponId: weapon.weaponId })}>
            <span>Another…</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

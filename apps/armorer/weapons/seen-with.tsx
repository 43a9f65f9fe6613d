import { allowedMoves, type Person, type PersonId, type Weapon } from '#custody';
import { likelyHolders, SIGHT_WHYS } from '#ui/words';
import { useState } from 'react';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';

/** As many names as stand in sight at once; everybody else is behind "Seen elsewhere". */
const LIKELY = 6;

type Why = (typeof SIGHT_WHYS)[number];

interface SeenWithProps {
  weapon: Weapon;
  me: Person;
  /** Which actor had it last in this scene. */
  lastActorId: PersonId | null;
}

/** CU11: in the hand two taps from the weapon's row or its scan: the name itself records who has it. */
export function SeenWith({ weapon, me, lastActorId }: SeenWithProps) {
  const { state, at, say } = useDesk();
  const [why, setWhy] = useState<Why>(SIGHT_WHYS[0]);
  const sending = useSending(() => undefined);
  const { weaponId, number } = weapon;
  const moves = allowedMoves(state, me.personId, weaponId, at);
  if (!moves.some(({ type }) => type === 'sight')) return null;
  const people = likelyHolders(state, weapon, me.personId, lastActorId === null ? [] : [lastActorId]).slice(0, LIKELY);
  return (
    <section className="seen-with" aria-label="Seen with somebody else">
      <h2>Seen with somebody else? The name records it, and both checks lapse.</h2>
      <Pick
        label="How do you know"
        options={SIGHT_WHYS.map((value) => ({ value, text: value }))}
        value={why}
        onChoose={setWhy}
      />
      <div className="acts">
        {people.map(({ personId, name }) => (
          <KeyButton
            key={personId}
            doesWrite
            isOff={sending.isSending}
            onPress={() =>
              sending.send({ type: 'sight', weaponId, holderId: personId, why }, () =>
                say(`${number} was seen with ${name}`),
              )
            }
          >
            {personId === me.personId ? 'I have it' : name}
          </KeyButton>
        ))}
      </div>
      <Sent sending={sending} />
    </section>
  );
}

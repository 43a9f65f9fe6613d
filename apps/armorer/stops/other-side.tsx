import { useState } from 'react';
import { areBothSides, type Person } from '#custody';
import { sessionStore, SignInDialog, useSession } from '#ui/entrance';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';

/**
 * ST3, ST7: once one half is given here, the other comes from another person's own sign-in: whoever is signed in on this
 * device goes on as themselves, or signs in beside the first, who stays signed in.
 */
export function OtherSide({ given }: { given: Person }) {
  const { state } = useDesk();
  const session = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const others = session.people.flatMap(({ person }) => {
    const known = state.people[person.personId];
    return known && areBothSides(given, known) ? [known] : [];
  });
  if (!session.device) return null;
  return (
    <div className="acts">
      {others.map(({ personId, name }) => (
        <KeyButton key={personId} onPress={() => sessionStore.change({ type: 'switched', personId })}>
          Go on as {name}
        </KeyButton>
      ))}
      <KeyButton className="small" onPress={() => setIsAsking(true)}>
        Somebody else signs in here
      </KeyButton>
      <SignInDialog isOpen={isAsking} onClose={() => setIsAsking(false)} deviceToken={session.device.token} />
    </div>
  );
}

import type { Weapon } from '#custody';
import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { againOf, barOnRecording } from './issue-form.view.js';

/** CU7: the same actor again in one tap; each of the two buttons says what was shown to those in the line of fire. */
export function AgainButtons({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const again = againOf(desk.state, weapon, desk.lastIssues.get(weapon.weaponId), desk.at);
  // CU3: why not is said once, by the page or the row that it stands on.
  if (!again || barOnRecording(desk, weapon)) return null;
  const said = `${weapon.number} with ${again.actor}`;
  return (
    <div className="again">
      <button
        type="button"
        className="strong again-go"
        disabled={desk.isSending}
        onClick={() => void desk.send(again.shown, said)}
      >
        <span dir="auto">Again to {again.actor}</span>
        <small>
          For a {again.for}, by {again.handedBy}. Shown to {again.actor} and to the line of fire
          {again.soon && `. ${again.soon}`}
        </small>
      </button>
      <button type="button" disabled={desk.isSending} onClick={() => void desk.send(again.notShown, said)}>
        <span>Again</span>
        <small>Line of fire not shown</small>
      </button>
    </div>
  );
}

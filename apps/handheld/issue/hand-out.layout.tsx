import type { Weapon } from '#custody';
import { nameOf } from '#ui/words';
import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { LoadMark } from '#ui';
import { WeaponTitle } from '../parts/weapon-title.js';
import { SeenWith } from '../weapon/seen-with.js';
import { Choices } from './choices.js';
import { handOutOf } from './hand-out.view.js';
import { BarNote } from '../parts/bar-note.js';
import { actorChoices, barOnRecording } from './issue-form.view.js';

/** Forty to be issued: scan and performer each. The name itself signs what stands above the names. */
export function HandOutPage({ weapon }: { weapon: Weapon }): ReactNode {
  const desk = useDesk();
  const handOut = handOutOf(desk.state, weapon, desk.lastIssues, desk.at);
  const recording = weapon.status === 'with-ad' ? barOnRecording(desk, weapon) : null;
  const give = async (actorId: string): Promise<void> => {
    if (!handOut || desk.isSending) return;
    const outcome = await desk.send(handOut.to(actorId), `${weapon.number} with ${nameOf(desk.state, actorId)}`);
    if (outcome.status === 'accepted') desk.go({ page: 'scan' });
  };
  return (
    <Page title={`Issue ${weapon.number}`}>
      <WeaponTitle weapon={weapon} line={weapon.weaponType} aside={<LoadMark weapon={weapon} at={desk.at} />} />
      {recording && <BarNote bar={recording} />}
      {handOut && !recording && weapon.status === 'with-ad' && (
        <>
          <p className="signs">{handOut.sentence}</p>
          <Choices
            label="The name signs it"
            choices={actorChoices(desk.state, weapon, desk.at)}
            chosen={null}
            onChoose={(actorId) => void give(actorId)}
          />
        </>
      )}
      <button type="button" className="wide" onClick={() => desk.go({ page: 'issue', weaponId: weapon.weaponId })}>
        Otherwise…
      </button>
      <SeenWith weapon={weapon} />
    </Page>
  );
}

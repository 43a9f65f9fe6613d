import type { Weapon } from '#custody';
import type { ReactNode } from 'react';
import { offerOf } from '../handheld.view.js';
import { useDesk } from '../parts/desk.js';
import { BarNote } from '../parts/bar-note.js';
import { Page } from '../parts/page.js';
import { WeaponTitle } from '../parts/weapon-title.js';
import { SeenWith } from '../weapon/seen-with.js';
import { kindLine } from '../weapon/weapon.view.js';
import { emptyInFull, seenEmpty } from './check-form.view.js';
import type { Checks } from './use-checks.js';

/**
 * One scan, one button: what is signed stands on it in full. It is the same button for every weapon, whatever the armorer
 * declared, so that nothing of the inspection gets into it (CH2). The camera opens for the next one, and says what came of this one.
 */
export function ScannedPage({ weapon, checks }: { weapon: Weapon; checks: Checks }): ReactNode {
  const desk = useDesk();
  const { weaponId } = weapon;
  const offer = offerOf(desk.state, desk.me, weaponId, 'check', desk.at);
  const sign = async (): Promise<void> => {
    if (await checks.sign(desk, weapon, seenEmpty(weapon))) desk.go({ page: 'scan' });
  };
  return (
    <Page
      title={`Check ${weapon.number}`}
      action={
        <button
          type="button"
          className="go"
          disabled={!offer || offer.refusal !== null || desk.isSending}
          onClick={() => void sign()}
        >
          <small>I saw it:</small>
          <span>{emptyInFull(weapon)}</span>
        </button>
      }
    >
      <WeaponTitle weapon={weapon} line={kindLine(weapon)} />
      {offer?.refusal && <BarNote bar={offer.refusal} />}
      {!offer && <p className="rest">It does not wait for a check.</p>}
      <p className="ask">Sign only what you saw. If there is anything in it, say what.</p>
      <button type="button" className="wide" onClick={() => desk.go({ page: 'check', weaponId })}>
        It is not empty, or not all of it was shown
      </button>
      <SeenWith weapon={weapon} />
    </Page>
  );
}

import type { Weapon } from '#custody';
import { InspectForm } from '../inspect/inspect-form.js';
import { sameLoad, type KeptLoad } from '../inspect/inspect-form.view.js';
import { CheckForm } from '../moves/check-form.js';
import { IncidentForm } from '../moves/incident-form.js';
import { IssueForm } from '../moves/issue-form.js';
import { LockForm } from '../moves/lock-form.js';
import { SightForm } from '../moves/sight-form.js';
import { CloseIncidentForm, ReleaseForm, RetireForm, ShortForm } from '../moves/weapon-why.js';
import { useDesk } from '../desk.js';
import { atWeapon, type WeaponAct } from '../place.js';
import { WeaponForm } from '../register/weapon-form.js';
import { Chosen } from './chosen.js';
import type { Run } from './runs.view.js';

interface WeaponPaneProps {
  weapon: Weapon;
  act: WeaponAct | null;
  run: Run | null;
  setRun: (run: Run | null) => void;
}

/** The middle of the station: the chosen weapon, or what is being written down about it. */
export function WeaponPane({ weapon, act, run, setRun }: WeaponPaneProps) {
  const { go } = useDesk();
  const back = (): void => go(atWeapon(weapon.weaponId));
  const signed = ({ loadKind, lotId, rounds }: KeptLoad): void => {
    setRun({ kind: 'inspect', kept: { loadKind, lotId, rounds } });
    back();
  };
  switch (act) {
    case null:
      return <Chosen key={weapon.weaponId} weapon={weapon} />;
    case 'inspect':
    case 'same-again': {
      const isRun = act === 'inspect' && run?.kind === 'inspect';
      const kept = act === 'same-again' ? sameLoad(weapon) : isRun ? run.kept : null;
      return (
        <InspectForm key={`${weapon.weaponId} ${act}`} weapon={weapon} kept={kept} isRun={isRun} onSigned={signed} />
      );
    }
    case 'check':
      return <CheckForm key={weapon.weaponId} weapon={weapon} />;
    case 'issue':
      return (
        <IssueForm
          key={weapon.weaponId}
          weapon={weapon}
          kept={run?.kind === 'issue' ? run.kept : null}
          onIssued={(kept) => {
            setRun({ kind: 'issue', kept });
            back();
          }}
        />
      );
    case 'lock':
      return <LockForm key={weapon.weaponId} weapon={weapon} onLocked={back} />;
    case 'sight':
      return <SightForm key={weapon.weaponId} weapon={weapon} />;
    case 'incident':
      return <IncidentForm key={weapon.weaponId} weapon={weapon} onClose={back} />;
    case 'close':
      return <CloseIncidentForm key={weapon.weaponId} weapon={weapon} />;
    case 'release':
      return <ReleaseForm key={weapon.weaponId} weapon={weapon} />;
    case 'short':
      return <ShortForm key={weapon.weaponId} weapon={weapon} />;
    case 'amend':
      return <WeaponForm key={weapon.weaponId} weapon={weapon} />;
    case 'retire':
      return <RetireForm key={weapon.weaponId} weapon={weapon} />;
  }
}

import { useState } from 'react';
import { roundsIn, type Weapon } from '#custody';
import { shortAhead } from '../inspect/inspect-words.js';
import { Step } from '../inspect/step.js';
import { useDesk } from '../desk.js';
import { useFigures } from '../keys/keyboard.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { NumberRow } from '../parts/number-row.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon } from '../place.js';

/** RD3: what was loaded is unloaded and counted before it goes into the safe. */
export function LockForm({ weapon, onLocked }: { weapon: Weapon; onLocked: () => void }) {
  const { go, say } = useDesk();
  const was = roundsIn(weapon);
  const [unloaded, setUnloaded] = useState<number | null>(
    weapon.fired === undefined ? null : Math.max(0, was - weapon.fired),
  );
  const sending = useSending(() => undefined);
  useFigures((figure) => figure <= was && setUnloaded(figure));
  const short = shortAhead(weapon, { fired: weapon.fired ?? null, unloaded });
  const lock = (): void => {
    if (unloaded === null) return;
    sending.send({ type: 'lock', weaponId: weapon.weaponId, unloaded }, () => {
      say([`${weapon.number} is locked, ${unloaded} unloaded`, short].filter(Boolean).join('. '));
      onLocked();
    });
  };
  return (
    <FormPane
      title={
        <>
          Unload and lock <b>{weapon.number}</b> <span dir="auto">{weapon.name}</span>
        </>
      }
      onClose={() => go(atWeapon(weapon.weaponId))}
      onSubmit={lock}
    >
      <p className="note">
        {was} were loaded{weapon.fired === undefined ? ', nobody said how many were fired' : `, ${weapon.fired} fired`}.
      </p>
      <div className="steps">
        <Step label="How many came out" isDone={unloaded !== null} isNow>
          <NumberRow label="Unloaded" to={was} value={unloaded} unit="unloaded" isOpen onChoose={setUnloaded} />
          {short && <p className="short-ahead">{short}</p>}
        </Step>
      </div>
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={unloaded === null || sending.isSending} onPress={lock}>
          {unloaded === null ? 'How many came out?' : `${unloaded} unloaded, lock it`}
        </KeyButton>
      </div>
    </FormPane>
  );
}

import { isWithheld, remaining, type Lot, type LotId, type State, type Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { lotsFor, type InspectAnswers } from './inspect-form.view.js';
import { Step } from './step.js';

interface LotPickProps {
  weapon: Weapon;
  answers: InspectAnswers;
  isNow: boolean;
  onChoose: (lotId: LotId) => void;
}

/** RD2, RD4: what keeps a lot from being loaded, before anyone taps it. */
function barOf(state: State, lot: Lot, weapon: Weapon): string | null {
  if (isWithheld(lot)) return 'RD4 Prove each of its rounds first.';
  return remaining(state, lot, weapon) <= 0 ? 'RD2 None left.' : null;
}

/** Which lot the rounds come from; only those of its kind, and blanks only of its calibre (RD5). */
export function LotPick({ weapon, answers, isNow, onChoose }: LotPickProps) {
  const { state } = useDesk();
  const lots = lotsFor(state, weapon, answers.loadKind);
  const calibre = weapon.calibre ? `${weapon.calibre} ` : '';
  return (
    <Step label="From lot" isDone={answers.lotId !== null} isNow={isNow}>
      {lots.length === 0 ? (
        <p className="refused">
          <b>RD5</b> There is no lot of {calibre}
          {answers.loadKind === 'dummy' ? 'dummies' : 'blanks'}. Add one under Rounds.
        </p>
      ) : (
        <Pick
          label="Lot"
          options={lots.map((lot) => ({
            value: lot.lotId,
            text: `${lot.label}${lot.charge ? `, ${lot.charge}` : ''} · ${remaining(state, lot, weapon)} left`,
            barred: barOf(state, lot, weapon),
          }))}
          value={answers.lotId}
          onChoose={onChoose}
        />
      )}
    </Step>
  );
}

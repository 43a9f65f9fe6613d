import { useState } from 'react';
import { SIGNS, type CommandBody, type Lot, type Sign } from '#custody';
import { SIGN_WORDS } from '#ui/words';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { countDiffers, countWanted } from './rounds.view.js';

const isCount = (text: string): boolean => /^\d{1,6}$/.test(text.trim());

/** RD4: each round of a lot proved and counted. Fewer or more may be recorded; what differs is shown, and stands. */
export function ProveForm({ lot, onClose }: { lot: Lot; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [proved, setProved] = useState('');
  const [counted, setCounted] = useState('');
  const [sign, setSign] = useState<Sign | null>(null);
  const sending = useSending(() => undefined);
  const areCounts = isCount(proved) && isCount(counted);
  const most = Math.max(lot.rounds, Number(counted));
  const problem = areCounts && Number(proved) > most ? `There are ${most}: no more can be proved.` : undefined;
  const isReady = areCounts && problem === undefined && sign !== null;
  const body: CommandBody<'prove-lot'> | null =
    isReady && sign !== null
      ? { type: 'prove-lot', lotId: lot.lotId, proved: Number(proved), sign, counted: Number(counted) }
      : null;
  const refusal = body ? foresee(state, body, me, at) : null;
  const differs = isReady ? countDiffers(lot, Number(counted)) : null;
  const isOff = body === null || refusal !== null || sending.isSending;
  const prove = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(`${lot.label}: ${proved} of ${lot.rounds} proved`);
      onClose();
    });
  };
  return (
    <FormPane
      title={
        <>
          Prove <b dir="auto">{lot.label}</b>
        </>
      }
      onClose={onClose}
      onSubmit={prove}
    >
      <p className="note">
        {lot.rounds} rounds came. Prove each one. {countWanted(state, lot)}
      </p>
      <Field
        label="Proved, one by one"
        inputMode="numeric"
        value={proved}
        {...(problem === undefined ? {} : { problem })}
        onChange={({ target }) => setProved(target.value)}
      />
      <Pick
        label="By which sign"
        options={SIGNS.map((value) => ({ value, text: SIGN_WORDS[value] }))}
        value={sign}
        onChoose={setSign}
      />
      <Field
        label="Counted, of the whole lot: those in weapons and with people too"
        inputMode="numeric"
        value={counted}
        onChange={({ target }) => setCounted(target.value)}
      />
      {differs && !refusal && <p className="short-ahead">{differs}</p>}
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={prove}>
          {isReady ? `I proved ${proved} of ${lot.rounds} and counted ${counted}` : 'Prove and count them'}
        </KeyButton>
      </div>
    </FormPane>
  );
}

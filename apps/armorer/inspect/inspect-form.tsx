import { useState } from 'react';
import { isWorking, type Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { useFigures } from '../keys/keyboard.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon } from '../place.js';
import {
  chooseKind,
  inspectCommand,
  openQuestion,
  questionsFor,
  startInspection,
  withWholeLook,
  type InspectAnswers,
  type KeptLoad,
  type Question,
} from './inspect-form.view.js';
import { nextWords, shortAhead, signWords } from './inspect-words.js';
import { Before, Loading, Look, type Change } from './questions.js';

interface InspectFormProps {
  weapon: Weapon;
  /** The load that the weapon before it got, or that this one had. */
  kept: KeptLoad | null;
  /** Whether this is one of many in a row: the next scan moves on, and this form stays. */
  isRun: boolean;
  onSigned: (kept: KeptLoad) => void;
}

const FIGURES: Partial<Record<Question, keyof InspectAnswers>> = {
  unloaded: 'unloaded',
  chambers: 'chambersSeen',
  rounds: 'rounds',
  proved: 'proved',
};

/** CH1: the armorer looks, loads and signs; one button says in full what is signed. */
export function InspectForm({ weapon, kept, isRun, onSigned }: InspectFormProps) {
  const { state, at, me, go, say } = useDesk();
  const [answers, setAnswers] = useState(() => startInspection(state, weapon, kept));
  const sending = useSending(() => undefined);
  const change: Change = (part) => setAnswers((now) => ({ ...now, ...part }));
  const open = openQuestion(weapon, answers);
  const questions = questionsFor(weapon, answers);
  const command = inspectCommand(weapon, answers);
  const refusal = command ? foresee(state, command, me, at) : null;

  const field = open ? FIGURES[open] : undefined;
  useFigures(field ? (figure) => change({ [field]: figure }) : null);

  const sign = (): void => {
    if (!command || refusal) return;
    sending.send(command, () => {
      const signed = `${weapon.number} is inspected: ${signWords(state, weapon, answers)}`;
      say([signed, shortAhead(weapon, answers)].filter(Boolean).join('. '));
      onSigned(withWholeLook(weapon, answers));
    });
  };
  const parts = { weapon, answers, change, open };
  return (
    <FormPane
      title={
        <>
          Inspect <b>{weapon.number}</b> <span dir="auto">{weapon.name}</span>
        </>
      }
      onClose={() => go(atWeapon(weapon.weaponId))}
      onSubmit={sign}
    >
      <div className="steps">
        {isWorking(weapon) ? (
          <>
            {questions.includes('unloaded') && <Before {...parts} isFiredAsked={questions.includes('fired')} />}
            <Look {...parts} />
            <Loading {...parts} choose={(kind) => setAnswers((now) => chooseKind(state, weapon, now, kind))} />
          </>
        ) : (
          <p className="note">Nothing to load: it is looked at as a {weapon.kind}, and its number read.</p>
        )}
      </div>
      {isRun && <p className="note">Scan the next one: the lot and the load stay, what was seen does not.</p>}
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={!command || refusal !== null || sending.isSending} onPress={sign}>
          {open ? nextWords(open) : signWords(state, weapon, answers)}
        </KeyButton>
      </div>
    </FormPane>
  );
}

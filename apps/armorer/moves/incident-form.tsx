import { useState } from 'react';
import { INCIDENT_KINDS, type IncidentKind, type Weapon } from '#custody';
import { INCIDENT_PHRASES, INCIDENT_WORDS, incidentDoes } from '#ui/words';
import { v4 as newId } from 'uuid';
import { useDesk } from '../desk.js';
import { callsStop } from '../foresee.js';
import { Step } from '../inspect/step.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';

const KEYS: Record<IncidentKind, string> = {
  misfire: 'M',
  discharge: 'C',
  'live-round': 'V',
  injury: 'J',
  lost: 'O',
  damage: 'D',
};

/** ST4: anyone reports; the weapon stays as it is, with whoever has it. */
export function IncidentForm({ weapon, onClose }: { weapon: Weapon | null; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [kind, setKind] = useState<IncidentKind | null>(null);
  const [what, setWhat] = useState('');
  const [incidentId] = useState(() => newId());
  const sending = useSending(() => undefined);
  const missing = kind === null ? 'What was it?' : what.trim() === '' ? 'What happened?' : null;
  const number = weapon?.number;
  const bodyOf = (of: IncidentKind) =>
    ({
      type: 'report-incident',
      incidentId,
      kind: of,
      what: what.trim(),
      ...(weapon ? { weaponId: weapon.weaponId } : {}),
    }) as const;
  const sign = (): void => {
    if (kind === null || missing) return;
    sending.send(bodyOf(kind), () => {
      say(`${INCIDENT_WORDS[kind]}${number === undefined ? '' : ` of ${number}`} is recorded`);
      onClose();
    });
  };
  return (
    <FormPane
      title={
        weapon ? (
          <>
            Incident with <b>{number}</b> <span dir="auto">{weapon.name}</span>
          </>
        ) : (
          'Incident without a weapon'
        )
      }
      onClose={onClose}
      onSubmit={sign}
    >
      <div className="steps">
        <Step label="What was it" isDone={kind !== null}>
          <Pick
            label="Kind of incident"
            options={INCIDENT_KINDS.map((value) => ({ value, text: INCIDENT_WORDS[value], key: KEYS[value] }))}
            value={kind}
            onChoose={setKind}
          />
          {kind && (
            <p className="short-ahead">
              {incidentDoes({ kind, number, callsStop: callsStop(state, bodyOf(kind), me, at) })}
            </p>
          )}
        </Step>
        {kind && (
          <Pick
            label="What happened"
            options={INCIDENT_PHRASES[kind].map((value) => ({ value, text: value }))}
            value={INCIDENT_PHRASES[kind].find((words) => words === what) ?? null}
            onChoose={setWhat}
          />
        )}
        <Field label="What happened, in your words" value={what} onChange={({ target }) => setWhat(target.value)} />
      </div>
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={missing !== null || sending.isSending} onPress={sign}>
          {missing ?? `Report: ${INCIDENT_WORDS[kind ?? 'misfire']}${number === undefined ? '' : ` with ${number}`}`}
        </KeyButton>
      </div>
    </FormPane>
  );
}

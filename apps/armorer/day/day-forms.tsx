import { useState } from 'react';
import type { CommandBody } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { nextDay } from './day.view.js';

interface OneLineProps {
  title: string;
  note?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  body: CommandBody | null;
  signs: string;
  done: string;
  onClose: () => void;
}

function OneLine({ title, note, label, value, onChange, body, signs, done, onClose }: OneLineProps) {
  const { state, at, me, say } = useDesk();
  const sending = useSending(() => undefined);
  const refusal = body ? foresee(state, body, me, at) : null;
  const isOff = !body || refusal !== null || sending.isSending;
  const sign = (): void => {
    if (isOff || !body) return;
    sending.send(body, () => {
      say(done);
      onClose();
    });
  };
  return (
    <FormPane title={title} onClose={onClose} onSubmit={sign}>
      {note && <p className="note">{note}</p>}
      <Field label={label} value={value} onChange={({ target }) => onChange(target.value)} />
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {signs}
        </KeyButton>
      </div>
    </FormPane>
  );
}

interface DayFormProps {
  onClose: () => void;
}

/** DY1: a day begins once; it has no scene and no meeting yet. */
export function StartDayForm({ onClose }: DayFormProps) {
  const { state, at } = useDesk();
  const next = nextDay(state, at);
  const [number, setNumber] = useState(String(next.number));
  const isNumber = /^[1-9]\d{0,3}$/.test(number.trim());
  return (
    <OneLine
      title="Begin a day"
      note={`Today, ${next.date}. Then set the scene and hold the safety meeting.`}
      label="Day number"
      value={number}
      onChange={setNumber}
      body={isNumber ? { type: 'start-day', number: Number(number), date: next.date } : null}
      signs={`Begin day ${number}`}
      done={`Day ${number} has begun`}
      onClose={onClose}
    />
  );
}

export function SceneForm({ onClose }: DayFormProps) {
  const { state } = useDesk();
  const [scene, setScene] = useState('');
  const isVoiding = state.production.policy.newMeetingEachScene && state.day?.meeting;
  return (
    <OneLine
      title="Set the scene"
      note={isVoiding ? 'PE4: by this production’s policy another scene wants another safety meeting.' : undefined}
      label={state.day?.scene ? `Scene, now ${state.day.scene}` : 'Scene'}
      value={scene}
      onChange={setScene}
      body={scene.trim() ? { type: 'set-scene', scene: scene.trim() } : null}
      signs={scene.trim() ? `Scene ${scene.trim()}` : 'Which scene?'}
      done={`Scene ${scene.trim()}`}
      onClose={onClose}
    />
  );
}

/** DY2: a break lapses every check; until each weapon is locked the boards say which are not. */
export function BreakForm({ onClose }: DayFormProps) {
  const [why, setWhy] = useState('');
  return (
    <OneLine
      title="Call a break"
      note="Every check lapses. Each weapon goes back and is locked; the boards say which are not."
      label="What for"
      value={why}
      onChange={setWhy}
      body={why.trim() ? { type: 'call-break', why: why.trim() } : null}
      signs={why.trim() ? `Call the break: ${why.trim()}` : 'What for?'}
      done={`Break: ${why.trim()}`}
      onClose={onClose}
    />
  );
}

import { useState } from 'react';
import type { PersonId } from '#custody';
import { meetingWords } from '#ui/words';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { roster } from './day.view.js';

/** PE4: who was there, ticked quickly; a late one is briefed into the meeting without undoing it. */
export function MeetingForm({ onClose }: { onClose: () => void }) {
  const { state, say } = useDesk();
  const meeting = state.day?.meeting ?? null;
  const [isNew, setIsNew] = useState(meeting === null);
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [topic, setTopic] = useState('');
  const sending = useSending(() => undefined);
  const all = roster(state);
  const rows = isNew ? all : all.filter(({ isThere }) => !isThere);
  const chosen = rows.filter(({ personId }) => ticked.has(personId)).map(({ personId }) => personId);
  const tick = (personId: PersonId): void => {
    const next = new Set(ticked);
    if (!next.delete(personId)) next.add(personId);
    setTicked(next);
  };
  const isJoining = !isNew && meeting !== null;
  const isReady = chosen.length > 0 && (isJoining || topic.trim() !== '');
  const record = (): void => {
    if (!isReady) return;
    const joining = isJoining ? { joins: meeting.cursor, topic: meeting.topic } : { topic: topic.trim() };
    sending.send({ type: 'record-meeting', personIds: chosen, ...joining }, () => {
      say(isJoining ? `${chosen.length} briefed into the meeting` : `Safety meeting with ${chosen.length}`);
      onClose();
    });
  };
  const signs = isJoining ? `${chosen.length} briefed in late` : `Safety meeting with ${chosen.length}`;
  return (
    <FormPane title="Safety meeting" onClose={onClose} onSubmit={record}>
      {meeting && (
        <>
          <p className="note" dir="auto">
            {meetingWords(state)} · {meeting.topic}
          </p>
          <Pick
            label="Which meeting"
            options={[
              { value: 'join', text: 'Brief late ones into it' },
              { value: 'new', text: 'A new meeting, instead of it' },
            ]}
            value={isNew ? 'new' : 'join'}
            onChoose={(which) => setIsNew(which === 'new')}
          />
        </>
      )}
      {!isJoining && (
        <Field label="What it was about" value={topic} onChange={({ target }) => setTopic(target.value)} />
      )}
      <div className="acts">
        <KeyButton k="V" className="small" onPress={() => setTicked(new Set(rows.map(({ personId }) => personId)))}>
          Everybody
        </KeyButton>
        <KeyButton k="O" className="small" onPress={() => setTicked(new Set())}>
          Nobody
        </KeyButton>
      </div>
      <fieldset className="ticks roster">
        <legend>{isJoining ? 'Who came late' : 'Who was there'}</legend>
        {rows.map(({ personId, name, isActor }) => (
          <label key={personId} className="tick">
            <input type="checkbox" checked={ticked.has(personId)} onChange={() => tick(personId)} />
            <span dir="auto">
              {name} {isActor && <small>Actor</small>}
            </span>
          </label>
        ))}
        {rows.length === 0 && <p className="dim">Everybody is in it.</p>}
      </fieldset>
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={!isReady || sending.isSending} onPress={record}>
          {chosen.length === 0 ? 'Tick who was there' : isReady ? signs : 'What was it about?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}

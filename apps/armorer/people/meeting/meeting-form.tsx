import { useState } from 'react';
import type { CommandBody, PersonId } from '#custody';
import { meetingWords } from '#ui/words';
import { useDesk } from '../../desk.js';
import { foresee } from '../../foresee.js';
import { Field } from '../../parts/field.js';
import { FormPane } from '../../parts/form-pane.js';
import { KeyButton } from '../../parts/key-button.js';
import { Pick } from '../../parts/pick.js';
import { Refused, Sent } from '../../parts/sent.js';
import { useSending } from '../../parts/use-sending.js';
import { foundIn, roster, ticking, type RosterRow } from './roster.view.js';
import { useLastMeeting } from './use-last-meeting.js';

/** What is met about most often, in one tap; own words are always open. */
const TOPICS = ['Today’s weapons', 'Blanks', 'New scene'] as const;

interface RosterProps {
  rows: readonly RosterRow[];
  ticked: ReadonlySet<PersonId>;
  onTick: (ticked: ReadonlySet<PersonId>) => void;
  /** Enter in the empty box: there is nobody left to tick. */
  onDone: () => void;
  legend: string;
}

/** Fifty names: one tap each, or their letters and Enter. */
function Roster({ rows, ticked, onTick, onDone, legend }: RosterProps) {
  const [typed, setTyped] = useState('');
  const found = foundIn(rows, typed);
  const tickFirst = (): void => {
    const first = found[0];
    if (typed.trim() === '') return onDone();
    if (first) onTick(ticking(ticked, first.personId));
    return setTyped('');
  };
  return (
    <>
      <input
        className="sheet-find"
        type="search"
        aria-label="Letters of a name, then Enter ticks"
        placeholder="Letters of a name, then Enter ticks"
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          tickFirst();
        }}
      />
      <fieldset className="ticks roster">
        <legend>{legend}</legend>
        {found.map(({ personId, name, isActor }, index) => (
          <label key={personId} className="tick" data-next={(typed.trim() !== '' && index === 0) || undefined}>
            <input type="checkbox" checked={ticked.has(personId)} onChange={() => onTick(ticking(ticked, personId))} />
            <span dir="auto">
              {name} {isActor && <small>Actor</small>}
            </span>
          </label>
        ))}
        {found.length === 0 && (
          <p className="dim">{rows.length === 0 ? 'Everybody is in it.' : 'Nobody of that name.'}</p>
        )}
      </fieldset>
    </>
  );
}

/** PE4: who was there, ticked quickly; a late one is briefed into the meeting without undoing it. */
export function MeetingForm({ onClose }: { onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const meeting = state.day?.meeting ?? null;
  const [isNew, setIsNew] = useState(meeting === null);
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [topic, setTopic] = useState('');
  const last = useLastMeeting();
  const sending = useSending(() => undefined);
  const all = roster(state);
  const rows = isNew ? all : all.filter(({ isThere }) => !isThere);
  const chosen = rows.filter(({ personId }) => ticked.has(personId)).map(({ personId }) => personId);
  const again = rows.filter(({ personId }) => last.includes(personId));
  const isJoining = !isNew && meeting !== null;
  const isReady = chosen.length > 0 && (isJoining || topic.trim() !== '');
  const body: CommandBody<'record-meeting'> = {
    type: 'record-meeting',
    personIds: chosen,
    ...(isJoining ? { joins: meeting.cursor, topic: meeting.topic } : { topic: topic.trim() || '…' }),
  };
  const refusal = foresee(state, body, me, at);
  const isOff = !isReady || refusal !== null || sending.isSending;
  const record = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(isJoining ? `${chosen.length} briefed into the meeting` : `${chosen.length} of ${all.length} were there`);
      onClose();
    });
  };
  const signs = isJoining ? `${chosen.length} briefed in late` : `${chosen.length} of ${all.length} were there`;
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
        <>
          <Pick
            label="About"
            options={TOPICS.map((words) => ({ value: words, text: words }))}
            value={TOPICS.find((words) => words === topic) ?? null}
            onChoose={setTopic}
          />
          <Field label="What it was about" value={topic} onChange={({ target }) => setTopic(target.value)} />
        </>
      )}
      <div className="acts">
        <KeyButton k="V" className="small" onPress={() => setTicked(new Set(rows.map(({ personId }) => personId)))}>
          All {rows.length}
        </KeyButton>
        <KeyButton k="O" className="small" onPress={() => setTicked(new Set())}>
          None
        </KeyButton>
        {!isJoining && again.length > 0 && (
          <KeyButton k="L" className="small" onPress={() => setTicked(new Set(again.map(({ personId }) => personId)))}>
            As last time: {again.length}
          </KeyButton>
        )}
      </div>
      <Roster
        rows={rows}
        ticked={ticked}
        onTick={setTicked}
        onDone={record}
        legend={isJoining ? 'Who came late' : 'Who was there'}
      />
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={record}>
          {chosen.length === 0 ? 'Tick who was there' : isReady ? signs : 'What was it about?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}

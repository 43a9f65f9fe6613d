import { useState } from 'react';
import { isDayOpen, maySend, type PersonId } from '#custody';
import { useDesk } from '../desk.js';
import { ImportButton } from '../import/import-button.js';
import { KeyButton } from '../parts/key-button.js';
import { usePane } from '../use-pane.js';
import { Duties } from './duties.js';
import { MeetingForm } from './meeting/meeting-form.js';
import { openAt, paneOf, type Open } from './open.js';
import { mayGivePins, mayKeepPeople, peopleRows, type PersonRow } from './people.view.js';
import { PersonForm } from './person-form.js';
import { PinForm } from './pin-form.js';
import { TrainingForm } from './training-form.js';

interface RowProps {
  row: PersonRow;
  isTicked: boolean;
  onTick: () => void;
  onAmend: (() => void) | null;
  onPin: (() => void) | null;
}

function Row({ row, isTicked, onTick, onAmend, onPin }: RowProps) {
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={isTicked} onChange={onTick} />
        <span dir="auto">
          {row.name} <small>{row.roles}</small>
          {row.notes.map(({ text, isLate }) => (
            <small key={text} className={isLate ? 'late-note' : undefined}>
              {text}
            </small>
          ))}
        </span>
      </label>
      {onAmend && (
        <KeyButton className="small" doesWrite onPress={onAmend}>
          Change
        </KeyButton>
      )}
      {onPin && (
        <KeyButton className="small" doesWrite onPress={onPin}>
          PIN
        </KeyButton>
      )}
    </li>
  );
}

function Form({
  open,
  ticked,
  onClose,
  onOpen,
}: {
  open: Open;
  ticked: PersonId[];
  onClose: () => void;
  onOpen: (open: Open) => void;
}) {
  const { state } = useDesk();
  switch (open.kind) {
    case 'add':
      return <PersonForm person={null} onClose={onClose} onAdded={(personId) => onOpen({ kind: 'pin', personId })} />;
    case 'meeting':
      return <MeetingForm onClose={onClose} />;
    case 'train':
      return open.again ? (
        <TrainingForm
          key={`${open.again.personId} ${open.again.on}`}
          personIds={[open.again.personId]}
          again={open.again.on}
          onClose={onClose}
        />
      ) : (
        <TrainingForm key="ticked" personIds={ticked} onClose={onClose} />
      );
    case 'amend':
    case 'pin': {
      const person = state.people[open.personId];
      if (!person) return null;
      return open.kind === 'pin' ? (
        <PinForm key={person.personId} person={person} onClose={onClose} />
      ) : (
        <PersonForm key={person.personId} person={person} onClose={onClose} />
      );
    }
  }
}

/** Who is there, what they are, what they are trained on and what lapses within the week (PE1 to PE3). */
export function PeopleTab() {
  const { state, at, me } = useDesk();
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState<PersonId[]>([]);
  const [pane, setPane] = usePane('people');
  const open = openAt(pane);
  const setOpen = (next: Open): void => setPane(...paneOf(next));
  const rows = peopleRows(state, at, typed);
  const tick = (personId: PersonId): void =>
    setTicked((now) => (now.includes(personId) ? now.filter((each) => each !== personId) : [...now, personId]));
  const canKeep = mayKeepPeople(me);
  const canMeet = me !== null && maySend(me, 'record-meeting') && isDayOpen(state);
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>People</h1>
          {canKeep && (
            <KeyButton k="A" doesWrite onPress={() => setOpen({ kind: 'add' })}>
              Add a person
            </KeyButton>
          )}
          {canKeep && <ImportButton tab="people" />}
          {me && maySend(me, 'record-training') && (
            <KeyButton
              k="T"
              doesWrite
              isOff={ticked.length === 0}
              onPress={() => setOpen({ kind: 'train', again: null })}
            >
              {ticked.length === 0 ? 'Tick who was trained' : `Record training of ${ticked.length}`}
            </KeyButton>
          )}
          {canMeet && (
            <KeyButton k="M" doesWrite onPress={() => setOpen({ kind: 'meeting' })}>
              Safety meeting
            </KeyButton>
          )}
        </div>
        <Duties onTrain={me && maySend(me, 'record-training') ? (again) => setOpen({ kind: 'train', again }) : null} />
        <input
          className="sheet-find"
          type="search"
          aria-label="Find by name"
          placeholder="Find by name"
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <ul className="lines">
          {rows.map((row) => (
            <Row
              key={row.personId}
              row={row}
              isTicked={ticked.includes(row.personId)}
              onTick={() => tick(row.personId)}
              onAmend={canKeep ? () => setOpen({ kind: 'amend', personId: row.personId }) : null}
              onPin={mayGivePins(me) ? () => setOpen({ kind: 'pin', personId: row.personId }) : null}
            />
          ))}
        </ul>
      </main>
      {open && (
        <aside className="sheet-side">
          <Form open={open} ticked={ticked} onClose={() => setPane()} onOpen={setOpen} />
        </aside>
      )}
    </>
  );
}

import { isArmorer, maySend, type LotId } from '#custody';
import { useDesk } from '../desk.js';
import { ImportButton } from '../import/import-button.js';
import { KeyButton } from '../parts/key-button.js';
import { useWholeLog } from '../log/use-log.js';
import { usePane } from '../use-pane.js';
import { AnswerForm } from './answer-form.js';
import { BackForm } from './back-form.js';
import { GiveForm } from './give-form.js';
import { LotForm } from './lot-form.js';
import { LotTable } from './lot-table.js';
import { openAt, paneOf, type Open } from './open.js';
import { ProveForm } from './prove-form.js';
import { useOpenShort } from './use-open-short.js';
import { StoryPane } from './story-pane.js';
import { isHidingRounds, lotRows, outsideRows, owedBy, shorts } from './rounds.view.js';

interface OpensProps {
  onOpen: (open: Open) => void;
}

function Form({ open, onClose }: { open: Open; onClose: () => void }) {
  const { state } = useDesk();
  switch (open.kind) {
    case 'add':
      return <LotForm onClose={onClose} />;
    case 'prove':
    case 'give':
    case 'story': {
      const lot = state.lots[open.lotId];
      if (!lot) return null;
      const Of = { prove: ProveForm, give: GiveForm, story: StoryPane }[open.kind];
      return <Of key={`${open.kind} ${lot.lotId}`} lot={lot} onClose={onClose} />;
    }
    case 'back': {
      const { lotId, personId } = open;
      const outside = outsideRows(state).find((each) => each.lotId === lotId && each.personId === personId);
      return outside ? <BackForm key={`${lotId} ${personId}`} outside={outside} onClose={onClose} /> : null;
    }
    case 'answer': {
      const owed = owedBy(state, open.owed);
      return owed ? <AnswerForm key={`${owed.of} ${owed.id}`} owed={owed} onClose={onClose} /> : null;
    }
  }
}

/** RD3: all that is short, of weapons and of lots, in one place. */
function Shorts({ onOpen }: OpensProps) {
  const { state } = useDesk();
  const short = shorts(state);
  return (
    <section aria-labelledby="shorts">
      <h2 id="shorts">
        Short <b>{short.length === 0 ? 'none' : short.length}</b>
      </h2>
      {short.length === 0 && <p className="dim">Every round of every weapon and lot is accounted for.</p>}
      <ul className="lines">
        {short.map((owed) => (
          <li key={`${owed.of} ${owed.id}`}>
            <b dir="auto">{owed.name}</b>
            <span>
              <small className="owed">{owed.what}, nobody answered for it yet</small>
            </span>
            <KeyButton doesWrite onPress={() => onOpen({ kind: 'answer', owed })}>
              Answer
            </KeyButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** RD6: who has rounds outside weapons; counted back, or answered for where they can't be. */
function OutsideList({ onOpen }: OpensProps) {
  const { state, me } = useDesk();
  const rows = outsideRows(state);
  const canCount = me === null || maySend(me, 'return-rounds');
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">
        Outside weapons <b>{rows.length === 0 ? 'none' : rows.length}</b>
      </h2>
      {rows.length === 0 && <p className="dim">Nobody has rounds on a belt, a tray or in the dressing.</p>}
      <ul className="lines">
        {rows.map(({ lotId, label, personId, name, rounds }) => (
          <li key={`${lotId} ${personId}`}>
            <span dir="auto">
              {name}
              <small>
                {rounds} of {label}
              </small>
            </span>
            {canCount && (
              <KeyButton doesWrite onPress={() => onOpen({ kind: 'back', lotId, personId })}>
                Count back
              </KeyButton>
            )}
            <KeyButton
              className="small"
              doesWrite
              onPress={() => onOpen({ kind: 'answer', owed: { of: 'person', id: personId } })}
            >
              Answer for them
            </KeyButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** RD2 to RD6: the lots, what is outside and what is short of them, and what may be done about each. */
export function RoundsTab() {
  const { state, me } = useDesk();
  useWholeLog();
  const openShort = useOpenShort();
  const [pane, setPane] = usePane('rounds');
  const open = openAt(pane);
  const setOpen = (next: Open): void => setPane(...paneOf(next));
  const canKeep = me === null || isArmorer(me);
  const onLot = (kind: 'prove' | 'give' | 'story') => (lotId: LotId) => setOpen({ kind, lotId });
  return (
    <>
      <main className="sheet">
        <div className="sheet-head">
          <h1>Rounds</h1>
          {canKeep && (
            <KeyButton k="A" doesWrite onPress={() => setOpen({ kind: 'add' })}>
              Add a lot
            </KeyButton>
          )}
          <ImportButton tab="rounds" />
        </div>
        <Shorts onOpen={setOpen} />
        <OutsideList onOpen={setOpen} />
        <h2>Lots</h2>
        {isHidingRounds(state) && (
          <p className="note">
            What is in weapons that nobody has checked yet is told after the check (CH2); until then it counts as left.
          </p>
        )}
        <LotTable
          rows={lotRows(state, openShort)}
          isWhole
          onTell={onLot('story')}
          {...(canKeep ? { onProve: onLot('prove'), onGive: onLot('give') } : {})}
        />
      </main>
      {open && (
        <aside className="sheet-side">
          <Form open={open} onClose={() => setPane()} />
        </aside>
      )}
    </>
  );
}

import { listed } from '#ui/words';
import type { PersonId } from '#custody';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import type { On } from './open.js';
import { dutyRows, lapsingRows, notAtMeeting, trainedOnNothing } from './duties.view.js';

/** As many names as are read at a glance; more are told by how many. */
const FEW = 8;

const fewOrMany = (names: readonly string[]): string =>
  names.length <= FEW ? listed(names) : listed([...names.slice(0, FEW), `${names.length - FEW} more`]);

interface DutiesProps {
  /** PE3: opens the training of one person again on what lapses; null for who may not record it. */
  onTrain: ((again: { personId: PersonId; on: On }) => void) | null;
}

function Lapsing({ onTrain }: DutiesProps) {
  const { state, at } = useDesk();
  const rows = lapsingRows(state, at);
  return (
    <section aria-labelledby="lapsing">
      <h2 id="lapsing">
        Lapses within seven days <b>{rows.length === 0 ? 'nothing' : rows.length}</b>
      </h2>
      <ul className="lines">
        {rows.map(({ key, personId, name, what, ends, on }) => (
          <li key={key}>
            <span dir="auto">
              {name}: {what} <small className="late-note">{ends}</small>
            </span>
            {on !== null && onTrain !== null && (
              <KeyButton className="small" doesWrite onPress={() => onTrain({ personId, on })}>
                Trained again
              </KeyButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** PE1 to PE5: what somebody should act on about people, above the list of them. */
export function Duties({ onTrain }: DutiesProps) {
  const { state } = useDesk();
  const absent = notAtMeeting(state);
  const untrained = trainedOnNothing(state);
  return (
    <>
      <Lapsing onTrain={onTrain} />
      <dl className="facts">
        <div>
          <dt>Not at today’s meeting</dt>
          <dd dir="auto">
            {absent === null ? 'No meeting counts now' : absent.length === 0 ? 'Everybody was' : fewOrMany(absent)}
          </dd>
        </div>
        <div>
          <dt>Actors trained on nothing</dt>
          <dd dir="auto">{untrained.length === 0 ? 'None' : fewOrMany(untrained)}</dd>
        </div>
        {dutyRows(state).map(({ personId, name, load, isTooMany, otherDuty }) => (
          <div key={personId}>
            <dt dir="auto">{name}</dt>
            <dd>
              <span className={isTooMany ? 'late-note' : undefined}>
                {load}
                {isTooMany && ' (PE5 too many)'}
              </span>
              {otherDuty && <small className="late-note">PE5 another duty: {otherDuty}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

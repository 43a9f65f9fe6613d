import { useState } from 'react';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { PersonPick } from '../parts/person-pick.js';
import { runWords, type Run } from './runs.view.js';

interface RunStripProps {
  run: Run;
  setRun: (run: Run | null) => void;
}

/** CU6: who gets the next ones, chosen before they are scanned. */
function ActorFirst({ run, setRun }: RunStripProps & { run: Run & { kind: 'issue' } }) {
  const { state } = useDesk();
  const actors = Object.values(state.people).filter(({ roles }) => roles.includes('actor'));
  return (
    <PersonPick
      people={actors}
      value={run.actorId ?? null}
      onChoose={(actorId) => setRun({ ...run, actorId })}
      tell={({ name }) => name}
    />
  );
}

/** What the next scan does, as long as a row goes on. */
export function RunStrip({ run, setRun }: RunStripProps) {
  const { state } = useDesk();
  const [isAsking, setIsAsking] = useState(run.kind === 'issue' && run.actorId !== undefined);
  const ask = (): void => {
    setIsAsking(!isAsking);
    // Closed again, each scan asks to whom.
    if (isAsking && run.kind === 'issue') setRun({ kind: run.kind, kept: run.kept });
  };
  return (
    <section className="run-strip" aria-label="The row that goes on">
      <span dir="auto">{runWords(state, run)}</span>
      {run.kind === 'issue' && (
        <KeyButton k="=" className="small" onPress={ask}>
          {isAsking ? 'Ask at each' : 'Actor first'}
        </KeyButton>
      )}
      <KeyButton k="-" className="small" onPress={() => setRun(null)}>
        End the row
      </KeyButton>
      {run.kind === 'issue' && isAsking && <ActorFirst run={run} setRun={setRun} />}
    </section>
  );
}

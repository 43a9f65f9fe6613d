import { useState } from 'react';
import { maySend } from '#custody';
import { useDesk } from './desk.js';
import { KeyButton } from './parts/key-button.js';

/** A sample says so on every page, and can be thrown away by who might set a policy here. */
export function Sample() {
  const { me, server } = useDesk();
  const [isSure, setIsSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const throwAway = (): void => {
    void server.throwSampleAway().then((told) => setProblem(told.ok ? null : told.message));
  };
  if (!me || !maySend(me, 'set-policy')) return null;
  return (
    <div className="notice" data-tone="sample">
      <span>
        <b>SAMPLE.</b> Nothing here is a real weapon.
      </span>
      {problem && <span className="problem">{problem}</span>}
      {isSure ? (
        <>
          <KeyButton className="small danger" doesWrite onPress={throwAway}>
            Yes, throw it all away
          </KeyButton>
          <KeyButton className="small" onPress={() => setIsSure(false)}>
            Keep it
          </KeyButton>
        </>
      ) : (
        <KeyButton className="small" doesWrite onPress={() => setIsSure(true)}>
          Throw the sample away
        </KeyButton>
      )}
    </div>
  );
}

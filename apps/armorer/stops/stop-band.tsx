import { Fragment, useState } from 'react';
import type { Stop } from '#custody';
import { nameOf, otherHalf, stillOut, stopCalledBy } from '#ui/words';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { OtherSide } from './other-side.js';

/** ST3: this person's half of a lift: what was done, in writing, naming this stop. */
function Lift({ stop, onClose }: { stop: Stop; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [done, setDone] = useState('');
  const sending = useSending(() => undefined);
  const body = { type: 'lift-stop', stopId: stop.stopId, done: done.trim() } as const;
  // What is not yet written is no reason for a no, nor may it hide one.
  const refusal = foresee(state, { ...body, done: body.done || '…' }, me, at);
  const isOff = done.trim() === '' || refusal !== null || sending.isSending;
  const lift = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(stop.lifts.length > 0 ? 'The stop is lifted' : 'Your half of the lift is given');
      onClose();
    });
  };
  const given = state.people[stop.lifts[0] ?? ''];
  if (refusal)
    return (
      <>
        <Refused refusal={refusal} />
        {given && <OtherSide given={given} />}
      </>
    );
  return (
    <form
      className="lift"
      onSubmit={(event) => {
        event.preventDefault();
        lift();
      }}
    >
      <Field label="What was done about it?" value={done} onChange={({ target }) => setDone(target.value)} />
      <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={lift}>
        {stop.lifts.length > 0 ? 'Lift it with me' : 'Give my half'}
      </KeyButton>
      <KeyButton onPress={onClose}>Not now</KeyButton>
      <Sent sending={sending} />
    </form>
  );
}

function OneStop({ stop, hasKey }: { stop: Stop; hasKey: boolean }) {
  const { state } = useDesk();
  const [isLifting, setIsLifting] = useState(false);
  const half = stop.lifts[0];
  return (
    <div className="one-stop">
      <p dir="auto">
        <strong>STOP</strong> {stop.why}
        <small>
          {stopCalledBy(state, stop)}
          {half && ` · ${nameOf(state, half)} says: ${stop.done[0] ?? ''}. Still to come: ${otherHalf(state, half)}.`}
        </small>
      </p>
      {isLifting ? (
        <Lift stop={stop} onClose={() => setIsLifting(false)} />
      ) : (
        <KeyButton k={hasKey ? 'Z' : undefined} doesWrite onPress={() => setIsLifting(true)}>
          Lift it
        </KeyButton>
      )}
    </div>
  );
}

/** In the hand the band must leave room for what is done about it; the list below has each of them. */
const MOST_IN_HAND = 6;

function StillOut({ out }: { out: readonly string[] }) {
  const { isInHand } = useDesk();
  const told = isInHand && out.length > MOST_IN_HAND ? out.slice(0, MOST_IN_HAND) : out;
  return (
    <p className="still-out">
      Still out:{' '}
      {told.map((each, index) => (
        <Fragment key={each}>
          {index > 0 && ' · '}
          <bdi dir="ltr">{each}</bdi>
        </Fragment>
      ))}
      {told.length < out.length && ` and ${out.length - told.length} more, under Weapons`}
    </p>
  );
}

/** ST1, ST2: every stop that stands, what is still out, and this person's half of lifting each. */
export function StopBand() {
  const { state, me } = useDesk();
  if (state.stops.length === 0) return null;
  const out = stillOut(state);
  return (
    <section className="stop-band" aria-label="Stop">
      {state.stops.toReversed().map((stop, index) => (
        <OneStop key={stop.stopId} stop={stop} hasKey={index === 0 && me !== null} />
      ))}
      {out.length > 0 && <StillOut out={out} />}
    </section>
  );
}

import { useEffect } from 'react';
import { useStop } from '#live/react';
import { HoldButton } from '#ui';
import { useStopKey } from './use-stop-key.js';

const WHY = 'Called at the armorer’s station';
const CALLED_SHOWN_FOR_MS = 8_000;

interface SaidProps {
  words: string;
  more?: string;
  /** It is not on the boards: somebody has to shout. */
  isUnsent?: boolean;
  acts: readonly { text: string; onPress: () => void }[];
}

function Said({ words, more, isUnsent, acts }: SaidProps) {
  return (
    <div className="stop-said" role="alert" data-unsent={isUnsent || undefined}>
      <strong>{words}</strong>
      {more && <span>{more}</span>}
      <div className="acts">
        {acts.map(({ text, onPress }) => (
          <button key={text} type="button" className="act" onClick={onPress}>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What became of STOP, in plain sight until it is acknowledged. */
function StopSaid() {
  const [state, stop] = useStop();
  const isCalled = state.kind === 'called';
  useEffect(() => {
    if (!isCalled) return undefined;
    // The band at the top says it from here on.
    const timer = setTimeout(() => stop.dismiss(), CALLED_SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCalled, stop]);
  const close = { text: 'Close', onPress: () => stop.dismiss() };
  switch (state.kind) {
    case 'idle':
      return null;
    case 'sending': {
      const words = state.isNotSent ? 'NOT SENT: SHOUT IT' : 'STOP: sending…';
      return (
        <Said words={words} isUnsent={state.isNotSent} acts={[{ text: 'Cancel', onPress: () => stop.cancel() }]} />
      );
    }
    case 'called':
      return <Said words="STOP is called. It stands on every board." acts={[close]} />;
    case 'turned-down': {
      const why = 'message' in state.outcome ? state.outcome.message : 'The server did not take it.';
      return <Said words="NOT SENT: SHOUT IT" more={why} isUnsent acts={[close]} />;
    }
    case 'given-up':
      return (
        <Said
          words="NOT SENT: SHOUT IT"
          isUnsent
          acts={[{ text: 'Try again', onPress: () => stop.press(WHY) }, close]}
        />
      );
  }
}

/** ST1: STOP is a press of half a second, from every page and over the veil; by the key too, held as long. */
export function StopPlace() {
  const [, stop] = useStop();
  const isKeyHeld = useStopKey(() => stop.press(WHY));
  return (
    <div className="stop-place" data-held={isKeyHeld || undefined}>
      <HoldButton onHeld={() => stop.press(WHY)}>
        STOP <kbd>⇧S</kbd>
      </HoldButton>
      <StopSaid />
    </div>
  );
}

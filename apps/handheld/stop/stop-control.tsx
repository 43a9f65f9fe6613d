import { HoldButton } from '#ui';
import type { StopSender, StopState } from '#live';
import type { ReactNode } from 'react';

export interface StopControlProps {
  stop: StopState;
  sender: Pick<StopSender, 'press' | 'cancel' | 'dismiss'>;
  why: string;
}

/** What became of STOP: shown over everything until it was acknowledged, cancelled or read. */
function StopFate({ stop, sender }: Omit<StopControlProps, 'why'>): ReactNode {
  switch (stop.kind) {
    case 'idle':
      return null;
    case 'sending':
      return stop.isNotSent ? (
        <div className="stop-fate stop-not-sent" role="alert">
          <b>NOT SENT: SHOUT IT</b>
          <p>It is being tried again.</p>
          <button type="button" onClick={sender.cancel}>
            Cancel
          </button>
        </div>
      ) : (
        <output className="stop-fate">
          <b>Calling STOP…</b>
          <button type="button" onClick={sender.cancel}>
            Cancel
          </button>
        </output>
      );
    case 'called':
      return (
        <output className="stop-fate">
          <b>STOP is called</b>
          <button type="button" onClick={sender.dismiss}>
            OK
          </button>
        </output>
      );
    case 'turned-down':
      return (
        <div className="stop-fate stop-not-sent" role="alert">
          <b>NOT SENT: SHOUT IT</b>
          <p>The server did not take it. Sign in again.</p>
          <button type="button" onClick={sender.dismiss}>
            OK
          </button>
        </div>
      );
    case 'given-up':
      return (
        <div className="stop-fate stop-not-sent" role="alert">
          <b>NOT SENT: SHOUT IT</b>
          <p>Not acknowledged for 30 seconds. Press STOP to try again.</p>
          <button type="button" onClick={sender.dismiss}>
            OK
          </button>
        </div>
      );
  }
}

/** ST1: one press of half a second from any page, over the veil too. */
export function StopControl({ stop, sender, why }: StopControlProps): ReactNode {
  return (
    <>
      <StopFate stop={stop} sender={sender} />
      <HoldButton className="stop-button" onHeld={() => sender.press(why)} aria-label="STOP">
        STOP
      </HoldButton>
    </>
  );
}

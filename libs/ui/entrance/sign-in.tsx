import './entrance.css';
import './sign-in.css';
import { useCallback, type ReactNode } from 'react';
import type { PersonToSignIn } from './http-routes.js';
import { NotRemembered } from './not-remembered.js';
import { PeopleList } from './people-list.js';
import { PinForm } from './pin-form.js';
import { rolesLine } from './role-name.js';
import { useSession, sessionStore } from './session-store.js';
import type { SignInMove, SignInStep } from './sign-in-steps.js';
import { useSignIn } from './use-sign-in.js';

export interface SignInProps {
  deviceToken: string;
  /** Skips the list: this person's PIN alone, as after ten idle minutes. */
  only?: PersonToSignIn;
  /** Why a sign-in is asked for, in a sentence. */
  reason?: string;
  /** The session store has the person by then. */
  onSignedIn?: () => void;
  /** Offers to look without signing in. */
  onJustLook?: () => void;
  onCancel?: () => void;
  /** Stays below it all: the page's STOP. */
  footer?: ReactNode;
}

/** Those already signed in on this device go on with one tap. */
function GoOnAs({ onSignedIn }: { onSignedIn: (() => void) | undefined }) {
  const { people, activeId } = useSession();
  const others = people.filter(({ person }) => person.personId !== activeId);
  if (others.length === 0) return null;
  return (
    <section className="sign-in-go-on" aria-label="Signed in on this device">
      {others.map(({ person }) => (
        <button
          key={person.personId}
          type="button"
          className="entrance-button"
          onClick={() => {
            sessionStore.change({ type: 'switched', personId: person.personId });
            onSignedIn?.();
          }}
        >
          Go on as <b dir="auto">{person.name}</b>
        </button>
      ))}
    </section>
  );
}

function Title({ step, move, only }: { step: SignInStep; move: (move: SignInMove) => void; only: boolean }) {
  if (step.step === 'who' || step.step === 'signed-in') return <h1>Who is signing in?</h1>;
  return (
    <div className="sign-in-who">
      <h1>
        <span dir="auto">{step.person.name}</span>
        <small>{rolesLine(step.person.roles)}</small>
      </h1>
      {!only && (
        <button type="button" className="entrance-button" onClick={() => move({ type: 'back' })}>
          Somebody else
        </button>
      )}
    </div>
  );
}

/** Signing in: one's name, then one's PIN; after a PIN that somebody else set, one's own twice. */
export function SignIn({ deviceToken, only, reason, onSignedIn, onJustLook, onCancel, footer }: SignInProps) {
  const [step, move] = useSignIn(deviceToken, only, onSignedIn);
  const choose = useCallback((person: PersonToSignIn) => move({ type: 'chose', person }), [move]);
  return (
    <div className="sign-in">
      <Title step={step} move={move} only={only !== undefined} />
      {reason && <p className="entrance-note">{reason}</p>}
      {step.step === 'who' && (
        <>
          <GoOnAs onSignedIn={onSignedIn} />
          <PeopleList deviceToken={deviceToken} onChoose={choose} />
        </>
      )}
      {step.step !== 'who' && step.step !== 'signed-in' && <PinForm key={step.step} step={step} move={move} />}
      <div className="sign-in-ways">
        {onJustLook && (
          <button type="button" className="entrance-button" onClick={onJustLook}>
            Just look
          </button>
        )}
        {onCancel && (
          <button type="button" className="entrance-button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
      <NotRemembered />
      {footer && <div className="sign-in-foot">{footer}</div>}
    </div>
  );
}

import { maySend } from '#custody';
import type { StandingView, VoiceView } from '#ui/words';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { atWeapon } from '../place.js';

/** The number that somebody named; it opens the weapon, where there is one. */
export function NumberLink({ number, weaponId }: Pick<StandingView, 'number' | 'weaponId'>) {
  const { go } = useDesk();
  if (number === null) return <b>No number</b>;
  if (weaponId === null)
    return (
      <b dir="auto">
        {number} <small>no such weapon</small>
      </b>
    );
  return (
    <button type="button" className="act small" aria-label={`Go to ${number}`} onClick={() => go(atWeapon(weaponId))}>
      {number}
    </button>
  );
}

/** ST6: what was said; by whom nobody knows. */
export function Voices({ voices }: { voices: readonly VoiceView[] }) {
  return (
    <ul className="voices">
      {voices.map(({ concernId, text, time }) => (
        <li key={concernId}>
          {text === null ? <span className="dim">Its words are not shown here.</span> : <q dir="auto">{text}</q>}
          <small>{time}</small>
        </li>
      ))}
    </ul>
  );
}

/** One concern that stands, with everybody who said the same of one number. */
export function ConcernCard({ concern }: { concern: StandingView }) {
  const { me, go } = useDesk();
  const { concernId, voices, age } = concern;
  return (
    <article className="concern" aria-label={concern.number ? `Concern about ${concern.number}` : 'Concern'}>
      <header>
        <NumberLink {...concern} />
        {voices.length > 1 && <span>×{voices.length}</span>}
        <small>{age}</small>
      </header>
      <Voices voices={voices} />
      {(me === null || maySend(me, 'answer-concern')) && (
        <KeyButton className="small" doesWrite onPress={() => go({ tab: 'concerns', concernId })}>
          Answer
        </KeyButton>
      )}
    </article>
  );
}

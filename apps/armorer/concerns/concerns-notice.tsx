import { useState } from 'react';
import { rollingSince } from '#custody';
import { concernsWords } from '#ui/words';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { CONCERNS } from '../place.js';

/** ST6: what the boards say, wherever the station does not show the concerns themselves. */
export function ConcernsNotice() {
  const { state, at, place, isInHand, go } = useDesk();
  const words = concernsWords(state);
  const [stood, setStood] = useState(words !== null);
  // DY3: while the camera rolls nothing moves, so the notice neither comes nor goes.
  const isShown = rollingSince(state, at) === null ? words !== null : stood;
  if (isShown !== stood) setStood(isShown);
  const isBusy = place.tab === 'weapons' && (!isInHand || place.act !== null || place.weaponId !== null);
  if (!isShown || isBusy || place.tab === 'concerns' || place.tab === 'poster') return null;
  return (
    <div className="notice" data-tone="concerns">
      <span dir="auto">
        <b>{words?.count ?? 'No concern any more'}</b>
        {words?.numbers && ` · ${words.numbers}`}
      </span>
      <KeyButton className="small" onPress={() => go(CONCERNS)}>
        {isInHand ? 'Read' : 'Read and answer'}
      </KeyButton>
    </div>
  );
}

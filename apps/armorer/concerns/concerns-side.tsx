import { standingViews } from '#ui/words';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { CONCERNS } from '../place.js';
import { ConcernCard } from './concern-card.js';

/** ST6: beside the weapons, what the crew said that nobody answered yet. */
export function Concerns() {
  const { state, at, go } = useDesk();
  const standing = standingViews(state, at);
  return (
    <section aria-labelledby="concerns">
      <h2 id="concerns">
        Concerns <b>{standing.length === 0 ? 'none' : `${standing.length} open`}</b>
      </h2>
      {standing.map((concern) => (
        <ConcernCard key={concern.concernId} concern={concern} />
      ))}
      <KeyButton className="small" onPress={() => go(CONCERNS)}>
        {standing.length === 0 ? 'The crew’s QR code' : 'All concerns, and the crew’s QR code'}
      </KeyButton>
    </section>
  );
}

import type { ConcernId } from '#custody';
import { answeredToday, standingViews, type AnsweredView } from '#ui/words';
import { useDesk } from '../desk.js';
import { AnswerForm } from './answer-form.js';
import { ConcernCard, NumberLink, Voices } from './concern-card.js';
import { CrewCode } from './crew-code.js';

function Answered({ concern }: { concern: AnsweredView }) {
  return (
    <article className="concern" data-answered>
      <header>
        <NumberLink {...concern} />
        {concern.voices.length > 1 && <span>×{concern.voices.length}</span>}
      </header>
      {concern.withheld === null ? (
        <Voices voices={concern.voices} />
      ) : (
        <p className="dim" dir="auto">
          Words withheld: {concern.withheld}
        </p>
      )}
      <p dir="auto">
        <b>Answered:</b> {concern.answer ?? 'the answer is not shown here'}
        <small>
          {concern.by}, {concern.time}
        </small>
      </p>
    </article>
  );
}

/** ST6: what the crew said, what was answered today, and the code that they say it by. */
export function ConcernsTab({ concernId }: { concernId: ConcernId | null }) {
  const { state, at } = useDesk();
  const standing = standingViews(state, at);
  const answered = answeredToday(state, at);
  const chosen = standing.find((concern) => concern.concernId === concernId);
  return (
    <>
      <main className="sheet concerns-sheet">
        <div className="sheet-head">
          <h1>Concerns</h1>
        </div>
        <p className="dim">
          Anybody on the crew raises one from their own phone, without a name. The boards count them and say about which
          numbers; their words are read here.
        </p>
        <div className="concerns-places">
          <section aria-labelledby="standing">
            <h2 id="standing">
              Not answered yet <b>{standing.length === 0 ? 'none' : standing.length}</b>
            </h2>
            {standing.map((concern) => (
              <ConcernCard key={concern.concernId} concern={concern} />
            ))}
          </section>
          <section aria-labelledby="crew-code">
            <h2 id="crew-code">The crew’s QR code</h2>
            <CrewCode />
          </section>
          <section aria-labelledby="answered">
            <h2 id="answered">
              Answered today <b>{answered.length === 0 ? 'none' : answered.length}</b>
            </h2>
            {answered.map((concern) => (
              <Answered key={concern.concernId} concern={concern} />
            ))}
          </section>
        </div>
      </main>
      {chosen && (
        <aside className="sheet-side">
          <AnswerForm key={chosen.concernId} concern={chosen} />
        </aside>
      )}
    </>
  );
}

import type { Lot } from '#custody';
import { useDesk } from '../desk.js';
import { FormPane } from '../parts/form-pane.js';
import { isHidingRounds } from './rounds.view.js';
import { storyLines } from './story.view.js';
import { useLotStory } from './use-lot-story.js';

/** RD2 to RD6: every entry that ever touched a lot: when, who, what, and what was then left. */
export function StoryPane({ lot, onClose }: { lot: Lot; onClose: () => void }) {
  const { state, at } = useDesk();
  const { story, problem } = useLotStory(lot.lotId);
  return (
    <FormPane
      title={
        <>
          The story of <b dir="auto">{lot.label}</b>
        </>
      }
      onClose={onClose}
    >
      {isHidingRounds(state) && (
        <p className="note">What is in weapons that nobody has checked yet is told after the check (CH2).</p>
      )}
      {problem && <p className="refused">{problem}</p>}
      {story === null && !problem && <p className="dim">Reading the log…</p>}
      {story !== null && (
        <ol className="story" aria-label={`The story of ${lot.label}`}>
          {storyLines(state, story, at).map(({ key, time, by, what, isShort, left }) => (
            <li key={key} data-short={isShort || undefined}>
              <small>
                {time}
                {by && ` · ${by}`}
              </small>
              <span dir="auto">{what}</span>
              <b>{left} left</b>
            </li>
          ))}
        </ol>
      )}
    </FormPane>
  );
}

import { useDesk } from '../desk.js';
import { copyTold } from './copy.view.js';
import { useCopyReport } from './use-copy-report.js';

/** In the hand, where nothing stands beside the page: only what somebody should do something about. */
export function CopyNotice() {
  const { at } = useDesk();
  const told = copyTold(useCopyReport(), at);
  if (!told?.isTrouble) return null;
  return (
    <div className="notice" data-tone="policy">
      <span>
        <b>Copy of the log: {told.state}.</b> {told.more}
      </span>
    </div>
  );
}

/** How far the copy of the log on another disk is behind, or since when there is none, and why; nothing where none is kept. */
export function CopySide() {
  const { at } = useDesk();
  const told = copyTold(useCopyReport(), at);
  if (!told) return null;
  return (
    <section className="copy-side" aria-labelledby="copy" data-trouble={told.isTrouble || undefined}>
      <h2 id="copy">
        Copy of the log <b>{told.state}</b>
      </h2>
      {told.more && <p>{told.more}</p>}
    </section>
  );
}

import { useDesk } from '../desk.js';
import { copyTold } from './copy.view.js';
import { useCopyReport } from './use-copy-report.js';

/** How far the copy of the log on another disk is behind, or since when there is none, and why. */
export function CopyLine() {
  const { at } = useDesk();
  const told = copyTold(useCopyReport(), at);
  if (!told) return null;
  return (
    <p className="copy-line" data-trouble={told.isTrouble || undefined}>
      {told.words}
    </p>
  );
}

/** A crowd is let through so often: to one of it that is hardly a wait, to the database it is fifty questions a second. */
const EVERY_MS = 20;

type Later = (then: () => void) => void;

const aLittleLater: Later = (then) => void setTimeout(then, EVERY_MS);

/**
 * Lets whoever comes alone through at once, and those who come right behind together: each for itself would be a turn of the event
 * loop and a question to the database.
 */
export function inGroups(later = aLittleLater): () => Promise<void> {
  let isShut = false;
  let waiting: (() => void)[] = [];
  const open = (): void => {
    const group = waiting;
    waiting = [];
    isShut = group.length > 0;
    if (isShut) later(open);
    for (const go of group) go();
  };
  return () => {
    if (isShut) return new Promise((resolve) => waiting.push(resolve));
    isShut = true;
    later(open);
    return Promise.resolve();
  };
}

import { localDay, type Cursor, type State } from '#custody';

/** What file systems refuse or read as a path, and what is not to be seen. */
const AWKWARD = /[\p{C}\\/:*?"<>|\s]+/gu;

/** "Dust, Main unit, 2026-11-22, entry 412.jsonl": sorts by day, and says how far it goes. */
export function fileNameOf({ production }: State, cursor: Cursor, now: Date): string {
  const { name, unit, timeZone } = production;
  const day = localDay(now.toISOString(), timeZone);
  const title = [name, unit].map((part) => part.replaceAll(AWKWARD, ' ').trim().slice(0, 60)).join(', ');
  return `${title}, ${day}, entry ${cursor}.jsonl`;
}

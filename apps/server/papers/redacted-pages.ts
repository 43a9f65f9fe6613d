import { audienceOf, redactEntry, type Entry } from '#custody';
import type { PersonCaller } from '../people/caller.guard.js';

// A page is worked on in some milliseconds, and between two a pulse goes out.
const READ = 250;

/** The log up to where it stands now in pages off the database, redacted for whoever asks by the state now (CH2). */
export async function* redactedPages({ writer, person }: PersonCaller): AsyncGenerator<Entry[]> {
  const { cursor, state } = writer.board;
  const audience = audienceOf(person);
  let read = 0;
  while (read < cursor) {
    const page = await writer.readLog(read, Math.min(READ, cursor - read));
    if (page.length === 0) return;
    read += page.length;
    yield page.map((entry) => redactEntry(entry, state, audience));
  }
}

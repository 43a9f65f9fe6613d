import { CURRENT_FOR_MS } from '#wire';
import type { Finding, Heard, History, ScreenHistory, Wrong } from './history.js';

type Place = { epoch: string; cursor: number } | null;
type Events = Extract<Heard, { kind: 'events' }>['events'];

/** Every screen by itself: its entries contiguous, in order, once each, those of the log, and never current when it was not. */
export function checkScreens(history: History): Finding[] {
  const hashAt = new Map(history.log.map(({ cursor, hash }) => [cursor, hash]));
  return history.screens.flatMap((screen) => checkScreen(screen, history.epoch, hashAt));
}

function checkScreen({ name, heard }: ScreenHistory, epoch: string, hashAt: Map<number, string>): Finding[] {
  const found: Finding[] = [];
  const tell = (wrong: Wrong, says: string): void => void found.push({ wrong, says: `${name}: ${says}` });
  let place: Place = null;
  let resumed: Place = null;
  let pulse: Extract<Heard, { kind: 'pulse' }> | null = null;

  const take = ({ epoch: of, base, cursor, events }: Events): void => {
    const at = place?.epoch === of ? place.cursor : null;
    // A screen that asked to be caught up may be sent again what was on its way to it already, and that alone.
    const isAsked = resumed?.epoch === of && resumed.cursor === base;
    if (at === null || base > at) tell('screen-gap', `entries after ${base} came to a screen at ${at ?? 'nothing'}`);
    else if (base < at && !isAsked) tell('screen-double', `entries after ${base} came to a screen at ${at}`);
    else if (base < at) resumed = null;
    for (const [index, entry] of events.entries()) {
      const belongs = base + index + 1;
      if (entry.cursor !== belongs) tell('screen-out-of-order', `${entry.cursor} came where ${belongs} belongs`);
      if (of === epoch && hashAt.get(entry.cursor) !== entry.hash)
        tell('shown-but-not-in-log', `${entry.cursor} is another than the log's`);
    }
    if (cursor !== base + events.length) tell('screen-gap', `${events.length} entries came for ${base} to ${cursor}`);
    place = { epoch: of, cursor: Math.max(cursor, at ?? 0) };
  };

  for (const each of heard) {
    switch (each.kind) {
      case 'snapshot':
        place = { epoch: each.snapshot.epoch, cursor: each.snapshot.cursor };
        resumed = null;
        break;
      case 'events':
        take(each.events);
        break;
      case 'resume':
        resumed = { epoch: each.epoch, cursor: each.cursor };
        break;
      case 'pulse':
        pulse = each;
        if (!place || place.epoch !== each.pulse.epoch || place.cursor < each.pulse.cursor)
          tell('pulse-before-its-entries', `a pulse at ${each.pulse.cursor} came at ${place?.cursor ?? 'nothing'}`);
        if (each.pulse.epoch === epoch && each.pulse.cursor > hashAt.size)
          tell('shown-but-not-in-log', `a pulse says ${each.pulse.cursor}, past the log's end`);
        break;
      case 'counted':
        if (!each.isCurrent) break;
        if (!pulse || each.ms - pulse.ms >= CURRENT_FOR_MS)
          tell(
            'old-counted-current',
            `current ${pulse ? (each.ms - pulse.ms).toFixed(0) : 'for ever'} ms after its pulse`,
          );
        else if (each.epoch !== pulse.pulse.epoch || each.cursor < pulse.pulse.cursor)
          tell('behind-counted-current', `current at ${each.cursor}, though its pulse said ${pulse.pulse.cursor}`);
        break;
    }
  }
  return found;
}

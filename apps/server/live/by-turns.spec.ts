import { EventEmitter } from 'node:events';
import { readByTurns } from './by-turns.js';

const MUCH = 20_000;

/** A client's TCP socket and the WebSocket on it, with the turns of the event loop by hand. */
function createSender() {
  const tcp = new EventEmitter();
  const done: string[] = [];
  const [turns, pauses] = [new Array<() => void>(), new Array<() => void>()];
  const socket = { pause: () => void done.push('pause'), resume: () => void done.push('resume') };
  const later = {
    turn: (then: () => void) => void turns.push(then),
    pause: (then: () => void) => void pauses.push(then),
  };
  readByTurns({ request: { socket: tcp as never }, transport: { socket } }, later);
  return {
    done,
    turns,
    send: (bytes: number) => tcp.emit('data', Buffer.alloc(bytes)),
    turn: () => turns.splice(0).forEach((each) => each()),
    endPause: () => pauses.splice(0).forEach((each) => each()),
  };
}

describe('what one client sends', () => {
  it('[issue 5] is read as it comes, as long as it is little', () => {
    const { send, turn, done } = createSender();
    for (let each = 0; each < 100; each += 1) {
      send(200);
      turn();
    }
    expect(done).toEqual([]);
  });

  it('[issue 5] waits for the end of a pause beyond its share of one turn', () => {
    const { send, turn, endPause, done } = createSender();
    send(MUCH);
    expect(done).toEqual(['pause']);
    // What was on its way already comes all the same.
    send(MUCH);
    expect(done).toEqual(['pause']);
    turn();
    expect(done).toEqual(['pause']);
    endPause();
    expect(done).toEqual(['pause', 'resume']);
    send(MUCH);
    expect(done).toEqual(['pause', 'resume', 'pause']);
  });

  it('[issue 5] is counted together however small its pieces are, as TLS brings them', () => {
    const { send, done, turns } = createSender();
    for (let each = 0; each < 200; each += 1) send(130);
    expect(done).toEqual(['pause']);
    expect(turns).toHaveLength(1);
  });
});

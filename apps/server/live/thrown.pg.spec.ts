import 'reflect-metadata';
import { TABLE } from '../access/route-table.js';
import { fontkit, pdfkit } from '../papers/pdf/drawing.js';
import { commandLike, messageLike, requestLike, sample } from '../testing/fuzz/generated.js';
import { throwCommands, throwMessages, throwRequests } from '../testing/fuzz/throwing.js';
import { UNDISTURBED, WatchedServer } from '../testing/watched-server.js';

/** `npm run fuzz` says another, and more of each. */
const SEED = 2_111;
const IDS = ['0a0a0a0a-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002'];

// Made before anybody is there who waits for a pulse: this process is the server too.
const bodies = sample(commandLike(IDS), SEED, 1_000);
const requests = sample(requestLike(Object.keys(TABLE), IDS), SEED, 500);
const messages = [...sample(messageLike(IDS), SEED, 300), '41', '4112', '41\r'];
// A server draws its papers on a thread; here they are drawn on this one, and reading what draws them takes most of a second.
pdfkit();
fontkit();
/** For the same reason: thirty-two papers, drawn one after the other here, would be the wait of everybody. */
const REQUESTS_AT_ONCE = 8;

let server: WatchedServer;
const unhandled: unknown[] = [];
const note = (fault: unknown): void => void unhandled.push(fault);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await WatchedServer.open();
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await server.close();
});

describe('what is thrown at the server', () => {
  it('[command] is acknowledged by an outcome that is no fault of the server’s', async () => {
    const { counts, findings } = await throwCommands(server.app.url, server.token, bodies);
    expect(findings).toEqual([]);
    // It would be no test if none came as far as the rules.
    expect(counts['accepted']).toBeGreaterThan(5);
  });

  it('[HTTP] is answered below 500, with a word why, whatever is asked of whichever route', async () => {
    const { counts, findings } = await throwRequests(server.app.url, server.token, requests, REQUESTS_AT_ONCE);
    expect(findings).toEqual([]);
    expect(counts['2xx']).toBeGreaterThan(20);
  });

  it('[Socket] is served on or closed, and the next one gets in', async () => {
    const { counts, findings } = await throwMessages(server.app.url, server.token, messages);
    expect(findings).toEqual([]);
    expect(counts['served on']).toBeGreaterThan(50);
    expect(counts['closed']).toBeGreaterThan(50);
  });

  it('[pulse] keeps no other screen waiting, and no promise unheard', async () => {
    expect(await server.disturbance()).toEqual(UNDISTURBED);
    expect(unhandled).toEqual([]);
  });
});

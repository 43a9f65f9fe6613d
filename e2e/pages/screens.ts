import type { Page } from 'playwright-core';
import { SIZES, type Opening, type TestBrowser } from '../browser.js';
import type { Member, Production } from '../crew.js';
import type { RunningServer } from '../server.js';
import { isCurrent } from './veil.js';
import { keptBy } from './session.js';

type How = Partial<Omit<Opening, 'kept'>>;
/** A production whose armorer and AD are signed in. */
type Manned = Production & { ad: Member };

/** Opens the board of a production, paired by the API, and waits until it is current. */
export async function openBoard(
  browser: TestBrowser,
  server: RunningServer,
  cast: Manned,
  how: How = {},
): Promise<Page> {
  const kept = await keptBy(server, cast, 'board', 'Village, director');
  return current(await browser.open({ at: `${server.url}/board`, size: SIZES.board, kept, ...how }));
}

/** Opens the armorer's station with the armorer signed in, and waits until it is current. */
export async function openStation(
  browser: TestBrowser,
  server: RunningServer,
  cast: Manned,
  how: How = {},
): Promise<Page> {
  const armorer = { member: cast.armorer, name: 'H. Ortiz', roles: ['armorer' as const] };
  const kept = await keptBy(server, cast, 'station', 'Armorer’s station', [armorer]);
  return current(await browser.open({ at: `${server.url}/armorer`, size: SIZES.station, kept, ...how }));
}

/** Opens the 1st AD's hand-held with the AD signed in, and waits until it is current. */
export async function openHandHeld(
  browser: TestBrowser,
  server: RunningServer,
  cast: Manned,
  how: How = {},
): Promise<Page> {
  const ad = { member: cast.ad, name: 'R. Cole', roles: ['first-ad' as const] };
  const kept = await keptBy(server, cast, 'hand-held', '1st AD', [ad]);
  const opening = { at: `${server.url}/ad`, size: SIZES['hand-held'], isTouch: true, kept };
  return current(await browser.open({ ...opening, ...how }));
}

async function current(page: Page): Promise<Page> {
  await isCurrent(page);
  return page;
}

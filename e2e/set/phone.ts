import { standingConcerns } from '#custody';
import { call } from '../api.js';
import type { Film } from './film.js';
import type { Player } from './player.js';

/** ST6: what somebody says from a phone that is nobody's screen, by the code that hangs on the wall. */
export async function fromPhone(film: Film, text: string, number?: string): Promise<void> {
  film.story.tells(`_From somebody’s phone, without a name${number ? `, about ${number}` : ''}:_ “${text}”`);
  const { token } = await film.armorer.signedIn();
  const { url } = film.server;
  const { body: wall } = await call<{ code: string }>(url, 'GET', '/api/concern-code', { token });
  const body = { code: wall.code, text, ...(number ? { number } : {}) };
  const { status, body: raised } = await call<{ concernId: string }>(url, 'POST', '/api/concerns', { body });
  expect(status).toBe(201);
  const { reader } = film.village;
  await reader.until(film.cursor, () => raised.concernId in reader.state.concerns, 'the concern never came');
}

/** At the station its words can be read; no board was ever sent them. */
export async function isReadAtStation(film: Film, armorer: Player, text: string): Promise<void> {
  film.story.boards('At the armorer’s station, and on no board:', [text]);
  await armorer.signedIn();
  const { reader } = armorer;
  const holds = (): boolean => reader !== null && standingConcerns(reader.state).some((each) => each.text === text);
  await reader?.until(film.cursor, holds, `the station never said ${text}`);
  expect(JSON.stringify(film.village.reader.screen.said)).not.toContain(text);
}

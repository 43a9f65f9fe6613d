import { randomUUID } from 'node:crypto';
import type { CommandFields, CommandType, Preset, Role } from '#custody';
import type { Outcome } from '#wire';
import { call } from './api.js';
import { Screen } from './screen.js';
import { SETUP_CODE, type RunningServer } from './server.js';

export const PIN = '480216';

/** Somebody who signed in, with the socket that their commands go by. */
export interface Member {
  personId: string;
  token: string;
  screen: Screen;
  send<T extends CommandType>(type: T, fields: CommandFields[T], id?: string): Promise<Outcome>;
}

/** A production of its own with its first armorer at the station. */
export interface Production {
  productionId: string;
  deviceToken: string;
  armorer: Member;
}

interface SetUp {
  productionId: string;
  deviceToken: string;
  personId: string;
}

/** What a production is set up with beside its name. */
interface Asked {
  armorer?: string;
  producer?: { name: string };
  timeZone?: string;
  preset?: Preset;
}

/** Sets a production up by the code, as the start page does, and signs its armorer in. */
export async function setUp(server: RunningServer, name = 'Dry Gulch', more: Asked = {}): Promise<Production> {
  const armorer = { name: more.armorer ?? 'H. Ortiz', pin: PIN };
  const asked = { setupCode: SETUP_CODE, name, timeZone: 'America/Denver', ...more, armorer };
  const { status, body } = await call<SetUp>(server.url, 'POST', '/api/productions', { body: asked });
  if (status !== 201) throw new Error(`set-up: ${status} ${JSON.stringify(body)}`);
  const { productionId, deviceToken, personId } = body;
  return { productionId, deviceToken, armorer: await signIn(server, deviceToken, personId, PIN) };
}

/** Signs a person in on a paired device and opens a socket with that token. */
export async function signIn(
  server: RunningServer,
  deviceToken: string,
  personId: string,
  pin: string,
  newPin?: string,
): Promise<Member> {
  const body = { personId, pin, ...(newPin ? { newPin } : {}) };
  const answer = await call<{ token: string }>(server.url, 'POST', '/api/sign-in', { body, token: deviceToken });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { token } = answer.body;
  const screen = await Screen.open(server.url, token);
  const send: Member['send'] = (type, fields, id = randomUUID()) => screen.command({ id, type, ...fields });
  return { personId, token, screen, send };
}

/** Adds a person as the armorer, gives them a one-use PIN, and signs them in with one of their own. */
export async function join(
  server: RunningServer,
  production: Production,
  name: string,
  roles: Role[],
): Promise<Member> {
  return comeIn(server, production, await addPerson(production.armorer, name, roles));
}

/** Gives somebody who is on the list a one-use PIN, and signs them in with one of their own. */
export async function comeIn(server: RunningServer, production: Production, personId: string): Promise<Member> {
  const { deviceToken, armorer } = production;
  await call(server.url, 'POST', `/api/people/${personId}/pin`, { body: { pin: '111111' }, token: armorer.token });
  return signIn(server, deviceToken, personId, '111111', PIN);
}

export async function addPerson(by: Member, name: string, roles: Role[]): Promise<string> {
  const personId = randomUUID();
  accepted(await by.send('add-person', { personId, name, roles }));
  return personId;
}

/** Pairs another screen: six digits there, accepted by the armorer, its token fetched once. */
export async function pair(
  server: RunningServer,
  production: Production,
  name: string,
  kind: 'board' | 'station' | 'hand-held',
): Promise<{ deviceToken: string }> {
  const asked = await call<{ code: string; claim: string }>(server.url, 'POST', '/api/pairings', { body: { name } });
  const { code, claim } = asked.body;
  const token = production.armorer.token;
  const accept = await call(server.url, 'POST', `/api/pairings/${code}/accept`, { body: { name, kind }, token });
  if (accept.status !== 204) throw new Error(`accept: ${accept.status}`);
  const { body } = await call<{ deviceToken: string }>(server.url, 'POST', '/api/pairings/claim', { body: { claim } });
  return body;
}

/** The cursor of an accepted outcome; anything else fails the test with what it was. */
export function accepted(outcome: Outcome): number {
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.cursor;
}

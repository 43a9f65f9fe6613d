import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#custody';
import type { Outcome } from '#wire';
import { CustodyService } from '../custody/custody.service.js';
import { SessionsService } from '../people/sessions.service.js';
import { signIn, type Production, type TestApp } from './test-app.js';

/** Somebody signed in: their token for HTTP, and their commands as the socket hands them on. */
export interface CrewMember {
  readonly token: string;
  readonly personId: string;
  send(command: CommandBody, id?: string): Promise<Outcome>;
}

/** Signs somebody in on a paired screen, so that they can ask and send. */
export async function crewMember(
  app: TestApp,
  { deviceToken }: Pick<Production, 'deviceToken'>,
  personId: string,
  pin: string,
): Promise<CrewMember> {
  return asCrew(app, personId, await signIn(app, deviceToken, personId, pin));
}

/** The same person on a server, by the token that they have. */
export async function asCrew(app: TestApp, personId: string, token: string): Promise<CrewMember> {
  const session = await app.app.get(SessionsService).fromToken(token);
  if (!session) throw new Error('nobody is signed in by this token');
  const custody = app.app.get(CustodyService);
  const send = (command: CommandBody, id: string = randomUUID()) => custody.run(session, { id, ...command });
  return { token, personId, send };
}

import type { Role } from '#custody';
import { pair, type Member, type Production } from '../crew.js';
import type { RunningServer } from '../server.js';

/** What a paired browser keeps, as libs/ui/entrance writes it into its localStorage. */
export interface Kept {
  device: { token: string; deviceId: string | null; name: string; kind: 'board' | 'station' | 'hand-held' };
  people: { token: string; expiresAt: string; person: { personId: string; name: string; roles: Role[] } }[];
  activeId: string | null;
}

const LATER = '2099-12-31T00:00:00.000Z';

/** Somebody who signed in on a screen by the API. */
export interface SignedIn {
  member: Member;
  name: string;
  roles: Role[];
}

/** Pairs a screen by the API, with these people signed in on it; the first of them acts. */
export async function keptBy(
  server: RunningServer,
  production: Production,
  kind: Kept['device']['kind'],
  name: string,
  people: SignedIn[] = [],
): Promise<Kept> {
  const { deviceToken } = await pair(server, production, name, kind);
  return {
    device: { token: deviceToken, deviceId: null, name, kind },
    people: people.map(({ member: { token, personId }, name, roles }) => ({
      token,
      expiresAt: LATER,
      person: { personId, name, roles },
    })),
    activeId: people[0]?.member.personId ?? null,
  };
}

import { call } from './api.js';
import { PIN, signIn, type Production } from './crew.js';
import { SETUP_CODE, type RunningServer } from './server.js';
import type { Role } from '#custody';
import type { Member } from './crew.js';

/** Dry Gulch in mid-day, with its armorer and its AD signed in. */
export interface Sample extends Production {
  ad: Member;
  people: { personId: string; name: string; roles: Role[]; pin: string }[];
}

/** Makes the sample as the start page does. */
export async function setUpSample(server: RunningServer): Promise<Sample> {
  const armorer = { name: 'H. Ortiz', pin: PIN };
  const asked = { setupCode: SETUP_CODE, name: 'Dry Gulch', timeZone: 'America/Denver', armorer, sample: true };
  const { status, body } = await call<Omit<Sample, 'armorer' | 'ad'> & { personId: string }>(
    server.url,
    'POST',
    '/api/productions',
    { body: asked },
  );
  if (status !== 201) throw new Error(`the sample: ${status} ${JSON.stringify(body)}`);
  const { productionId, deviceToken, personId, people } = body;
  const ad = people.find(({ roles }) => roles.includes('first-ad'));
  if (!ad) throw new Error('the sample has no AD');
  return {
    productionId,
    deviceToken,
    people,
    armorer: await signIn(server, deviceToken, personId, PIN),
    ad: await signIn(server, deviceToken, ad.personId, ad.pin, PIN).catch(() =>
      signIn(server, deviceToken, ad.personId, ad.pin),
    ),
  };
}

import type { DeviceId, PersonId, ProductionId } from '#custody';
import type { DeviceKind } from '#wire';

interface OnDevice {
  productionId: ProductionId;
  deviceId: DeviceId;
  deviceName: string;
  deviceKind: DeviceKind;
  /** How often anything of the production was ended when its token was looked up. */
  endings: number;
}

/** Who speaks, worked out from a bearer token alone, never from a payload. A device may look; a person may send. */
export type Session =
  | ({ kind: 'device' } & OnDevice)
  | ({
      kind: 'person';
      personId: PersonId;
      /** Names this sign-in without being its token. */
      signInId: string;
      signedInAt: Date;
      expiresAt: Date;
    } & OnDevice);

/** Who has a pace: the screen, and whoever is signed in on it. */
export const pacedBy = (session: Session): string[] =>
  session.kind === 'person' ? [session.deviceId, session.personId] : [session.deviceId];

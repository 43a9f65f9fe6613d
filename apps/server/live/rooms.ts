import type { Audience, DeviceId, ProductionId } from '#custody';
import type { ProductionWriter } from '../custody/writer.js';

/** The rooms that sockets are in: what goes to each is encoded once. */
export const roomOf = {
  production: (productionId: ProductionId): string => `production ${productionId}`,
  audience: (productionId: ProductionId, audience: Audience): string => `production ${productionId} ${audience}`,
  armorers: (productionId: ProductionId): string => `production ${productionId} armorers`,
  device: (deviceId: DeviceId): string => `device ${deviceId}`,
  signIn: (signInId: string): string => `sign-in ${signInId}`,
};

/** The names of one production's rooms. */
interface ProductionRooms {
  readonly production: string;
  readonly audience: Readonly<Record<Audience, string>>;
  readonly armorers: string;
}

const named = new WeakMap<ProductionWriter, ProductionRooms>();

/** Each name is one text for all sockets in that room, where each would keep a text of its own. */
export function roomsOf(writer: ProductionWriter): ProductionRooms {
  const known = named.get(writer);
  if (known) return known;
  const { productionId } = writer;
  const audience = (of: Audience): string => roomOf.audience(productionId, of);
  const rooms = {
    production: roomOf.production(productionId),
    audience: { blind: audience('blind'), public: audience('public'), full: audience('full') },
    armorers: roomOf.armorers(productionId),
  };
  named.set(writer, rooms);
  return rooms;
}

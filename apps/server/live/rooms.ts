import type { Audience, DeviceId, ProductionId } from '#custody';

/** The rooms that sockets are in: what goes to each is encoded once. */
export const roomOf = {
  production: (productionId: ProductionId): string => `production ${productionId}`,
  audience: (productionId: ProductionId, audience: Audience): string => `production ${productionId} ${audience}`,
  armorers: (productionId: ProductionId): string => `production ${productionId} armorers`,
  device: (deviceId: DeviceId): string => `device ${deviceId}`,
  signIn: (signInId: string): string => `sign-in ${signInId}`,
};

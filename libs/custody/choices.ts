// What an armorer chooses from; a board reads only what was chosen, so its script goes without the lists.

export const WEAPON_KINDS = ['real', 'blank-firing', 'replica', 'airsoft', 'rubber', 'blade'] as const;
export type WeaponKind = (typeof WEAPON_KINDS)[number];

export const CHARGES = ['full', 'half', 'quarter'] as const;
export type Charge = (typeof CHARGES)[number];

/** How a dummy shows that it is inert (CH5). */
export const SIGNS = ['rattle', 'drilled', 'primer'] as const;
export type Sign = (typeof SIGNS)[number];

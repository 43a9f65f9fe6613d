import { randomInt } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. Argon2id is this package's own default. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPin = (pin: string): Promise<string> => hash(pin, COST);

let decoy: Promise<string> | null = null;

/** Whether the PIN is the one that was hashed. Where there is none (null), it takes as long and says no. */
export async function isPinOf(pinHash: string | null, pin: string): Promise<boolean> {
  decoy ??= hashPin('no PIN is this');
  const isSame = await verify(pinHash ?? (await decoy), pin);
  return isSame && pinHash !== null;
}

/** Six random digits. */
export const newPin = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** So many different ones, none of them the one that is taken. */
export function newPins(count: number, taken: string): string[] {
  const pins = new Set([taken]);
  while (pins.size <= count) pins.add(newPin());
  return [...pins].slice(1);
}

import type { CommandBody, CommandId, Cursor, DeviceId, EntryData, Instant, PersonId, Reason, Rule } from '#custody';
import { hashCanonical, hashData, newSalt } from './chain.js';

/** What a refused command was about and what said no: the part of a refusal that the blind check may withhold (CH2). */
export interface RefusedData {
  weaponId?: string;
  lotId?: string;
  personId?: string;
  rule: Rule;
  reason: Reason;
  message: string;
}

/** A refusal as it is kept for good: who tried what on which screen, and which rule said no. */
export interface Refused extends RefusedData {
  at: Instant;
  /** The newest entry that it was decided on. */
  cursor: Cursor;
  by: { personId: PersonId; name: string };
  deviceId: DeviceId;
  commandId: CommandId;
  type: CommandBody['type'];
  /** Lower-case hex, as under an entry's data: nothing can be guessed from the hash of what is withheld. */
  salt: string;
  dataHash: string;
}

/** A refusal on disk: numbered from 1 in its production, in the order of commits, without a gap. */
export interface KeptRefusal extends Refused {
  sequence: number;
}

/** What a refused command names, and why it was refused: hashed under the refusal's salt. */
export function refusedData(of: RefusedData): RefusedData {
  const { weaponId, lotId, personId, rule, reason, message } = of;
  return {
    ...(weaponId === undefined ? {} : { weaponId }),
    ...(lotId === undefined ? {} : { lotId }),
    ...(personId === undefined ? {} : { personId }),
    rule,
    reason,
    message,
  };
}

/** A refusal to be kept, with a salt of its own. */
export function refusedNow(
  about: Omit<Refused, 'salt' | 'dataHash' | keyof RefusedData>,
  body: CommandBody,
  why: Pick<Refused, 'rule' | 'reason' | 'message'>,
): Refused {
  const data = refusedData({ ...namedIn(body), rule: why.rule, reason: why.reason, message: why.message });
  const salt = newSalt();
  return { ...about, ...data, salt, dataHash: hashData(salt, data) };
}

/** The weapon, lot and person that a command names, where it names one. */
function namedIn(body: CommandBody): Pick<RefusedData, 'weaponId' | 'lotId' | 'personId'> {
  const weaponId = 'weaponId' in body ? body.weaponId : undefined;
  const person = 'actorId' in body ? body.actorId : 'holderId' in body ? body.holderId : undefined;
  const personId = person ?? ('personId' in body ? body.personId : undefined);
  const inLoad = 'load' in body && 'lotId' in body.load ? body.load.lotId : undefined;
  const lotId = inLoad ?? ('lotId' in body ? body.lotId : undefined);
  return {
    ...(weaponId === undefined ? {} : { weaponId }),
    ...(lotId === undefined ? {} : { lotId }),
    ...(personId === undefined ? {} : { personId }),
  };
}

/**
 * What a wrap says of the refusals since the wrap before it: how many, and SHA-256 over the canonical JSON of their list in
 * order. Each stands there by its `dataHash`, so whoever may not read why can still check that none is missing or changed.
 */
export function wrapped(refusals: readonly KeptRefusal[]): NonNullable<EntryData<'wrap-day'>['refusals']> {
  const list = refusals.map(({ sequence, at, cursor, by, deviceId, commandId, type, dataHash }) => ({
    sequence,
    at,
    cursor,
    by,
    deviceId,
    commandId,
    type,
    dataHash,
  }));
  return { count: refusals.length, digest: hashCanonical(list) };
}

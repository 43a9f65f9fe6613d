import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { DeviceKind } from '#wire';
import { SignInRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { askedTogether } from './asked-together.js';
import type { Session } from './session.js';
import { hashToken } from './token.js';

export { isOver } from './is-over.js';

interface Found {
  tokenHash: string;
  productionId: string;
  deviceId: string;
  deviceName: string;
  deviceKind: DeviceKind;
  endings: number;
  personId: string | null;
  at: Date | null;
  expiresAt: Date | null;
}

// One round trip for either kind of token, and for all that came together: thousands of screens come back at once after a restart.
const FIND = `SELECT found.token_hash AS "tokenHash", device.production_id AS "productionId", device.id AS "deviceId", device.name AS "deviceName",
    device.kind AS "deviceKind", found.person_id AS "personId", found.at, found.expires_at AS "expiresAt",
    production.endings
  FROM (
    SELECT token_hash, id AS device_id, NULL AS person_id, NULL::timestamptz AS at, NULL::timestamptz AS expires_at
      FROM device WHERE token_hash = ANY ($1::text[])
    UNION ALL
    SELECT token_hash, device_id, person_id, at, expires_at
      FROM sign_in WHERE token_hash = ANY ($1::text[]) AND ended_at IS NULL
  ) found
  JOIN device ON device.id = found.device_id AND device.revoked_at IS NULL
  JOIN production ON production.id = device.production_id AND production.thrown_away_at IS NULL`;

const ENDED = `SELECT device.id::text AS "deviceId", NULL AS "signInId"
    FROM device JOIN production ON production.id = device.production_id
    WHERE device.id = ANY ($1::uuid[]) AND (device.revoked_at IS NOT NULL OR production.thrown_away_at IS NOT NULL)
  UNION ALL
  SELECT NULL, token_hash FROM sign_in WHERE token_hash = ANY ($2::text[]) AND ended_at IS NOT NULL`;

/** What was revoked or signed out: a device, or one sign-in. */
type Ended = { deviceId: string; signInId: null } | { deviceId: null; signInId: string };

// What `newToken` makes; anything else is not worth a question to the database.
const TOKEN = /^[\w-]{43}$/;

/** Who a bearer token stands for, and the end of a sign-in. */
@Injectable()
export class SessionsService {
  private readonly found = askedTogether(async (tokenHashes) => {
    const rows = await this.source.query<Found[]>(FIND, [tokenHashes]);
    return new Map(rows.map(({ tokenHash, ...row }) => [tokenHash, row]));
  });

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Null where the token is none, was revoked or ended, is over by its own time, or its production was thrown away. */
  async fromToken(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const tokenHash = hashToken(token);
    const found = await this.found(tokenHash);
    if (!found) return null;
    const { personId, at, expiresAt, ...device } = found;
    if (personId === null || at === null || expiresAt === null) return { kind: 'device', ...device };
    if (this.clock.now() >= expiresAt) return null;
    return { kind: 'person', ...device, personId, signInId: tokenHash, signedInAt: at, expiresAt };
  }

  /** Those among them that were revoked, thrown away or signed out, wherever that was done. */
  endedAmong(deviceIds: string[], signInIds: string[]): Promise<Ended[]> {
    return this.source.query<Ended[]>(ENDED, [deviceIds, signInIds]);
  }

  /** Ends one sign-in for good. */
  async end(signInId: string): Promise<void> {
    const standing = { tokenHash: signInId, endedAt: IsNull() };
    await this.source.getRepository(SignInRow).update(standing, { endedAt: this.clock.now() });
  }

  /** Ends every sign-in on a screen. */
  async endAllOn(deviceId: string): Promise<void> {
    await this.source.getRepository(SignInRow).update({ deviceId, endedAt: IsNull() }, { endedAt: this.clock.now() });
  }
}

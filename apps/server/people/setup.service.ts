import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import {
  dryGulch,
  evolve,
  initialState,
  PRESET_POLICIES,
  type CreateProduction,
  type Happened,
  type Person,
} from '#custody';
import { ProductionsService } from '../custody/productions.service.js';
import { CredentialRow, DeviceRow, ProductionRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer } from '../http/denial.js';
import { FarewellsService } from '../live/farewells.service.js';
import type { ProductionBody } from './bodies.js';
import type { PersonCaller } from './caller.guard.js';
import { hashPin, newPins } from './pin.js';
import { SetupCodeService } from './setup-code.service.js';
import { listed, type ListedPerson } from './sign-in.service.js';
import { ownTimeZone } from './time-zone.js';
import { hashToken, newToken } from './token.js';

/** Set-ups take turns, on however many servers: of two on an empty one exactly one finds it empty. */
const SETUP_LOCK = 727_002;

export interface SetUp {
  readonly productionId: string;
  readonly deviceToken: string;
  readonly personId: string;
  /** A sample's people, with the PINs to try them by. */
  readonly people?: readonly (ListedPerson & { readonly pin: string })[];
}

/** Makes productions, and throws samples away. */
@Injectable()
export class SetupService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SetupCodeService) private readonly codes: SetupCodeService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
  ) {}

  /** Makes a production with its first armorer, and pairs the browser that asks as the armorer's station. */
  async setUp(body: ProductionBody, address: string): Promise<Answer<SetUp>> {
    const wrong = await this.codes.check(body.setupCode, address);
    if (wrong) return wrong;
    if (this.codes.isForEmptyAlone && !(await this.productions.isEmpty())) return denied('not-empty');
    const created = createdBy(body);
    const { happened, people } = this.firstDay(created);
    const armorerId = created.armorer.personId;
    const others = created.sample ? people.filter((person) => isListed(person) && person.personId !== armorerId) : [];
    const pins = new Map([[armorerId, body.armorer.pin]]);
    for (const [at, pin] of newPins(others.length, body.armorer.pin).entries())
      pins.set(others[at]?.personId ?? '', pin);
    const credentials = await Promise.all(
      [...pins].map(async ([personId, pin]) => ({ personId, pinHash: await hashPin(pin) })),
    );
    const deviceToken = newToken();
    const isMade = await this.source.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      const isTaken = await manager.existsBy(ProductionRow, { thrownAwayAt: IsNull() });
      if (this.codes.isForEmptyAlone && isTaken) return false;
      await this.write(manager, created, happened, hashToken(deviceToken), credentials);
      return true;
    });
    if (!isMade) return denied('not-empty');
    const { productionId } = created;
    if (!created.sample) return { productionId, deviceToken, personId: armorerId };
    const shown = people.filter((person) => pins.has(person.personId));
    const withPins = shown.map((person) => ({ ...listed(person), pin: pins.get(person.personId) ?? '' }));
    return { productionId, deviceToken, personId: armorerId, people: withPins };
  }

  /** Throws a sample away: its screens are told, and where it was the only production the server is empty again. */
  async throwAway({ session, writer }: PersonCaller, productionId: string): Promise<Answer<{ isGone: true }>> {
    if (productionId.toLowerCase() !== session.productionId) return denied('forbidden');
    if (!writer.board.state.production.sample) return denied('not-a-sample');
    await this.productions.throwAway(session.productionId);
    this.farewells.toProduction(session.productionId, 'revoked');
    return { isGone: true };
  }

  private firstDay(created: CreateProduction): { happened: Happened[]; people: Person[] } {
    const at = this.clock.now().toISOString();
    if (created.sample) {
      const { happened, state } = dryGulch(at, randomUUID, created);
      return { happened, people: Object.values(state.people) };
    }
    const first: Happened = { cursor: 1, at, by: created.armorer, type: 'create-production', data: created };
    return { happened: [first], people: Object.values(evolve(initialState(), first).people) };
  }

  private async write(
    manager: EntityManager,
    { productionId }: CreateProduction,
    happened: Happened[],
    tokenHash: string,
    credentials: { personId: string; pinHash: string }[],
  ): Promise<void> {
    const deviceId = randomUUID();
    await this.productions.create(manager, productionId, happened, deviceId);
    const device = { id: deviceId, productionId, name: 'Armorer’s station', kind: 'station' as const, tokenHash };
    await manager.insert(DeviceRow, { ...device, pairedAt: this.clock.now(), revokedAt: null });
    const rows = credentials.map((each) => ({ ...each, productionId, isOneUse: false }));
    await manager.insert(CredentialRow, rows);
  }
}

/** Those whom a newcomer would try the sample as. */
const isListed = ({ roles }: Person): boolean => roles.some((role) => role !== 'crew');

function createdBy(body: ProductionBody): CreateProduction {
  const { name, armorer, producer, preset = 'california' } = body;
  return {
    productionId: randomUUID(),
    name,
    unit: body.unit ?? 'Main unit',
    timeZone: body.timeZone ?? ownTimeZone(),
    preset,
    policy: PRESET_POLICIES[preset].policy,
    sample: body.sample ?? false,
    armorer: { personId: randomUUID(), name: armorer.name },
    ...(producer && { producer: { personId: randomUUID(), name: producer.name } }),
  };
}

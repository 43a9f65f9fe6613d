import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { DeviceId, ProductionId } from '#custody';
import type { DeviceKind } from '#wire';
import { DeviceRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer } from '../http/denial.js';
import { FarewellsService } from '../live/farewells.service.js';
import { SessionsService } from '../people/sessions.service.js';

/** A paired screen as the armorer sees it listed. */
export interface Device {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly kind: DeviceKind;
  readonly pairedAt: string;
}

export const describeDevice = ({ id, name, kind, pairedAt }: DeviceRow): Device => ({
  deviceId: id,
  name,
  kind,
  pairedAt: pairedAt.toISOString(),
});

/** The paired screens of a production. */
@Injectable()
export class DevicesService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
  ) {}

  async list(productionId: ProductionId): Promise<Device[]> {
    const where = { productionId, revokedAt: IsNull() };
    const rows = await this.source.getRepository(DeviceRow).find({ where, order: { pairedAt: 'ASC', id: 'ASC' } });
    return rows.map(describeDevice);
  }

  async rename(productionId: ProductionId, deviceId: DeviceId, name: string): Promise<Answer<Device>> {
    const devices = this.source.getRepository(DeviceRow);
    const where = { id: deviceId, productionId, revokedAt: IsNull() };
    await devices.update(where, { name });
    const row = await devices.findOneBy(where);
    return row ? describeDevice(row) : denied('not-found');
  }

  /** Takes a screen out: its token, everyone's sign-in on it and its sockets end now. */
  async revoke(productionId: ProductionId, deviceId: DeviceId): Promise<Answer<{ isRevoked: true }>> {
    const where = { id: deviceId, productionId, revokedAt: IsNull() };
    const { affected } = await this.source.getRepository(DeviceRow).update(where, { revokedAt: this.clock.now() });
    if (affected !== 1) return denied('not-found');
    await this.sessions.endAllOn(deviceId);
    this.farewells.toDevice(deviceId.toLowerCase(), 'revoked');
    return { isRevoked: true };
  }
}

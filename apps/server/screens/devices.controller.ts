import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch } from '@nestjs/common';
import { DeniedError, denied, granted } from '../http/denial.js';
import { shape } from '../http/read-shape.js';
import { isId } from '../http/shape.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { RenameBody } from './bodies.js';
import { DevicesService, type Device } from './devices.service.js';

@Controller('api/devices')
export class DevicesController {
  constructor(@Inject(DevicesService) private readonly devices: DevicesService) {}

  @Get()
  @ForPeople('armorer')
  list(@Caller() { session }: PersonCaller): Promise<Device[]> {
    return this.devices.list(session.productionId);
  }

  @Patch(':id')
  @ForPeople('armorer')
  async rename(
    @Caller() { session }: PersonCaller,
    @Param('id') id: string,
    @Body(shape) body: RenameBody,
  ): Promise<Device> {
    return granted(await this.devices.rename(session.productionId, known(id), body.name));
  }

  @Delete(':id')
  @HttpCode(204)
  @ForPeople('armorer')
  async revoke(@Caller() { session }: PersonCaller, @Param('id') id: string): Promise<void> {
    granted(await this.devices.revoke(session.productionId, known(id)));
  }
}

/** What is no UUID names no screen, and PostgreSQL would take it for a fault. */
function known(id: string): string {
  if (isId(id)) return id;
  throw new DeniedError(denied('not-found'));
}

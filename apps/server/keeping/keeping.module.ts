import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { DoorbellModule } from '../doorbell/doorbell.module.js';
import { KeeperRows } from './keeper-rows.js';
import { KeepingService } from './keeping.service.js';
import { NeighboursService } from './neighbours.service.js';

/** How the commands of a production find their way to one server, where there are several. */
@Module({ imports: [CustodyModule, DoorbellModule], providers: [KeeperRows, KeepingService, NeighboursService] })
export class KeepingModule {}

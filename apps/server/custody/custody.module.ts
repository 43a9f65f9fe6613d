import { Module } from '@nestjs/common';
import { CustodyService } from './custody.service.js';
import { Log } from './log.js';
import { ProductionsService } from './productions.service.js';
import { ReceiptsKeeperService } from './receipts-keeper.service.js';
import { Snapshots } from './snapshots.js';
import { StandstillService } from './standstill.service.js';

/** The log, its writers and the commands that go into it. */
@Module({
  providers: [CustodyService, Log, ProductionsService, ReceiptsKeeperService, Snapshots, StandstillService],
  exports: [CustodyService, Log, ProductionsService, StandstillService],
})
export class CustodyModule {}

import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { FarewellsModule } from '../live/farewells.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DevicesController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';
import { PairingsController } from './pairings.controller.js';
import { PairingsService } from './pairings.service.js';

/** How screens are paired, named and taken out. */
@Module({
  imports: [CustodyModule, FarewellsModule, PeopleModule],
  controllers: [DevicesController, PairingsController],
  providers: [DevicesService, PairingsService],
  exports: [PairingsService],
})
export class ScreensModule {}

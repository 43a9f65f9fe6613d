import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

/** Lists of weapons, people and lots that were kept elsewhere, taken over as a whole. */
@Module({
  imports: [CustodyModule, PeopleModule],
  controllers: [ImportsController],
  providers: [ImportsService],
})
export class ImportsModule {}

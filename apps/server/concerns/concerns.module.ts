import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ConcernCodesService } from './concern-codes.service.js';
import { ConcernsController } from './concerns.controller.js';
import { ConcernsService } from './concerns.service.js';

/** ST6: the crew's code, and what they say by it. */
@Module({
  imports: [CustodyModule, PeopleModule],
  controllers: [ConcernsController],
  providers: [ConcernCodesService, ConcernsService],
})
export class ConcernsModule {}

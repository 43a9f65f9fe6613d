import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { ExportModule } from '../export/export.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CopiesService } from './copies.service.js';
import { CopyController } from './copy.controller.js';

/** A copy of each log on another disk. */
@Module({
  imports: [CustodyModule, ExportModule, PeopleModule],
  controllers: [CopyController],
  providers: [CopiesService],
})
export class CopyModule {}

import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DayReportController } from './day-report.controller.js';
import { LabelsController } from './labels/labels.controller.js';
import { Faces } from './pdf/faces.js';
import { RefusalsController } from './refusals.controller.js';
import { RefusalsService } from './refusals.service.js';

/** What goes to those who were not there: the day's report, notices, lists on paper, near misses. */
@Module({
  imports: [CustodyModule, PeopleModule],
  controllers: [DayReportController, LabelsController, RefusalsController],
  providers: [Faces, RefusalsService],
})
export class PapersModule {}

import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DayReportController } from './day-report.controller.js';
import { LabelsController } from './labels/labels.controller.js';
import { NoticeController } from './notice/notice.controller.js';
import { Faces } from './pdf/faces.js';
import { onThisThread, onThread, Press } from './press/press.js';
import { RefusalsController } from './refusals.controller.js';
import { RefusalsService } from './refusals.service.js';
import { StateController } from './state/state.controller.js';

const HUNG_MS = 60_000;
const PROGRAM = new URL('press/press-worker.js', import.meta.url);
/** Tests run the sources as they are. */
const isBuilt = import.meta.url.endsWith('.js');

/** What goes to those who were not there: the day's report, notices, lists on paper, near misses. */
@Module({
  imports: [CustodyModule, PeopleModule],
  controllers: [DayReportController, LabelsController, NoticeController, RefusalsController, StateController],
  providers: [
    Faces,
    RefusalsService,
    {
      provide: Press,
      useFactory: () => new Press(isBuilt ? onThread({ program: PROGRAM, withinMs: HUNG_MS }) : onThisThread),
    },
  ],
})
export class PapersModule {}

import { Module } from '@nestjs/common';
import { ElsewhereModule } from '../elsewhere/elsewhere.module.js';
import { DoorbellService } from './doorbell.service.js';

/** How the servers of one database tell each other that a log went on. */
@Module({ imports: [ElsewhereModule], providers: [DoorbellService], exports: [DoorbellService] })
export class DoorbellModule {}

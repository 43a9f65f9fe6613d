import { Module } from '@nestjs/common';
import { DoorbellService } from './doorbell.service.js';

/** How the servers of one database tell each other that a log went on. */
@Module({ providers: [DoorbellService], exports: [DoorbellService] })
export class DoorbellModule {}

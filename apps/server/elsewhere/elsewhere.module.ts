import { Module } from '@nestjs/common';
import { ElsewhereService } from './elsewhere.service.js';

/** What the servers of one database tell each other of what none of them can see alone. */
@Module({ providers: [ElsewhereService], exports: [ElsewhereService] })
export class ElsewhereModule {}

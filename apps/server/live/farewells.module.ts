import { Module } from '@nestjs/common';
import { FarewellsService } from './farewells.service.js';
import { SeatsService } from './seats.service.js';

/** Who sits where, apart from the link, so that people and screens can say goodbye without knowing it. */
@Module({ providers: [FarewellsService, SeatsService], exports: [FarewellsService, SeatsService] })
export class FarewellsModule {}

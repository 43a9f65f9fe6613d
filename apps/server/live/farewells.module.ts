import { Module } from '@nestjs/common';
import { FarewellsService } from './farewells.service.js';

/** Apart from the link, so that people and screens can say goodbye without knowing it. */
@Module({ providers: [FarewellsService], exports: [FarewellsService] })
export class FarewellsModule {}

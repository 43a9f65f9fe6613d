import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExportController } from './export.controller.js';
import { SigningKeyService } from './signing-key.service.js';

/** The log as a file that is signed. */
@Module({
  imports: [CustodyModule, PeopleModule],
  controllers: [ExportController],
  providers: [SigningKeyService],
  exports: [SigningKeyService],
})
export class ExportModule {}

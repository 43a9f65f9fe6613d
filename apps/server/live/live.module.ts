import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { DoorbellModule } from '../doorbell/doorbell.module.js';
import { ElsewhereModule } from '../elsewhere/elsewhere.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CustodyGateway } from './custody.gateway.js';
import { DoorwayService } from './doorway.service.js';
import { EndedElsewhereService } from './ended-elsewhere.service.js';
import { FarewellsModule } from './farewells.module.js';
import { HandshakeService } from './handshake.service.js';
import { IdleService } from './idle.service.js';
import { PairedScreensService } from './paired-screens.service.js';
import { PublisherService } from './publisher.service.js';
import { PulseService } from './pulse.service.js';
import { ScreensService } from './screens.service.js';
import { SignInEndsService } from './sign-in-ends.service.js';

/** The link to every screen: handshake, snapshot, events, pulse, and who shows what. */
@Module({
  imports: [CustodyModule, DoorbellModule, ElsewhereModule, PeopleModule, FarewellsModule],
  providers: [
    CustodyGateway,
    DoorwayService,
    EndedElsewhereService,
    HandshakeService,
    IdleService,
    PairedScreensService,
    PublisherService,
    PulseService,
    ScreensService,
    SignInEndsService,
  ],
})
export class LiveModule {}

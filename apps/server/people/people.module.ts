import { Module } from '@nestjs/common';
import { CustodyModule } from '../custody/custody.module.js';
import { FarewellsModule } from '../live/farewells.module.js';
import { CallerPace } from './caller-pace.js';
import { CredentialsService } from './credentials.service.js';
import { LogController } from './log.controller.js';
import { PeopleController } from './people.controller.js';
import { SessionsService } from './sessions.service.js';
import { SetupCodeService } from './setup-code.service.js';
import { SetupController } from './setup.controller.js';
import { SetupService } from './setup.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { WrongTriesService } from './wrong-tries.service.js';

/** Set-up, PINs, signing in and out, and who a token stands for. */
@Module({
  imports: [CustodyModule, FarewellsModule],
  controllers: [LogController, PeopleController, SetupController, SignInController],
  providers: [
    CallerPace,
    CredentialsService,
    SessionsService,
    SetupCodeService,
    SetupService,
    SignInService,
    WrongTriesService,
  ],
  exports: [CallerPace, CredentialsService, SessionsService, SetupCodeService, WrongTriesService],
})
export class PeopleModule {}

import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { isArmorer, isProducer } from '#custody';
import { DeniedError, denied } from '../http/denial.js';
import { shape } from '../http/read-shape.js';
import { PinBody } from './bodies.js';
import { Caller, ForPeople, ForScreens, type PersonCaller, type ScreenCaller } from './caller.guard.js';
import { CredentialsService } from './credentials.service.js';
import { listed, type ListedPerson } from './sign-in.service.js';

@Controller('api/people')
export class PeopleController {
  constructor(@Inject(CredentialsService) private readonly credentials: CredentialsService) {}

  @Get()
  @ForScreens()
  list(@Caller() { writer }: ScreenCaller): ListedPerson[] {
    return Object.values(writer.board.state.people).map(listed);
  }

  /** Who chooses one's own PIN chooses it for good; one that somebody else set works once. */
  @Post(':id/pin')
  @HttpCode(204)
  @ForPeople()
  async setPin(
    @Caller() caller: PersonCaller,
    @Param('id') personId: string,
    @Body(shape) body: PinBody,
  ): Promise<void> {
    const { session, person, writer } = caller;
    const isOwn = personId === session.personId;
    if (!isOwn && !isArmorer(person) && !isProducer(person)) throw new DeniedError(denied('forbidden'));
    if (!Object.hasOwn(writer.board.state.people, personId)) throw new DeniedError(denied('not-found'));
    await this.credentials.set({ productionId: session.productionId, personId }, body.pin, !isOwn);
  }
}

import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { granted } from '../http/denial.js';
import { HttpsWantedGuard } from '../http/https-wanted.guard.js';
import { shape } from '../http/read-shape.js';
import { SignInBody } from './bodies.js';
import { Caller, ForPeople, ForScreens, type PersonCaller, type ScreenCaller } from './caller.guard.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

@Controller('api')
export class SignInController {
  constructor(@Inject(SignInService) private readonly signIns: SignInService) {}

  @Post('sign-in')
  @HttpCode(200)
  @ForScreens()
  @UseGuards(HttpsWantedGuard)
  async signIn(@Caller() { session, writer }: ScreenCaller, @Body(shape) body: SignInBody): Promise<SignedIn> {
    return granted(await this.signIns.signIn(session, writer.board.state, body));
  }

  @Post('sign-out')
  @HttpCode(204)
  @ForPeople()
  async signOut(@Caller() { session }: PersonCaller): Promise<void> {
    await this.signIns.signOut(session);
  }
}

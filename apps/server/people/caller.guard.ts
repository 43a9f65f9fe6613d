import {
  applyDecorators,
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isAd, isArmorer, isProducer, type Person } from '#custody';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import type { ProductionWriter } from '../custody/writer.js';
import { Clock } from '../http/clock.js';
import { DeniedError, denied } from '../http/denial.js';
import { CallerPace } from './caller-pace.js';
import type { Session } from './session.js';
import { isOver, SessionsService } from './sessions.service.js';

/** Who sends a request, by its bearer token alone. */
export interface ScreenCaller {
  readonly session: Session;
  readonly writer: ProductionWriter;
}

/** A person who is signed in, as the state has them now. */
export interface PersonCaller extends ScreenCaller {
  readonly session: Extract<Session, { kind: 'person' }>;
  readonly person: Person;
}

const SIDES = { armorer: isArmorer, ad: isAd, producer: isProducer };
type Side = keyof typeof SIDES;
type Wanted = { who: 'screen' } | { who: 'person'; sides: readonly Side[] };

const WANTED = 'setboard:wanted';
const callers = new WeakMap<Request, ScreenCaller | PersonCaller>();

/** Lets a request through when its token stands for somebody who may. 401 without a token that holds, 403 without the role. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(Log) private readonly log: Log,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CallerPace) private readonly pace: CallerPace,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const wanted = this.reflector.get<Wanted>(WANTED, context.getHandler());
    const caller = await this.callerOf(request.headers.authorization);
    callers.set(request, wanted.who === 'screen' ? caller : asPerson(caller, wanted.sides));
    return true;
  }

  private async callerOf(authorization: string | undefined): Promise<ScreenCaller> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    const session = token === undefined ? null : await this.sessions.fromToken(token);
    const writer = session && (await this.productions.open(session.productionId));
    if (!session || !writer) throw new DeniedError(denied('unauthorized'));
    if (!this.pace.allows(session)) throw new DeniedError(denied('too-many', { waitSeconds: 1 }));
    // No pulse keeps up a production that nobody shows here, and another server may have written to it.
    for (const head of await this.log.heads([session.productionId])) await writer.meet(head);
    if (isOver(session, writer.board.state, this.clock.now())) {
      // For good: the next day must not bring back a sign-in of the last.
      if (session.kind === 'person') await this.sessions.end(session.signInId);
      throw new DeniedError(denied('unauthorized', { message: 'You are signed out. Sign in again.' }));
    }
    return { session, writer };
  }
}

function asPerson({ session, writer }: ScreenCaller, sides: readonly Side[]): PersonCaller {
  if (session.kind === 'device') {
    throw new DeniedError(denied('forbidden', { message: 'Sign in first: a screen alone only looks.' }));
  }
  const person = writer.board.state.people[session.personId];
  if (!person) throw new DeniedError(denied('unauthorized'));
  if (sides.length > 0 && !sides.some((side) => SIDES[side](person))) throw new DeniedError(denied('forbidden'));
  return { session, writer, person };
}

/** The route is for paired screens; whoever is signed in on one counts as it. */
export const ForScreens = (): MethodDecorator =>
  applyDecorators(SetMetadata(WANTED, { who: 'screen' } satisfies Wanted), UseGuards(CallerGuard));

/** The route is for people of one of these sides; for anyone signed in where none is named. */
export const ForPeople = (...sides: Side[]): MethodDecorator =>
  applyDecorators(SetMetadata(WANTED, { who: 'person', sides } satisfies Wanted), UseGuards(CallerGuard));

/** The ScreenCaller or PersonCaller that the route's decorator let through. */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  callers.get(context.switchToHttp().getRequest<Request>()),
);

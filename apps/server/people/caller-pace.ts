import { Inject, Injectable } from '@nestjs/common';
import type { Pace } from '../http/pace.js';
import { Paces } from '../http/paces.js';
import { ServerFacts } from '../http/server-facts.js';
import { pacedBy, type Session } from './session.js';

/** At most so many requests a second from one screen, and from one person, whatever address they come from. */
@Injectable()
export class CallerPace {
  private readonly pace: Pace;

  constructor(@Inject(ServerFacts) { settings }: ServerFacts, @Inject(Paces) paces: Paces) {
    this.pace = paces.of('requests', settings.limits.requestsPerSecond);
  }

  allows(session: Session): boolean {
    return this.pace.allowsAll(pacedBy(session), performance.now());
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Pace } from '../http/pace.js';
import { ServerFacts } from '../http/server-facts.js';
import { pacedBy, type Session } from './session.js';

/** At most so many requests a second from one screen, and from one person, whatever address they come from. */
@Injectable()
export class CallerPace {
  private readonly pace: Pace;

  constructor(@Inject(ServerFacts) { settings }: ServerFacts) {
    this.pace = new Pace(settings.limits.requestsPerSecond);
  }

  allows(session: Session): boolean {
    return this.pace.allowsAll(pacedBy(session), performance.now());
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { COMMAND_TYPES } from '#custody';
import { ACKNOWLEDGED_WITHIN_MS, type Outcome } from '#wire';
import { ServerLog } from '../health/server-log.js';
import { inTime } from '../http/in-time.js';
import type { Pace } from '../http/pace.js';
import { Paces } from '../http/paces.js';
import { ServerFacts } from '../http/server-facts.js';
import { pacedBy, type Session } from '../people/session.js';
import { bodyHash } from './chain.js';
import { parseCommand } from './dto/parse-command.js';
import { ProductionsService } from './productions.service.js';
import { StandstillService } from './standstill.service.js';
import { Unanswered } from './unanswered.js';

/** Some of the three seconds are the network's. */
const ANSWERED_WITHIN_MS = ACKNOWLEDGED_WITHIN_MS - 300;
/** As many as anybody may send within a second by the contract; whoever has more on the way is not served sooner by sending more. */
const MOST_UNANSWERED = 2_000;
const TOO_MANY: Outcome = { status: 'unconfirmed', message: 'Too many at once. Send the same again in a second.' };

/** Runs commands: who may, shape, decide, append; what was committed goes out by the production's writer. */
@Injectable()
export class CustodyService {
  private readonly pace: Pace;
  private readonly unanswered = new Unanswered(MOST_UNANSWERED);

  constructor(
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(ServerFacts) facts: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
    @Inject(Paces) paces: Paces,
    @Inject(StandstillService) private readonly standstill: StandstillService,
  ) {
    // The first command of each shape takes long to look at; nobody on a set should be the one who waits for it.
    for (const type of COMMAND_TYPES) parseCommand({ type });
    this.pace = paces.of('commands', facts.settings.limits.commandsPerSecond);
  }

  /** Answers whatever was sent, for the person whom the handshake named. Never throws. */
  async run(session: Session, sent: unknown): Promise<Outcome> {
    try {
      if (!this.pace.allowsAll(pacedBy(session), performance.now())) return TOO_MANY;
      const from = session.kind === 'person' ? session.personId : session.deviceId;
      return (await this.unanswered.during(from, () => this.answer(session, from, sent))) ?? TOO_MANY;
    } catch (fault) {
      this.log.error({ fault, productionId: session.productionId, deviceId: session.deviceId }, 'a command failed');
      return { status: 'unconfirmed', message: 'Not known to be recorded. Send the same again.' };
    }
  }

  private async answer(session: Session, from: string, sent: unknown): Promise<Outcome> {
    const parsed = parseCommand(sent);
    if ('problems' in parsed) {
      this.log.warn({ from, problems: parsed.problems }, 'malformed command');
      return { status: 'malformed', problems: parsed.problems };
    }
    if (session.kind === 'device')
      return this.forbidden(from, parsed.body.type, 'Sign in first: a screen alone only looks.');
    // Its time counts from when it may have come in, and not from when a server that stood still got to it.
    const withinMs = ANSWERED_WITHIN_MS - this.standstill.mayBeOldMs();
    if (withinMs <= 0) return { status: 'unconfirmed', message: 'It came too late to be done. Send the same again.' };
    const until = performance.now() + withinMs;
    // A log that has to be folded first, on a database that hangs, must not hold up the answer.
    const writer =
      this.productions.opened(session.productionId) ??
      (await inTime(this.productions.open(session.productionId), withinMs, 'late'));
    if (writer === 'late') throw new Error('the log was not opened in time');
    if (!writer) return this.forbidden(from, parsed.body.type, 'This production was thrown away.');
    const { id, body } = parsed;
    const { personId, deviceId } = session;
    const command = { id, body, bodyHash: bodyHash(body), personId, deviceId };
    const outcome = await writer.run(command, until - performance.now());
    // Who may not is in the server's own log only; a refusal is a receipt, and no fault.
    if (outcome.status === 'forbidden') this.log.warn({ from, type: body.type }, 'forbidden command');
    if (outcome.status === 'malformed') this.log.warn({ from, problems: outcome.problems }, 'malformed command');
    return outcome;
  }

  private forbidden(from: string, type: string, message: string): Outcome {
    this.log.warn({ from, type }, 'forbidden command');
    return { status: 'forbidden', message };
  }
}

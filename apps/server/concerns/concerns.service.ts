import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { concernOf, type RaiseConcern } from '#custody';
import { PRODUCTION_WAITS, secondsUntilProductionMay } from '../custody/concern-limit.js';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import { happenedUnsent } from '../custody/unsent.js';
import type { ProductionWriter } from '../custody/writer.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer, type Denial } from '../http/denial.js';
import type { ConcernBody } from './bodies.js';
import { ConcernCodesService } from './concern-codes.service.js';
import { PhoneLimit } from './limits.js';

/** As long as a command is waited for. */
const RECORDED_WITHIN_MS = 2_700;

const WRONG_CODE = 'That is not today’s code of this set. Scan the QR code on the set again, or ask the armorer.';
const OLD_CODE = 'This code is of an earlier day. Scan today’s QR code on the set, or ask the armorer.';
const PHONE_WAITS = 'Three concerns came from this phone in ten minutes. In danger, shout STOP.';
const NOT_KNOWN = 'Not known to be recorded. Send the same again.';
const ID_TAKEN = { problems: [{ path: 'id', message: 'is another concern’s already' }] };

export interface Raised {
  readonly concernId: string;
}

/** ST6: takes what the crew says. No stop, break or wrap bars it (CU8), and nothing of who said it is kept. */
@Injectable()
export class ConcernsService {
  private readonly phones = new PhoneLimit();

  constructor(
    @Inject(ConcernCodesService) private readonly codes: ConcernCodesService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(Log) private readonly log: Log,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** `address` only holds back the fourth in ten minutes from one phone; it goes nowhere from here. */
  async raise({ code, text, number, id = randomUUID() }: ConcernBody, address: string): Promise<Answer<Raised>> {
    const known = await this.codes.find(code);
    if (!known) return denied('wrong-code', { message: WRONG_CODE });
    const writer = await this.productions.open(known.productionId);
    if (!writer || !this.codes.isGood(known, writer.board.state.production))
      return denied('gone', { message: OLD_CODE });
    const concernId = id.toLowerCase();
    const concern = { concernId, text, ...(number === undefined ? {} : { number }) };
    // A phone that did not hear the answer sends the same again.
    if (concernOf(writer.board.state, concernId)) return { concernId };
    const phone = `${known.productionId} ${address}`;
    const { waitSeconds } = this.phones.take(phone, this.clock.now());
    if (waitSeconds > 0) return denied('too-many', { message: PHONE_WAITS, waitSeconds });
    const denial = await this.record(writer, concern).catch((fault: unknown) => {
      this.phones.giveBack(phone);
      throw fault;
    });
    if (!denial) return { concernId };
    this.phones.giveBack(phone);
    return denial;
  }

  private async record(writer: ProductionWriter, concern: RaiseConcern): Promise<Denial | null> {
    // No pulse keeps up a production that nobody shows here, and another server may have written to it.
    for (const head of await this.log.heads([writer.productionId])) await writer.meet(head);
    const full = this.full(writer);
    if (full) return full;
    const unsent = happenedUnsent(concern.concernId, { type: 'raise-concern', data: concern });
    const outcome = await writer.run(unsent, RECORDED_WITHIN_MS);
    switch (outcome.status) {
      case 'accepted':
        return null;
      case 'forbidden':
        return this.full(writer) ?? denied('too-many', { message: PRODUCTION_WAITS, waitSeconds: 1 });
      case 'malformed':
        return denied('malformed', { details: ID_TAKEN });
      case 'refused':
      case 'unconfirmed':
        return denied('unavailable', { message: NOT_KNOWN, waitSeconds: 1 });
    }
  }

  private full({ board }: ProductionWriter): Denial | null {
    const waitSeconds = secondsUntilProductionMay(board.state, this.clock.now().toISOString());
    return waitSeconds > 0 ? denied('too-many', { message: PRODUCTION_WAITS, waitSeconds }) : null;
  }
}

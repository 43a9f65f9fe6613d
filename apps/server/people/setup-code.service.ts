import { Inject, Injectable } from '@nestjs/common';
import { ProductionsService } from '../custody/productions.service.js';
import { Clock } from '../http/clock.js';
import { denied, type Denial } from '../http/denial.js';
import { ServerFacts } from '../http/server-facts.js';
import { inGroups, newReadableCode, plainCode } from './readable-code.js';
import { isSameSecret } from './token.js';
import { WrongTriesService } from './wrong-tries.service.js';

/** The code that makes a production: one that was set makes any number, one made up here claims an empty server. */
@Injectable()
export class SetupCodeService {
  private readonly madeUp: string | null;
  private readonly code: string;

  constructor(
    @Inject(ServerFacts) { settings }: ServerFacts,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(WrongTriesService) private readonly tries: WrongTriesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.madeUp = settings.setupCode === null ? newReadableCode() : null;
    this.code = settings.setupCode ?? this.madeUp ?? '';
  }

  /** The code to print; null where it claims nothing any more. */
  async standing(): Promise<string | null> {
    return (await this.productions.isEmpty()) ? (this.madeUp === null ? this.code : inGroups(this.madeUp)) : null;
  }

  /** Whether the code claims an empty server alone. */
  get isForEmptyAlone(): boolean {
    return this.madeUp !== null;
  }

  /** Why this code is not taken from this address; null where it is. */
  async check(code: string, address: string): Promise<Denial | null> {
    const who = `set-up ${address}`;
    const waitSeconds = await this.tries.begin(who, this.clock.now());
    if (waitSeconds > 0) return denied('too-many', { waitSeconds });
    if (!isSameSecret(this.madeUp === null ? code : plainCode(code), this.code)) return denied('wrong-code');
    await this.tries.succeeded(who);
    return null;
  }
}

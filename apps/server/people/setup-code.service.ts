import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ProductionsService } from '../custody/productions.service.js';
import { Clock } from '../http/clock.js';
import { denied, type Denial } from '../http/denial.js';
import { ServerFacts } from '../http/server-facts.js';
import { isSameSecret } from './token.js';
import { Tries } from './waits.js';

// Crockford's letters, which nobody misreads from a terminal: twelve of them are 60 bits.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const makeCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join('')).join('-');

/** The code that makes a production: one that was set makes any number, one made up here claims an empty server. */
@Injectable()
export class SetupCodeService {
  private readonly tries = new Tries();
  private readonly madeUp: string | null;
  private readonly code: string;

  constructor(
    @Inject(ServerFacts) { settings }: ServerFacts,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.madeUp = settings.setupCode === null ? makeCode() : null;
    this.code = settings.setupCode ?? plain(this.madeUp ?? '');
  }

  /** The code to print; null where it claims nothing any more. */
  async standing(): Promise<string | null> {
    return (await this.productions.isEmpty()) ? (this.madeUp ?? this.code) : null;
  }

  /** Whether the code claims an empty server alone. */
  get isForEmptyAlone(): boolean {
    return this.madeUp !== null;
  }

  /** Why this code is not taken from this address; null where it is. */
  check(code: string, address: string): Denial | null {
    const now = this.clock.now();
    const waitSeconds = this.tries.waitSeconds(address, now);
    if (waitSeconds > 0) return denied('too-many', { waitSeconds });
    if (isSameSecret(this.madeUp === null ? code : plain(code), this.code)) {
      this.tries.succeeded(address);
      return null;
    }
    this.tries.begin(address, now);
    return denied('wrong-code');
  }
}

/** As it was typed off a terminal: small letters, without its dashes. */
const plain = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');

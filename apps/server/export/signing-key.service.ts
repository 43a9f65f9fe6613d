import { Inject, Injectable } from '@nestjs/common';
import { ServerFacts } from '../http/server-facts.js';
import type { SigningKey } from './seal.js';
import { keepSigningKey } from './signing-key.js';

/** This server's key, read or made when it is first wanted. */
@Injectable()
export class SigningKeyService {
  private keeping: Promise<SigningKey> | null = null;

  constructor(@Inject(ServerFacts) private readonly facts: ServerFacts) {}

  key(): Promise<SigningKey> {
    this.keeping ??= keepSigningKey(this.facts.settings.dataDir).catch((fault: unknown) => {
      this.keeping = null;
      throw fault;
    });
    return this.keeping;
  }
}

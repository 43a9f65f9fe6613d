import { Module, type DynamicModule } from '@nestjs/common';
import { httpsUrlOf, urlOf, type ServerFacts } from '../http/server-facts.js';
import { TrustController, trustFacts } from './trust.controller.js';
import type { TrustFacts } from './trust-page.js';

/** `/trust`. */
@Module({})
export class TlsModule {
  static with({ facts, caPem }: { facts: ServerFacts; caPem: string | null }): DynamicModule {
    const show = (): TrustFacts => ({
      mode: facts.settings.tls.mode,
      url: httpsUrlOf(facts) ?? urlOf(facts),
      caPem,
    });
    return {
      module: TlsModule,
      controllers: [TrustController],
      providers: [{ provide: trustFacts, useValue: show }],
    };
  }
}

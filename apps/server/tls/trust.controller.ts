import { Controller, Get, Header, Inject, NotFoundException } from '@nestjs/common';
import { trustPage, trustProfile, trustStyle, type TrustFacts } from './trust-page.js';

/** The injection token of what /trust shows: a function, since HTTPS may come up after the first page was asked for. */
export const trustFacts = Symbol('trustFacts');

/** `/trust`: how a phone comes to trust this server's HTTPS. Open to all, over plain HTTP too: it is the first step. */
@Controller('trust')
export class TrustController {
  constructor(@Inject(trustFacts) private readonly facts: () => TrustFacts) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  show(): string {
    return trustPage(this.facts());
  }

  @Get('trust.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return trustStyle;
  }

  @Get('setboard-ca.crt')
  @Header('Content-Type', 'application/x-x509-ca-cert')
  @Header('Content-Disposition', 'attachment; filename="setboard-ca.crt"')
  @Header('Cache-Control', 'no-store')
  authority(): string {
    return this.caPem();
  }

  @Get('setboard-ca.mobileconfig')
  @Header('Content-Type', 'application/x-apple-aspen-config')
  @Header('Cache-Control', 'no-store')
  profile(): string {
    return trustProfile(this.caPem());
  }

  private caPem(): string {
    const { caPem } = this.facts();
    if (caPem === null) throw new NotFoundException('There is nothing to install.');
    return caPem;
  }
}

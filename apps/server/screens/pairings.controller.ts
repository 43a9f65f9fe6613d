import { Body, Controller, HttpCode, HttpStatus, Inject, Ip, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { bare } from '../config/addresses.js';
import { DeniedError, denied, granted } from '../http/denial.js';
import { shape } from '../http/read-shape.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { AcceptBody, ClaimBody, PairingBody } from './bodies.js';
import { PairingsService, type Claimed, type NewPairing } from './pairings.service.js';

@Controller('api/pairings')
export class PairingsController {
  constructor(@Inject(PairingsService) private readonly pairings: PairingsService) {}

  @Post()
  async start(@Body(shape) { name }: PairingBody, @Ip() address: string): Promise<NewPairing> {
    return granted(await this.pairings.start(bare(address), name));
  }

  @Post('claim')
  @HttpCode(200)
  async claim(
    @Body(shape) { claim }: ClaimBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Exclude<Claimed, { device: null }> | undefined> {
    const claimed = granted(await this.pairings.claim(claim));
    if (claimed.device !== null) return claimed;
    response.status(HttpStatus.ACCEPTED);
    return undefined;
  }

  @Post(':code/accept')
  @HttpCode(204)
  @ForPeople('armorer', 'ad')
  async accept(
    @Caller() { session }: PersonCaller,
    @Param('code') code: string,
    @Body(shape) body: AcceptBody,
  ): Promise<void> {
    if (!/^\d{6}$/.test(code)) {
      const problems = [{ path: 'code', message: 'must be six digits' }];
      throw new DeniedError(denied('malformed', { details: { problems } }));
    }
    granted(await this.pairings.accept(code, session, body));
  }
}

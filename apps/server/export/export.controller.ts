import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { audienceOf } from '#custody';
import { errorCode } from '../config/error-code.js';
import { ProductionsService } from '../custody/productions.service.js';
import { Clock } from '../http/clock.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { exportLines } from './export-lines.js';
import { fileNameOf } from './file-name.js';
import { SigningKeyService } from './signing-key.service.js';

/** The whole log to keep elsewhere, signed at its end. */
@Controller('api/log/export')
export class ExportController {
  constructor(
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(SigningKeyService) private readonly keys: SigningKeyService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @ForPeople('armorer', 'ad', 'producer')
  async export(@Caller() { writer, person }: PersonCaller, @Res() response: Response): Promise<void> {
    const { board } = writer;
    const [key, restoredFrom] = await Promise.all([
      this.keys.key(),
      this.productions.restoredFrom(writer.productionId),
    ]);
    const lines = exportLines({ writer, board, audience: audienceOf(person), restoredFrom, key });
    response.attachment(fileNameOf(board.state, board.cursor, this.clock.now()));
    response.type('application/x-ndjson');
    try {
      // No page is read before the one ahead of it has gone out.
      await pipeline(Readable.from(lines, { highWaterMark: 1 }), response);
    } catch (fault) {
      if (errorCode(fault) !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
    }
  }
}

import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { DeniedError, denied } from '../http/denial.js';
import { inTime } from '../http/in-time.js';
import { ServerFacts } from '../http/server-facts.js';
import { isSameSecret } from '../people/token.js';
import { MetricsService } from './metrics.service.js';

/** Contract: 503 within two seconds. */
const DATABASE_ANSWERS_WITHIN_MS = 1_500;

@Controller()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(MetricsService) private readonly metrics: MetricsService,
  ) {}

  @Get('api/health')
  async health(): Promise<object> {
    if (!(await this.isDatabaseThere())) throw new DeniedError(denied('unavailable', { waitSeconds: 1 }));
    return { status: 'ok', version: this.facts.version, database: 'ok' };
  }

  @Get('metrics')
  async show(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { metricsToken } = this.facts.settings;
    if (metricsToken !== null && !isSameSecret(authorization ?? '', `Bearer ${metricsToken}`)) {
      throw new DeniedError(denied('unauthorized', { message: 'Metrics want the token of SETBOARD_METRICS_TOKEN.' }));
    }
    response.setHeader('Content-Type', this.metrics.contentType);
    response.setHeader('Cache-Control', 'no-store');
    return this.metrics.text();
  }

  private isDatabaseThere(): Promise<boolean> {
    const answered = this.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return inTime(answered, DATABASE_ANSWERS_WITHIN_MS, false);
  }
}

import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../access/requires';
import { AppDatabase } from '../database/database.module';
import { statement } from '../database/statement';
import { beatsText, silentOf, type Beat } from './alerting';

const alive = statement('health.alive', 'select 1');

const beats = statement('health.beats', beatsText);

/** Three questions that are not the same: does the process live, can it answer, and would an alarm be told. */
@Public()
@Controller(':audience/health')
export class HealthController {
  constructor(private readonly database: AppDatabase) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res() response: Response) {
    const ready = await this.database
      .run({ unitIds: [], purpose: 'care' }, (uow) => uow.execute(alive))
      .then(
        () => true,
        () => false,
      );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'database-unavailable' });
  }

  @Get('alerting')
  async alerting(@Param('audience') _audience: string, @Res() response: Response) {
    const rows = await this.database
      .run({ unitIds: [], purpose: 'care' }, (uow) => uow.query<Beat & Record<string, unknown>>(beats))
      .catch(() => []);
    const silent = silentOf(rows);
    response
      .status(silent.length === 0 ? 200 : 503)
      .json({ status: silent.length === 0 ? 'alerting' : 'silent', silent, beats: rows });
  }
}

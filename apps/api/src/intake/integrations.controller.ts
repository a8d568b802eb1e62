import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GatewayRepository, type Gateway } from '../devices';
import { Public } from '../platform/access/requires';
import type { Caller } from '../platform/access/caller';
import { Unavailable } from '../platform/database/unavailable';
import { Refused } from '../platform/errors/refused';
import { readBatch, submissionOf, type GatewaySubmission } from './gateway-batch';
import { Submit } from './submit';

/** The answer to one submission of a batch. */
type Result =
  | { submissionId: string; status: 'accepted'; zone?: string }
  | {
      submissionId: string;
      status: 'refused' | 'try-again';
      errors: { code: string; message: string; path?: string | undefined }[];
    };

/** Gateways' plain HTTP door: a batch of submissions, a transaction and a result for each, the same road and the same guarantees. */
@Public()
@Controller('integrations/v1')
export class IntegrationsController {
  constructor(
    private readonly gateways: GatewayRepository,
    private readonly road: Submit,
  ) {}

  @Post('submissions')
  @HttpCode(200)
  async submissions(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const gateway = await this.recognise(authorization);
    if (!gateway) {
      response.status(401).json({
        error: {
          code: 'gateway/unknown-credential',
          message: 'Send a valid credential: Authorization: Bearer <credential>.',
        },
      });
      return;
    }
    const read = readBatch(body);
    if ('fault' in read) {
      response.status(400).json({ error: read.fault });
      return;
    }
    const results: Result[] = [];
    // One after the other: readings of one device keep their order, and one gateway cannot take the whole pool.
    for (const submission of read.batch.submissions) results.push(await this.take(gateway, submission));
    response.json({ results });
  }

  private recognise(authorization: string | undefined): Promise<Gateway | undefined> {
    const credential = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? '')?.[1];
    return credential ? this.gateways.recognise(credential) : Promise.resolve(undefined);
  }

  private async take(gateway: Gateway, sent: GatewaySubmission): Promise<Result> {
    const { submissionId, device } = sent;
    const caller: Caller = {
      gatewayId: gateway.id,
      organisationId: gateway.organisationId,
      unitIds: [],
      purpose: 'intake',
    };
    try {
      const submitted = await this.road.submit(caller, submissionOf(sent), device);
      switch (submitted.status) {
        case 'accepted':
          return { submissionId, status: 'accepted', zone: submitted.judged.zone };
        case 'repeated':
          return { submissionId, status: 'accepted' };
        case 'refused':
          return { submissionId, status: 'refused', errors: submitted.faults };
        case 'questions':
          throw new Error('A device is never asked.');
      }
    } catch (error) {
      if (error instanceof Refused)
        return {
          submissionId,
          status: 'refused',
          errors: [{ code: error.code, message: error.message, path: error.path }],
        };
      if (error instanceof Unavailable)
        return { submissionId, status: 'try-again', errors: [{ code: error.code, message: 'Send this one again.' }] };
      throw error;
    }
  }
}

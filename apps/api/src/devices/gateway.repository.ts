import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppDatabase } from '../platform/database/database.module';
import { statement } from '../platform/database/statement';

const byCredential = statement(
  'devices.gateway-by-credential',
  `select id, organisation_id as "organisationId", name from devices.gateway
   where credential_hash = $1 and (valid_until is null or valid_until > platform.now())`,
);

const noteSeen = statement(
  'devices.note-gateway-seen',
  `update devices.gateway set last_seen_at = platform.now()
   where id = $1 and (last_seen_at is null or last_seen_at < platform.now() - interval '30 seconds')`,
);

/** A machine client bound to one organisation. */
export interface Gateway {
  id: string;
  organisationId: string;
  name: string;
}

/** Only the hash of a credential is kept. */
export function credentialHash(credential: string): Buffer {
  return createHash('sha256').update(credential).digest();
}

@Injectable()
export class GatewayRepository {
  constructor(private readonly database: AppDatabase) {}

  /** The gateway behind a credential, noted as alive; undefined when it is unknown or has ended. */
  recognise(credential: string): Promise<Gateway | undefined> {
    return this.database.run({ unitIds: [], purpose: 'sign-in' }, async (uow) => {
      const gateway = await uow.one<Gateway & Record<string, unknown>>(byCredential, [credentialHash(credential)]);
      if (gateway) uow.send(noteSeen, [gateway.id]);
      return gateway;
    });
  }
}

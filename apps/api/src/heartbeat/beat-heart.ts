import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { NationalNumberVault } from '../identity';
import { system } from '../platform/access/caller';
import { CONFIGURATION } from '../platform/config/config.module';
import type { Configuration } from '../platform/config/configuration';
import { SystemDatabase } from '../platform/database/database.module';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { foundHeart, heartbeatSpo2, heartCredential } from './found-heart';
import {
  closeOwnEpisodes,
  giveHeartbeatTurnBack,
  readHearts,
  readOpenEpisode,
  readOrganisationsWithoutHeart,
  takeHeartbeatTurn,
  type Heart,
} from './heart.repository';

const every = '5 minutes';
/** An episode that is not open and told of within this time would have come too late for a patient, too. */
const patienceMilliseconds = 60_000;
const lookEveryMilliseconds = 500;

/** Feels the pulse of the alerting: a low value in at the public door must come out as an episode whose first step has fired. */
@Injectable()
export class BeatHeart {
  private readonly vault: NationalNumberVault;

  constructor(
    private readonly database: SystemDatabase,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    const { encryption, blindIndex } = configuration.keys;
    this.vault = new NationalNumberVault(new Map([[1, encryption]]), blindIndex);
  }

  /** One beat of every organisation, when it is this process' turn; undefined when it is not. @throws when a beat was missed */
  async run(stop: AbortSignal): Promise<number | undefined> {
    const hearts = await this.database.run(system, async (uow) =>
      (await takeHeartbeatTurn(uow, every)) ? this.hearts(uow) : undefined,
    );
    if (!hearts) return undefined;
    const within = AbortSignal.any([stop, AbortSignal.timeout(patienceMilliseconds)]);
    const beats = await Promise.allSettled(hearts.map((heart) => this.beat(heart, within)));
    const missed = beats.filter(({ status }) => status === 'rejected').length;
    if (missed === 0) return hearts.length;
    await this.database.run(system, async (uow) => giveHeartbeatTurnBack(uow));
    if (stop.aborted) return undefined;
    throw new Error(`${missed} of ${hearts.length} beats were missed`);
  }

  /** All hearts, after giving one to each organisation that has begun to follow somebody up. */
  private async hearts(uow: UnitOfWork): Promise<Heart[]> {
    const { vault } = this;
    const key = this.configuration.keys.session;
    for (const organisation of await readOrganisationsWithoutHeart(uow))
      await foundHeart(uow, organisation, { vault, key });
    return readHearts(uow);
  }

  private async beat(heart: Heart, within: AbortSignal): Promise<void> {
    const close = () => this.database.run(system, (uow) => closeOwnEpisodes(uow, heart));
    // What an earlier beat left open when its worker died would make this one look well.
    await close();
    try {
      await this.report(heart, within);
      await this.seeItFire(heart, within);
    } finally {
      await close();
    }
  }

  private async report({ gatewayId, serial }: Heart, signal: AbortSignal): Promise<void> {
    const measurement = { kind: 'spo2', value: heartbeatSpo2, unit: '%', takenAt: new Date().toISOString() };
    const response = await fetch(`${this.configuration.integrationsUrl}/v1/submissions`, {
      method: 'POST',
      signal,
      headers: {
        authorization: `Bearer ${heartCredential(this.configuration.keys.session, gatewayId)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ submissions: [{ submissionId: uuidv7(), device: { serial }, items: [{ measurement }] }] }),
    });
    const { results } = (await response.json()) as { results?: { status: string }[] };
    if (results?.[0]?.status !== 'accepted') throw new Error(`The door answered ${response.status}.`);
  }

  private async seeItFire(heart: Heart, within: AbortSignal): Promise<void> {
    for (;;) {
      const episode = await this.database.run(system, (uow) => readOpenEpisode(uow, heart));
      if (episode?.stepFired) return;
      within.throwIfAborted();
      await pause(lookEveryMilliseconds);
    }
  }
}

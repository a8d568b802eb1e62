import { createPostgresBackend, Queue, setDefaultBackendFactory } from 'bullmq';
import { openHouse, waitFor, type House, type PortalClient } from '../support';
import { OwnRedis } from '../support/own-redis';
import { closeAll, patientOf, send, spo2 } from './patients';

/** The run tells by this whether the machine has a Redis; each test file loses one of its own. */
const backends = process.env['FYRLYKT_TEST_REDIS_URL'] ? (['Postgres', 'Redis'] as const) : (['Postgres'] as const);

describe.each(backends)('the queue on %s', (backend) => {
  let redis: OwnRedis | undefined;
  let house: House;
  let astrid: PortalClient;
  let patientId: string;
  let episodes: Queue;

  beforeAll(async () => {
    redis = backend === 'Redis' ? await OwnRedis.open() : undefined;
    house = await openHouse({
      processes: ['main', 'worker'],
      env: { HEARTBEAT: 'on', ...(redis ? { REDIS_URL: redis.url } : {}) },
    });
    patientId = (await patientOf(house, 'patient-kols')).id;
    astrid = await house.as('patient-kols', 'patient');
    episodes = openQueue();
  });
  afterAll(async () => {
    await episodes.close();
    await house.close();
    await redis?.close();
  });
  beforeEach(() => closeAll(house));

  const openQueue = (): Queue => {
    setDefaultBackendFactory(...(redis ? [] : [createPostgresBackend]));
    const connection = redis
      ? { url: redis.url, maxRetriesPerRequest: null }
      : { connectionString: house.database.env['DATABASE_SYSTEM_URL'] ?? '', max: 2, migrate: false };
    const queue = new Queue('episodes', { connection });
    queue.on('error', () => undefined);
    return queue;
  };
  const breach = async (): Promise<string> => {
    const { outcome } = await send(astrid, patientId, [spo2(86)]);
    expect(outcome?.zone).toBe('RED');
    const [episode] = await house.database.rows<{ id: string }>(
      `select id from episodes.episode where patient_id = $1 and lane = 'CLINICAL' and state = 'OPEN'`,
      [patientId],
    );
    if (!episode) throw new Error('A red reading opened no episode.');
    return episode.id;
  };
  const stepsOf = async (episodeId: string): Promise<number> =>
    (await house.database.rows('select 1 from episodes.escalation_step where episode_id = $1', [episodeId])).length;
  /** Keys of what left for one episode, as the receiver saw them. */
  const told = (episodeId: string): string[] =>
    house.service
      .notifications()
      .map(({ key }) => String(key))
      .filter((key) => key.includes(episodeId));
  const allTold = async (episodeId: string): Promise<boolean> => {
    const asked = await house.database.rows<{ key: string }>(
      'select key from notifications.notification where key like $1',
      [`episode:${episodeId}:%`],
    );
    const keys = told(episodeId);
    return asked.length > 0 && asked.every(({ key }) => keys.includes(key));
  };

  it('carries the first step of an episode, and somebody is told', async () => {
    const episodeId = await breach();
    await waitFor('somebody is told', () => allTold(episodeId));
    const [message] = await house.database.rows<{ id: string }>(
      `select id from platform.outbox where topic = 'episodes.escalate' and payload->>'episodeId' = $1`,
      [episodeId],
    );
    const state = () => episodes.getJob(message?.id ?? '').then((job) => job?.getState());
    await waitFor('its job is done', async () => (await state()) === 'completed');
    expect(await stepsOf(episodeId)).toBe(1);
  });

  it('does no harm when it brings a job again and again', async () => {
    const episodeId = await breach();
    const jobs = await Promise.all(
      Array.from({ length: 10 }, () => episodes.add('escalate', { episodeId }, { removeOnComplete: false })),
    );
    await waitFor('all ten are done', async () => {
      const states = await Promise.all(jobs.map((job) => job.getState()));
      return states.every((state) => state === 'completed');
    });
    await waitFor('somebody is told', () => allTold(episodeId));
    expect(await stepsOf(episodeId)).toBe(1);
    const keys = told(episodeId);
    expect(new Set(keys).size).toBe(keys.length);
  });

  // The other backend is lost only together with the database itself.
  if (backend === 'Redis') {
    it('is not missed by the alarm when it is lost for three seconds, with all its jobs', async () => {
      const lost = Date.now();
      await redis?.lose();
      const during = await breach();
      await waitFor('the sweep tells without the queue', () => allTold(during), 20_000);
      await waitFor('three seconds without it', () => Date.now() - lost > 3_000);
      await closeAll(house);
      const unseen = await breach();
      await redis?.start();
      await waitFor('the last one is told too', () => allTold(unseen), 20_000);
      await waitFor(
        'nothing waits in the outbox',
        async () =>
          (await house.database.rows('select 1 from platform.outbox where published_at is null')).length === 0,
        30_000,
      );
      expect([await stepsOf(during), await stepsOf(unseen)]).toEqual([1, 1]);
    });
  }

  it('and the worker behind it are seen to be dead within a minute', async () => {
    const alerting = async () => {
      const response = await fetch(`${house.service.urls.clinician}/health/alerting`);
      const { silent } = (await response.json()) as { silent: string[] };
      return { status: response.status, silent };
    };
    await waitFor('alerting works', async () => (await alerting()).status === 200, 20_000);
    await house.service.kill('worker');
    // Dead for less than a minute is not told of: a restart takes that long.
    expect((await alerting()).status).toBe(200);
    await house.database.rows(`update platform.beat set at = now() - interval '61 seconds'`);
    expect(await alerting()).toMatchObject({
      status: 503,
      silent: ['escalation', 'absence', 'notifications', 'outbox'],
    });
    await house.service.revive('worker');
    await waitFor('alerting works again', async () => (await alerting()).status === 200, 30_000);
  });
});

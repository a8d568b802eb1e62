import { createClient, type Client } from 'graphql-ws';
import { v7 as uuidv7 } from 'uuid';
import WebSocket from 'ws';
import { openHouse, waitFor, type House, type PortalClient } from '../support';
import { patientOf, send, spo2, submissionOf, submit } from './patients';

interface Told {
  message: string;
  extensions?: { code?: string };
}

const news = `subscription ($id: ID!) { patientChanged(patientId: $id) { topic id } }`;

describe('a WebSocket', () => {
  let house: House;
  let astrid: PortalClient;
  let patientId: string;
  const clients: Client[] = [];

  beforeAll(async () => {
    house = await openHouse();
    astrid = await house.as('patient-kols', 'patient');
    patientId = (await patientOf(house, 'patient-kols')).id;
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => house.close());

  function connect(closed: (event: unknown) => void = () => undefined): Client {
    const { url, cookie } = astrid;
    class PortalSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: url } });
      }
    }
    const client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: PortalSocket,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: closed,
      on: { closed },
    });
    clients.push(client);
    return client;
  }

  /** Errors of the first answer, or undefined when there is data. */
  const askedOf = (client: Client, query: string, variables?: Record<string, unknown>): Promise<Told[] | undefined> =>
    new Promise((resolve) => {
      client.subscribe(
        { query, variables },
        {
          next: ({ errors }) => resolve(errors as Told[] | undefined),
          error: (errors) => resolve(errors as Told[]),
          complete: () => resolve(undefined),
        },
      );
    });

  const marker = 'olavs-secret-id';
  const refused: [string, string, Record<string, unknown>, string][] = [
    ['a query', '{ serviceVersion }', {}, 'request/invalid'],
    ['a mutation', 'mutation { chooseLanguage(language: "nn") { language } }', {}, 'request/invalid'],
    ['introspection', '{ __schema { types { name } } }', {}, 'request/invalid'],
    [
      'too many aliases',
      `subscription { patientChanged(patientId: "${uuidv7()}") { ${Array.from({ length: 300 }, (_, n) => `a${n}: id`).join(' ')} } }`,
      {},
      'request/over-the-limits',
    ],
    ['too many tokens', `{ ${'serviceVersion '.repeat(3_000)} }`, {}, 'request/invalid'],
    ['what is no document', `subscription { "${marker}" `, {}, 'request/invalid'],
    ['an unknown field', 'subscription { nothing }', {}, 'request/invalid'],
    ['an unknown operation', '', {}, 'request/invalid'],
    ['a variable of another type', news, { id: { marker } }, 'request/invalid'],
    [
      'a malformed id in a query',
      `query ($id: ID!) { today(patientId: $id) { patientId } }`,
      { id: marker },
      'request/invalid',
    ],
  ];

  it.each(refused)('refuses %s with a closed code, and lives on', async (_what, query, variables, code) => {
    const client = connect();
    const errors = await askedOf(client, query, variables);
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain(code);
    expect(errors?.every(({ extensions }) => extensions?.code?.includes('/'))).toBe(true);
    expect(JSON.stringify(errors)).not.toMatch(/olavs-secret-id|syntax for type/);
    expect((await askedOf(client, '{ serviceVersion }'))?.[0]?.extensions?.code).toBe('request/invalid');
  });

  it('takes 20 subscriptions at a time', async () => {
    const client = connect();
    const answers = Array.from({ length: 21 }, () => askedOf(client, news, { id: patientId }));
    expect((await answers[20])?.[0]?.extensions?.code).toBe('request/too-many');
  });

  it('is one of 20 at most of one person; a closed one makes room', async () => {
    const closings: unknown[] = [];
    const listening = Array.from({ length: 20 }, () => connect((event) => closings.push(event)));
    const opened = listening.map((client) => new Promise((resolve) => client.on('connected', resolve)));
    await Promise.all(opened);
    const last: unknown[] = [];
    connect((event) => last.push(event));
    await waitFor('the last one is closed', () => last.length > 0);
    expect(last[0]).toMatchObject({ code: 4403, reason: 'request/too-many' });
    expect(closings).toEqual([]);
    await listening[0]?.dispose();
    await waitFor('one is gone', () => closings.length > 0);
    const again = connect();
    await new Promise((resolve) => again.on('connected', resolve));
  });

  it('still tells news', async () => {
    const frames = astrid.subscribe(news, { id: patientId });
    await waitFor('news', async () => {
      await send(astrid, patientId, [spo2(95)]);
      return frames.received.length > 0;
    });
    frames.close();
  });

  it('leaves nothing in the log of what was sent by either road', async () => {
    const nurse = await house.as('nurse-a', 'clinician');
    for (const field of ['patient', 'episode', 'planVersion']) {
      const { errors } = await nurse.ask(`query ($id: ID!) { ${field}(id: $id) { __typename } }`, { id: marker });
      expect(JSON.stringify(errors ?? [])).not.toMatch(/olavs-secret-id|syntax for type/);
    }
    // A fault of ours whose message quotes what was sent, as Postgres' own do.
    await house.database.owner.query(`
      create function intake.quote() returns trigger language plpgsql as $$ begin raise exception 'olavs-secret-id %', new.content; end $$;
      create trigger quote before insert on intake.submission for each row execute function intake.quote();`);
    const broken = await astrid.code(submit, submissionOf(patientId, [spo2(95)]));
    await house.database.owner.query('drop trigger quote on intake.submission');
    expect(broken).toBe('platform/internal');
    expect(house.service.output()).toContain('P0001');
    expect(house.service.output()).not.toMatch(/olavs-secret-id|invalid input syntax|"spo2"/);
  });
});

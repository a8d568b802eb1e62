import { system } from '../../apps/api/src/platform/access/caller';
import { Database } from '../../apps/api/src/platform/database/database';
import { statement } from '../../apps/api/src/platform/database/statement';
import { createDatabase, type TestDatabase } from '../support';

const addBeat = statement('spec.add-beat', `insert into platform.beat (name, at, ok) values ($1, now(), true)`);
const addOther = statement('spec.add-other', `insert into platform.outbox (topic, key, payload) values ($2, $1, '{}')`);
const touch = statement('spec.touch', `update platform.beat set detail = $2 where name = $1`);
const refused = statement('spec.refused', `insert into platform.beat (name, at, ok) values ($1, null, true)`);
const beats = `select name from platform.beat order by name`;

describe('a unit of work', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createDatabase({ demo: false });
    database = new Database(test.env['DATABASE_SYSTEM_URL'] ?? '', 4, 'spec');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(() => test.rows('delete from platform.beat'));

  it('does what is sent together as one statement, all of it', async () => {
    await database.run(system, async (uow) => {
      uow.together(() => {
        uow.send(addBeat, ['first']);
        uow.send(addOther, ['key', 'topic']);
        uow.send(addBeat, ['second']);
      });
    });
    expect(await test.rows(beats)).toEqual([{ name: 'first' }, { name: 'second' }]);
    expect(await test.rows(`select topic, key from platform.outbox`)).toEqual([{ topic: 'topic', key: 'key' }]);
  });

  it('does nothing at all when one of those fails', async () => {
    const work = database.run(system, async (uow) => {
      uow.send(addBeat, ['before']);
      uow.together(() => {
        uow.send(addBeat, ['within']);
        uow.send(refused, ['bad']);
      });
    });
    await expect(work).rejects.toThrow(/null value/);
    expect(await test.rows(beats)).toEqual([]);
  });

  it('keeps a statement that comes too late from whoever has the connection next', async () => {
    let late: () => Promise<unknown> = () => Promise.resolve();
    await database.run(system, async (uow) => {
      late = () => uow.execute(addBeat, ['late']);
    });
    await expect(late()).rejects.toThrow(/after its unit of work had ended/);
    expect(await test.rows(beats)).toEqual([]);
  });

  it('calls a deadlock what passes, so that the same can be sent again, and the other one wins', async () => {
    await test.rows(`insert into platform.beat (name, at, ok) values ('a', now(), true), ('b', now(), true)`);
    let both = 0;
    let meet: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const inOrder = (first: string, second: string) =>
      database.run(system, async (uow) => {
        await uow.execute(touch, [first, first + second]);
        if (++both === 2) meet();
        await met;
        await uow.execute(touch, [second, first + second]);
        return first + second;
      });
    const outcomes = await Promise.allSettled([inOrder('a', 'b'), inOrder('b', 'a')]);
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(won).toHaveLength(1);
    expect(lost).toEqual([expect.objectContaining({ code: 'platform/unavailable' })]);
    expect(await test.rows(`select distinct detail from platform.beat`)).toEqual([{ detail: won[0] }]);
  });
});

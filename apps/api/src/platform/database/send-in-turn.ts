import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** Sends a query so that all of one turn of the event loop travels as one packet: each pipelined statement would else cost a system call. */
export function sendInTurn<Row extends QueryResultRow>(
  client: PoolClient,
  query: string | QueryConfig,
): Promise<QueryResult<Row>> {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client.query<Row>(query);
}

// Runs work for a few seconds over a number of connections and tells what it took.
import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const ticksPerMillisecond = 0.1;

function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const own = (fields) => Number(fields[11]) + Number(fields[12]);

/** CPU milliseconds of one process so far. */
export const processCpu = (pid) => own(fieldsOf(pid) ?? Array(20).fill(0)) / ticksPerMillisecond;

/** CPU milliseconds of a Postgres so far: the postmaster, the children it has, and those it has had. */
export function databaseCpu(pid) {
  const postmaster = fieldsOf(pid) ?? Array(20).fill(0);
  const children = readdirSync('/proc').flatMap((name) => {
    const fields = /^\d+$/.test(name) ? fieldsOf(name) : undefined;
    return fields && Number(fields[1]) === pid ? [own(fields)] : [];
  });
  return (own(postmaster) + Number(postmaster[13]) + Number(postmaster[14]) + sum(children)) / ticksPerMillisecond;
}

export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const spread = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
};

/**
 * `work(connection, count)` is done again and again on each connection until the time is up. `items` is how many things one call does.
 * CPU is told for one item, so that a batch can be compared with single ones.
 */
export async function measure({ name, connections, items = 1, seconds, work, pids, warmUp = 0.5 }) {
  let count = 0;
  const during = async (length) => {
    const times = [];
    const ends = performance.now() + length * 1000;
    const lane = async (connection) => {
      while (performance.now() < ends) {
        const began = performance.now();
        await work(connection, count++);
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: connections }, (_, connection) => lane(connection)));
    return times;
  };
  await during(warmUp);
  const before = { server: pids.server ? processCpu(pids.server) : 0, database: databaseCpu(pids.database) };
  const began = performance.now();
  const times = await during(seconds);
  const took = (performance.now() - began) / 1000;
  const after = { server: pids.server ? processCpu(pids.server) : 0, database: databaseCpu(pids.database) };
  const done = times.length * items;
  return {
    name,
    connections,
    items: done,
    rate: done / took,
    ...spread(times),
    serverCpu: pids.server ? (after.server - before.server) / done : undefined,
    databaseCpu: (after.database - before.database) / done,
  };
}

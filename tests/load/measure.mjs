// Timing many runs of one act at a given concurrency, with the processor time that the service and the database spent on it.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const ticksPerSecond = 100;

/** Processor seconds that a process has used so far. */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** Every process of this database's cluster, told by its data folder or its parent. */
function backendsOf(dataFolder) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const text = (pid, file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const masters = all.filter((pid) => text(pid, 'cmdline').includes(`-D\0${dataFolder}`));
  const children = all.filter((pid) => masters.includes((text(pid, 'stat').split(') ')[1] ?? '').split(' ')[1]));
  return [...masters, ...children];
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Runs `act(index)` for some seconds at a concurrency. `items` is how many things one act carries.
 * Backends come and go, so the database's time is summed over those that live at the end.
 */
export async function measure(name, { concurrency, seconds, items = 1, act, servicePid, dataFolder }) {
  let index = 0;
  const times = [];
  const warm = performance.now() + 500;
  while (performance.now() < warm) await Promise.all(Array.from({ length: concurrency }, () => act(index++)));
  const cpu = () => ({
    service: servicePid ? cpuOf(servicePid) : 0,
    database: backendsOf(dataFolder).reduce((sum, pid) => sum + cpuOf(pid), 0),
  });
  const before = cpu();
  const start = performance.now();
  const end = start + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      const from = performance.now();
      await act(index++);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsed = (performance.now() - start) / 1000;
  const after = cpu();
  times.sort((a, b) => a - b);
  const count = times.length * items;
  const round = (value, digits = 2) => Number(value.toFixed(digits));
  return {
    name,
    concurrency,
    perSecond: round(count / elapsed, 0),
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    p99: round(percentile(times, 0.99)),
    serviceMsPerItem: round(((after.service - before.service) * 1000) / count, 3),
    databaseMsPerItem: round(((after.database - before.database) * 1000) / count, 3),
  };
}

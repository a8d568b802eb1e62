import { rmSync } from 'node:fs';

export default async function stopCluster() {
  const cluster = globalThis.__cluster;
  if (!cluster) return;
  await cluster.postgres.stop();
  rmSync(cluster.folder, { recursive: true, force: true });
}

import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { demoCredential } from '../demo';
import { CliFault } from './cli-fault';

interface DemoGateway {
  name: string;
  credential: string;
  devices: string[];
}

/** The gateway of the demo. Of any other gateway only the hash of its credential is known. */
export async function tellGateway(systemUrl: string): Promise<DemoGateway> {
  const client = new Client({ connectionString: systemUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; devices: string[] }>(
      `select g.name, coalesce(array_agg(d.serial order by d.serial) filter (where d.serial is not null), '{}') as devices
       from devices.gateway g left join devices.device d on d.gateway_id = g.id where g.credential_hash = $1 group by g.id`,
      [createHash('sha256').update(demoCredential).digest()],
    );
    const [gateway] = rows;
    if (!gateway) throw new CliFault('There is no demo here: run "npm run -s cli -- seed --demo".');
    return { name: gateway.name, credential: demoCredential, devices: gateway.devices };
  } finally {
    await client.end();
  }
}

import { Client } from 'pg';

export interface ListedPerson {
  key: string;
  audience: string;
  label: string;
}

/** Whom the development sign-in offers, in its order. */
export async function listPeople(url: string): Promise<ListedPerson[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<ListedPerson>(
      'select key, audience, label from identity.demo_person order by audience desc, sort',
    );
    return rows;
  } finally {
    await client.end();
  }
}

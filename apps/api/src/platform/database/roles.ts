import type { Client } from 'pg';

/** The three roles: the owner migrates; the application is bound by the policies; the system role is let through them. */
export const roles = ['fyrlykt_owner', 'fyrlykt_app', 'fyrlykt_system'] as const;

/** Makes the roles where they are missing. The connecting role must be allowed to create roles. */
export async function makeRoles(client: Client): Promise<void> {
  for (const role of roles) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`);
  }
}

/** @throws when the application's role could look past the policies, since then the second wall is not there */
export async function refuseBypass(client: Client): Promise<void> {
  const { rows } = await client.query<{ bypass: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(current_user, 'fyrlykt_owner', 'member') as bypass
     from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.bypass !== false) {
    throw new Error(
      'The role of DATABASE_APP_URL may look past row-level security. Give a role that is neither superuser, nor BYPASSRLS, nor a member of fyrlykt_owner.',
    );
  }
}

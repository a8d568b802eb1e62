/**
 * Settings of the embedded Postgres. Only a Unix socket, so that no port can clash and nobody else on the machine can connect.
 * Statements and their values never reach the log: they hold health data.
 */
export function settingsFor({ socketDir, fsync, settings }) {
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: fsync ? '256MB' : '64MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    wal_buffers: '16MB',
    min_wal_size: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    idle_in_transaction_session_timeout: '60s',
    // A test's data need not survive a power cut.
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
}

export const asArguments = (settings) =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** The three roles and the database, made once while nobody else can connect. */
export const firstStatements = [
  'CREATE ROLE fyrlykt_owner LOGIN CREATEDB CREATEROLE;',
  'CREATE ROLE fyrlykt_app LOGIN;',
  'CREATE ROLE fyrlykt_system LOGIN;',
  'GRANT pg_monitor TO fyrlykt_owner;',
  'CREATE DATABASE fyrlykt OWNER fyrlykt_owner;',
  'REVOKE ALL ON DATABASE fyrlykt FROM PUBLIC;',
  'GRANT CONNECT ON DATABASE fyrlykt TO fyrlykt_app, fyrlykt_system;',
].join('\n');

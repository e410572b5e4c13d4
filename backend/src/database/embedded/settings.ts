import type { Address } from './address.ts';

/**
 * Sized for a household: twenty people, a pool of twenty connections and the job queue's own.
 *
 * Given on the command line, so that a later version of the portal changes them without editing files.
 */
const householdSettings = {
  max_connections: '50',
  shared_buffers: '24MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '256MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Every helper process costs memory that a household never gets back in speed.
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Terse leaves out DETAIL, which quotes the values of rows.
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
} as const;

export type Settings = Record<string, string>;

/** All settings of the server, as arguments of `postgres`. `overrides` win. */
export function settingArguments(address: Address, overrides: Settings): string[] {
  const settings: Settings = { ...householdSettings, ...addressSettings(address), ...overrides };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function addressSettings(address: Address): Settings {
  const port = String(address.port);
  if (address.kind === 'tcp') return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  return {
    listen_addresses: '',
    unix_socket_directories: address.socketDir,
    unix_socket_permissions: '0700',
    port,
  };
}

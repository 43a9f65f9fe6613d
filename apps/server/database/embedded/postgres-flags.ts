// For a laptop that has other work to do. What is in doubt after a power cut is not recorded at all, so nothing is
// traded for speed: the log is the product.
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  huge_pages: 'off',
  jit: 'off',
  max_wal_size: '256MB',
  // Refused statements are answered to whoever sent them; here they would only fill the disk.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  logging_collector: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** PostgreSQL's settings, on its command line, so that an older cluster's file never outlives a newer Setboard. */
export function postgresFlags(port: number, isDurable: boolean): string[] {
  const settings = { port: String(port), ...always, ...(isDurable ? durable : throwAway) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

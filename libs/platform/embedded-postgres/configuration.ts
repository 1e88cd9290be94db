/** The whole of postgresql.conf, written anew at every start. Local changes belong in `ALTER SYSTEM`, which this leaves alone. */
export function postgresqlConf(options: { fsync: boolean }): string {
  const settings: Record<string, string> = {
    max_connections: '300',
    shared_buffers: '128MB',
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'posix',
    password_encryption: 'scram-sha-256',
    fsync: options.fsync ? 'on' : 'off',
    full_page_writes: options.fsync ? 'on' : 'off',
    synchronous_commit: 'on',
    wal_compression: 'on',
    min_wal_size: '80MB',
    // A file that is used again keeps what was in it until it is written over, and what was erased must not stay so long.
    wal_recycle: 'off',
    max_wal_size: '1GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'iso, ymd',
    lc_messages: 'C',
    default_text_search_config: 'pg_catalog.english',
    // Twenty-four files, one an hour, each emptied when its hour comes round again: the log cannot grow without end.
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%H.log',
    log_rotation_age: '1h',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '%m [%p] ',
    // Statements, their parameters and the rows they touch hold what people said: nothing of them may reach the log.
    // Level "log" leaves errors of single statements out, terse leaves out the details that quote values.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');
}

/** The whole of pg_hba.conf: this machine only, always with the password. */
export const PG_HBA_CONF = 'host all all 127.0.0.1/32 scram-sha-256\n';

import pino from 'pino';
import { safeText } from './safe-text';
import { traceIdNow } from './spans';

/** The only members a log line may have: ids, codes, counts and times. Everything else is dropped, whatever it is called. */
const ALLOWED = [
  'method', 'route', 'status', 'code', 'ms', 'context', 'where', 'errorClass', 'errorCode', 'stream', 'position', 'count',
  'commandId', 'correlationId', 'port', 'address', 'version', 'signal',
] as const; // prettier-ignore
export type LogFields = Partial<Record<(typeof ALLOWED)[number], string | number | boolean>>;

/** Keeps allow-listed members with plain values; a value that could carry text or a line break is replaced. */
export function redact(fields: Readonly<Record<string, unknown>>): LogFields {
  const kept: Record<string, string | number | boolean> = {};
  for (const name of ALLOWED) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'bigint') kept[name] = String(value);
    if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
    if (typeof value === 'string') kept[name] = safeText(value);
  }
  return kept;
}

export interface Log {
  /** `message` is a constant of the code, never text that somebody wrote. */
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
/** JSON lines on the given stream, standard output by default. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination ?? pino.destination({ sync: false }),
  );
  const line = (fields: LogFields = {}) => {
    const traceId = traceIdNow();
    return traceId ? { ...redact(fields), traceId } : redact(fields);
  };
  return {
    info: (message, fields) => logger.info(line(fields), message),
    warn: (message, fields) => logger.warn(line(fields), message),
    error: (message, fields) => logger.error(line(fields), message),
  };
}

/** The log of a process: unless more is asked for, what it did well is not worth a line. */
export const logOf = (level: string): Log => createLog(level === 'info' ? 'warn' : level);

/** What may be said of an error: its class and code. Its text can repeat what somebody wrote. */
export function errorFields(where: string, error: unknown): LogFields {
  if (!(error instanceof Error)) return { where, errorClass: typeof error };
  const { code } = error as { code?: unknown };
  return { where, errorClass: error.name, ...(typeof code === 'string' ? { errorCode: code } : {}) };
}

/** Whether the server could not be reached or went away: what was asked may or may not have been done. */
export function isConnectionTrouble(error: unknown): boolean {
  const { code = '' } = error as { code?: unknown };
  const message = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|57P|53300)/.test(code)) ||
    /connection terminated|connection ended|not queryable|timeout exceeded|read timeout/i.test(message)
  );
}

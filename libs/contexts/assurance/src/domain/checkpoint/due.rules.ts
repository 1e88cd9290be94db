/** The alliance's own rule: what was recorded is signed within five minutes. */
export const CHECKPOINT_EVERY_MS = 5 * 60_000;

/** Facts about the log itself: they are logged like any other, but alone they are no reason to sign again. */
export function isAboutTheLog({ type, stream }: { readonly type: string; readonly stream: string }): boolean {
  return /^Checkpoint(Signed|Witnessed)(\.v\d+)?$/.test(type) || stream.startsWith('assuranceView-');
}

/** `oldestUnsignedAt` is that of the oldest unsigned event which is not about the log itself. */
export function checkpointIsDue(
  unsigned: { readonly lastSignedAt: string | null; readonly oldestUnsignedAt: string | null },
  now: Date,
): boolean {
  if (unsigned.oldestUnsignedAt === null) return false;
  return now.getTime() - Date.parse(unsigned.lastSignedAt ?? unsigned.oldestUnsignedAt) >= CHECKPOINT_EVERY_MS;
}

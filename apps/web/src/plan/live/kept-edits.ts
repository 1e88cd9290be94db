import { dropBox, idsKept, keepInBox, openBox } from '../../device/device-box';
import { fromBase64, toBase64 } from './base64';

const PREFIX = 'edits:';

/** What somebody wrote in a section and the server does not have yet, on this device. */
type KeptEdits = { epoch: string; update: string };

export const boxOf = (planId: string, section: string): string => `${PREFIX}${planId}:${section}`;

/** Answers whether this browser keeps it. */
export async function keepEdits(owner: string, box: string, epoch: string, update: Uint8Array): Promise<boolean> {
  const kept: KeptEdits = { epoch, update: toBase64(update) };
  return keepInBox(owner, box, kept, { unsent: true }).then(
    () => true,
    () => false,
  );
}

/** Undefined when there is none, or when it belongs to words that have begun anew since. */
export async function readEdits(owner: string, box: string, epoch: string): Promise<Uint8Array | undefined> {
  const kept = (await openBox(owner, box).catch(() => undefined)) as KeptEdits | undefined;
  return kept?.epoch === epoch ? fromBase64(kept.update) : undefined;
}

export async function hasEdits(owner: string, box: string): Promise<boolean> {
  return (await idsKept(owner).catch((): string[] => [])).includes(box);
}

export async function dropEdits(owner: string, box: string): Promise<void> {
  await dropBox(owner, box).catch(() => undefined);
}

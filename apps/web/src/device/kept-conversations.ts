import { dropBox, idsKept, keepInBox, openBox } from './device-box';
import { isUnsent, type KeptConversation } from './kept-conversation';

const PREFIX = 'conversation:';
const idOf = (introductionId: string): string => `${PREFIX}${introductionId}`;

/** Other tabs of this browser hear of every change. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('living-well-kept');
const listeners = new Set<(introductionId: string) => void>();
tabs?.addEventListener('message', ({ data }: MessageEvent<string>) => listeners.forEach((told) => told(data)));

const tell = (introductionId: string): void => {
  tabs?.postMessage(introductionId);
  listeners.forEach((told) => told(introductionId));
};

/** Hears which conversation was changed on this device, here or in another tab. */
export function onKeptChange(told: (introductionId: string) => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

export async function readKept(owner: string, introductionId: string): Promise<KeptConversation | undefined> {
  return (await openBox(owner, idOf(introductionId))) as KeptConversation | undefined;
}

/** Resolves when it is stored. */
export async function keep(owner: string, kept: KeptConversation): Promise<void> {
  await keepInBox(owner, idOf(kept.introductionId), kept, { unsent: isUnsent(kept) });
  tell(kept.introductionId);
}

export async function dropKept(owner: string, introductionId: string): Promise<void> {
  await dropBox(owner, idOf(introductionId));
  tell(introductionId);
}

export async function allKept(owner: string): Promise<KeptConversation[]> {
  const ids = (await idsKept(owner)).filter((id) => id.startsWith(PREFIX));
  const kept = await Promise.all(ids.map((id) => readKept(owner, id.slice(PREFIX.length))));
  return kept.filter((one) => one !== undefined);
}

/**
 * One at a time over all tabs of this browser. Where the browser has no such locks, the same key for the same words still
 * makes it happen once.
 * @returns undefined, without doing anything, while another tab is at it
 */
export async function alone<T>(introductionId: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`living-well:${idOf(introductionId)}`, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}

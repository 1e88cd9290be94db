import { dropBox, idsKept, keepInBox, openBox } from './device-box';
import { isUnsent, type Kept, type Kind } from './kept';

export const boxOf = ({ prefix }: Pick<Kind<unknown>, 'prefix'>, id: string): string => `${prefix}${id}`;

/** Other tabs of this browser hear of every change. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('living-well-kept');
const listeners = new Set<(box: string) => void>();
tabs?.addEventListener('message', ({ data }: MessageEvent<string>) => listeners.forEach((told) => told(data)));

const tell = (box: string): void => {
  tabs?.postMessage(box);
  listeners.forEach((told) => told(box));
};

/** Hears which box was changed on this device, here or in another tab. */
export function onKeptChange(told: (box: string) => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

export async function readKept<Draft>(owner: string, kind: Kind<Draft>, id: string): Promise<Kept<Draft> | undefined> {
  return (await openBox(owner, boxOf(kind, id))) as Kept<Draft> | undefined;
}

/** Resolves when it is stored. */
export async function keep<Draft>(owner: string, kind: Kind<Draft>, id: string, kept: Kept<Draft>): Promise<void> {
  await keepInBox(owner, boxOf(kind, id), kept, { unsent: isUnsent(kept) });
  tell(boxOf(kind, id));
}

export async function dropKept(owner: string, kind: Pick<Kind<unknown>, 'prefix'>, id: string): Promise<void> {
  await dropBox(owner, boxOf(kind, id));
  tell(boxOf(kind, id));
}

/** All of one kind, each with the id that it is sent to. */
export async function allKept<Draft>(owner: string, kind: Kind<Draft>): Promise<{ id: string; kept: Kept<Draft> }[]> {
  const ids = (await idsKept(owner)).filter((box) => box.startsWith(kind.prefix));
  const all = await Promise.all(
    ids.map(async (box) => {
      const id = box.slice(kind.prefix.length);
      return { id, kept: await readKept(owner, kind, id) };
    }),
  );
  return all.flatMap(({ id, kept }) => (kept === undefined ? [] : [{ id, kept }]));
}

/**
 * One at a time over all tabs of this browser. Where the browser has no such locks, the same key for the same words still
 * makes it happen once.
 * @returns undefined, without doing anything, while another tab is at it
 */
export async function alone<T>(box: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`living-well:${box}`, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}

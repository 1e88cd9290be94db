import { command } from '../api';
import { asProblem } from '../problem';
import { isForLater, refused, sent, type Kept, type Kind, type Sending } from './kept';
import { allKept, alone, boxOf, keep, readKept } from './kept-boxes';
import { INITIAL } from './kept-conversation';
import { SAFETY } from './kept-safety-conversation';

const underWay = new Set<string>();
const listeners = new Set<() => void>();
const mark = (box: string, isUnderWay: boolean): void => {
  if (isUnderWay) underWay.add(box);
  else underWay.delete(box);
  listeners.forEach((listener) => listener());
};

export const isSending = (box: string): boolean => underWay.has(box);

export function onSending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Sends what waits in one box. What has no clear answer stays, and is sent again as it is.
 * @param onPage as it is on the page, for a browser that keeps nothing
 * @returns as it is afterwards; undefined when there was nothing to do here
 */
export async function sendKept<Draft>(
  owner: string,
  kind: Kind<Draft>,
  id: string,
  onPage?: Kept<Draft>,
): Promise<Kept<Draft> | undefined> {
  const box = boxOf(kind, id);
  return alone(box, async () => {
    const kept = (await readKept(owner, kind, id).catch(() => undefined)) ?? onPage;
    if (kept?.stage !== 'to-send' || !kept.last) return undefined;
    mark(box, true);
    const became = await answered(kind, id, kept, kept.last);
    await keep(owner, kind, id, became).catch(() => undefined);
    mark(box, false);
    return became;
  });
}

async function answered<Draft>(
  kind: Kind<Draft>,
  id: string,
  kept: Kept<Draft>,
  { key, body }: Sending,
): Promise<Kept<Draft>> {
  try {
    await command(kind.sentTo(id), JSON.parse(body) as object, { idempotencyKey: key, inBackground: true });
    return sent(kind, kept, new Date());
  } catch (error) {
    const problem = asProblem(error);
    return isForLater(problem) ? kept : refused(kept, problem);
  }
}

async function sendAllOf<Draft>(owner: string, kind: Kind<Draft>): Promise<void> {
  for (const { id, kept } of await allKept(owner, kind)) {
    if (kept.stage === 'to-send') await sendKept(owner, kind, id);
  }
}

/** Everything of theirs that waits; what was said about safety first. */
export async function sendAll(owner: string): Promise<void> {
  await sendAllOf(owner, SAFETY);
  await sendAllOf(owner, INITIAL);
}

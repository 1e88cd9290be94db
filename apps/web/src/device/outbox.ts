import { command } from '../api';
import { asProblem } from '../problem';
import { isForLater, refused, sent, type KeptConversation, type Sending } from './kept-conversation';
import { allKept, alone, keep, readKept } from './kept-conversations';

const underWay = new Set<string>();
const listeners = new Set<() => void>();
const mark = (introductionId: string, isSending: boolean): void => {
  if (isSending) underWay.add(introductionId);
  else underWay.delete(introductionId);
  listeners.forEach((listener) => listener());
};

export const isSending = (introductionId: string): boolean => underWay.has(introductionId);

export function onSending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Sends one conversation that waits to be sent. What has no clear answer stays, and is sent again as it is.
 * @param onPage as it is on the page, for a browser that keeps nothing
 * @returns as it is afterwards; undefined when there was nothing to do here
 */
export async function sendKept(
  owner: string,
  introductionId: string,
  onPage?: KeptConversation,
): Promise<KeptConversation | undefined> {
  return alone(introductionId, async () => {
    const kept = (await readKept(owner, introductionId).catch(() => undefined)) ?? onPage;
    if (kept?.stage !== 'to-send' || !kept.last) return undefined;
    mark(introductionId, true);
    const became = await answered(kept, kept.last);
    await keep(owner, became).catch(() => undefined);
    mark(introductionId, false);
    return became;
  });
}

async function answered(kept: KeptConversation, { key, body }: Sending): Promise<KeptConversation> {
  const to = `/api/intake/introductions/${kept.introductionId}/initial-conversation`;
  try {
    await command(to, JSON.parse(body) as object, { idempotencyKey: key, inBackground: true });
    return sent(kept, new Date());
  } catch (error) {
    const problem = asProblem(error);
    return isForLater(problem) ? kept : refused(kept, problem);
  }
}

/** Everything of theirs that waits. */
export async function sendAll(owner: string): Promise<void> {
  for (const { introductionId, stage } of await allKept(owner)) {
    if (stage === 'to-send') await sendKept(owner, introductionId);
  }
}

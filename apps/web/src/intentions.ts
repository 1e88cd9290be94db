import { newIdempotencyKey } from './api';
import { dropDraft, keepDraft, readDraft } from './drafts';

type Intention = { key: string; wants: string };

const nameOf = (path: string): string => `intention:${path}`;

/** The idempotency key of a wish: the same wish, said again after a lost answer or a reload, keeps it; another has another. */
export function intentionKey(owner: string, path: string, body: object, ifMatch: string | undefined): string {
  const wants = JSON.stringify([body, ifMatch ?? null]);
  const known = readDraft(owner, nameOf(path)) as Intention | undefined;
  if (known?.wants === wants) return known.key;
  const key = newIdempotencyKey();
  keepDraft(owner, nameOf(path), { key, wants });
  return key;
}

/** The wish was answered, so that the same words again are a new wish. */
export const forgetIntention = (owner: string, path: string): void => dropDraft(owner, nameOf(path));

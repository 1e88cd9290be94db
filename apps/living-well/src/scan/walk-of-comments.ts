import { randomUUID } from 'node:crypto';
import type { Principal } from '@platform/access-control/principal';
import type { Tell } from './walk-of-safety-lines';

/** A comment on words that are there no more, and an answer to it; and other words for some of the person’s own, which stay. */
export async function walkComments(plan: string, person: Principal, keyWorker: Principal, tell: Tell): Promise<void> {
  const anchor = { epoch: randomUUID(), start: '0001', end: '0002' };
  const { id } = await tell(`${plan}/sections/needs/comments`, keyWorker, anchor);
  await tell(`${plan}/comments/${id}/answers`, person, {});
  const suggested = await tell(`${plan}/proposals`, keyWorker, { passage: anchor });
  await tell(`${plan}/proposals/${suggested.id}/refuse`, person, {});
}

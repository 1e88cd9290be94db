import type { SamePersonSaid } from './record-pair.events';

type Said = Pick<SamePersonSaid['data'], 'saidBy' | 'saidAs'>;

/**
 * Two records are linked when the coordinator says that they are one person, and the person agrees, or everybody who is
 * key worker of either does. Where neither has a key worker there is nobody else to ask.
 */
export function isAgreed(said: readonly Said[], keyWorkers: readonly string[]): boolean {
  if (!said.some(({ saidAs }) => saidAs === 'coordinator')) return false;
  if (said.some(({ saidAs }) => saidAs === 'person')) return true;
  // A coordinator who is key worker as well has said it already.
  return keyWorkers.every((keyWorker) => said.some(({ saidBy }) => saidBy === keyWorker));
}

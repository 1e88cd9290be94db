import { randomBytes } from 'node:crypto';
import type { Principal } from '@platform/access-control/principal';
import { dayOf, somebody, type ThrowawayProduct } from './product';
import type { Tell } from './walk-of-safety-lines';

const AS_SHOWN = { planContentHash: null };

/** Somebody who has a key worker says farewell, with a way back and nothing left to do. */
export async function farewellIsSaid(
  product: ThrowawayProduct,
  personId: string,
  { keyWorker, member }: Record<'keyWorker' | 'member', Principal>,
  tell: Tell,
): Promise<void> {
  const person = somebody('person', { memberId: personId, agencyId: null });
  const at = `/api/care-plan/people/${personId}`;
  const { planId } = JSON.parse((await product.get(`${at}/plan`, keyWorker)).text) as { planId: string };
  const plan = `/api/care-plan/plans/${planId}`;
  const joining = { memberId: member.memberId, agencyId: member.agencyId, role: member.role };
  await tell(`${plan}/team`, keyWorker, joining);
  await product.settled();
  const by = { agencyId: keyWorker.agencyId, ownerId: keyWorker.memberId, namedIds: [], until: dayOf(product, 9) };
  await tell(`${at}/way-back/agree`, keyWorker, by, { 'if-match': '"0"' });
  const options = [randomBytes(6), randomBytes(6)].map((bytes) => `lw${bytes.toString('hex')}`);
  const question = { planId, kind: 'farewell', options, supersedingReason: null };
  const { id: decisionId } = await tell('/api/care-plan/decisions', keyWorker, question);
  const decision = `/api/care-plan/decisions/${decisionId}`;
  for (const one of [keyWorker, member]) {
    await tell(`${decision}/positions`, one, { stance: 'agree', reason: null, ...AS_SHOWN });
  }
  await tell(`${decision}/persons-voice`, person, { outcome: 'agrees', ...AS_SHOWN });
  const carrying = { implementerId: keyWorker.memberId, reviewOn: dayOf(product, 60) };
  await tell(`${decision}/take`, keyWorker, { outcome: options[0], ...carrying });
  await product.settled();
  await tell(`${plan}/farewell`, keyWorker, { decisionId });
}

import type { Principal } from '@platform/access-control/principal';
import { dayOf, somebody, type ThrowawayProduct } from './product';
import type { Tell } from './walk-of-safety-lines';

/** A way back is agreed, put into the person's own words, and taken. */
export async function walkTheWayBack(
  product: ThrowawayProduct,
  personId: string,
  keyWorker: Principal,
  tell: Tell,
): Promise<void> {
  const person = somebody('person', { memberId: personId, agencyId: null });
  const at = `/api/care-plan/people/${personId}`;
  const by = { agencyId: keyWorker.agencyId, ownerId: keyWorker.memberId, namedIds: [], until: dayOf(product, 9) };
  await tell(`${at}/way-back/agree`, keyWorker, by, { 'if-match': '"0"' });
  await tell(`${at}/way-back/reword`, person, {}, { 'if-match': '"1"' });
  const { id } = await tell(`${at}/step-ups`, person, {});
  await tell(`${at}/step-ups/${id}/contact`, keyWorker, { contactedAt: product.now().toISOString() });
}

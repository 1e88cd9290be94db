import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { ThrowawayProduct } from './product';
import { somebody } from './product';

/** A test number of the NHS, that of both records. */
export const TEST_NUMBER = '9990000042';

const DAY_MS = 24 * 60 * 60_000;

/** What the walk has at hand; `tell` sends words that are found again. */
export interface Tools {
  readonly product: ThrowawayProduct;
  readonly guardian: Principal;
  tell(
    url: string,
    as: Principal,
    body: object,
  ): Promise<{ readonly id: string; readonly personId?: string; readonly conversationId?: string }>;
}
interface Looked {
  readonly looks: readonly { lookId: string; viewerId: string; question?: { questionId: string } | null }[];
}
interface Board {
  readonly looks: readonly { lookId: string; personId: string }[];
}
/** A question about a look that is answered, and asked again; and one that was searched for, opened and closed at once, which is reviewed. */
export async function looksAreAskedAbout(
  { product, guardian, tell }: Tools,
  [personId, otherId]: readonly [string, string],
  { person, keyWorker }: Record<'person' | 'keyWorker', Principal>,
): Promise<void> {
  const officer = somebody('privacy-officer', { memberId: idFrom('scan', 'officer'), agencyId: keyWorker.agencyId });
  const looked = async () =>
    JSON.parse((await product.get(`/api/identity/people/${personId}/who-looked`, person)).text) as Looked;
  await product.settled();
  const look = (await looked()).looks.find(({ viewerId }) => viewerId === keyWorker.memberId);
  await tell(`/api/identity/people/${personId}/looks/${look?.lookId}/question`, person, {});
  await product.settled();
  const { question } = (await looked()).looks.find(({ lookId }) => lookId === look?.lookId) ?? {};
  await tell(`/api/identity/look-questions/${question?.questionId}/answer`, officer, {});
  await product.settled();
  const again = `/api/identity/people/${personId}/look-questions/${question?.questionId}/not-satisfied`;
  await tell(again, person, {});
  product.advance(60 * 60_000);
  await tell('/api/identity/people/look-up', keyWorker, { kind: 'nhs-number', number: TEST_NUMBER });
  for (const id of [personId, otherId]) {
    product.advance(1000);
    await product.get(`/api/care-plan/people/${id}/plan`, keyWorker);
  }
  await product.settled();
  const board = JSON.parse((await product.get('/api/identity/privacy-board', guardian)).text) as Board;
  const flagged = board.looks.find((one) => one.personId === personId);
  await tell(`/api/identity/looks-to-review/${flagged?.lookId}/outcome`, guardian, {
    outcome: 'explained',
  });
}

export async function emergencyIsReviewed(
  { product, guardian, tell }: Tools,
  personId: string,
  rescuer: Principal,
): Promise<void> {
  const key = idFrom('scan', 'emergency');
  const now = { ...rescuer, authenticatedAt: product.now().toISOString() };
  for (const context of ['identity', 'intake', 'care-plan', 'provider-directory', 'outcomes']) {
    const body = { key, reason: 'danger-to-life' };
    await tell(`/api/${context}/people/${personId}/emergency`, now, body);
  }
  await product.settled();
  const emergencyId = idFrom('emergency', rescuer.memberId ?? '', personId, key);
  const until = product.now(DAY_MS).toISOString();
  await tell(`/api/identity/emergencies/${emergencyId}/tell-later`, guardian, { until });
  await tell(`/api/identity/emergencies/${emergencyId}/outcome`, guardian, { outcome: 'in-order' });
}

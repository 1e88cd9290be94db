import { randomBytes } from 'node:crypto';
import type { Principal } from '@platform/access-control/principal';
import { dayOf } from './product';
import type { Tools } from './walk-of-looks';

const newWord = () => `lw${randomBytes(6).toString('hex')}`;
const AS_SHOWN = { planContentHash: null };

interface Around {
  readonly planId: string;
  readonly personId: string;
  readonly keyWorker: Principal;
}

/** What becomes of a decision, one that replaces it in an emergency, who speaks for the person, and one that is taken back. */
export async function decisionsAreFollowedThrough(
  { product, tell }: Tools,
  { planId, personId, keyWorker }: Around,
  decisionId: string,
): Promise<void> {
  const decisions = '/api/care-plan/decisions';
  const before = `${decisions}/${decisionId}`;
  await tell(`${before}/implementation`, keyWorker, { outcome: 'not-implemented' });
  await tell(`${before}/implementation`, keyWorker, { outcome: 'implemented' });
  await tell(`${before}/review`, keyWorker, { nextReviewOn: null });

  const representatives = `/api/care-plan/people/${personId}/representatives`;
  const known = { kind: 'advocate', scope: ['step-down'], expiresOn: dayOf(product, 60), memberId: null };
  const { id: representativeId } = await tell(representatives, keyWorker, known);
  const options = [newWord(), newWord()];
  const { id } = await tell(decisions, keyWorker, { planId, kind: 'step-down', options, supersedesId: decisionId });
  const now = `${decisions}/${id}`;
  const [can, cannot] = [{ able: true }, { able: false }];
  await tell(`${now}/capacity`, keyWorker, { understands: can, retains: can, weighs: cannot, communicates: can });
  await tell(`${now}/best-interests`, keyWorker, {});
  await tell(`${now}/persons-voice`, keyWorker, { outcome: 'agrees', representativeId, ...AS_SHOWN });
  const carrying = { implementerId: keyWorker.memberId, reviewOn: dayOf(product, 60) };
  await tell(`${now}/emergency`, keyWorker, { outcome: options[0], ...carrying });
  await tell(`${representatives}/${representativeId}/end`, keyWorker, {});

  const other = await tell(decisions, keyWorker, { planId, kind: 'other', supersedingReason: null });
  await tell(`${decisions}/${other.id}/withdraw`, keyWorker, {});
}

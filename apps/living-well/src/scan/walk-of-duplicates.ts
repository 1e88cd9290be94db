import type { Principal } from '@platform/access-control/principal';
import { somebody } from './product';
import type { Tools } from './walk-of-looks';
import { TEST_NUMBER } from './walk-of-looks';
import type { Introduced } from './walk-of-the-door';

/** One pair that is of two people, and one that was linked and taken apart. */
export async function duplicatesAreLookedAt(
  { product, tell }: Tools,
  [first, twin, cousin]: readonly [Introduced, Introduced, Introduced],
  { coordinator, keyWorker }: Record<'coordinator' | 'keyWorker', Principal>,
): Promise<void> {
  const as = (id: string) => somebody('person', { memberId: id, agencyId: null });
  for (const { personId } of [twin, cousin]) {
    const number = { kind: 'nhs-number', number: TEST_NUMBER };
    await tell(`/api/identity/people/${personId}/identifiers`, as(personId), number);
  }
  await product.settled();
  const board = JSON.parse((await product.get('/api/identity/possible-duplicates', coordinator)).text) as {
    pairId: string;
    records: { personId: string }[];
  }[];
  const pairOf = (...of: readonly Introduced[]) =>
    board.find(({ records }) => of.every(({ personId }) => records.some((one) => one.personId === personId)))?.pairId;
  const [apart, together] = [pairOf(first, twin), pairOf(first, cousin)];
  await tell(`/api/identity/possible-duplicates/${apart}/different-people`, coordinator, {});
  for (const who of [coordinator, keyWorker]) {
    await tell(`/api/identity/possible-duplicates/${together}/same-person`, who, {});
  }
  await tell(`/api/identity/possible-duplicates/${together}/unlink`, coordinator, {});
}

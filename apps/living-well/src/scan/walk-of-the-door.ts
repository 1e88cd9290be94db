import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { dayOf, somebody } from './product';
import type { Tools } from './walk-of-looks';

const DAY_MS = 24 * 60 * 60_000;

export interface Introduced {
  readonly personId: string;
  readonly introductionId: string;
}

/** Somebody introduces themself. */
export async function introduce({ product, tell }: Tools): Promise<Introduced> {
  const { id, personId } = await tell('/api/intake/introductions', ANYONE, { reachMe: { how: 'phone' } });
  await product.settled();
  return { introductionId: id, personId: personId ?? '' };
}

/** One whom somebody introduced, and one who was taken down; and what is kept unfinished. */
export async function introducedByOthers(
  { product, tell }: Tools,
  coordinator: Principal,
): Promise<readonly Introduced[]> {
  const reach = { how: 'phone' };
  await tell('/api/intake/introductions-of-others', ANYONE, {
    ...{ reachMe: reach, introducer: { kind: 'carer', tellMe: { how: 'phone' } }, awareness: 'does-not-know-yet' },
  });
  await tell('/api/intake/introductions-taken-down', coordinator, {
    ...{ via: 'phone', receivedAt: product.now(0).toISOString(), reachMe: reach },
    spokeForThem: { kind: 'carer', tellMe: { how: 'phone' }, awareness: 'does-not-know-yet' },
  });
  await tell('/api/intake/unfinished-introductions', ANYONE, { how: '' });
  await product.settled();
  const { waiting } = JSON.parse((await product.get('/api/intake/huddle-board', coordinator)).text) as {
    waiting: (Introduced & { introducer: object | null })[];
  };
  const others = waiting.filter(({ introducer }) => introducer !== null);
  for (const { introductionId } of others) {
    const at = `/api/intake/introductions/${introductionId}/person-awareness`;
    await tell(at, coordinator, { awareness: 'does-not-know-yet' });
  }
  return others;
}

/** From the huddle to the initial conversation, and to other ends. */
export async function atTheDoor(
  tools: Tools,
  welcomed: readonly Introduced[],
  waiting: readonly Introduced[],
  { coordinator, keyWorker }: Record<'coordinator' | 'keyWorker', Principal>,
): Promise<void> {
  const { product, tell } = tools;
  const { id: huddleId } = await tell('/api/intake/huddles', coordinator, {});
  for (const { introductionId } of welcomed) {
    await tell(`/api/intake/introductions/${introductionId}/key-worker`, coordinator, {
      ...{ huddleId, keyWorkerId: keyWorker.memberId, agencyId: keyWorker.agencyId, nextContactOn: dayOf(product, 3) },
    });
  }
  const [first] = welcomed;
  const itemId = await onTheAgenda(tools, huddleId, first?.personId ?? '', { coordinator, keyWorker });
  await tell(`/api/intake/introductions/${waiting[1]?.introductionId}/hold-over`, coordinator, { huddleId });
  // The others are held over with the reason for the rest.
  const reasons = waiting.slice(0, 1).map(({ introductionId }) => ({ introductionId }));
  await tell(`/api/intake/huddles/${huddleId}/close`, coordinator, { reasons, itemReasons: [{ itemId }] });
  await product.settled();
  const introduction = `/api/intake/introductions/${first?.introductionId}`;
  const { conversationId } = await tell(`${introduction}/initial-conversation`, keyWorker, {
    ...{ heldOn: dayOf(product, 0), audiences: { whatIsHard: { who: 'me' } } },
  });
  const passage = `${introduction}/conversations/${conversationId}/passages/whatIsHard`;
  const person = somebody('person', { memberId: first?.personId ?? null, agencyId: null });
  await tell(`${passage}/correction`, person, {});
  const need = { kind: 'food', responderId: keyWorker.memberId, dueAt: product.now(DAY_MS).toISOString() };
  const { id: needId } = await tell(`/api/intake/people/${first?.personId}/immediate-needs`, keyWorker, need);
  await tell(`/api/intake/immediate-needs/${needId}/met`, keyWorker, {});
  const safety = { heldOn: dayOf(product, 0), responderId: keyWorker.memberId, dueAt: need.dueAt };
  const { id: talkedId } = await tell(`/api/intake/people/${first?.personId}/safety-conversations`, keyWorker, safety);
  await tell(`/api/intake/safety-conversations/${talkedId}/passages/whatWorries/correction`, person, {});
  await tell(`/api/intake/safety-conversations/${talkedId}/kept`, keyWorker, {});
  await tell(`/api/intake/introductions/${waiting[1]?.introductionId}/decline`, coordinator, {});
  await tell(`/api/intake/introductions/${waiting[0]?.introductionId}/death`, coordinator, {});
  await tell(`/api/intake/introductions/${waiting[0]?.introductionId}/death/correction`, coordinator, {});
}

/** Three questions: one is answered and told, one is carried, and one is left for when the huddle closes. */
async function onTheAgenda(
  { product, tell }: Tools,
  huddleId: string,
  personId: string,
  { coordinator, keyWorker }: Record<'coordinator' | 'keyWorker', Principal>,
): Promise<string> {
  const raise = async (n: number) => {
    const question = `${idFrom('scan', 'question', String(n))}?`;
    return (await tell(`/api/intake/people/${personId}/huddle-items`, coordinator, { question })).id;
  };
  const [answered, carried, left] = [await raise(1), await raise(2), await raise(3)];
  await tell(`/api/intake/huddle-items/${answered}/capture`, coordinator, {
    ...{ huddleId, ownerId: keyWorker.memberId, agencyId: keyWorker.agencyId, dueOn: dayOf(product, 3) },
  });
  await tell(`/api/intake/huddle-items/${answered}/done`, keyWorker, {});
  await tell(`/api/intake/huddle-outcomes/${answered}/share`, coordinator, {});
  await tell(`/api/intake/huddle-items/${carried}/carry`, coordinator, { huddleId });
  await product.settled();
  return left;
}

/** Somebody close leaves word without an account, and whoever coordinates says whom it concerns. */
export async function leftAtTheDoor({ product, tell }: Tools, personId: string): Promise<void> {
  const manager = somebody('service-manager');
  await tell('/api/care-plan/left-words', ANYONE, { mayBeShownToThePerson: false, reachMe: { how: 'phone' } });
  await product.settled();
  const [word] = JSON.parse((await product.get('/api/care-plan/left-words', manager)).text) as { wordId: string }[];
  await tell(`/api/care-plan/left-words/${word?.wordId}/person`, manager, { personId });
  await product.settled();
}

import type { Principal } from '@platform/access-control/principal';
import type { ThrowawayProduct } from './product';
import { dayOf } from './product';

type Tell = (url: string, as: Principal, body: object, headers?: Record<string, string>) => Promise<{ id: string }>;
interface Told {
  readonly revision: string;
  readonly conversations: readonly { readonly conversationId: string }[];
}

/** Talks about how life is, and notes something on a trajectory. */
export async function walkOfOutcomes(product: ThrowawayProduct, person: Principal, tell: Tell): Promise<void> {
  const life = `/api/outcomes/people/${person.personId}/life-conversations`;
  await tell(life, person, { areas: ['home'] });
  const { revision, conversations } = JSON.parse((await product.get(life, person)).text) as Told;
  const home = `${life}/${conversations[0]?.conversationId}/areas/home`;
  await tell(home, person, {}, { 'if-match': `"${revision}"` });
  const notes = `/api/outcomes/people/${person.personId}/trajectory-notes`;
  const { id } = await tell(notes, person, { on: dayOf(product, 0), readers: 'team' });
  await tell(`${notes}/${id}`, person, { readers: 'team' });
}
